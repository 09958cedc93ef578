import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An element of RDF holds text or elements.
  static let mixedContent = Rule(
    RuleDescription(
      "rdf/mixed-content", .error, "an element of RDF holds text or elements", RDFSyntax.rdf.reference,
      w3c: ["InvalidRDF"],
      why: "RDF has no meaning for both at once.",
      help: "put the text into an element, or say rdf:parseType=\"Literal\"",
      wrong: "<dc:creator>Ada <foaf:surname>Lovelace</foaf:surname></dc:creator>",
      right: "<dc:creator>Ada Lovelace</dc:creator>"),
    at: [.root]
  ) { visit, findings in
    guard visit.feed.format == .rdf else { return }
    for node in visit.node.descendants where node.kind == .element && node.hasText {
      guard node.elements.contains(where: { _ in true }), !node.isRDFLiteral, !node.isRSS1 else { continue }
      findings.report("“\(node.displayName)” holds text and elements", of: node)
    }
  }
}
