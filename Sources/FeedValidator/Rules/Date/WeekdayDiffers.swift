import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let dateWeekdayDiffers = RuleDescription(
    "date/weekday-differs", .error, "the weekday of a date must be correct", reference: .rfc(822, "5"),
    w3c: ["IncorrectDOW"],
    why: "Strict feed readers reject the date, because either the weekday or the day is wrong.",
    help: "remove the weekday, or write the correct one",
    wrong: "Mon, 01 Mar 2024 09:30:00 GMT",
    right: "Fri, 01 Mar 2024 09:30:00 GMT")
}

extension Rule {
  static let dateWeekdayDiffers = Rule(.dateWeekdayDiffers, at: [.each(RSS.pubDate), .each(RSS.lastBuildDate)]) {
    context, findings in
    let text = context.text
    let trimmed = Array(text.bytes.trimmingSpace())
    let words = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    let name = trimmed.prefix(3).map(\.asciiLowercased)
    guard let date = try? Timestamp(rfc822: trimmed.span).local.date,
      let written = words.firstIndex(where: { $0.utf8.prefix(3).lazy.map(\.asciiLowercased).elementsEqual(name) })
    else { return }
    guard written != date.weekday else { return }
    let right = words[date.weekday]
    findings.report(
      "day was a \(right), not a \(words[written])", at: text.trimmedSourceRange, value: text.string,
      help: "write “\(right.prefix(3))”, if the date is right")
  }
}
