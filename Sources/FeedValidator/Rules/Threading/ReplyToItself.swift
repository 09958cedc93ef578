import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An entry does not answer itself.
  static let replyToItself = Rule(
    RuleDescription(
      "thread/reply-to-itself", .warning, "an entry does not answer itself", .rfc(4685, "3"),
      w3c: [],
      why: "Readers that draw a thread would draw a circle.",
      help: "write the id of the entry that is answered into ref",
      wrong: "<id>tag:example.com,2024:c1</id><thr:in-reply-to ref=\"tag:example.com,2024:c1\"/>",
      right: "<id>tag:example.com,2024:c2</id><thr:in-reply-to ref=\"tag:example.com,2024:c1\"/>"),
    at: [.at(Threading.inReplyTo)]
  ) { visit, findings in
    guard let ref = visit.node.attribute(Threading.ref), let entry = visit.node.parent else { return }
    let id = (entry.child(Atom.id) ?? entry.child(RSS.guid))?.text.string
    guard id == ref.value.string else { return }
    findings.report(
      "this entry says that it answers itself", at: ref.valueRange, attribute: "ref", value: ref.value.string)
  }
}
