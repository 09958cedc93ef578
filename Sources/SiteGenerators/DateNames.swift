import FeedCore

extension CivilDate {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]

  /// The day in the form `2024-03-01`.
  var numeric: String { "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))" }
  /// The English name of the month.
  var monthName: String { CivilDate.months[month - 1] }
  /// The English name of the day of the week.
  var weekdayName: String { CivilDate.weekdays[weekday] }
  /// The day of the year, from 1 to 366.
  var dayOfYear: Int { daysSinceEpoch - (CivilDate(year: year, month: 1, day: 1)?.daysSinceEpoch ?? 0) + 1 }
  /// The day of the week, from 1 for Monday to 7 for Sunday (ISO 8601).
  var isoWeekday: Int { weekday == 0 ? 7 : weekday }

  /// The week of the year, and the year that the week belongs to (ISO 8601).
  var isoWeek: (year: Int, week: Int) {
    let thursday = CivilDate(daysSinceEpoch: daysSinceEpoch + 4 - isoWeekday)
    return (thursday.year, (thursday.dayOfYear - 1) / 7 + 1)
  }

  /// Returns the number of a month, or `nil` if the name is unknown.
  ///
  /// The name is English; three letters are enough.
  static func month(named name: String) -> Int? {
    guard name.utf8.count >= 3 else { return nil }
    return months.firstIndex { $0.lowercased().hasPrefix(name.lowercased()) }.map { $0 + 1 }
  }
}

extension Int {
  /// Returns the number in decimal, padded with leading zeros to a width.
  func padded(_ width: Int) -> String {
    var bytes: [UInt8] = []
    bytes.append(decimal: self, width: width)
    return String(utf8: bytes)
  }
}
