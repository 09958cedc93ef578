import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let xmlNamespaceName = RuleDescription(
    "xml/namespace-name", .error, "a namespace name must be an IRI",
    reference: SpecReference("Namespaces in XML 1.0", "2.1", url: "https://www.w3.org/TR/xml-names/#concepts"),
    w3c: ["InvalidTAG", "InvalidURN", "InvalidUUID", "InvalidLink", "InvalidIRI", "InvalidUriChar"],
    why: "Some XML parsers reject other names.",
    help: "write the name that the specification gives",
    wrong: "xmlns:photo=\"tag:photo\"",
    right: "xmlns:photo=\"tag:example.com,2024:photo\"")
}

extension Rule {
  static let xmlNamespaceName = Rule(.xmlNamespaceName, at: [.root]) { context, findings in
    for declaration in context.feed.document.namespaceDeclarations {
      guard !declaration.uri.isEmpty, !declaration.uri.utf8.contains(where: \.isSpace) else { continue }
      do throws(ValueError) {
        _ = try TextCodec.iriReference.read(Array(declaration.uri.utf8).span)
      } catch {
        findings.report(
          error.message, of: context.feed.document[declaration.nodeIndex], at: declaration.range,
          attribute: declaration.prefix.isEmpty ? "xmlns" : "xmlns:\(declaration.prefix)", value: declaration.uri,
          help: error.help)
      }
    }
  }
}
