package import FeedCore

extension TextCodec where Value == W3CDate {
  /// A date in the W3C profile of ISO 8601, in which a time may also lack a zone.
  static let eventDate = TextCodec("date (ISO 8601)", isPlain: true) { value, bytes in
    bytes.append(utf8: value.text)
  } read: { text throws(ValueError) in
    let string = String(utf8: text)
    if let date = try? W3CDate(text) { return date }
    let withZone = Array("\(string)Z".utf8)
    guard (try? W3CDate(withZone.span)) != nil else {
      throw ValueError(
        .dateNotIso8601, "“\(string)” is not an ISO 8601 date", help: "write it like 2024-03-01T09:30:00+01:00")
    }
    return W3CDate(local: string)
  }
}

extension RuleDescription {
  package static let dateNotIso8601 = RuleDescription(
    "date/not-iso8601", .error, "a date must be an ISO 8601 date", w3c: ["InvalidISO8601DateTime"],
    why: "Programs ignore the date.",
    help: "write year, month, day, T, time and zone: 2024-03-01T12:00:00+00:00",
    wrong: "1 March 2024",
    right: "2024-03-01T12:00:00+00:00")
}
