import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let feedObsoleteModule = RuleDescription(
    "feed/obsolete-module", .warning, "a module should have its current namespace",
    reference: SpecReference("RSS Wiki Module", "", url: "https://web.resource.org/rss/1.0/modules/wiki/"),
    w3c: ["ObsoleteWikiNamespace"],
    why: "Feed readers recognize only the current namespace.",
    help: "declare the current namespace",
    wrong: "xmlns:wiki=\"http://www.usemod.com/cgi-bin/mb.pl?ModWiki\"",
    right: "xmlns:wiki=\"http://purl.org/rss/1.0/modules/wiki/\"")
}

extension Rule {
  static let feedObsoleteModule = Rule(.feedObsoleteModule, at: [.root]) { context, findings in
    let newer = ["http://www.usemod.com/cgi-bin/mb.pl?ModWiki": "http://purl.org/rss/1.0/modules/wiki/"]
    for declaration in context.feed.document.namespaceDeclarations {
      guard let right = newer[declaration.uri] else { continue }
      findings.report(
        "“\(declaration.uri)” is an obsolete namespace", of: context.feed.document[declaration.nodeIndex],
        at: declaration.range, value: declaration.uri, help: "write \(right)")
    }
  }
}
