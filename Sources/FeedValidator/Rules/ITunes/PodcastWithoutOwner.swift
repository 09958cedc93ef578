import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A podcast says how to reach its owner.
  static let podcastWithoutOwner = Rule(
    RuleDescription(
      "itunes/channel-without-owner", .info, "a podcast says how to reach its owner", ITunes.owner.reference,
      w3c: ["MissingItunesEmail"],
      why: "Directories that verify who owns a podcast write to this address.",
      help: "add <itunes:owner><itunes:email>…</itunes:email></itunes:owner>, if you want to be found by it",
      wrong: "<channel> without <itunes:owner>",
      right: "<itunes:owner><itunes:email>ada@example.com</itunes:email></itunes:owner>"),
    at: [.at(RSS.channel)]
  ) { visit, findings in
    guard visit.node.isPodcast, visit.node.child(ITunes.owner) == nil else { return }
    findings.report(
      "this podcast has no “itunes:owner”", context: visit.node.contextOfMissing(ITunes.owner.name))
  }
}
