import FeedCore
import FrontMatter
import SiteSettings
import Testing

@Suite struct DateReaderTests {
  private let berlin: TimeZoneRules

  init() throws { berlin = try TimeZoneFolders().zone(named: "Europe/Berlin") }

  private func read(_ text: String) throws -> String { try DateReader.read(text, zone: berlin).rfc3339 }

  @Test(arguments: [
    ("2024-03-01T09:30:00Z", "2024-03-01T09:30:00Z"),
    ("2024-03-01T09:30:00.25+05:45", "2024-03-01T09:30:00+05:45"),
    ("2024-03-01t09:30:00z", "2024-03-01T09:30:00Z"),
    ("2024-03-01 09:30 +0200", "2024-03-01T09:30:00+02:00"),
    ("2024-03-01 09:30:15 -03:30", "2024-03-01T09:30:15-03:30"),
    ("2024-03-01 09:30 UTC", "2024-03-01T09:30:00Z"),
    ("2024-03-01 09:30 Z", "2024-03-01T09:30:00Z"),
    ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"),
  ])
  func `a date with a time zone keeps it`(text: String, meaning: String) throws {
    #expect(try read(text) == meaning)
  }

  @Test(arguments: [
    ("2024-03-01", "2024-03-01T00:00:00+01:00"),
    ("2024-07-01", "2024-07-01T00:00:00+02:00"),
    ("2024-03-01 09:30", "2024-03-01T09:30:00+01:00"),
    ("2024-07-01T09:30", "2024-07-01T09:30:00+02:00"),
    (" 2024-07-01 09:30:15 ", "2024-07-01T09:30:15+02:00"),
  ])
  func `a date without a time zone uses the site’s`(text: String, meaning: String) throws {
    #expect(try read(text) == meaning)
  }

  @Test func `a time in the spring DST gap moves forward by the gap`() throws {
    #expect(try read("2024-03-31 02:30") == "2024-03-31T03:30:00+02:00")
  }

  @Test func `an ambiguous time in autumn means the first`() throws {
    #expect(try read("2024-10-27 02:30") == "2024-10-27T02:30:00+02:00")
  }

  @Test(arguments: [
    "1 March 2024", "2024-3-1", "2024-03-01T", "2024-03-01 9:30", "2024-03-01 09:30 CET", "2024-03-01T09:30:00+1",
    "2024-03-01x", "20240301", "",
  ])
  func `other formats are refused with a list of the supported ones`(text: String) {
    let error = #expect(throws: ValueError.self) { try read(text) }
    #expect(error?.message == "“\(text)” is not a valid date")
    #expect(error?.help == "write 2024-03-01, 2024-03-01 09:30 or 2024-03-01T09:30:00+01:00")
  }

  @Test func `a day that does not exist is refused`() {
    let error = #expect(throws: ValueError.self) { try read("2023-02-29") }
    #expect(error?.message == "“2023-02-29” is a day that does not exist")
  }

  @Test func `a time that does not exist is refused`() {
    let error = #expect(throws: ValueError.self) { try read("2023-02-28 24:00") }
    #expect(error?.message == "“2023-02-28 24:00” is a time that does not exist")
  }
}
