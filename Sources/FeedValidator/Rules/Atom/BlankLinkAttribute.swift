import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A link’s rel and title are not empty.
  static let blankLinkAttribute = Rule(
    "atom/blank-link-attribute", .warning, at: [.at(Atom.link)], .rfc(4287, "4.2.7"),
    summary: "a link’s rel and title are not empty",
    rationale: "An empty attribute says nothing.",
    help: "leave the attribute out",
    wrong: "<link rel=\"\" href=\"…\"/>",
    right: "<link href=\"…\"/>",
    w3c: ["AttrNotBlank"]
  ) { visit, findings in
    for name in ["rel", "title"] {
      guard let attribute = visit.node.attribute(name), attribute.value.isBlank else { continue }
      findings.report("the attribute “\(name)” is empty", at: attribute.nameRange, attribute: name)
    }
  }
}
