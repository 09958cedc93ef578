import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssMidnightAs24 = RuleDescription(
    "rss/midnight-as-24", .warning, "midnight should be hour 0",
    reference: .rss("skipHours", anchor: "optionalChannelElements"),
    w3c: ["UseZeroForMidnight"],
    why: "Feed readers differ in how they read hour 24.",
    help: "write 0",
    wrong: "<hour>24</hour>",
    right: "<hour>0</hour>")
}

extension Rule {
  static let rssMidnightAs24 = Rule(.rssMidnightAs24, at: [.each(RSS.hour)]) { context, findings in
    // Hours are from 1 to 24 in RSS 0.91 and 0.92.
    let text = context.text
    let version = context.feed.document.root?.attribute(RSS.version)?.string ?? ""
    guard !version.hasPrefix("0.") else { return }
    if text.string == "24" { findings.report("midnight must be hour 0", at: text.trimmedSourceRange, value: "24") }
  }
}
