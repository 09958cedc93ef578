package import FeedCore

/// Reads dates as authors write them: RFC 3339, and shorter forms in the time zone of the site.
package enum DateReader {
  /// Reads a date such as `2024-03-01` or `2024-03-01 09:30`, with optional seconds and zone, with `T` or a space.
  ///
  /// A day without a time means its start in the zone.
  ///
  /// - Throws: A `ValueError` of the rule `date/unknown-form` if the date is invalid.
  package static func read(_ text: String, zone: TimeZoneRules) throws(ValueError) -> Timestamp {
    let bytes = Array(text.utf8.trimmingSpace())
    return try read(bytes.span, zone: zone)
  }

  private static func read(_ text: Span<UInt8>, zone: TimeZoneRules) throws(ValueError) -> Timestamp {
    var reader = DigitReader(text.count)
    guard let year = reader.number(text, digits: 4), reader.take(text, "-"),
      let month = reader.number(text, digits: 2), reader.take(text, "-"),
      let day = reader.number(text, digits: 2)
    else { throw .unknownForm(text) }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw .noSuchDay(text, rule: .dateUnknownForm)
    }
    if reader.isAtEnd { return zone.timestamp(LocalTime(date: date)) }

    if !reader.take(text, "T"), !reader.take(text, "t") {
      guard reader.take(text, " ") else { throw .unknownForm(text) }
      reader.skipSpace(text)
    }
    guard let hour = reader.number(text, digits: 2), reader.take(text, ":"),
      let minute = reader.number(text, digits: 2)
    else { throw .unknownForm(text) }
    var second = 0
    if reader.take(text, ":") {
      guard let seconds = reader.number(text, digits: 2), reader.fraction(text) else { throw .unknownForm(text) }
      second = seconds
    }
    guard hour < 24, minute < 60, second <= 60 else {
      throw .noSuchTime(text, rule: .dateUnknownForm)
    }
    second = min(second, 59)

    reader.skipSpace(text)
    if reader.isAtEnd { return zone.timestamp(LocalTime(date: date, hour: hour, minute: minute, second: second)) }
    guard let offset = offset(text, &reader), reader.isAtEnd else { throw .unknownForm(text) }
    return Timestamp(date, hour: hour, minute: minute, second: second, offsetMinutes: offset)
  }

  /// Reads `Z`, `UTC`, `±hh:mm` or `±hhmm` as minutes east of UTC; returns `nil` if the offset is invalid.
  private static func offset(_ text: Span<UInt8>, _ reader: inout DigitReader) -> Int? {
    let start = reader.position
    let name = reader.word(text)
    if name == "z" || name == "utc" { return 0 }
    reader.position = start
    if let offset = reader.offset(text, colon: true) { return offset }
    reader.position = start
    return reader.offset(text, colon: false)
  }
}

extension ValueError {
  fileprivate static func unknownForm(_ text: Span<UInt8>) -> ValueError {
    ValueError(
      .dateUnknownForm, "“\(String(utf8: text))” is not a valid date")
  }
}

extension RuleDescription {
  package static let dateUnknownForm = RuleDescription(
    "date/unknown-form", .error, "a date must be valid",
    why: "Feed readers sort entries by date, so an article or comment without a valid date is not published.",
    help: "write 2024-03-01, 2024-03-01 09:30 or 2024-03-01T09:30:00+01:00",
    wrong: "date: yesterday",
    right: "date: 2024-03-01")
}
