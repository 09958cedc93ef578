import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rdfReferringResource = RuleDescription(
    "rdf/referring-resource", .error, "rdf:resource must only be on properties, not on resources",
    reference: RDFSyntax.rdf.reference,
    w3c: ["InvalidRDF"],
    why: "RDF programs reject the document.",
    help: "name the resource with rdf:about, or move rdf:resource to the element around it",
    wrong: "<dc:creator><foaf:Person rdf:resource=\"https://example.com/ada\"/></dc:creator>",
    right: "<dc:creator rdf:resource=\"https://example.com/ada\"/>")
}

extension Rule {
  static let rdfReferringResource = Rule(.rdfReferringResource, at: [.root]) { context, findings in
    guard context.feed.format == .rdf else { return }
    for resource in RDFStripes(below: context.node).resources {
      guard let target = resource.attribute(RDFSyntax.resource) else { continue }
      findings.report(
        "“\(resource.displayName)” is the value of a property and cannot have “\(target.writtenName)”", of: resource,
        at: target.nameRange, attribute: target.writtenName, value: target.string)
    }
  }
}
