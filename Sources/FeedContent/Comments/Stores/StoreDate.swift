import FeedCore
import FrontMatter

/// Reads the dates of comment stores: what authors write, seconds and milliseconds since 1970, and none at all.
enum StoreDate {
  /// `nil` for what is no date, and for the year 1 and before, which some systems write for “never”.
  static func read(_ text: String?, zone: TimeZoneRules) -> Timestamp? {
    guard let text else { return nil }
    let digits = text.utf8.prefix { $0.isASCIIDigit }.count
    if digits >= 9, let seconds = Double(text) {
      return seconds < 1e11 ? epoch(seconds) : epoch(seconds / 1000)
    }
    guard let date = try? DateReader.read(text, zone: zone), date.local.date.year > 1 else { return nil }
    return date
  }

  /// A number of seconds since 1970, as databases hold them.
  static func epoch(_ seconds: Double) -> Timestamp? {
    guard seconds.isFinite, seconds > 0, seconds < 253_402_300_800 else { return nil }
    return Timestamp(secondsSinceEpoch: Int64(seconds))
  }
}
