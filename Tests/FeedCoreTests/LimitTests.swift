import FeedTesting
import Foundation
import Testing

@testable import FeedCore

/// Bounds of dates, numbers, identifiers and positions: at the bound, one below and one above.
@Suite struct LimitTests {
  private func two(_ number: Int) -> String { number < 0 || number > 9 ? "\(number)" : "0\(number)" }

  // MARK: Dates

  @Test func `the fields of an RFC 3339 date have bounds`() {
    func isDate(_ text: String) -> Bool { (try? Timestamp(rfc3339: text)) != nil }
    expectBounds(1...12, "month") { isDate("2024-\(two($0))-01T09:30:00Z") }
    for (month, days) in [(1, 31), (2, 29), (3, 31), (4, 30), (5, 31), (6, 30), (7, 31), (8, 31), (9, 30), (10, 31)] {
      expectBounds(1...days, "day of month \(month)") { isDate("2024-\(two(month))-\(two($0))T09:30:00Z") }
    }
    for (year, days) in [(1900, 28), (2000, 29), (2023, 28), (2100, 28), (2400, 29)] {
      expectBounds(1...days, "day of February \(year)") { isDate("\(year)-02-\(two($0))T09:30:00Z") }
    }
    expectBounds(1...30, "day of November") { isDate("2024-11-\(two($0))T09:30:00Z") }
    expectBounds(1...31, "day of December") { isDate("2024-12-\(two($0))T09:30:00Z") }
    expectBounds(0...23, "hour") { isDate("2024-03-01T\(two($0)):30:00Z") }
    expectBounds(0...59, "minute") { isDate("2024-03-01T09:\(two($0)):00Z") }
    expectBounds(0...59, "second") { isDate("2024-03-01T09:30:\(two($0))Z") }
    expectBounds(0...60, "second of the last minute") { isDate("2016-12-31T23:59:\(two($0))Z") }
    for sign in ["+", "-"] {
      expectBounds(0...23, "hour of the offset") { isDate("2024-03-01T09:30:00\(sign)\(two($0)):30") }
      expectBounds(0...59, "minute of the offset") { isDate("2024-03-01T09:30:00\(sign)01:\(two($0))") }
    }
    for (text, isAccepted) in [
      ("2016-12-31T18:59:60-05:00", true), ("2017-01-01T05:29:60+05:30", true), ("2017-01-01T00:59:60+01:00", true),
      ("2016-12-31T23:58:60Z", false), ("2016-12-31T22:59:60Z", false), ("2017-01-01T00:00:60Z", false),
      ("2016-12-31T23:59:60+01:00", false), ("2016-12-31T18:59:60+05:00", false),
    ] {
      #expect(isDate(text) == isAccepted, "\(text)")
    }
    #expect(isDate("0000-01-01T00:00:00Z") && isDate("9999-12-31T23:59:59Z") && !isDate("10000-01-01T00:00:00Z"))
  }

  @Test func `the fields of an RFC 822 date have bounds`() {
    func isDate(_ text: String) -> Bool { (try? Timestamp(rfc822: text)) != nil }
    expectBounds(1...31, "day") { isDate("\(two($0)) Mar 2024 09:30:00 GMT") }
    expectBounds(0...23, "hour") { isDate("01 Mar 2024 \(two($0)):30:00 GMT") }
    expectBounds(0...59, "minute") { isDate("01 Mar 2024 09:\(two($0)):00 GMT") }
    expectBounds(0...59, "second") { isDate("01 Mar 2024 09:30:\(two($0)) GMT") }
    expectBounds(0...60, "second of the last minute") { isDate("31 Dec 2016 23:59:\(two($0)) GMT") }
    expectBounds(0...23, "hour of the offset") { isDate("01 Mar 2024 09:30:00 -\(two($0))30") }
    expectBounds(0...59, "minute of the offset") { isDate("01 Mar 2024 09:30:00 +01\(two($0))") }
  }

