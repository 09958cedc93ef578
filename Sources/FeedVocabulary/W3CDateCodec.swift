public import FeedCore

extension TextCodec where Value == W3CDate {
  /// A date in the W3C profile of ISO 8601: a year, a month, a day, or a day with a time.
  public static let w3cDate = TextCodec("date (W3C profile of ISO 8601)", isPlain: true) { value, bytes in
    bytes.append(utf8: value.text)
  } read: { text throws(ValueError) in
    try W3CDate(text)
  }
}

/// A date with any precision, from a year to a fraction of a second.
public struct W3CDate: Sendable, Hashable {
  /// The date as written.
  public let text: String

  /// Reads a date in the W3C profile of ISO 8601.
  ///
  /// - Parameter bytes: The date as UTF-8.
  /// - Throws: A `ValueError` of the rule `date/not-w3c` if the text is not such a date.
  public init(_ bytes: Span<UInt8>) throws(ValueError) {
    text = String(utf8: bytes)
    guard W3CDate.isValid(text) else {
      throw ValueError(
        .dateNotW3c, "“\(text)” is not a W3C date",
        help: "write it like 2024, 2024-03, 2024-03-01 or 2024-03-01T09:30:00+01:00")
    }
  }

  /// Creates a date that lacks only its zone.
  init(local text: String) { self.text = text }

  private static func isValid(_ text: String) -> Bool {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    let day = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    guard isNumber(day[0], digits: 4), day.dropFirst().allSatisfy({ isNumber($0, digits: 2) }), day.count <= 3 else {
      return false
    }
    let numbers = day.compactMap { Int($0) } + Array(repeating: 1, count: 3 - day.count)
    guard CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) != nil else { return false }
    guard parts.count > 1 else { return true }
    let clock = parts[1].utf8.prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ":") }
    let isShort = clock.count == 5
    let complete = isShort ? "\(parts[0])T\(Substring(clock)):00\(parts[1].dropFirst(5))" : text
    return day.count == 3 && parts.count == 2 && (try? Timestamp(rfc3339: complete)) != nil
  }

  private static func isNumber(_ text: Substring, digits: Int) -> Bool {
    text.utf8.count == digits && text.utf8.allSatisfy(\.isASCIIDigit)
  }
}

extension RuleDescription {
  package static let dateNotW3c = RuleDescription(
    "date/not-w3c", .error, "dates in Dublin Core must be W3C dates", w3c: ["InvalidW3CDTFDate"],
    why: "Feed readers show the entry in the wrong place, or as new each time.",
    help: "write an ISO 8601 date, with a zone after a time: 2024-03-01T12:00:00Z",
    wrong: "1 March 2024",
    right: "2024-03-01T12:00:00Z")
}
