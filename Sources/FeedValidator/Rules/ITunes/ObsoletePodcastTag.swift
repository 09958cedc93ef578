import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Apple’s tags are those of today.
  static let obsoletePodcastTag = Rule(
    RuleDescription(
      "itunes/obsolete-element", .info, "Apple’s tags are those of today", ITunes.guide,
      why: "Apple’s guide does not list it any more, and hardly a reader looks at it.",
      help: "leave it out",
      wrong: "<itunes:keywords>rye, wheat</itunes:keywords>",
      right: "no keywords"),
    at: [.at(ITunes.keywords), .at(ITunes.order), .at(ITunes.isClosedCaptioned)]
  ) { visit, findings in
    findings.report("Apple Podcasts no longer reads “\(visit.node.displayName)”")
  }
}
