import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let historyArchiveWithoutCurrent = RuleDescription(
    "history/archive-without-current", .warning, "an archive should link to the current feed",
    reference: .rfc(5005, "4"),
    w3c: ["MissingCurrentInArchive"],
    why: "Feed readers that find the archive use the link to subscribe.",
    help: "add <link rel=\"current\" href=\"…\"/>",
    wrong: "<fh:archive/>",
    right: "<fh:archive/><link rel=\"current\" href=\"…\"/>")
}

extension Rule {
  static let historyArchiveWithoutCurrent = Rule(
    .historyArchiveWithoutCurrent, at: [.each(Atom.feed), .each(RSS.channel)]
  ) { context, findings in
    guard context.node.child(FeedHistory.archive) != nil, context.node.child(FeedHistory.complete) == nil else {
      return
    }
    guard !context.node.children(Atom.link).contains(where: { $0.linkRelation == "current" }) else { return }
    findings.report("archive has no link to the current feed")
  }
}
