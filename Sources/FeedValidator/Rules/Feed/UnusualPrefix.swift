import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let feedUnusualPrefix = RuleDescription(
    "feed/unusual-prefix", .info, "prefer the well-known prefix of a well-known namespace",
    reference: SpecReference("Namespaces in XML 1.0", "3", url: "https://www.w3.org/TR/xml-names/#ns-decl"),
    w3c: ["NonstdPrefix"],
    why: "Some feed readers recognize an extension by its prefix alone.",
    help: "write the usual prefix",
    wrong: "xmlns:dublin=\"http://purl.org/dc/elements/1.1/\"",
    right: "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
}

extension Rule {
  static let feedUnusualPrefix = Rule(.feedUnusualPrefix, at: [.root]) { context, findings in
    let formats = [Namespace.atom.uri, Namespace.xhtml.uri, Namespace.rdf.uri]
    for declaration in context.feed.document.namespaceDeclarations where !declaration.prefix.isEmpty {
      guard let usual = KnownPrefixes.prefix(of: declaration.uri), usual != declaration.prefix,
        KnownPrefixes.namespace(of: declaration.prefix) != declaration.uri, !formats.contains(declaration.uri)
      else { continue }
      findings.report(
        "“\(declaration.prefix)” is an unusual prefix for \(declaration.uri)",
        of: context.feed.document[declaration.nodeIndex], at: declaration.range, value: declaration.uri,
        help: "write “\(usual)” instead of “\(declaration.prefix)”")
    }
  }
}
