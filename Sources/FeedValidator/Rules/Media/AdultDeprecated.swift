import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let mediaAdultDeprecated = RuleDescription(
    "media/adult-deprecated", .warning, "media:rating should be used instead of media:adult",
    reference: MediaRSS.adult.reference,
    w3c: ["DeprecatedMediaAdult"],
    why: "Newer players only read media:rating.",
    help: "write <media:rating>adult</media:rating> or nonadult",
    wrong: "<media:adult>false</media:adult>",
    right: "<media:rating>nonadult</media:rating>")
}

extension Rule {
  static let mediaAdultDeprecated = Rule(.mediaAdultDeprecated, at: [.each(MediaRSS.adult)]) { context, findings in
    findings.report("“media:adult” is deprecated")
  }
}
