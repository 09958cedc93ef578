import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// The name of a namespace is an address, or another name with a scheme.
  static let namespaceName = Rule(
    RuleDescription(
      "xml/namespace-name", .error, "the name of a namespace is an IRI",
      SpecReference("Namespaces in XML 1.0", "2.1", url: "https://www.w3.org/TR/xml-names/#concepts"),
      w3c: ["InvalidTAG", "InvalidURN", "InvalidUUID", "InvalidLink", "InvalidIRI", "InvalidUriChar"],
      why: "Some XML parsers refuse other names.",
      help: "write the name as the vocabulary’s specification gives it",
      wrong: "xmlns:photo=\"tag:photo\"",
      right: "xmlns:photo=\"tag:example.com,2024:photo\""),
    at: [.root]
  ) { visit, findings in
    for declaration in visit.feed.document.namespaceDeclarations {
      guard !declaration.uri.isEmpty, !declaration.uri.utf8.contains(where: \.isSpace) else { continue }
      do throws(ValueError) {
        _ = try TextCodec.iriReference.read(Array(declaration.uri.utf8).span)
      } catch {
        findings.report(
          error.message, of: visit.feed.document[declaration.nodeIndex], at: declaration.range,
          attribute: declaration.prefix.isEmpty ? "xmlns" : "xmlns:\(declaration.prefix)", value: declaration.uri,
          help: error.help)
      }
    }
  }
}