  @Test(arguments: [
    ("69", 2069), ("70", 1970), ("00", 2000), ("99", 1999), ("1970", 1970), ("0070", 70), ("2069", 2069),
  ])
  func `a year of two digits is between 1970 and 2069`(text: String, year: Int) throws {
    #expect(try Timestamp(rfc822: "01 Mar \(text) 09:30:00 GMT").local.date.year == year)
  }

  @Test(arguments: [
    ("UT", 0), ("GMT", 0), ("Z", 0), ("EST", -300), ("EDT", -240), ("CST", -360), ("CDT", -300), ("MST", -420),
    ("MDT", -360), ("PST", -480), ("PDT", -420), ("A", -60), ("I", -540), ("K", -600), ("M", -720), ("N", 60),
    ("Y", 720), ("+0001", 1), ("-0001", -1), ("+1400", 840), ("-1200", -720),
  ])
  func `a zone has its offset`(zone: String, minutes: Int) throws {
    #expect(try Timestamp(rfc822: "01 Mar 2024 12:30:00 \(zone)").offsetMinutes == minutes)
  }

  @Test(arguments: [
    (-1, "1969-12-31T23:59:59Z"), (0, "1970-01-01T00:00:00Z"), (86_399, "1970-01-01T23:59:59Z"),
    (86_400, "1970-01-02T00:00:00Z"), (-86_400, "1969-12-31T00:00:00Z"), (-86_401, "1969-12-30T23:59:59Z"),
    (951_782_399, "2000-02-28T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"), (951_868_800, "2000-03-01T00:00:00Z"),
    (4_107_542_399, "2100-02-28T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
  ])
  func `days begin at midnight`(seconds: Int64, text: String) {
    #expect(Timestamp(secondsSinceEpoch: seconds).rfc3339 == text)
  }

  @Test func `dates are ordered by time, then by offset`() throws {
    let times = try ["2024-03-01T09:30:00Z", "2024-03-01T09:30:00+01:00", "2024-03-01T10:30:00+01:00"].map {
      try Timestamp(rfc3339: $0)
    }
    #expect(times.sorted().map(\.rfc3339) == [times[1], times[0], times[2]].map(\.rfc3339))
    #expect(!(times[0] < times[0]))
    let days = [(2023, 12, 31), (2024, 1, 1), (2024, 1, 2), (2024, 2, 1)].compactMap {
      CivilDate(year: $0, month: $1, day: $2)
    }
    #expect(days.sorted() == days && days.reversed().sorted() == days && !(days[1] < days[1]))
  }

  // MARK: Time zones

  @Test(arguments: [
    "Europe/Berlin", "America/New_York", "America/Santiago", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca",
    "Asia/Tehran",
  ])
  func `an offset changes at the exact second`(name: String) throws {
    let file = URL(filePath: "/usr/share/zoneinfo/\(name)")
    let rules = try #require(TimeZoneRules(name: name, tzif: [UInt8](try Data(contentsOf: file))))
    let zone = try #require(TimeZone(identifier: name))
    var date = Date(timeIntervalSince1970: 0)
    var count = 0
    while let next = zone.nextDaylightSavingTimeTransition(after: date), next.timeIntervalSince1970 < 2_800_000_000 {
      for second in -1...1 {
        let time = Int64(next.timeIntervalSince1970) + Int64(second)
        let expected = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time)))
        #expect(rules.offsetSeconds(at: time) == expected, "\(name) at \(time)")
      }
      (date, count) = (next, count + 1)
    }
    #expect(count > 0)
  }

  @Test(arguments: [
    // The last second before a change in days of each form, and the first after it, in seconds of 2023 and 2024.
    ("AAA0BBB,J59/0,J60/0", 2023, 58, 59), ("AAA0BBB,J59/0,J60/0", 2024, 58, 60), ("AAA0BBB,J60/0,J61/0", 2024, 60, 61),
    ("AAA0BBB,58/0,59/0", 2023, 58, 59), ("AAA0BBB,58/0,60/0", 2024, 58, 60), ("AAA0BBB,0/0,365/0", 2024, 0, 365),
    ("AAA0BBB,M1.1.0/0,M1.5.0/0", 2023, 0, 28), ("AAA0BBB,M2.1.4/0,M2.5.4/0", 2024, 31, 59),
    ("AAA0BBB,M2.2.1/0,M2.4.1/0", 2024, 42, 56),
  ])
  func `a rule begins and ends on its day`(rule: String, year: Int, first: Int, end: Int) throws {
    let rules = try #require(DaylightRule(posix: Array(rule.utf8)[...]))
    let start = Int64(try #require(CivilDate(year: year, month: 1, day: 1)).daysSinceEpoch) * 86_400
    func offset(_ day: Int, _ second: Int64) -> Int { rules.offsetSeconds(at: start + Int64(day) * 86_400 + second) }
    #expect(offset(first, -1) == 0 && offset(first, 0) == 3600)
    // The end is at midnight in daylight saving time, which is an hour earlier in UTC.
    #expect(offset(end, -3601) == 3600 && offset(end, -3600) == 0)
  }

  @Test func `a rule has a time and offsets of hours, minutes and seconds`() throws {
    let rules = try #require(DaylightRule(posix: Array("<-0330>3:30:15<-0230>2:30,J2,J3/1:30:30".utf8)[...]))
    let year = Int64(try #require(CivilDate(year: 2024, month: 1, day: 1)).daysSinceEpoch) * 86_400
    // The change is at two o’clock if the rule has no time.
    let begin = year + 86_400 + 7200 + 12_615
    #expect(rules.offsetSeconds(at: begin - 1) == -12_615 && rules.offsetSeconds(at: begin) == -9000)
    let end = year + 2 * 86_400 + 5430 + 9000
    #expect(rules.offsetSeconds(at: end - 1) == -9000 && rules.offsetSeconds(at: end) == -12_615)
  }

  // MARK: Identifiers

  @Test func `a port has at most 16 bits`() {
    for host in ["example.com", "[2001:db8::1]", "ada@127.0.0.1"] {
      func isURL(_ port: String) -> Bool { (try? IRI("https://\(host):\(port)/")) != nil }
      expectLimit(65_535, "port of \(host)") { isURL("\($0)") }
      #expect(isURL("0") && !isURL("99999999999999999999") && !isURL("-1") && !isURL("x"))
    }
  }

  @Test func `the parts of a language tag have bounds`() {
    func isTag(_ text: String) -> Bool { (try? LanguageTag(text)) != nil }
    func letters(_ count: Int) -> String { String(repeating: "z", count: count) }
    // Languages of two letters must be registered.
    #expect(isTag("zh") && isTag("zzz") && !isTag("zzzz") && !isTag("z") && !isTag("zz"))
    expectBounds(5...8, "variant") { $0 != 4 ? isTag("de-\(letters($0))") : false }
    expectBounds(1...8, "private use") { isTag("x-\(letters(max($0, 0)))") }
    expectBounds(2...8, "value of an extension") { isTag("en-a-\(letters($0))") }
    expectLimit(3, "extended language") { isTag("zh" + String(repeating: "-yue", count: $0) + "-Hant-CN") }
    for text in ["en-Latn", "en-1999", "en-Latn-US", "en-999", "en-US-1999", "en-u-ca", "i-klingon", "x-a-b"] {
      #expect(isTag(text), "\(text)")
    }
    for text in ["en-99", "en-9999x-9999x", "en-US-GB", "en-Latn-Cyrl", "x", "x-", "en-u", "en-u-ca-u-nu", "i-none"] {
      #expect(!isTag(text), "\(text)")
    }
  }

  @Test(arguments: [
    // The digests of 55, 56, 63, 64 and 65 letters: the length fits into the last block, or needs another.
    (55, "c1c8bbdc22796e28c0e15163d20899b65621d65a"), (56, "c2db330f6083854c99d4b5bfb6e8f29f201be699"),
    (63, "03f09f5b158a7a8cdad920bddc29b81c18a551f5"), (64, "0098ba824b5c16427bd7a1122a5a442a25ec644d"),
    (65, "11655326c708d70319be2610e8a57d9a5b959d3b"),
  ])
  func `a digest of a length next to a block`(count: Int, digest: String) {
    let bytes = SHA1.digest(of: [UInt8](repeating: UInt8(ascii: "a"), count: count))
    #expect(bytes.map { String(format: "%02x", $0) }.joined() == digest)
  }

  // MARK: JSON

  @Test func `the depth and number of JSON values are limited exactly`() {
    func error(_ text: String, depth: Int = 256, values: Int = 1000) -> String? {
      let bytes = Array(text.utf8)
      var scanner = JSONScanner(bytes, 0..<bytes.count, depthLimit: depth, valueLimit: values)
      do throws(JSONError) {
        while try scanner.next() != nil {}
        return nil
      } catch {
        return error.rule.id.rawValue
      }
    }
    func nested(_ count: Int) -> String {
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    expectLimit(256, "depth") { error(nested($0)) == nil }
    #expect(error(nested(257)) == "limit/too-deep")
    // Containers after one another are not nested.
    #expect(error("[\(Array(repeating: nested(255), count: 3).joined(separator: ","))]") == nil)
    expectLimit(7, "objects") {
      error(String(repeating: "{\"a\":", count: $0) + "1" + String(repeating: "}", count: $0), depth: 7) == nil
    }
    // The array is a value, too; names are not.
    expectLimit(9, "values") {
      error("[\(Array(repeating: "1", count: $0).joined(separator: ","))]", values: 10) == nil
    }
    expectLimit(9, "members") {
      error("{\((0..<$0).map { "\"a\($0)\": 1" }.joined(separator: ","))}", values: 10) == nil
    }
  }

  // MARK: Positions

  @Test(arguments: [1, 7, 8, 9, 4095, 4096, 4097, 8191, 8192, 8193, 12_289])
  func `a column of a long line counts characters`(count: Int) {
    for letter in ["a", "é", "€", "𝄞"] {
      let text = String(repeating: letter, count: count) + "!"
      for before in ["", "x\n", String(repeating: "ü", count: 4090) + "\n"] {
        let source = Source(name: "a", text: before + text + "\nend")
        let offset = before.utf8.count + count * letter.utf8.count
        let place = source.location(offset)
        #expect((place.line, place.column) == (before.isEmpty ? 1 : 2, count + 1), "\(count) × \(letter)")
        #expect(source.location(line: place.line, column: place.column).byteOffset == offset, "\(count) × \(letter)")
        #expect(source.location(offset + 2).column == 1)
      }
    }
  }

  @Test func `an offset at a line break belongs to the line before it`() {
    let source = Source(name: "a", text: "1234567\n12345678\n\n123456789")
    let places = [6, 7, 8, 15, 16, 17, 18, 26, 27, 28].map { offset in
      let place = source.location(offset, count: 100)
      return [place.line, place.column, place.byteOffset, place.byteCount]
    }
    #expect(
      places == [
        [1, 7, 6, 21], [1, 8, 7, 20], [2, 1, 8, 19], [2, 8, 15, 12], [2, 9, 16, 11], [3, 1, 17, 10], [4, 1, 18, 9],
        [4, 9, 26, 1], [4, 10, 27, 0], [4, 10, 27, 0],
      ])
    #expect(source.location(-1).byteOffset == 0 && source.lineCount == 4)
    #expect(String(utf8: source.line(4)) == "123456789" && source.line(0).isEmpty && source.line(5).isEmpty)
  }
}
