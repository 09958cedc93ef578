import FeedCore
import Testing

@testable import FeedValidator

/// Dates that `--fix` rewrites, and those that it leaves alone.
@Suite struct WrittenDateTests {
  private func fixed(_ date: String) -> String? {
    let feed = """
      <rss version="2.0"><channel><title>A</title><link>https://example.com/</link><description>B</description>\
      <item><title>Rye</title><pubDate>\(date)</pubDate></item></channel></rss>
      """
    let text = String(decoding: FeedRepair(Validator()).repair(Array(feed.utf8), name: "a").bytes, as: UTF8.self)
    let start = text.firstRange(of: "<pubDate>").map(\.upperBound)
    let end = text.firstRange(of: "</pubDate>").map(\.lowerBound)
    guard let start, let end, text[start..<end] != date else { return nil }
    return String(text[start..<end])
  }

  @Test(arguments: [
    ("2023-08-29T19:59:32.000Z", "Tue, 29 Aug 2023 19:59:32 +0000"),
    ("2017-08-01 13:55:44.364419679 +0200 CEST", "Tue, 01 Aug 2017 13:55:44 +0200"),
    ("2017-08-01 13:55:44 +0000 UTC", "Tue, 01 Aug 2017 13:55:44 +0000"),
    ("2017-08-01 13:55:44.5 +0200 +0200 m=+0.000012", "Tue, 01 Aug 2017 13:55:44 +0200"),
    ("Tue Aug 29 2023 19:59:32 GMT+0200 (Central European Summer Time)", "Tue, 29 Aug 2023 19:59:32 +0200"),
    ("Tue Aug 29 19:59:32 UTC 2023", "Tue, 29 Aug 2023 19:59:32 +0000"),
    ("2023-08-29 19:59:32+02:00", "Tue, 29 Aug 2023 19:59:32 +0200"),
    ("2023-08-29 19:59:32.123456+00:00", "Tue, 29 Aug 2023 19:59:32 +0000"),
    ("2023-08-29T19:59Z", "Tue, 29 Aug 2023 19:59:00 +0000"),
    ("Tuesday, 29-Aug-2023 19:59:32 UTC", "Tue, 29 Aug 2023 19:59:32 +0000"),
    ("Tuesday, 29th August 2023 19:59 +01:00", "Tue, 29 Aug 2023 19:59:00 +0100"),
    ("Aug 29, 2023 7:59:32 PM GMT", "Tue, 29 Aug 2023 19:59:32 +0000"),
    ("Mon, 25 Jan 2016 1:35:20 -0800", "Mon, 25 Jan 2016 01:35:20 -0800"),
    ("Aug 29, 2023 12:05:00 PM GMT", "Tue, 29 Aug 2023 12:05:00 +0000"),
    ("Aug 29, 2023 12:05:00 AM GMT", "Tue, 29 Aug 2023 00:05:00 +0000"),
    ("Aug 29, 2023 1:05:00am GMT", "Tue, 29 Aug 2023 01:05:00 +0000"),
    ("Aug 29, 2023 11:05:00pm GMT", "Tue, 29 Aug 2023 23:05:00 +0000"),
    ("2023-08-29 19:59:32 +05:30", "Tue, 29 Aug 2023 19:59:32 +0530"),
    ("2023-08-29 19:59:32 -0930", "Tue, 29 Aug 2023 19:59:32 -0930"),
    ("2023-08-29 19:59:32 +0559", "Tue, 29 Aug 2023 19:59:32 +0559"),
    ("2023-08-29 19:59:32 GMT-03", "Tue, 29 Aug 2023 19:59:32 -0300"),
    ("2023-08-29 23:59:60 +2359", "Tue, 29 Aug 2023 23:59:59 +2359"),
    ("Thursday, 29-Aug-69 19:59:32 UTC", "Thu, 29 Aug 2069 19:59:32 +0000"),
    ("Friday, 29 Sept 2023 19:59 -01:00", "Fri, 29 Sep 2023 19:59:00 -0100"),
  ])
  func `a date that names one time is rewritten`(date: String, expected: String) {
    #expect(fixed(date) == expected)
  }

  @Test(arguments: [
    "2023-08-29 19:59:32", "08/29/2023 19:59:32 GMT", "29.8.2023 19:59 GMT", "Tue Aug 29 19:59:32 2023",
    "Mon, 29 Aug 2023 19:59 GMT+2", "yesterday", "2023-08-29", "2023-13-29 19:59:32 +0000", "1693339172",
    "2023-08-29 25:59:32 +0000", "Aug 29, 2023 13:59:32 PM GMT", "2023-08-29 19:59:32 CEST",
    "Tue Aug 29 2023 19:59:32 GMT+0200 GMT+0300", "Monday, 29-Aug-2023 19:59:32 UTC", "Aug 29, 2023 0:30:00 AM GMT",
    "Aug 29, 2023 13:30:00 AM GMT", "2023-08-29 19:59:32 +0560", "2023-08-29 19:59:32 +2400",
    "2023-08-29 24:00:00 +0000", "2023-08-29 19:60:00 +0000", "2023-08-29 19:59:61 +0000", "2023-02-29 19:59:32 +0000",
    "29 Aug 21st 19:59:32 GMT",
    "Saturday, 29 Sept 2023 19:59 -01:00", "29 29 Aug 2023 19:59:32 GMT", "Aug Aug 29 2023 19:59:32 GMT",
  ])
  func `a date that may name another time is left alone`(date: String) {
    #expect(fixed(date) == nil)
  }

  @Test(arguments: [("69", 2069), ("70", 1970), ("99", 1999), ("00", 2000), ("1969", 1969), ("970", nil)])
  func `a year of two digits is between 1970 and 2069`(year: String, expected: Int?) {
    let date = WrittenDate("29-Aug-\(year) 19:59:32 UTC")
    #expect(date?.rfc3339 == expected.map { "\($0)-08-29T19:59:32Z" })
  }

  @Test func `a fraction is kept where the format has one`() {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><id>https://example.com/</id><title>A</title>\
      <updated>2017-08-01 13:55:44.36 +0200 CEST</updated><author><name>A</name></author></feed>
      """
    let text = String(decoding: FeedRepair(Validator()).repair(Array(feed.utf8), name: "a").bytes, as: UTF8.self)
    #expect(text.contains("<updated>2017-08-01T13:55:44.36+02:00</updated>"))
  }
}
