import FeedCore
import SiteSettings
import Testing

@testable import SiteGenerators

/// The dates that the date libraries of the generators read.
@Suite struct LooseDateReaderTests {
  private func read(_ text: String, _ library: LooseDateReader.Library) throws -> String {
    let zone = try TimeZoneFolders().zone(named: "Europe/Berlin")
    return try LooseDateReader(library: library, zone: zone).read(text).rfc3339
  }

  @Test(arguments: [
    ("2023-06-11 10:09:16 +0000 UTC", "2023-06-11T10:09:16Z"),
    ("2023-06-11 10:09:16.123456789 +0200 CEST", "2023-06-11T10:09:16+02:00"),
    ("2023-06-11T9:14:26+09:00", "2023-06-11T09:14:26+09:00"), ("1709285410", "2024-03-01T09:30:10Z"),
    ("Mon Jan  2 15:04:05 2006", "2006-01-02T15:04:05+01:00"),
    ("Mon Jan  2 15:04:05 UTC 2006", "2006-01-02T15:04:05Z"),
    ("Mon Jan 02 15:04:05 -0700 2006", "2006-01-02T15:04:05-07:00"),
    ("Monday, 02-Jan-06 15:04:05 GMT", "2006-01-02T15:04:05Z"), ("02 Jan 06 15:04 -0700", "2006-01-02T15:04:00-07:00"),
    ("02 Jan 2006", "2006-01-02T00:00:00+01:00"), ("2006-01-02T15:04:05-0700", "2006-01-02T15:04:05-07:00"),
  ])
  func `dates of Go are read`(text: String, time: String) throws {
    #expect(try read(text, .go) == time)
  }

  @Test(arguments: [
    ("2014-10-1 12:00:00Z", "2014-10-01T12:00:00Z"), ("2019-03-18 12:00:00 -300", "2019-03-18T12:00:00-03:00"),
    ("2019-3-8 1:02:03", "2019-03-08T01:02:03+01:00"), ("24-05-2015", "2015-05-24T00:00:00+02:00"),
    ("08-02-21", "2008-02-21T00:00:00+01:00"), ("1 March 2024 3:00 pm", "2024-03-01T15:00:00+01:00"),
  ])
  func `dates of Ruby are read`(text: String, time: String) throws {
    #expect(try read(text, .ruby) == time)
  }

  @Test(arguments: [
    ("24-05-2015", "2015-05-24T00:00:00+02:00"), ("08-02-21 15:00", "2021-08-02T15:00:00+02:00"),
    ("10/07/2020", "2020-10-07T00:00:00+02:00"), ("May 3rd, 2021", "2021-05-03T00:00:00+02:00"),
    ("2020-11-26 0920", "2020-11-26T09:20:00+01:00"), ("20210503T101500Z", "2021-05-03T10:15:00Z"),
    ("20210503", "2021-05-03T00:00:00+02:00"),
  ])
  func `dates of Python are read`(text: String, time: String) throws {
    #expect(try read(text, .python) == time)
  }

  @Test(arguments: [
    ("1 March 2024 12:05 am", "2024-03-01T00:05:00+01:00"), ("1 March 2024 12:05 pm", "2024-03-01T12:05:00+01:00"),
    ("1 March 2024 1:05 AM", "2024-03-01T01:05:00+01:00"), ("1 March 2024 11:59 p.m.", "2024-03-01T23:59:00+01:00"),
    ("1 March 2024 13:05 pm", "2024-03-01T13:05:00+01:00"), ("1 March 2024 23:59:60", "2024-03-01T23:59:59+01:00"),
    ("1 March 68 10:00", "2068-03-01T10:00:00+01:00"), ("1 March 69 10:00", "1969-03-01T10:00:00+01:00"),
    ("1 March 2024 10:00 +5", "2024-03-01T10:00:00+05:00"), ("1 March 2024 10:00 -05", "2024-03-01T10:00:00-05:00"),
    ("1 March 2024 10:00 +530", "2024-03-01T10:00:00+05:30"),
    ("1 March 2024 10:00 -0330", "2024-03-01T10:00:00-03:30"),
    ("1 March 2024 10:00 -03:30", "2024-03-01T10:00:00-03:30"), ("1 March 2024 10:00 EDT", "2024-03-01T10:00:00-04:00"),
    ("1 March 2024 10:00 GMT+0200", "2024-03-01T10:00:00+02:00"),
    ("1 March 2024 10:00 XYZ", "2024-03-01T10:00:00+01:00"),
    ("12/02/2021", "2021-12-02T00:00:00+01:00"), ("13/02/2021", "2021-02-13T00:00:00+01:00"),
    ("2021/2/13", "2021-02-13T00:00:00+01:00"), ("32-02-13", "2032-02-13T00:00:00+01:00"),
    ("the 2nd of May 2021 at 3pm", nil), ("2nd of May 2021 at 3:00pm", "2021-05-02T15:00:00+02:00"),
    ("999999999", "2001-09-09T01:46:39Z"), ("1000000000", "2001-09-09T01:46:40Z"),
    ("1000000000999", "2001-09-09T01:46:40Z"), ("100000000099", nil), ("1 March 2024 23:59:61", nil),
    ("1 March 2024 24:00", nil), ("1 March 2024 10:60", nil), ("30 February 2024", nil), ("13/13/2021", nil),
    ("1 Ma 2024", nil), ("1 Mar 2024", "2024-03-01T00:00:00+01:00"), ("1 Marc 2024", "2024-03-01T00:00:00+01:00"),
  ])
  func `hours, years, offsets and orders of Python`(text: String, time: String?) {
    #expect((try? read(text, .python)) == time)
  }

  @Test(
    arguments: [
      (LooseDateReader.Library.go, "Mon Jan 02 15:04:05 XYZ 2006", "2006-01-02T15:04:05Z"),
      (.ruby, "Mon Jan 02 15:04:05 XYZ 2006", "2006-01-02T15:04:05+01:00"),
      (.ruby, "12-02-2021", "2021-02-12T00:00:00+01:00"), (.ruby, "02-13-2021", "2021-02-13T00:00:00+01:00"),
      (.ruby, "08-02-2021", "2021-02-08T00:00:00+01:00"), (.go, "12345678", "1970-05-23T21:21:18Z"),
      (.go, "12345678901", "2361-03-21T19:15:01Z"), (.go, "123456789012", nil), (.ruby, "12345678901", nil),
      (.javaScript, "12345678901", nil), (.go, "13-02-2021", nil),
      (.javaScript, "13-02-2021", "2021-02-13T00:00:00+01:00"),
    ] as [(LooseDateReader.Library, String, String?)])
  func `what each library reads in its own way`(library: LooseDateReader.Library, text: String, time: String?) {
    #expect((try? read(text, library)) == time)
  }

  @Test(arguments: ["07/08/2022", "24-05-2015", "yesterday", "2022-13-01", "2022-01-01 25:00", "8 Juli", ""])
  func `what Go does not read is refused`(text: String) {
    #expect(throws: ValueError.self) { try read(text, .go) }
  }
}
