import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A link’s rel and title are not empty.
  static let blankLinkAttribute = Rule(
    RuleDescription(
      "atom/blank-link-attribute", .warning, "a link’s rel and title are not empty", .rfc(4287, "4.2.7"),
      w3c: ["AttrNotBlank"],
      why: "An empty attribute says nothing.",
      help: "leave the attribute out",
      wrong: "<link rel=\"\" href=\"…\"/>",
      right: "<link href=\"…\"/>"),
    at: [.at(Atom.link)]
  ) { visit, findings in
    for name in ["rel", "title"] {
      guard let attribute = visit.node.attribute(name), attribute.value.isBlank else { continue }
      findings.report("the attribute “\(name)” is empty", at: attribute.nameRange, attribute: name)
    }
  }
}
