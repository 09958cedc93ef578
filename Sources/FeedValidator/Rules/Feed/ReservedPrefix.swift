import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let feedReservedPrefix = RuleDescription(
    "feed/reserved-prefix", .warning, "a well-known prefix should have its well-known namespace",
    reference: SpecReference("Namespaces in XML 1.0", "3", url: "https://www.w3.org/TR/xml-names/#ns-decl"),
    w3c: ["ReservedPrefix"],
    why: "Some feed readers recognize an extension by its prefix alone.",
    help: "declare the usual namespace, or choose another prefix",
    wrong: "xmlns:dc=\"http://example.com/\"",
    right: "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
}

extension Rule {
  static let feedReservedPrefix = Rule(.feedReservedPrefix, at: [.root]) { context, findings in
    for declaration in context.feed.document.namespaceDeclarations {
      guard let usual = KnownPrefixes.namespace(of: declaration.prefix), usual != declaration.uri,
        KnownPrefixes.prefix(of: declaration.uri) == nil, KnownPrefixes.spelling(of: declaration.uri) == nil,
        !FamiliarNamespaces.contains(declaration.uri)
      else { continue }
      findings.report(
        "prefix “\(declaration.prefix)” usually means \(usual)",
        of: context.feed.document[declaration.nodeIndex],
        at: declaration.range, value: declaration.uri,
        help: "write xmlns:\(declaration.prefix)=\"\(usual)\", or choose another prefix")
    }
  }
}
