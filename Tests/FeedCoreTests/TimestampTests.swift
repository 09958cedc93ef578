import FeedCore
import FeedTesting
import Testing

struct TimestampTests {
  @Test(arguments: [
    ("2024-03-01T09:30:00Z", 1_709_285_400, 0),
    ("2024-03-01T09:30:00+01:00", 1_709_281_800, 60),
    ("2024-02-29T23:59:59-05:30", 1_709_270_999, -330),
    ("1969-12-31T23:59:59Z", -1, 0),
    ("0001-01-01T00:00:00Z", -62_135_596_800, 0),
    ("2016-12-31T23:59:60Z", 1_483_228_799, 0),
    ("2024-03-01T09:30:00.123456Z", 1_709_285_400, 0),
  ])
  func `RFC 3339 dates are read`(text: String, seconds: Int64, offset: Int) throws {
    let time = try Timestamp(rfc3339: text)
    #expect(time.secondsSinceEpoch == seconds)
    #expect(time.offsetMinutes == offset)
  }

  @Test(arguments: [
    "", "2024-03-01", "2024-03-01 09:30:00Z", "2024-03-01t09:30:00Z", "2024-03-01T09:30Z", "2024-03-01T09:30:00",
    "2024-3-01T09:30:00Z", "2024-03-01T09:30:00.Z", "2024-03-01T09:30:00+0100", "2024-03-01T09:30:00+24:00",
    "2024-03-01T09:30:00+01:60", "2024-03-01T09:30:00Z ", "٢٠٢٤-03-01T09:30:00Z",
  ])
  func `invalid RFC 3339 dates are refused`(text: String) {
    #expect(throws: ValueError.self) { try Timestamp(rfc3339: text) }
  }

  @Test func `the error of an invalid date contains the problem and the fix`() {
    #expect(
      throws: ValueError(
        .dateNotRfc3339, "“2023-02-29T00:00:00Z” is a day that does not exist",
        help: "write a month from 1 to 12 and a day of that month")
    ) { try Timestamp(rfc3339: "2023-02-29T00:00:00Z") }
    #expect(
      throws: ValueError(
        .dateNotRfc822, "“01.03.2024” is not an RFC 822 date",
        help: "write it like Fri, 01 Mar 2024 09:30:00 +0100, with English names and a numeric zone")
    ) { try Timestamp(rfc822: "01.03.2024") }
  }

  @Test(arguments: [
    ("Fri, 01 Mar 2024 09:30:00 +0100", "2024-03-01T09:30:00+01:00"),
    ("1 Mar 2024 09:30 GMT", "2024-03-01T09:30:00Z"),
    ("Fri, 1 Mar 24 09:30:00 EST", "2024-03-01T09:30:00-05:00"),
    ("Fri, 01 Mar 2024 09:30:00 UTC", "2024-03-01T09:30:00Z"),
    ("Fri, 01 Mar 2024 09:30:00 +0545", "2024-03-01T09:30:00+05:45"),
    ("fri, 01 mar 2024 09:30:00 -0000", "2024-03-01T09:30:00Z"),
  ])
  func `RFC 822 dates are read`(text: String, expected: String) throws {
    #expect(try Timestamp(rfc822: text).rfc3339 == expected)
  }

  @Test(arguments: [
    "", "Fri 01 Mar 2024 09:30:00 GMT", "Fri, 01 Mrz 2024 09:30:00 GMT", "Fri, 01 Mar 2024 24:30:00 GMT",
    "Fri, 01 Mar 2024 09:75:00 GMT", "Fri, 01 Mar 2024 09:30:99 GMT", "Fri, 01 Mar 2024 09:30:00 +9930",
    "Fri, 01 Mar 2024 09:30:00", "Fri, 01 Mar 2024 09:30:00 0100", "Fri, 32 Mar 2024 09:30:00 GMT",
    "Fri, 01 Mar 2024 09:30:00 GMT now",
  ])
  func `invalid RFC 822 dates are refused`(text: String) {
    #expect(throws: ValueError.self) { try Timestamp(rfc822: text) }
  }

  @Test func `an hour of one digit is read only if it is allowed`() throws {
    let text = "Fri, 01 Mar 2024 9:30:00 +0545"
    #expect(try Timestamp(rfc822: text, allowsShortHour: true).rfc3339 == "2024-03-01T09:30:00+05:45")
    #expect(throws: ValueError.self) { try Timestamp(rfc822: text) }
  }

  @Test func `written dates are read as the same time, for four centuries and all offsets`() throws {
    var seed = SplitMix(1)
    for _ in 0..<2000 {
      let time = Timestamp(
        secondsSinceEpoch: Int64(seed.next() % 12_622_780_800) - 2_208_988_800,
        offsetMinutes: Int(seed.next() % 1679) - 839)
      #expect(try Timestamp(rfc3339: time.rfc3339) == time)
      #expect(try Timestamp(rfc822: time.rfc822) == time)
    }
  }

  @Test func `days are consecutive`() throws {
    var previous = CivilDate(daysSinceEpoch: -800_000)
    for days in -799_999...800_000 {
      let date = CivilDate(daysSinceEpoch: days)
      guard previous < date, date.daysSinceEpoch == days else {
        Issue.record("day \(days) is \(date)")
        return
      }
      previous = date
    }
  }
}
