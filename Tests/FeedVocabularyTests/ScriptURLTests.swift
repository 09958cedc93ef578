import FeedCore
import FeedVocabulary
import Testing

/// The terms with URLs in all content models.
private let urls: [AnyTerm] = {
  var terms: [AnyTerm] = []
  var seen: Set<String> = []
  func collect(_ model: ContentModel, in parent: String) {
    guard seen.insert("\(parent)/\(model.name)").inserted else { return }
    if model.text == .codec { terms.append(model.term) }
    terms += model.attributes.map(\.term)
    for row in model.children { collect(row.model, in: model.name.description) }
  }
  collect(RSSContentModels.rss, in: "")
  collect(AtomContentModels.feed, in: "")
  for model in [RDFContentModels.rss10, RDFContentModels.rss090, RDFContentModels.rss11] { collect(model, in: "") }
  collect(OPMLContentModels.opml, in: "")
  let objects = [
    JSONFeedContentModels.feed, JSONFeedContentModels.item, JSONFeedContentModels.author,
    JSONFeedContentModels.attachment, JSONFeedContentModels.hub,
  ]
  terms += objects.flatMap { $0.members.map(\.term) }
  return terms.filter(\.isURL)
}()

@Test(arguments: ["javascript:alert(1)", "JAVASCRIPT:alert(1)", "vbscript:x", "data:text/html,x"])
func `no URL of any vocabulary may be a script`(url: String) {
  #expect(urls.count > 100)
  for term in urls {
    let error = #expect(throws: ValueError.self, "\(term.name)") { try term.check(Array(url.utf8).span) }
    #expect(error?.rule.rawValue == "iri/script", "\(term.name)")
  }
}

@Test func `every URL of every vocabulary may be a web page`() {
  for term in urls {
    #expect(throws: Never.self, "\(term.name)") { try term.check(Array("https://example.com/ä?b=c#d".utf8).span) }
  }
}
