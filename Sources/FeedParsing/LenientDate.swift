import FeedCore

/// Reads dates that no specification allows, but whose meaning is clear.
enum LenientDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  /// The offsets of named zones, in hours east of UTC.
  private static let zones = [
    "gmt": 0, "utc": 0, "ut": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8,
    "pdt": -7, "et": -5, "ct": -6, "mt": -7, "pt": -8, "bst": 1, "cet": 1, "cest": 2, "jst": 9,
  ]

  /// Returns the date, or `nil` if it is not clear.
  ///
  /// A date without a zone is in UTC.
  static func timestamp(_ text: String) -> Timestamp? {
    if let date = (try? Timestamp(rfc3339: text)) ?? (try? Timestamp(rfc822: text, allowsShortHour: true)) {
      return date
    }
    return numeric(text) ?? named(text)
  }

  /// Reads ISO 8601 in any precision: `2024-03-01T09:30Z`, `2024-03-01 09:30:00`, `2024/3/1`, `2024-03`, `20240301`.
  private static func numeric(_ text: String) -> Timestamp? {
    let halves = text.split(maxSplits: 1) { $0 == "T" || $0 == "t" || $0 == " " }
    guard let first = halves.first else { return nil }
    var parts = first.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    if parts.count == 1, first.count == 8 {
      parts = [first.prefix(4), first.dropFirst(4).prefix(2), first.suffix(2)]
    }
    let numbers = parts.compactMap { $0.utf8.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
    guard numbers.count == parts.count, (1...3).contains(numbers.count), parts[0].count == 4 else { return nil }
    let day = numbers + Array(repeating: 1, count: 3 - numbers.count)
    guard let date = CivilDate(year: day[0], month: day[1], day: day[2]) else { return nil }
    guard halves.count > 1 else { return Timestamp(date, hour: 0, minute: 0, second: 0, offsetMinutes: 0) }
    return clock(halves[1]).flatMap { Timestamp(date, $0) }
  }

  /// Reads a date with the name of a month: `Friday, March 1, 2024 9:30`, `1-Mar-2024`, `Fri Mar 1 09:30:00 2024`.
  private static func named(_ text: String) -> Timestamp? {
    var (year, month, day): (Int?, Int?, Int?)
    var clock = Clock()
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "\t" || $0 == "\n" }) {
      if word.contains(":") {
        guard let time = self.clock(word) else { return nil }
        clock = time
      } else if let offset = offset(word), month != nil {
        clock.offset = offset
      } else {
        for part in word.split(separator: "-") {
          if let number = Int(part) {
            if part.count == 4 { year = number } else if day == nil { day = number } else { year = year ?? number }
          } else if let index = months.firstIndex(of: part.prefix(3).lowercased()) {
            month = index + 1
          }
        }
      }
    }
    guard var year, let month, let day else { return nil }
    if year < 100 { year += year < 70 ? 2000 : 1900 }
    return CivilDate(year: year, month: month, day: day).flatMap { Timestamp($0, clock) }
  }

  fileprivate struct Clock {
    var hour = 0
    var minute = 0
    var second = 0
    var offset = 0
  }

  /// Reads a time of day with an optional zone: `09:30`, `9:30:00.5`, `09:30:00+0100`, `09:30 GMT`.
  private static func clock(_ text: Substring) -> Clock? {
    let time = text.prefix { $0.isASCII && ($0.isNumber || $0 == ":") }
    let parts = time.split(separator: ":").compactMap { Int($0) }
    guard (2...3).contains(parts.count), parts[0] < 24, parts[1] < 60, parts.count < 3 || parts[2] <= 60 else {
      return nil
    }
    var clock = Clock(hour: parts[0], minute: parts[1], second: parts.count > 2 ? min(parts[2], 59) : 0)
    var rest = text.dropFirst(time.count)
    if rest.first == "." { rest = rest.dropFirst().drop { $0.isNumber } }
    if rest.contains("PM"), clock.hour < 12 { clock.hour += 12 }
    clock.offset = offset(rest.drop { $0 == " " }) ?? 0
    return clock
  }

  /// Reads a zone as minutes east of UTC: `+01:00`, `+0100`, `+1`, `GMT`, `GMT+1`.
  private static func offset(_ text: Substring) -> Int? {
    let name = text.prefix { $0.isLetter }.lowercased()
    let number = text.dropFirst(name.count)
    guard name.isEmpty || zones[name] != nil else { return nil }
    let hours = zones[name] ?? 0
    guard let sign = number.first, sign == "+" || sign == "-" else { return name.isEmpty ? nil : hours * 60 }
    let digits = number.dropFirst().filter { $0 != ":" }
    guard (1...4).contains(digits.count), let value = Int(digits) else { return nil }
    let minutes = digits.count <= 2 ? value * 60 : value / 100 * 60 + value % 100
    return hours * 60 + (sign == "-" ? -minutes : minutes)
  }
}

extension Timestamp {
  fileprivate init(_ date: CivilDate, _ clock: LenientDate.Clock) {
    self.init(date, hour: clock.hour, minute: clock.minute, second: clock.second, offsetMinutes: clock.offset)
  }
}
