import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A date’s weekday is that day’s.
  static let weekdayDiffers = Rule(
    RuleDescription(
      "date/weekday-differs", .error, "a date’s weekday is that day’s", .rfc(822, "5"),
      w3c: ["IncorrectDOW"],
      why: "Strict readers refuse the date, and somebody erred about one of the two.",
      help: "leave the weekday out, or compute it from the date",
      wrong: "Mon, 01 Mar 2024 09:30:00 GMT",
      right: "Fri, 01 Mar 2024 09:30:00 GMT"),
    at: [.at(RSS.pubDate), .at(RSS.lastBuildDate)]
  ) { visit, findings in
    let text = visit.text
    let trimmed = Array(text.bytes.trimmingSpace())
    let words = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    let name = trimmed.prefix(3).map(\.asciiLowercased)
    guard let date = try? Timestamp(rfc822: trimmed.span).local.date,
      let written = words.firstIndex(where: { $0.utf8.prefix(3).lazy.map(\.asciiLowercased).elementsEqual(name) })
    else { return }
    guard written != date.weekday else { return }
    let right = words[date.weekday]
    findings.report(
      "that day was a \(right), not a \(words[written])", at: text.trimmedSourceRange, value: text.string,
      help: "write “\(right.prefix(3))”, if the date is right")
  }
}
