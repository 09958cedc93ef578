import FeedCore

extension TextCodec where Value == String {
  /// A time in a recording as normal play time: `now`, seconds, or hours, minutes and seconds (RFC 2326, section 3.6).
  public static let playTime = TextCodec("play time (RFC 2326)", isPlain: true) { value, bytes in
    bytes.append(utf8: value)
  } read: { text throws(ValueError) in
    let string = String(utf8: text)
    guard isPlayTime(string) else {
      throw ValueError(
        .mediaPlayTime, "“\(string)” is not a play time",
        help: "write seconds or h:mm:ss, with a fraction if needed: 22.9 or 0:01:30.5")
    }
    return string
  }

  private static func isPlayTime(_ text: String) -> Bool {
    if text == "now" { return true }
    let halves = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let clock = halves[0].split(separator: ":", omittingEmptySubsequences: false)
    let digits = clock + halves.dropFirst()
    guard digits.allSatisfy({ $0.utf8.allSatisfy(\.isASCIIDigit) }), clock.allSatisfy({ !$0.isEmpty }) else {
      return false
    }
    return clock.count == 1 || clock.count == 3 && clock.dropFirst().allSatisfy { Int($0).map { $0 < 60 } ?? false }
  }

  /// The countries or URLs of a restriction, or `all` or `none`.
  public static let restriction = TextCodec("countries, URLs, all or none") { value, bytes in
    bytes.append(utf8: value)
  } read: { text in
    String(utf8: text)
  }
}
