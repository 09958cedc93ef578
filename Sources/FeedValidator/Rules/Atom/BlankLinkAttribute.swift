import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomBlankLinkAttribute = RuleDescription(
    "atom/blank-link-attribute", .warning, "the rel and title attributes of a link should not be empty",
    reference: .rfc(4287, "4.2.7"),
    w3c: ["AttrNotBlank"],
    why: "Feed readers ignore an empty attribute, or the link.",
    help: "remove the attribute",
    wrong: "<link rel=\"\" href=\"…\"/>",
    right: "<link href=\"…\"/>")
}

extension Rule {
  static let atomBlankLinkAttribute = Rule(.atomBlankLinkAttribute, at: [.each(Atom.link)]) { context, findings in
    for name in ["rel", "title"] {
      guard let attribute = context.node.attribute(name), attribute.value.isBlank else { continue }
      findings.report("attribute “\(name)” is empty", at: attribute.nameRange, attribute: name)
    }
  }
}
