import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rdfSeveralValues = RuleDescription(
    "rdf/several-values", .error, "an RDF property must have one value", reference: RDFSyntax.rdf.reference,
    w3c: ["InvalidRDF"],
    why: "RDF programs reject a property with several values.",
    help: "repeat the property for each value, or add rdf:parseType=\"Collection\"",
    wrong: "<dc:creator><foaf:Person/><foaf:Person/></dc:creator>",
    right: "<dc:creator><foaf:Person/></dc:creator><dc:creator><foaf:Person/></dc:creator>")
}

extension Rule {
  static let rdfSeveralValues = Rule(.rdfSeveralValues, at: [.root]) { context, findings in
    guard context.feed.format == .rdf else { return }
    for property in RDFStripes(below: context.node).properties {
      guard let second = property.elements.dropFirst().first(where: { _ in true }) else { continue }
      findings.report("“\(property.displayName)” has a second value", of: second)
    }
  }
}
