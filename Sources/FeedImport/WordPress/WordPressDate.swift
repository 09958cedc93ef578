import FeedCore

/// Reads the dates of a WordPress export, which are given in local time and in GMT.
enum WordPressDate {
  /// Returns the GMT date with the offset of the local date; without a GMT date, the local date or `pubDate`.
  static func read(local: String?, gmt: String?, pubDate: String? = nil) -> ImportedDate? {
    let here = local.flatMap(time)
    guard let instant = gmt.flatMap(time) else {
      if let here { return .local(here) }
      guard let instant = pubDate.flatMap({ try? Timestamp(rfc822: $0, allowsShortHour: true) }),
        instant.local.date.year > 1
      else { return nil }
      return .instant(instant)
    }
    let minutes = here.map { Int($0.secondsSinceEpoch - instant.secondsSinceEpoch) / 60 } ?? 0
    let offset = abs(minutes) <= 14 * 60 && minutes % 15 == 0 ? minutes : 0
    return .instant(Timestamp(secondsSinceEpoch: instant.secondsSinceEpoch, offsetMinutes: offset))
  }

  /// Reads a date such as `2024-03-01 09:30:00`, or returns `nil` if it is invalid or zero.
  private static func time(_ text: String) -> LocalTime? {
    let bytes = Array(text.utf8)
    let span = bytes.span
    var reader = DigitReader(span.count)
    guard let year = reader.number(span, digits: 4), year > 0, reader.take(span, "-"),
      let month = reader.number(span, digits: 2), reader.take(span, "-"),
      let day = reader.number(span, digits: 2), let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    reader.skipSpace(span)
    guard let hour = reader.number(span, digits: 2), reader.take(span, ":"),
      let minute = reader.number(span, digits: 2), reader.take(span, ":"),
      let second = reader.number(span, digits: 2), hour < 24, minute < 60, second < 60
    else { return LocalTime(date: date) }
    return LocalTime(date: date, hour: hour, minute: minute, second: second)
  }
}
