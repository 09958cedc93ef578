import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A list names its items with rdf:resource.
  static let memberWithoutResource = Rule(
    RuleDescription(
      "rdf/member-without-resource", .error, "a list names its items with rdf:resource", RSS10.v10.items.reference,
      w3c: ["MissingAttribute"],
      why: "Readers that go by the list find nothing.",
      help: "add rdf:resource=\"…\", with the item’s rdf:about",
      wrong: "<rdf:li/>",
      right: "<rdf:li rdf:resource=\"https://example.com/rye\"/>"),
    at: [.at(RDFSyntax.member)]
  ) { visit, findings in
    guard visit.node.attributes.isEmpty else { return }
    findings.report("“rdf:li” has no “rdf:resource” attribute", attribute: "rdf:resource")
  }
}
