import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Media:rating has taken the place of media:adult.
  static let adultDeprecated = Rule(
    RuleDescription(
      "media/adult-deprecated", .warning, "media:rating has taken the place of media:adult", MediaRSS.adult.reference,
      w3c: ["DeprecatedMediaAdult"],
      why: "Newer players look at media:rating only.",
      help: "write <media:rating>adult</media:rating> or nonadult",
      wrong: "<media:adult>false</media:adult>",
      right: "<media:rating>nonadult</media:rating>"),
    at: [.at(MediaRSS.adult)]
  ) { visit, findings in
    findings.report("“media:adult” is deprecated")
  }
}
