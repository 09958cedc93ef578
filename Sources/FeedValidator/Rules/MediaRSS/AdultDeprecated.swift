import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Media:rating has taken the place of media:adult.
  static let adultDeprecated = Rule(
    "media/adult-deprecated", .warning, at: [.at(MediaRSS.adult)],
    MediaRSS.adult.reference,
    summary: "media:rating has taken the place of media:adult",
    rationale: "Newer players look at media:rating only.",
    help: "write <media:rating>adult</media:rating> or nonadult",
    wrong: "<media:adult>false</media:adult>",
    right: "<media:rating>nonadult</media:rating>",
    w3c: ["DeprecatedMediaAdult"]
  ) { visit, findings in
    findings.report("“media:adult” is deprecated")
  }
}
