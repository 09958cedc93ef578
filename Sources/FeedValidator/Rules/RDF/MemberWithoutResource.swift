import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A list names its items with rdf:resource.
  static let memberWithoutResource = Rule(
    "rdf/member-without-resource", .error, at: [.at(RDFSyntax.member)],
    RSS10.v10.items.reference,
    summary: "a list names its items with rdf:resource",
    rationale: "Readers that go by the list find nothing.",
    help: "add rdf:resource=\"…\", with the item’s rdf:about",
    wrong: "<rdf:li/>",
    right: "<rdf:li rdf:resource=\"https://example.com/rye\"/>",
    w3c: ["MissingAttribute"]
  ) { visit, findings in
    guard visit.node.attributes.isEmpty else { return }
    findings.report("“rdf:li” has no “rdf:resource” attribute", attribute: "rdf:resource")
  }
}
