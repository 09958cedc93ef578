import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rdfMixedContent = RuleDescription(
    "rdf/mixed-content", .error, "an RDF element must contain either text or elements",
    reference: RDFSyntax.rdf.reference,
    w3c: ["InvalidRDF"],
    why: "RDF programs reject a mixture of both.",
    help: "move the text to an element, or add rdf:parseType=\"Literal\"",
    wrong: "<dc:creator>Ada <foaf:surname>Lovelace</foaf:surname></dc:creator>",
    right: "<dc:creator>Ada Lovelace</dc:creator>")
}

extension Rule {
  static let rdfMixedContent = Rule(.rdfMixedContent, at: [.root]) { context, findings in
    guard context.feed.format == .rdf else { return }
    for node in context.node.descendants where node.kind == .element && node.hasText {
      guard node.elements.contains(where: { _ in true }), !node.isRDFLiteral, !node.isRSS1 else { continue }
      findings.report("“\(node.displayName)” contains text and elements", of: node)
    }
  }
}
