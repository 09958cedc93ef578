extension Timestamp {
  /// Reads an RFC 3339 date such as `2024-03-01T09:30:00+01:00` (section 5.6).
  ///
  /// A fraction of a second is dropped. A leap second is read as the second before it.
  ///
  /// - Parameter text: The date as UTF-8.
  /// - Throws: A `ValueError` of the rule `date/not-rfc3339` if the text is not such a date.
  public init(rfc3339 text: Span<UInt8>) throws(ValueError) {
    var reader = DigitReader(text.count)
    guard let year = reader.number(text, digits: 4), reader.take(text, "-"),
      let month = reader.number(text, digits: 2), reader.take(text, "-"),
      let day = reader.number(text, digits: 2), reader.take(text, "T"),
      let hour = reader.number(text, digits: 2), reader.take(text, ":"),
      let minute = reader.number(text, digits: 2), reader.take(text, ":"),
      let second = reader.number(text, digits: 2), reader.fraction(text),
      let offset = reader.offset(text, colon: true), reader.isAtEnd
    else { throw .notRFC3339(text) }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw .noSuchDay(text, rule: .dateNotRfc3339)
    }
    guard hour < 24, minute < 60, Timestamp.hasSecond(second, hour: hour, minute: minute, offsetMinutes: offset) else {
      throw .noSuchTime(text, rule: .dateNotRfc3339)
    }
    self.init(date, hour: hour, minute: minute, second: min(second, 59), offsetMinutes: offset)
  }

  /// Reads an RFC 3339 date such as `2024-03-01T09:30:00+01:00` (section 5.6).
  ///
  /// A fraction of a second is dropped. A leap second is read as the second before it.
  ///
  /// - Parameter text: The date.
  /// - Throws: A `ValueError` of the rule `date/not-rfc3339` if the text is not such a date.
  public init(rfc3339 text: String) throws(ValueError) {
    let bytes = Array(text.utf8)
    try self.init(rfc3339: bytes.span)
  }

  /// Whether a minute has a second: a leap second is only at the end of a day in UTC (RFC 3339, section 5.7).
  static func hasSecond(_ second: Int, hour: Int, minute: Int, offsetMinutes: Int) -> Bool {
    let day = 24 * 60
    return second < 60 || second == 60 && (hour * 60 + minute - offsetMinutes + day) % day == day - 1
  }

  /// Appends the time as `2024-03-01T09:30:00+01:00`, with `Z` for UTC.
  ///
  /// - Parameter bytes: The UTF-8 to append to.
  public func writeRFC3339(into bytes: inout [UInt8]) {
    let time = local
    bytes.append(decimal: time.date.year, width: 4)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(decimal: time.date.month, width: 2)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(decimal: time.date.day, width: 2)
    bytes.append(UInt8(ascii: "T"))
    time.writeClock(into: &bytes)
    if offsetMinutes == 0 {
      bytes.append(UInt8(ascii: "Z"))
    } else {
      writeOffset(into: &bytes, colon: true)
    }
  }

  /// The time as `2024-03-01T09:30:00+01:00`, with `Z` for UTC.
  public var rfc3339: String {
    var bytes: [UInt8] = []
    writeRFC3339(into: &bytes)
    return String(utf8: bytes)
  }

  /// The day in the time’s own offset, such as `2024-03-01`.
  package var day: String { String(rfc3339.prefix(10)) }

  func writeOffset(into bytes: inout [UInt8], colon: Bool) {
    bytes.append(offsetMinutes < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
    bytes.append(decimal: Int(clamping: offsetMinutes.magnitude) / 60, width: 2)
    if colon { bytes.append(UInt8(ascii: ":")) }
    bytes.append(decimal: Int(clamping: offsetMinutes.magnitude) % 60, width: 2)
  }
}

extension LocalTime {
  func writeClock(into bytes: inout [UInt8]) {
    bytes.append(decimal: hour, width: 2)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(decimal: minute, width: 2)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(decimal: second, width: 2)
  }
}

extension ValueError {
  static func notRFC3339(_ text: Span<UInt8>) -> ValueError {
    ValueError(
      .dateNotRfc3339, "“\(String(utf8: text))” is not an RFC 3339 date",
      help: "write it like 2024-03-01T09:30:00Z or 2024-03-01T09:30:00+01:00")
  }

  package static func noSuchDay(_ text: Span<UInt8>, rule: RuleDescription) -> ValueError {
    ValueError(
      rule, "“\(String(utf8: text))” is a day that does not exist",
      help: "write a month from 1 to 12 and a day of that month")
  }

  package static func noSuchTime(_ text: Span<UInt8>, rule: RuleDescription) -> ValueError {
    ValueError(
      rule, "“\(String(utf8: text))” is a time that does not exist",
      help: "write hours from 00 to 23, minutes and seconds from 00 to 59")
  }
}

extension RuleDescription {
  package static let dateNotRfc3339 = RuleDescription(
    "date/not-rfc3339", .error, "dates in Atom and JSON Feed must be RFC 3339 dates", reference: .rfc(3339, "5.6"),
    w3c: ["InvalidRFC3339Date"],
    why: "Feed readers show the entry in the wrong place, or as new each time.",
    help: "write year, month, day, T, time and zone: 2024-03-01T12:00:00Z",
    wrong: "2024-03-01 12:00",
    right: "2024-03-01T12:00:00Z")
}
