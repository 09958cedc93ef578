import FeedCore

extension TextCodec where Value == W3CDate {
  /// The W3C’s profile of ISO 8601, in which a time may go without a zone.
  static let eventDate = TextCodec("date (ISO 8601)", isPlain: true) { value, bytes in
    bytes.append(utf8: value.text)
  } read: { text throws(ValueError) in
    let string = String(utf8: text)
    if let date = try? W3CDate(text) { return date }
    let withZone = Array("\(string)Z".utf8)
    guard (try? W3CDate(withZone.span)) != nil else {
      throw ValueError(
        "date/not-iso8601", "“\(string)” is not a date of ISO 8601", help: "write it like 2024-03-01T09:30:00+01:00")
    }
    return W3CDate(local: string)
  }
}
