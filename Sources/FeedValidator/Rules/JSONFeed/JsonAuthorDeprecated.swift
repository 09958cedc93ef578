import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Authors are a list since JSON Feed 1.1.
  static let jsonAuthorDeprecated = Rule(
    RuleDescription(
      "jsonfeed/author-deprecated", .info, "authors are a list since JSON Feed 1.1", .jsonFeed("Deprecated"),
      w3c: [],
      why: "Readers of 1.1 look at “authors”.",
      help: "write \"authors\": [ { … } ]",
      wrong: "\"author\": { \"name\": \"Ada\" }",
      right: "\"authors\": [ { \"name\": \"Ada\" } ]"),
    at: [.at(JSONFeed.feed), .at(JSONFeed.item)]
  ) { visit, findings in
    guard let author = visit.node.member("author"), visit.node.member("authors") == nil else { return }
    guard visit.feed.document.root?.member("version")?.text.string != "https://jsonfeed.org/version/1" else { return }
    findings.report("“author” is JSON Feed 1.0’s; 1.1 has “authors”", of: author)
  }
}
