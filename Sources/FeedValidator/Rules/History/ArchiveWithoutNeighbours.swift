import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An archive links to the archives before and after it.
  static let archiveWithoutNeighbours = Rule(
    RuleDescription(
      "history/archive-without-neighbours", .warning, "an archive links to the archives before and after it",
      .rfc(5005, "4"),
      w3c: ["ArchiveIncomplete"],
      why: "A reader goes along these links to find all entries.",
      help: "add a link with rel=\"prev-archive\" or rel=\"next-archive\"",
      wrong: "<fh:archive/>",
      right: "<fh:archive/><link rel=\"prev-archive\" href=\"…\"/>"),
    at: [.at(Atom.feed), .at(RSS.channel)]
  ) { visit, findings in
    guard visit.node.child(FeedHistory.archive) != nil, visit.node.child(FeedHistory.complete) == nil else { return }
    let relations = visit.node.children(Atom.link).map(\.linkRelation)
    guard !relations.contains("prev-archive"), !relations.contains("next-archive") else { return }
    findings.report("this archive links to no other archive")
  }
}
