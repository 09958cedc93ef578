import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let threadReplyToItself = RuleDescription(
    "thread/reply-to-itself", .warning, "an entry should not reply to itself", reference: .rfc(4685, "3"),

    why: "Feed readers that show threads would nest it in itself.",
    help: "write the id of the parent entry in ref",
    wrong: "<id>tag:example.com,2024:c1</id><thr:in-reply-to ref=\"tag:example.com,2024:c1\"/>",
    right: "<id>tag:example.com,2024:c2</id><thr:in-reply-to ref=\"tag:example.com,2024:c1\"/>")
}

extension Rule {
  static let threadReplyToItself = Rule(.threadReplyToItself, at: [.each(Threading.inReplyTo)]) { context, findings in
    guard let ref = context.node.attribute(Threading.ref), let entry = context.node.parent else { return }
    let id = (entry.child(Atom.id) ?? entry.child(RSS.guid))?.text.string
    guard id == ref.string else { return }
    findings.report(
      "entry replies to itself", at: ref.valueRange, attribute: "ref", value: ref.string)
  }
}
