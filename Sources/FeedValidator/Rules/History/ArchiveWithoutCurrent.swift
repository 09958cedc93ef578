import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An archive links to the current feed.
  static let archiveWithoutCurrent = Rule(
    "history/archive-without-current", .warning, at: [.at(Atom.feed), .at(RSS.channel)], .rfc(5005, "4"),
    summary: "an archive links to the current feed",
    rationale: "A reader that finds the archive can subscribe then.",
    help: "add a link with rel=\"current\"",
    wrong: "<fh:archive/>",
    right: "<fh:archive/><link rel=\"current\" href=\"…\"/>",
    w3c: ["MissingCurrentInArchive"]
  ) { visit, findings in
    guard visit.node.child(FeedHistory.archive) != nil, visit.node.child(FeedHistory.complete) == nil else { return }
    guard !visit.node.children(Atom.link).contains(where: { $0.linkRelation == "current" }) else { return }
    findings.report("this archive does not link to the current feed")
  }
}
