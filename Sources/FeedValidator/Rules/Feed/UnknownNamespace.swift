import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A namespace is one that readers know.
  static let unknownNamespace = Rule(
    RuleDescription(
      "feed/unknown-namespace", .info, "a namespace is one that readers know",
      SpecReference("RSS 2.0", "Extending RSS", url: "https://www.rssboard.org/rss-specification#extendingRss"),
      w3c: ["UnknownNamespace"],
      why: "Nothing in it is checked, and few readers look at it.",
      help: "check the address for typing errors; otherwise this is for your information",
      wrong: "xmlns:dc=\"http://purl.org/dc/elements/1.0/\"",
      right: "xmlns:dc=\"http://purl.org/dc/elements/1.1/\""),
    at: [.root]
  ) { visit, findings in
    for declaration in visit.feed.document.namespaceDeclarations {
      guard KnownPrefixes.prefix(of: declaration.uri) == nil, KnownNames.namespace(declaration.uri) == nil,
        !FamiliarNamespaces.contains(declaration.uri), KnownPrefixes.namespace(of: declaration.prefix) == nil,
        KnownPrefixes.spelling(of: declaration.uri) == nil,
        declaration.nodeIndex != visit.node.index || declaration.uri != visit.node.name?.namespace
      else { continue }
      findings.report(
        "“\(declaration.uri)” is a namespace that is not known here", of: visit.feed.document[declaration.nodeIndex],
        at: declaration.range, value: declaration.uri)
    }
  }
}
