/// The yearly change between standard and daylight saving time, as POSIX writes it: `CET-1CEST,M3.5.0,M10.5.0/3`.
struct DaylightRule: Sendable, Hashable {
  private struct Change: Sendable, Hashable {
    enum Day: Sendable, Hashable {
      /// A day from 1 to 365, never 29 February.
      case julian(Int)
      /// A day from 0 to 365, including 29 February in leap years.
      case ordinal(Int)
      case weekday(month: Int, week: Int, weekday: Int)
    }
    var day: Day
    /// The time of the change, in seconds after midnight, in local time before the change.
    var seconds: Int

    func secondsSinceEpoch(in year: Int) -> Int64 {
      let yearStart = CivilDate(year: year, month: 1, day: 1)?.daysSinceEpoch ?? 0
      let days: Int
      switch day {
      case .julian(let day): days = yearStart + day - 1 + (CivilDate.isLeap(year) && day > 59 ? 1 : 0)
      case .ordinal(let day): days = yearStart + day
      case .weekday(let month, let week, let weekday):
        let first = CivilDate(year: year, month: month, day: 1)
        var day = 1 + (weekday - (first?.weekday ?? 0) + 7) % 7 + (week - 1) * 7
        while day > CivilDate.days(in: month, of: year) { day -= 7 }
        days = (first?.daysSinceEpoch ?? 0) + day - 1
      }
      return Int64(days) * 86_400 + Int64(seconds)
    }
  }

  private let standard: Int
  private let daylight: Int
  private let change: (start: Change, end: Change)?

  init?(posix text: ArraySlice<UInt8>) {
    var scan = Scanner(rest: text)
    guard scan.name(), let standard = scan.time() else { return nil }
    self.standard = -standard
    guard scan.name() else {
      daylight = -standard
      change = nil
      return
    }
    daylight = scan.time().map { -$0 } ?? -standard + 3600
    guard let start = scan.change(), let end = scan.change() else { return nil }
    change = (start, end)
  }

  /// Returns the offset from UTC at a time, in seconds east.
  func offsetSeconds(at secondsSinceEpoch: Int64) -> Int {
    guard let change else { return standard }
    let wall = Timestamp(secondsSinceEpoch: secondsSinceEpoch + Int64(standard))
    let year = wall.local.date.year
    let start = change.start.secondsSinceEpoch(in: year) - Int64(standard)
    let end = change.end.secondsSinceEpoch(in: year) - Int64(daylight)
    let isDaylight =
      start < end
      ? secondsSinceEpoch >= start && secondsSinceEpoch < end
      : secondsSinceEpoch >= start || secondsSinceEpoch < end
    return isDaylight ? daylight : standard
  }

  static func == (a: DaylightRule, b: DaylightRule) -> Bool {
    (a.standard, a.daylight) == (b.standard, b.daylight)
      && a.change?.start == b.change?.start && a.change?.end == b.change?.end
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(standard)
    hasher.combine(daylight)
  }

  private struct Scanner {
    var rest: ArraySlice<UInt8>

    mutating func take(_ character: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: character) else { return false }
      rest.removeFirst()
      return true
    }

    mutating func name() -> Bool {
      if take("<") {
        while let byte = rest.popFirst(), byte != UInt8(ascii: ">") {}
        return true
      }
      let letters = rest.prefix { $0.isASCIILetter }
      rest = rest.dropFirst(letters.count)
      return !letters.isEmpty
    }

    mutating func number() -> Int? {
      let digits = rest.prefix { $0.isASCIIDigit }
      rest = rest.dropFirst(digits.count)
      return Int(String(utf8: digits))
    }

    /// Reads `[+-]hh[:mm[:ss]]` as seconds.
    mutating func time() -> Int? {
      let sign = take("-") ? -1 : 1
      if sign == 1 { _ = take("+") }
      guard let hours = number() else { return nil }
      let minutes = take(":") ? number() ?? 0 : 0
      let seconds = take(":") ? number() ?? 0 : 0
      return sign * (hours * 3600 + minutes * 60 + seconds)
    }

    mutating func change() -> Change? {
      guard take(",") else { return nil }
      let day: Change.Day
      if take("M") {
        guard let month = number(), (1...12).contains(month), take("."), let week = number(), take("."),
          let weekday = number()
        else { return nil }
        day = .weekday(month: month, week: week, weekday: weekday)
      } else if take("J") {
        guard let number = number() else { return nil }
        day = .julian(number)
      } else {
        guard let number = number() else { return nil }
        day = .ordinal(number)
      }
      return Change(day: day, seconds: take("/") ? time() ?? 7200 : 7200)
    }
  }
}
