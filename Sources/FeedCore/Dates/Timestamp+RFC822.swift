extension Timestamp {
  private static let weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  /// The offsets of the zones that RFC 822 names, and of UTC, in hours east of it.
  private static let zones = [
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8,
    "pdt": -7,
  ]

  /// Reads an RFC 822 date such as `Fri, 01 Mar 2024 09:30:00 +0100` (section 5).
  ///
  /// The weekday and the seconds are optional, and a year has two or four digits. A leap second is read as the second
  /// before it.
  ///
  /// - Parameters:
  ///   - text: The date as UTF-8.
  ///   - allowsShortHour: Whether the hour may have one digit, which RFC 822 does not allow.
  /// - Throws: A `ValueError` of the rule `date/not-rfc822` if the text is not such a date.
  public init(rfc822 text: Span<UInt8>, allowsShortHour: Bool = false) throws(ValueError) {
    var reader = DigitReader(text.count)
    reader.skipSpaceAndComments(text)
    let weekday = reader.word(text)
    if !weekday.isEmpty {
      reader.skipSpaceAndComments(text)
      guard Timestamp.weekdays.contains(weekday), reader.take(text, ",") else { throw .notRFC822(text) }
      reader.skipSpaceAndComments(text)
    }
    guard let day = reader.number(text, digits: 1...2) else { throw .notRFC822(text) }
    reader.skipSpaceAndComments(text)
    guard let month = Timestamp.months.firstIndex(of: reader.word(text)) else { throw .notRFC822(text) }
    reader.skipSpaceAndComments(text)
    let yearStart = reader.position
    guard var year = reader.number(text, digits: 2...4) else { throw .notRFC822(text) }
    switch reader.position - yearStart {
    case 2: year += year < 70 ? 2000 : 1900
    case 4: break
    default: throw .notRFC822(text)
    }
    reader.skipSpaceAndComments(text)
    guard let hour = reader.number(text, digits: allowsShortHour ? 1...2 : 2...2), reader.take(text, ":"),
      let minute = reader.number(text, digits: 2)
    else { throw .notRFC822(text) }
    var second = 0
    if reader.take(text, ":") {
      guard let seconds = reader.number(text, digits: 2) else { throw .notRFC822(text) }
      second = seconds
    }
    reader.skipSpaceAndComments(text)
    guard let offset = Timestamp.zone(text, &reader) else { throw .notRFC822(text) }
    reader.skipSpaceAndComments(text)
    guard reader.isAtEnd else { throw .notRFC822(text) }
    guard let date = CivilDate(year: year, month: month + 1, day: day) else {
      throw .noSuchDay(text, rule: .dateNotRfc822)
    }
    guard hour < 24, minute < 60, Timestamp.hasSecond(second, hour: hour, minute: minute, offsetMinutes: offset) else {
      throw .noSuchTime(text, rule: .dateNotRfc822)
    }
    self.init(date, hour: hour, minute: minute, second: min(second, 59), offsetMinutes: offset)
  }

  private static func zone(_ text: Span<UInt8>, _ reader: inout DigitReader) -> Int? {
    let name = reader.word(text)
    if name.isEmpty { return reader.offset(text, colon: false) }
    return (zones[name] ?? militaryZone(name)).map { $0 * 60 }
  }

  /// Returns the offset of a zone of one letter, in hours east of UTC.
  ///
  /// RFC 1123, section 5.2.14, warns that RFC 822 gave these offsets the wrong sign.
  private static func militaryZone(_ name: String) -> Int? {
    guard name.utf8.count == 1, let letter = name.utf8.first else { return nil }
    return switch letter {
    case UInt8(ascii: "a")...UInt8(ascii: "i"): -Int(letter - UInt8(ascii: "a")) - 1
    case UInt8(ascii: "k")...UInt8(ascii: "m"): -Int(letter - UInt8(ascii: "a"))
    case UInt8(ascii: "n")...UInt8(ascii: "y"): Int(letter - UInt8(ascii: "n")) + 1
    default: nil
    }
  }

  public init(rfc822 text: String, allowsShortHour: Bool = false) throws(ValueError) {
    let bytes = Array(text.utf8)
    try self.init(rfc822: bytes.span, allowsShortHour: allowsShortHour)
  }

  /// Appends the time as `Fri, 01 Mar 2024 09:30:00 +0100`.
  ///
  /// - Parameter bytes: The UTF-8 to append to.
  public func writeRFC822(into bytes: inout [UInt8]) {
    let time = local
    bytes.append(name: Timestamp.weekdays[time.date.weekday])
    bytes.append(utf8: ", ")
    bytes.append(decimal: time.date.day, width: 2)
    bytes.append(UInt8(ascii: " "))
    bytes.append(name: Timestamp.months[time.date.month - 1])
    bytes.append(UInt8(ascii: " "))
    bytes.append(decimal: time.date.year, width: 4)
    bytes.append(UInt8(ascii: " "))
    time.writeClock(into: &bytes)
    bytes.append(UInt8(ascii: " "))
    writeOffset(into: &bytes, colon: false)
  }

  /// The time as `Fri, 01 Mar 2024 09:30:00 +0100`.
  public var rfc822: String {
    var bytes: [UInt8] = []
    writeRFC822(into: &bytes)
    return String(utf8: bytes)
  }
}

extension DigitReader {
  /// Skips white space, and comments in parentheses (RFC 822, section 3.4.3).
  fileprivate mutating func skipSpaceAndComments(_ text: Span<UInt8>) {
    skipSpace(text)
    while take(text, "(") {
      var depth = 1
      while depth > 0, !isAtEnd {
        switch text[position] {
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): depth -= 1
        case UInt8(ascii: "\\"): position = min(position + 1, text.count - 1)
        default: break
        }
        position += 1
      }
      skipSpace(text)
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(name: String) {
    let start = count
    append(utf8: name)
    self[start] &= ~0x20
  }
}

extension ValueError {
  static func notRFC822(_ text: Span<UInt8>) -> ValueError {
    ValueError(
      .dateNotRfc822, "“\(String(utf8: text))” is not an RFC 822 date",
      help: "write it like Fri, 01 Mar 2024 09:30:00 +0100, with English names and a numeric zone")
  }
}

extension RuleDescription {
  package static let dateNotRfc822 = RuleDescription(
    "date/not-rfc822", .error, "dates in RSS must be RFC 822 dates", reference: .rfc(822, "5"),
    w3c: ["InvalidRFC2822Date"],
    why: "Feed readers show the entry in the wrong place, or as new each time.",
    help: "write day, English month name, year, time and zone: Fri, 01 Mar 2024 12:00:00 +0000",
    wrong: "2024-03-01T12:00:00Z",
    right: "Fri, 01 Mar 2024 12:00:00 +0000")
}
