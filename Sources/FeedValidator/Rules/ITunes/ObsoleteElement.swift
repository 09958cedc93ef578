import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let itunesObsoleteElement = RuleDescription(
    "itunes/obsolete-element", .info, "prefer current Apple elements", ITunes.guide,
    why: "Apple Podcasts and most other podcast apps ignore the element.",
    help: "remove the element",
    wrong: "<itunes:keywords>rye, wheat</itunes:keywords>",
    right: "no keywords")
}

extension Rule {
  static let itunesObsoleteElement = Rule(
    .itunesObsoleteElement, at: [.at(ITunes.keywords), .at(ITunes.order), .at(ITunes.isClosedCaptioned)]
  ) { context, findings in
    findings.report("Apple Podcasts no longer reads “\(context.node.displayName)”")
  }
}
