import FeedCore

extension TextCodec where Value == String {
  /// A recurrence rule, such as `FREQ=WEEKLY;BYDAY=MO` (RFC 5545, section 3.3.10).
  public static let recurrenceRule = TextCodec("recurrence rule (RFC 5545)") { value, bytes in
    bytes.append(utf8: value)
  } read: { text throws(ValueError) in
    let string = String(utf8: text)
    try RecurrenceRule.check(string)
    return string
  }

  /// The day or time from which a recurrence rule applies, as an ISO 8601 date.
  static let recurrenceStart = TextCodec("date (ISO 8601)") { value, bytes in
    bytes.append(utf8: value)
  } read: { text throws(ValueError) in
    let string = String(utf8: text)
    guard RecurrenceRule.isDate(string[...]) else {
      throw ValueError(
        .dateNotIso8601, "“\(string)” is not an ISO 8601 date", help: "write it like 2024-03-01 or 2024-03-01T09:30:00Z"
      )
    }
    return string
  }
}

/// The grammar of recurrence rules (RFC 5545, section 3.3.10).
///
/// As in the examples of Podcasting 2.0, `UNTIL` may also be a date with hyphens, and `BYMONTHDAY` may occur in a weekly
/// rule.
package enum RecurrenceRule {
  private static let names = [
    "FREQ", "UNTIL", "COUNT", "INTERVAL", "BYSECOND", "BYMINUTE", "BYHOUR", "BYDAY", "BYMONTHDAY", "BYYEARDAY",
    "BYWEEKNO", "BYMONTH", "BYSETPOS", "WKST", "RSCALE", "SKIP",
  ]
  private static let frequencies = ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"]
  private static let weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"]

  /// Returns whether a rule ends after a number of episodes.
  package static func hasCount(_ text: String) -> Bool {
    text.uppercased().split(separator: ";").contains { $0.hasPrefix("COUNT=") }
  }

  static func check(_ text: String) throws(ValueError) {
    var found: Set<String> = []
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = halves[0].uppercased()
      guard halves.count == 2, names.contains(name) else {
        let meant = SpellingSuggestion.of(name, in: names).map { "; did you mean “\($0)”?" } ?? ""
        throw error("“\(part)” is not a part of a recurrence rule", "write it like FREQ=WEEKLY;BYDAY=MO\(meant)")
      }
      guard isValue(halves[1].uppercased()[...], of: name) else {
        throw error("“\(halves[1])” is not a valid \(name)", "write it like \(example(of: name))")
      }
      guard found.insert(name).inserted else { throw error("duplicate \(name)", "remove one of the two") }
    }
    guard found.contains("FREQ") else { throw error("recurrence rule has no FREQ", "begin with FREQ=WEEKLY;") }
    guard !found.isSuperset(of: ["COUNT", "UNTIL"]) else {
      throw error("COUNT and UNTIL are not allowed together", "remove one of the two")
    }
  }

  private static func error(_ message: String, _ help: String) -> ValueError {
    ValueError(.podcastRecurrenceRule, message, help: help)
  }

  private static func isValue(_ text: Substring, of name: String) -> Bool {
    switch name {
    case "FREQ": frequencies.contains(String(text))
    case "UNTIL": isDate(text)
    case "COUNT", "INTERVAL": isNumber(text, from: 1, to: .max)
    case "BYDAY": isList(text, isNumberedWeekday)
    case "WKST": weekdays.contains(String(text))
    case "BYSECOND": isList(text) { isNumber($0, from: 0, to: 60) }
    case "BYMINUTE": isList(text) { isNumber($0, from: 0, to: 59) }
    case "BYHOUR": isList(text) { isNumber($0, from: 0, to: 23) }
    case "BYMONTHDAY": isList(text) { isSignedNumber($0, to: 31) }
    case "BYWEEKNO": isList(text) { isSignedNumber($0, to: 53) }
    // A month of another calendar may be a leap month, such as 5L (RFC 7529, section 4.2).
    case "BYMONTH": isList(text) { isNumber($0.hasSuffix("L") ? $0.dropLast() : $0, from: 1, to: 13) }
    case "BYYEARDAY", "BYSETPOS": isList(text) { isSignedNumber($0, to: 366) }
    default: !text.isEmpty
    }
  }

  private static func example(of name: String) -> String {
    switch name {
    case "FREQ": "FREQ=DAILY, FREQ=WEEKLY, FREQ=MONTHLY or FREQ=YEARLY"
    case "UNTIL": "UNTIL=20241231 or UNTIL=20241231T235959Z"
    case "BYDAY": "BYDAY=MO,WE or BYDAY=2TU, with the days SU, MO, TU, WE, TH, FR and SA"
    case "WKST": "WKST=MO, with a day of SU, MO, TU, WE, TH, FR and SA"
    case "COUNT", "INTERVAL": "\(name)=2, with a number of 1 or more"
    default: "\(name)=1,2, with numbers in their range"
    }
  }

  private static func isList(_ text: Substring, _ isItem: (Substring) -> Bool) -> Bool {
    text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy(isItem)
  }

  private static func isNumber(_ text: Substring, from least: Int, to most: Int) -> Bool {
    text.utf8.allSatisfy(\.isASCIIDigit) && Int(text).map { (least...most).contains($0) } ?? false
  }

  private static func isSignedNumber(_ text: Substring, to most: Int) -> Bool {
    isNumber(text.first.map { "+-".contains($0) } ?? false ? text.dropFirst() : text, from: 1, to: most)
  }

  /// Whether text is a weekday, with or without a number: `FR`, `2TU` or `-1SU`.
  private static func isNumberedWeekday(_ text: Substring) -> Bool {
    let number = text.dropLast(2)
    return weekdays.contains(String(text.suffix(2))) && (number.isEmpty || isSignedNumber(number, to: 53))
  }

  /// Returns whether text is a date of iCalendar, such as `20240301T093000Z`, or of ISO 8601 with hyphens.
  static func isDate(_ text: Substring) -> Bool {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts[0].utf8.count == 8, parts[0].utf8.allSatisfy(\.isASCIIDigit) else { return isExtendedDate(text) }
    let day = "\(parts[0].prefix(4))-\(parts[0].dropFirst(4).prefix(2))-\(parts[0].suffix(2))"
    guard parts.count == 2 else { return isExtendedDate(day[...]) }
    let clock = parts[1]
    guard clock.utf8.prefix(while: \.isASCIIDigit).count == 6 else { return false }
    let time = "\(clock.prefix(2)):\(clock.dropFirst(2).prefix(2)):\(clock.dropFirst(4))"
    return isExtendedDate("\(day)T\(time)"[...])
  }

  private static func isExtendedDate(_ text: Substring) -> Bool {
    (try? TextCodec<W3CDate>.eventDate.read(Array(text.utf8).span)) != nil
  }
}
