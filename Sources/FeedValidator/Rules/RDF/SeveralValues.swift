import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A property of RDF has one value.
  static let severalValues = Rule(
    RuleDescription(
      "rdf/several-values", .error, "a property of RDF has one value", RDFSyntax.rdf.reference,
      w3c: ["InvalidRDF"],
      why: "RDF’s elements are things and their properties in turn, and a property has one thing for its value.",
      help: "write the property twice, or say rdf:parseType=\"Collection\"",
      wrong: "<dc:creator><foaf:Person/><foaf:Person/></dc:creator>",
      right: "<dc:creator><foaf:Person/></dc:creator><dc:creator><foaf:Person/></dc:creator>"),
    at: [.root]
  ) { visit, findings in
    guard visit.feed.format == .rdf else { return }
    for property in RDFStripes.properties(below: visit.node) {
      guard let second = property.elements.dropFirst().first(where: { _ in true }) else { continue }
      findings.report("“\(property.displayName)” has a second value", of: second)
    }
  }
}
