#if Foundation
  #if canImport(FoundationEssentials)
    public import FoundationEssentials
  #else
    public import Foundation
  #endif

  extension Timestamp {
    /// Creates the timestamp of a date, rounded down to a second.
    ///
    /// A date before year 0 or after year 9999 becomes the first or the last second of these years.
    ///
    /// - Parameters:
    ///   - date: A date.
    ///   - offsetMinutes: The offset of the local time from UTC, in minutes east.
    public init(_ date: Date, offsetMinutes: Int = 0) {
      let seconds = min(max(date.timeIntervalSince1970.rounded(.down), -62_167_219_200), 253_402_300_799)
      self.init(secondsSinceEpoch: Int64(exactly: seconds) ?? 0, offsetMinutes: offsetMinutes)
    }
  }

  extension Date {
    /// Creates the date of a timestamp.
    public init(_ timestamp: Timestamp) {
      self.init(timeIntervalSince1970: Double(timestamp.secondsSinceEpoch))
    }
  }
#endif
