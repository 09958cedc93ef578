import FeedCore

extension Repair {
  /// Rewrites unambiguous dates in the format that the feed requires.
  static let dates = Repair(
    "1 date was rewritten", "dates were rewritten",
    of: [.dateNotRfc822, .dateNotRfc3339, .dateQuestionableForm]
  ) { subject, problems in
    problems.compactMap { problem in
      guard let value = subject.value(of: problem), let time = WrittenDate.time(value.text) else { return nil }
      return Fix(value.range, problem.rule == RuleDescription.dateNotRfc3339.id ? time.rfc3339 : time.rfc822)
    }
  }
}

/// Reads dates in common invalid forms, if they are unambiguous.
enum WrittenDate {
  static func time(_ text: String) -> Timestamp? {
    // Rewriting the date would drop the fraction of a second.
    guard !text.contains("."), let time = read(text), weekdayAgrees(text, time) else { return nil }
    return time
  }

  private static func read(_ text: String) -> Timestamp? {
    if let time = try? Timestamp(rfc3339: text) { return time }
    if let time = try? Timestamp(rfc822: text) { return time }
    if let time = try? Timestamp(rfc3339: isoForm(text)) { return time }
    return try? Timestamp(rfc822: mailForm(text))
  }

  /// Returns whether the text names the weekday of its date, or none.
  ///
  /// Otherwise either of the two may be wrong.
  private static func weekdayAgrees(_ text: String, _ time: Timestamp) -> Bool {
    let names = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
    guard let named = names.firstIndex(of: text.prefix(3).lowercased()) else { return true }
    return named == time.local.date.weekday
  }

  /// Returns the RFC 3339 form of a date: `2024-03-01 09:30 +0100` becomes `2024-03-01T09:30:00+01:00`.
  private static func isoForm(_ text: String) -> String {
    var bytes = Array(text.uppercased().utf8)
    guard bytes.count > 16, bytes[10] == UInt8(ascii: " ") || bytes[10] == UInt8(ascii: "T") else { return text }
    bytes[10] = UInt8(ascii: "T")
    var clock = bytes[11...].prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ":") }
    var zone = Array(bytes[clock.endIndex...].trimmingSpace())
    if clock.count == 5 { clock += ":00".utf8 }
    if zone == Array("UTC".utf8) || zone == Array("GMT".utf8) { zone = Array("Z".utf8) }
    if zone.count == 5 { zone.insert(UInt8(ascii: ":"), at: 3) }
    return String(utf8: bytes[..<11] + clock + zone)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// Returns the RFC 822 form of a date: `Friday, 1st March 2024 09:30 +01:00` becomes `1 Mar 2024 09:30 +0100`.
  private static func mailForm(_ text: String) -> String {
    var words = text.replacing(",", with: " ").split(separator: " ").map(String.init)
    if let first = words.first, first.utf8.allSatisfy(\.isASCIILetter), words.count > 4 { words.removeFirst() }
    guard words.count >= 4 else { return text }
    let hasMonthFirst = months.contains { words[0].lowercased() == $0 || words[0].lowercased() == $0.prefix(3) }
    if hasMonthFirst { words.swapAt(0, 1) }
    for suffix in ["st", "nd", "rd", "th"] where words[0].lowercased().hasSuffix(suffix) { words[0].removeLast(2) }
    if let month = months.first(where: { $0 == words[1].lowercased() }) { words[1] = String(month.prefix(3)) }
    if let zone = words.last, zone.utf8.count == 6, zone.hasPrefix("+") || zone.hasPrefix("-") {
      words[words.count - 1] = zone.replacing(":", with: "")
    }
    return words.joined(separator: " ")
  }
}
