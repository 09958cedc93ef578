import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An archive links to the archives before and after it.
  static let archiveWithoutNeighbours = Rule(
    "history/archive-without-neighbours", .warning, at: [.at(Atom.feed), .at(RSS.channel)], .rfc(5005, "4"),
    summary: "an archive links to the archives before and after it",
    rationale: "A reader goes along these links to find all entries.",
    help: "add a link with rel=\"prev-archive\" or rel=\"next-archive\"",
    wrong: "<fh:archive/>",
    right: "<fh:archive/><link rel=\"prev-archive\" href=\"…\"/>",
    w3c: ["ArchiveIncomplete"]
  ) { visit, findings in
    guard visit.node.child(FeedHistory.archive) != nil, visit.node.child(FeedHistory.complete) == nil else { return }
    let relations = visit.node.children(Atom.link).map(\.linkRelation)
    guard !relations.contains("prev-archive"), !relations.contains("next-archive") else { return }
    findings.report("this archive links to no other archive")
  }
}
