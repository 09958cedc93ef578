import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Midnight is hour 0.
  static let midnightAs24 = Rule(
    RuleDescription(
      "rss/midnight-as-24", .warning, "midnight is hour 0", .rss("skipHours", anchor: "optionalChannelElements"),
      w3c: ["UseZeroForMidnight"],
      why: "Readers disagree about 24.",
      help: "write 0",
      wrong: "<hour>24</hour>",
      right: "<hour>0</hour>"),
    at: [.at(RSS.hour)]
  ) { visit, findings in
    let text = visit.text
    if text.string == "24" { findings.report("midnight is hour 0", at: text.trimmedSourceRange, value: "24") }
  }
}
