import FeedCore

extension TextCodec where Value == Timestamp {
  /// An ISO 8601 date and time, whose offset may be `-06:00`, `-0600` or `-06`.
  static let iso8601 = TextCodec("date and time (ISO 8601)", isPlain: true) { value, bytes in
    bytes.append(utf8: value.rfc3339)
  } read: { text throws(ValueError) in
    let string = String(utf8: text)
    guard let date = try? Timestamp(rfc3339: withFullOffset(string)) else {
      throw ValueError(
        .dateNotIso8601, "“\(string)” is not a date and time of ISO 8601",
        help: "write it like 2024-03-01T09:30:00+01:00")
    }
    return date
  }

  /// Returns the date with seconds and with a colon in its offset, as RFC 3339 requires.
  private static func withFullOffset(_ string: String) -> String {
    guard let match = string.wholeMatch(of: /(.{10}T\d\d:\d\d)(:\d\d(?:[.,]\d+)?)?(?:([+-]\d\d):?(\d\d)?|(Z))/)
    else { return string }
    let seconds = match.2.map { $0.replacing(",", with: ".") } ?? ":00"
    let offset = match.3.map { "\($0):\(match.4 ?? "00")" } ?? "Z"
    return "\(match.1)\(seconds)\(offset)"
  }
}
