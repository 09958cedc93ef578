import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Apple’s tags are those of today.
  static let obsoletePodcastTag = Rule(
    "itunes/obsolete-element", .info, at: [.at(ITunes.keywords), .at(ITunes.order), .at(ITunes.isClosedCaptioned)],
    ITunes.guide,
    summary: "Apple’s tags are those of today",
    rationale: "Apple’s guide does not list it any more, and hardly a reader looks at it.",
    help: "leave it out",
    wrong: "<itunes:keywords>rye, wheat</itunes:keywords>",
    right: "no keywords"
  ) { visit, findings in
    findings.report("Apple Podcasts no longer reads “\(visit.node.displayName)”")
  }
}
