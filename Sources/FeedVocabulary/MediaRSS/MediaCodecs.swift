import FeedCore

extension TextCodec where Value == String {
  /// A time in a recording as normal play time: `now`, seconds, or hours, minutes and seconds (RFC 2326, section 3.6).
  public static let playTime = time("play time (RFC 2326)", allowsMinutes: false)

  /// A time in a recording of a scene or a place, which may also be `mm:ss`, as in the examples of Media RSS 1.5.
  public static let clockTime = time("play time", allowsMinutes: true)

  private static func time(_ name: String, allowsMinutes: Bool) -> TextCodec {
    TextCodec(name, isPlain: true) { value, bytes in
      bytes.append(utf8: value)
    } read: { text throws(ValueError) in
      let string = String(utf8: text)
      guard isPlayTime(string) || allowsMinutes && isPlayTime("0:\(string)") else {
        throw ValueError(
          .mediaPlayTime, "“\(string)” is not a play time",
          help: "write seconds or h:mm:ss, with a fraction if needed: 22.9 or 0:01:30.5")
      }
      return string
    }
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

extension TextCodec where Value == MediaType {
  /// A media type whose parameter may be another without quotes: `application/x-bittorrent;enclosed=audio/mpeg`.
  ///
  /// RFC 9110 requires quotes, but the example of Media RSS 1.5 has none.
  static let mediaTypeOfFile = TextCodec("media type") { value, bytes in
    bytes.append(utf8: value.string)
  } read: { text throws(ValueError) in
    let string = String(utf8: text)
    let parts = string.split(separator: ";", maxSplits: 1)
    guard parts.count == 2, parts[1].contains("/") else { return try MediaType(string) }
    _ = try MediaType("\(parts[0]);\(parts[1].replacing("/", with: "-"))")
    return MediaType(unchecked: string)
  }
}
