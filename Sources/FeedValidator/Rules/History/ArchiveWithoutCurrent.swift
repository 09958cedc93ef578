import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An archive links to the current feed.
  static let archiveWithoutCurrent = Rule(
    RuleDescription(
      "history/archive-without-current", .warning, "an archive links to the current feed", .rfc(5005, "4"),
      w3c: ["MissingCurrentInArchive"],
      why: "A reader that finds the archive can subscribe then.",
      help: "add a link with rel=\"current\"",
      wrong: "<fh:archive/>",
      right: "<fh:archive/><link rel=\"current\" href=\"…\"/>"),
    at: [.at(Atom.feed), .at(RSS.channel)]
  ) { visit, findings in
    guard visit.node.child(FeedHistory.archive) != nil, visit.node.child(FeedHistory.complete) == nil else { return }
    guard !visit.node.children(Atom.link).contains(where: { $0.linkRelation == "current" }) else { return }
    findings.report("this archive does not link to the current feed")
  }
}
