import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A well-known prefix stands for its well-known namespace.
  static let reservedPrefix = Rule(
    RuleDescription(
      "feed/reserved-prefix", .warning, "a well-known prefix stands for its well-known namespace",
      SpecReference("Namespaces in XML 1.0", "3", url: "https://www.w3.org/TR/xml-names/#ns-decl"),
      w3c: ["ReservedPrefix"],
      why: "Some readers go by the prefix alone.",
      help: "declare the usual namespace, or choose another prefix",
      wrong: "xmlns:dc=\"http://example.com/\"",
      right: "xmlns:dc=\"http://purl.org/dc/elements/1.1/\""),
    at: [.root]
  ) { visit, findings in
    for declaration in visit.feed.document.namespaceDeclarations {
      guard let usual = KnownPrefixes.namespace(of: declaration.prefix), usual != declaration.uri,
        KnownPrefixes.prefix(of: declaration.uri) == nil, KnownPrefixes.spelling(of: declaration.uri) == nil
      else { continue }
      findings.report(
        "the prefix “\(declaration.prefix)” usually stands for \(usual)",
        of: visit.feed.document[declaration.nodeIndex],
        at: declaration.range, value: declaration.uri,
        help: "write xmlns:\(declaration.prefix)=\"\(usual)\", or choose another prefix")
    }
  }
}
