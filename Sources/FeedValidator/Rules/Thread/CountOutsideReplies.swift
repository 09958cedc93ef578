import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let threadCountOutsideReplies = RuleDescription(
    "thread/count-outside-replies", .error, "thr:count and thr:updated must only be on links to replies",
    reference: .rfc(4685, "4"),
    w3c: ["UnexpectedAttribute"],
    why: "Feed readers read the number of replies from links with rel=\"replies\".",
    help: "write rel=\"replies\", or remove the attribute",
    wrong: "<link rel=\"alternate\" thr:count=\"2\" href=\"…\"/>",
    right: "<link rel=\"replies\" thr:count=\"2\" href=\"…\"/>")
}

extension Rule {
  static let threadCountOutsideReplies = Rule(.threadCountOutsideReplies, at: [.each(Atom.link)]) { context, findings in
    guard context.node.linkRelation != "replies" else { return }
    for name in [Threading.count.name, Threading.updated.name] {
      guard let attribute = context.node.attribute(name.local, in: name.namespace.uri) else { continue }
      findings.report(
        "“\(name)” is only allowed on links with rel=\"replies\"", at: attribute.nameRange, attribute: name.description)
    }
  }
}
