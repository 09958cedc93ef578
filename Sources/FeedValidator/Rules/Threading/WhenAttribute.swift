import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A link’s replies have thr:updated.
  static let whenAttribute = Rule(
    RuleDescription(
      "thread/when-attribute", .error, "a link’s replies have thr:updated", .rfc(4685, "4"),
      w3c: ["NoThrWhen"],
      why: "RFC 4685 knows no thr:when: that was its name in a draft.",
      help: "write thr:updated",
      wrong: "<link rel=\"replies\" thr:when=\"2024-03-01T09:30:00Z\" …/>",
      right: "<link rel=\"replies\" thr:updated=\"2024-03-01T09:30:00Z\" …/>"),
    at: [.at(Atom.link)]
  ) { visit, findings in
    guard let attribute = visit.node.attribute(Threading.when) else { return }
    findings.report("“thr:when” is called “thr:updated”", at: attribute.nameRange, attribute: "thr:when")
  }
}
