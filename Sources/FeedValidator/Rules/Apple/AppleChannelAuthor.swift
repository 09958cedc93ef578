import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A podcast names its author.
  static let appleChannelAuthor = Rule(
    RuleDescription(
      "apple/channel-without-author", .warning, "a podcast names its author", ITunes.author.reference,
      why: "Apple shows the author under the title, and searches for it.",
      help: "add <itunes:author>",
      wrong: "<channel> without <itunes:author>",
      right: "<itunes:author>Ada Lovelace</itunes:author>",
      profile: .podcast),
    at: [.at(RSS.channel)]
  ) { visit, findings in
    guard visit.node.child(ITunes.author) == nil else { return }
    findings.report(
      "this podcast has no “itunes:author”", context: visit.node.contextOfMissing(ITunes.author.name))
  }
}
