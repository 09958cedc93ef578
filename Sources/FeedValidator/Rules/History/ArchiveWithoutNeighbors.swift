import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let historyArchiveWithoutNeighbors = RuleDescription(
    "history/archive-without-neighbors", .warning, "an archive should link to the previous or next archive",
    reference: .rfc(5005, "4"),
    w3c: ["ArchiveIncomplete"],
    why: "Feed readers follow these links to find all entries.",
    help: "add <link rel=\"prev-archive\" href=\"…\"/> or <link rel=\"next-archive\" href=\"…\"/>",
    wrong: "<fh:archive/>",
    right: "<fh:archive/><link rel=\"prev-archive\" href=\"…\"/>")
}

extension Rule {
  static let historyArchiveWithoutNeighbors = Rule(
    .historyArchiveWithoutNeighbors, at: [.each(Atom.feed), .each(RSS.channel)]
  ) { context, findings in
    guard context.node.child(FeedHistory.archive) != nil, context.node.child(FeedHistory.complete) == nil else {
      return
    }
    let relations = context.node.children(Atom.link).map(\.linkRelation)
    guard !relations.contains("prev-archive"), !relations.contains("next-archive") else { return }
    findings.report("archive has no link to another archive")
  }
}
