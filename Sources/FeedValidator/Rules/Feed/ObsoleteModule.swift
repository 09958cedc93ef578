import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A module has the namespace of today.
  static let obsoleteModule = Rule(
    RuleDescription(
      "feed/obsolete-module", .warning, "a module has the namespace of today",
      SpecReference("RSS Wiki Module", "", url: "https://web.resource.org/rss/1.0/modules/wiki/"),
      w3c: ["ObsoleteWikiNamespace"],
      why: "Readers know the newer namespace only.",
      help: "declare the newer namespace",
      wrong: "xmlns:wiki=\"http://www.usemod.com/cgi-bin/mb.pl?ModWiki\"",
      right: "xmlns:wiki=\"http://purl.org/rss/1.0/modules/wiki/\""),
    at: [.root]
  ) { visit, findings in
    let newer = ["http://www.usemod.com/cgi-bin/mb.pl?ModWiki": "http://purl.org/rss/1.0/modules/wiki/"]
    for declaration in visit.feed.document.namespaceDeclarations {
      guard let right = newer[declaration.uri] else { continue }
      findings.report(
        "“\(declaration.uri)” is an obsolete namespace", of: visit.feed.document[declaration.nodeIndex],
        at: declaration.range, value: declaration.uri, help: "write \(right)")
    }
  }
}
