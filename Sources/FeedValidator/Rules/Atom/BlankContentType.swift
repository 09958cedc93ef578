import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomBlankContentType = RuleDescription(
    "atom/blank-content-type", .warning, "the type attribute of content should not be empty",
    reference: .rfc(4287, "4.1.3.1"),
    w3c: ["AttrNotBlank"],
    why: "Feed readers handle an empty type in different ways.",
    help: "remove the attribute for plain text, or write type=\"html\"",
    wrong: "<content type=\"\">…</content>",
    right: "<content>…</content>")
}

extension Rule {
  static let atomBlankContentType = Rule(.atomBlankContentType, at: [.each(Atom.content)]) { context, findings in
    guard let type = context.node.attribute(Atom.contentType), type.value.isBlank else { return }
    findings.report("attribute “type” is empty", at: type.nameRange, attribute: "type")
  }
}
