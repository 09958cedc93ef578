import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let itunesObsoleteElement = RuleDescription(
    "itunes/obsolete-element", .info, "prefer current Apple elements", reference: ITunes.guide,
    why: "Apple Podcasts and most other podcast apps ignore the element.",
    help: "remove the element",
    wrong: "<itunes:keywords>rye, wheat</itunes:keywords>",
    right: "no keywords")
}

extension Rule {
  static let itunesObsoleteElement = Rule(
    .itunesObsoleteElement, at: [.each(ITunes.keywords), .each(ITunes.order), .each(ITunes.isClosedCaptioned)]
  ) { context, findings in
    findings.report("Apple Podcasts no longer reads “\(context.node.displayName)”")
  }
}
