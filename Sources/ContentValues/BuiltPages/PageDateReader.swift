package import FeedCore
import FrontMatter

/// Reads dates on pages, in machine-readable form or as shown by English templates.
package struct PageDateReader: Sendable {
  /// The time zone of dates without one.
  let timeZone: TimeZoneRules
  /// The form of dates in numbers, or `nil` if they are not read.
  let form: PageDateForm?

  package init(timeZone: TimeZoneRules, form: PageDateForm? = nil) { (self.timeZone, self.form) = (timeZone, form) }

  package func read(_ text: String) -> Timestamp? {
    (try? DateReader.read(text, zone: timeZone)) ?? shown(text) ?? numeric(text)
  }

  private func numeric(_ text: String) -> Timestamp? {
    guard let form, let date = NumericDate(text)?.civil(form) else { return nil }
    let clock = text.split(whereSeparator: \.isWhitespace).lazy.compactMap { PageDateReader.clock($0) }.first
    return timeZone.timestamp(LocalTime(date: date, hour: clock?.hour ?? 0, minute: clock?.minute ?? 0))
  }

  /// Reads a date such as `March 1, 2024 at 9:30 am`: the name of a month, a day, a year of four digits, and an
  /// optional time.
  private func shown(_ text: String) -> Timestamp? {
    var (year, month, day): (Int?, Int?, Int?) = (nil, nil, nil)
    var clock: (hour: Int, minute: Int)?
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != ":" }) {
      if let time = PageDateReader.clock(word) {
        clock = time
      } else if word == "pm" || word == "am", let time = clock, (1...12).contains(time.hour) {
        clock = (time.hour % 12 + (word == "pm" ? 12 : 0), time.minute)
      } else if month == nil, let number = MonthName.number(word) {
        month = number
      } else if let number = Int(word.prefix { $0.isNumber }) {
        if word.count == 4, year == nil { year = number } else if word.count <= 4, day == nil { day = number }
      }
    }
    guard let year, let month, let day, let date = CivilDate(year: year, month: month, day: day) else { return nil }
    return timeZone.timestamp(LocalTime(date: date, hour: clock?.hour ?? 0, minute: clock?.minute ?? 0))
  }

  private static func clock(_ word: Substring) -> (hour: Int, minute: Int)? {
    let parts = word.split(separator: ":").map { Int($0) }
    guard parts.count >= 2, let hour = parts[0], let minute = parts[1], (0..<24).contains(hour),
      (0..<60).contains(minute)
    else { return nil }
    return (hour, minute)
  }
}
