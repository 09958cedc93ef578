import FeedCore
import FrontMatter

/// Reads the dates of comment stores: written dates, and seconds or milliseconds since 1970.
enum StoreDate {
  /// Returns the date, or `nil` if it is missing or invalid.
  ///
  /// Years up to 1 are also `nil`: some systems write them for “never”.
  static func read(_ text: String?, zone: TimeZoneRules) -> Timestamp? {
    guard let text else { return nil }
    let digits = text.utf8.prefix { $0.isASCIIDigit }.count
    if digits >= 9, let seconds = Double(text) {
      return seconds < 1e11 ? epoch(seconds) : epoch(seconds / 1000)
    }
    guard let date = try? DateReader.read(text, zone: zone), date.local.date.year > 1 else { return nil }
    return date
  }

  /// Returns the time of a number of seconds since 1970, or `nil` if it is out of range.
  static func epoch(_ seconds: Double) -> Timestamp? {
    guard seconds.isFinite, seconds > 0, seconds < 253_402_300_800 else { return nil }
    return Timestamp(secondsSinceEpoch: Int64(seconds))
  }
}
