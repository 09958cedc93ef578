/// A date and time to the second, with its offset from UTC.
public struct Timestamp: Sendable, Hashable, Codable, Comparable {
  /// The seconds since 1970-01-01T00:00:00Z, without leap seconds.
  public let secondsSinceEpoch: Int64
  /// The offset from UTC, in minutes east.
  public let offsetMinutes: Int

  /// Creates a time.
  ///
  /// - Parameters:
  ///   - secondsSinceEpoch: The seconds since 1970-01-01T00:00:00Z, without leap seconds.
  ///   - offsetMinutes: The offset from UTC, in minutes east.
  public init(secondsSinceEpoch: Int64, offsetMinutes: Int = 0) {
    self.secondsSinceEpoch = secondsSinceEpoch
    self.offsetMinutes = offsetMinutes
  }

  /// Creates a time from a day and a time of day, whose values must be valid.
  ///
  /// - Parameters:
  ///   - date: The day.
  ///   - hour: The hour, from 0 to 23.
  ///   - minute: The minute, from 0 to 59.
  ///   - second: The second, from 0 to 59.
  ///   - offsetMinutes: The offset from UTC, in minutes east.
  public init(_ date: CivilDate, hour: Int, minute: Int, second: Int, offsetMinutes: Int) {
    let local = Int64(date.daysSinceEpoch) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    self.init(secondsSinceEpoch: local - Int64(offsetMinutes) * 60, offsetMinutes: offsetMinutes)
  }

  /// The day and the time of day at the time’s own offset.
  public var local: LocalTime {
    // Of times billions of years away the result has no meaning.
    let seconds = secondsSinceEpoch &+ Int64(offsetMinutes) &* 60
    let rest = Int((seconds % 86_400 + 86_400) % 86_400)
    let days = Int(seconds / 86_400 - (seconds % 86_400 < 0 ? 1 : 0))
    return LocalTime(
      date: CivilDate(daysSinceEpoch: days), hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60)
  }

  /// Returns whether a time is earlier than another, or the same with an offset further west.
  public static func < (a: Timestamp, b: Timestamp) -> Bool {
    (a.secondsSinceEpoch, a.offsetMinutes) < (b.secondsSinceEpoch, b.offsetMinutes)
  }
}

/// A day and a time of day without a time zone.
public struct LocalTime: Sendable, Hashable {
  /// The day.
  public let date: CivilDate
  /// The hour, from 0 to 23.
  public let hour: Int
  /// The minute, from 0 to 59.
  public let minute: Int
  /// The second, from 0 to 59.
  public let second: Int

  /// Creates a local time, whose values must be valid.
  ///
  /// - Parameters:
  ///   - date: The day.
  ///   - hour: The hour, from 0 to 23.
  ///   - minute: The minute, from 0 to 59.
  ///   - second: The second, from 0 to 59.
  public init(date: CivilDate, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    self.date = date
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// The seconds since 1970-01-01T00:00:00 in the same zone, if its offset had never changed.
  public var secondsSinceEpoch: Int64 {
    Int64(date.daysSinceEpoch) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
  }
}
