/// A date and time, to the second, with the offset from UTC in which it was written.
public struct Timestamp: Sendable, Hashable, Codable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public let secondsSinceEpoch: Int64
  /// Minutes east of UTC.
  public let offsetMinutes: Int

  public init(secondsSinceEpoch: Int64, offsetMinutes: Int = 0) {
    self.secondsSinceEpoch = secondsSinceEpoch
    self.offsetMinutes = offsetMinutes
  }

  /// A day and a time of day at an offset; the values must lie in their ranges.
  public init(_ date: CivilDate, hour: Int, minute: Int, second: Int, offsetMinutes: Int) {
    let local = Int64(date.daysSinceEpoch) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    self.init(secondsSinceEpoch: local - Int64(offsetMinutes) * 60, offsetMinutes: offsetMinutes)
  }

  /// The day and the time of day at the moment's own offset.
  public var local: LocalTime {
    let seconds = secondsSinceEpoch + Int64(offsetMinutes) * 60
    let days = Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400)
    let rest = Int(seconds - Int64(days) * 86_400)
    return LocalTime(
      date: CivilDate(daysSinceEpoch: days), hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60)
  }

  public static func < (a: Timestamp, b: Timestamp) -> Bool {
    (a.secondsSinceEpoch, a.offsetMinutes) < (b.secondsSinceEpoch, b.offsetMinutes)
  }
}

/// A day and a time of day, in no particular zone.
public struct LocalTime: Sendable, Hashable {
  public let date: CivilDate
  public let hour: Int
  public let minute: Int
  public let second: Int

  public init(date: CivilDate, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    self.date = date
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// Seconds since 1970-01-01T00:00:00 on the same clock.
  public var secondsSinceEpoch: Int64 {
    Int64(date.daysSinceEpoch) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
  }
}
