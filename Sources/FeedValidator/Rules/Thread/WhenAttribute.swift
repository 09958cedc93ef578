import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let threadWhenAttribute = RuleDescription(
    "thread/when-attribute", .error, "a link to replies must use thr:updated", reference: .rfc(4685, "4"),
    w3c: ["NoThrWhen"],
    why: "Feed readers ignore thr:when, the name in a draft of RFC 4685.",
    help: "write thr:updated",
    wrong: "<link rel=\"replies\" thr:when=\"2024-03-01T09:30:00Z\" …/>",
    right: "<link rel=\"replies\" thr:updated=\"2024-03-01T09:30:00Z\" …/>")
}

extension Rule {
  static let threadWhenAttribute = Rule(.threadWhenAttribute, at: [.each(Atom.link)]) { context, findings in
    guard let attribute = context.node.attribute(Threading.when) else { return }
    findings.report("“thr:when” must be “thr:updated”", at: attribute.nameRange, attribute: "thr:when")
  }
}
