import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Midnight is hour 0.
  static let midnightAs24 = Rule(
    "rss/midnight-as-24", .warning, at: [.at(RSS.hour)], .rss("skipHours", anchor: "optionalChannelElements"),
    summary: "midnight is hour 0",
    rationale: "Readers disagree about 24.",
    help: "write 0",
    wrong: "<hour>24</hour>",
    right: "<hour>0</hour>",
    w3c: ["UseZeroForMidnight"]
  ) { visit, findings in
    let text = visit.text
    if text.string == "24" { findings.report("midnight is hour 0", at: text.trimmedSourceRange, value: "24") }
  }
}
