import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rdfMemberWithoutResource = RuleDescription(
    "rdf/member-without-resource", .error, "a list of items must name each item with rdf:resource",
    reference: RSS10.v10.items.reference,
    w3c: ["MissingAttribute"],
    why: "Feed readers that use the list find no items.",
    help: "add rdf:resource=\"…\" with the item’s rdf:about",
    wrong: "<rdf:li/>",
    right: "<rdf:li rdf:resource=\"https://example.com/rye\"/>")
}

extension Rule {
  static let rdfMemberWithoutResource = Rule(.rdfMemberWithoutResource, at: [.each(RDFSyntax.member)]) {
    context, findings in
    guard context.node.attributes.isEmpty else { return }
    findings.report("“rdf:li” has no “rdf:resource” attribute", attribute: "rdf:resource")
  }
}
