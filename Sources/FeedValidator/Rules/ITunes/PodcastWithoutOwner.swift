import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A podcast says how to reach its owner.
  static let podcastWithoutOwner = Rule(
    "itunes/channel-without-owner", .info, at: [.at(RSS.channel)],
    ITunes.owner.reference,
    summary: "a podcast says how to reach its owner",
    rationale: "Directories that verify who owns a podcast write to this address.",
    help: "add <itunes:owner><itunes:email>…</itunes:email></itunes:owner>, if you want to be found by it",
    wrong: "<channel> without <itunes:owner>",
    right: "<itunes:owner><itunes:email>ada@example.com</itunes:email></itunes:owner>",
    w3c: ["MissingItunesEmail"]
  ) { visit, findings in
    guard visit.node.isPodcast, visit.node.child(ITunes.owner) == nil else { return }
    findings.report(
      "this podcast has no “itunes:owner”", context: visit.node.contextOfMissing(ITunes.owner.name))
  }
}
