import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Thr:count and thr:updated stand on links to replies.
  static let countOutsideReplies = Rule(
    RuleDescription(
      "thread/count-outside-replies", .error, "thr:count and thr:updated stand on links to replies", .rfc(4685, "4"),
      w3c: ["UnexpectedAttribute"],
      why: "They say how many replies the link leads to.",
      help: "write rel=\"replies\", or take the attribute out",
      wrong: "<link rel=\"alternate\" thr:count=\"2\" href=\"…\"/>",
      right: "<link rel=\"replies\" thr:count=\"2\" href=\"…\"/>"),
    at: [.at(Atom.link)]
  ) { visit, findings in
    guard visit.node.linkRelation != "replies" else { return }
    for name in [Threading.count.name, Threading.updated.name] {
      guard let attribute = visit.node.attribute(name.local, in: name.namespace.uri) else { continue }
      findings.report(
        "“\(name)” only stands on links with rel=\"replies\"", at: attribute.nameRange, attribute: name.description)
    }
  }
}
