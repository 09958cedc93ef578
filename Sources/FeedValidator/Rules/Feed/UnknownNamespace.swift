import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let feedUnknownNamespace = RuleDescription(
    "feed/unknown-namespace", .info, "prefer namespaces that feed readers support",
    reference: SpecReference(
      "RSS 2.0", "Extending RSS", url: "https://www.rssboard.org/rss-specification#extendingRss"),
    w3c: ["UnknownNamespace"],
    why: "Few feed readers read elements of unknown namespaces, and Feedkiln does not check them.",
    help: "check the namespace for typos",
    wrong: "xmlns:dc=\"http://purl.org/dc/elements/1.0/\"",
    right: "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
}

extension Rule {
  static let feedUnknownNamespace = Rule(.feedUnknownNamespace, at: [.root]) { context, findings in
    for declaration in context.feed.document.namespaceDeclarations {
      guard KnownPrefixes.prefix(of: declaration.uri) == nil, KnownNames.namespace(declaration.uri) == nil,
        !FamiliarNamespaces.contains(declaration.uri), KnownPrefixes.namespace(of: declaration.prefix) == nil,
        KnownPrefixes.spelling(of: declaration.uri) == nil,
        declaration.nodeIndex != context.node.index || declaration.uri != context.node.name?.namespace
      else { continue }
      findings.report(
        "unknown namespace “\(declaration.uri)”", of: context.feed.document[declaration.nodeIndex],
        at: declaration.range, value: declaration.uri)
    }
  }
}
