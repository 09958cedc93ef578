import FeedCore
import FeedTesting
import Testing

@testable import FeedImport

/// The ids and parents of imported comments, also where an export repeats or lacks some.
@Suite struct ImportedThreadTests {
  private func comment(
    _ id: String, replyTo: String? = nil, body: String = "Text", second: Int64? = 1, skipped: String? = nil
  ) -> ImportedComment {
    ImportedComment(
      id: id, replyTo: replyTo, date: second.map { .instant(Timestamp(secondsSinceEpoch: $0)) }, reasonToSkip: skipped,
      body: Array(body.utf8), location: SourceLocation(file: "a.xml"))
  }

  private func ids(_ comments: [ImportedComment], date: ImportedDate? = nil) -> [String] {
    ImportedThread(key: nil, comments: comments, date: date).selection().comments.map {
      $0.id + ($0.replyTo.map { " < \($0)" } ?? "")
    }
  }

  @Test func `an id that is used twice gets the next free number`() {
    #expect(ids([comment("7"), comment("7", body: "Other")]) == ["7", "7-2"])
    #expect(ids([comment("7"), comment("7", second: 2)]) == ["7", "7-2"])
    #expect(
      ids([comment("7"), comment("7-2", body: "B"), comment("7", body: "C"), comment("7", body: "D")])
        == ["7", "7-2", "7-3", "7-4"])
    // Equal comments are one.
    let twice = ImportedThread(key: nil, comments: [comment("7"), comment("7")]).selection()
    #expect(twice.comments.map(\.id) == ["7"])
    #expect(twice.skipped == ["duplicate": 1])
  }

  @Test func `replies to an id that is used twice are replies to the first`() {
    #expect(
      ids([comment("7"), comment("7", body: "B"), comment("8", replyTo: "7", second: 3)]) == ["7", "7-2", "8 < 7"])
    #expect(
      ids([comment("7", skipped: "spam"), comment("7", body: "B"), comment("8", replyTo: "7", second: 3)])
        == ["7-2", "8"])
  }

  @Test func `a reply to a skipped comment becomes a reply to the next one above it`() {
    let thread = [
      comment("1"), comment("2", replyTo: "1", skipped: "spam"), comment("3", replyTo: "2", skipped: "deleted"),
      comment("4", replyTo: "3", second: 4), comment("5", second: 5, skipped: "spam"),
      comment("6", replyTo: "5", second: 6), comment("7", replyTo: "6", second: 7),
    ]
    #expect(ids(thread) == ["1", "4 < 1", "6", "7 < 6"])
  }

  @Test func `a reply to a missing comment, to itself or in a cycle becomes a reply to the article`() {
    let missing = ImportedThread(key: nil, comments: [comment("1", replyTo: "9")]).selection()
    #expect(missing.comments.map(\.replyTo) == [nil])
    #expect(missing.diagnostics.map(\.rule) == ["import/parent-missing"])
    #expect(ids([comment("1", replyTo: "1")]) == ["1"])
    #expect(
      ids([
        comment("1", replyTo: "2", skipped: "spam"), comment("2", replyTo: "1", skipped: "spam"),
        comment("3", replyTo: "1"),
      ]) == ["3"])
  }

  @Test func `comments are in the order of their dates, then of their ids`() {
    #expect(ids([comment("b", second: 2), comment("c"), comment("a", second: 2)]) == ["c", "a", "b"])
  }

  @Test func `a comment without a date has that of its article, or is skipped`() {
    #expect(ids([comment("1", second: nil), comment("2")]) == ["2"])
    let date = ImportedDate.instant(Timestamp(secondsSinceEpoch: 0))
    #expect(ids([comment("1", second: nil), comment("2")], date: date) == ["1", "2"])
  }

  @Test(
    arguments: [
      // The offset between the two times of WordPress: quarters of an hour, up to fourteen hours.
      ("2024-03-01 10:30:00", "2024-03-01 09:30:00", "2024-03-01T10:30:00+01:00"),
      ("2024-03-01 15:15:00", "2024-03-01 09:30:00", "2024-03-01T15:15:00+05:45"),
      ("2024-03-01 23:30:00", "2024-03-01 09:30:00", "2024-03-01T23:30:00+14:00"),
      ("2024-02-29 19:30:00", "2024-03-01 09:30:00", "2024-02-29T19:30:00-14:00"),
      ("2024-03-01 23:45:00", "2024-03-01 09:30:00", "2024-03-01T09:30:00Z"),
      ("2024-03-01 09:37:00", "2024-03-01 09:30:00", "2024-03-01T09:30:00Z"),
      ("2024-03-01 09:30:00", "0000-00-00 00:00:00", "2024-03-01 09:30:00"),
      ("0000-00-00 00:00:00", "2024-03-01 09:30:00", "2024-03-01T09:30:00Z"),
      ("0001-01-01 00:00:00", "0000-00-00 00:00:00", "0001-01-01 00:00:00"),
      ("0000-01-01 00:00:00", "0000-01-01 00:00:00", nil), ("2024-02-30 00:00:00", "0000-00-00 00:00:00", nil),
      ("2024-03-01 24:00:00", "0000-00-00 00:00:00", "2024-03-01 00:00:00"),
      ("2024-03-01 23:59:59", "0000-00-00 00:00:00", "2024-03-01 23:59:59"),
    ] as [(String, String, String?)])
  func `a date of WordPress has the offset of its site`(local: String, gmt: String, expected: String?) {
    #expect(WordPressDate.read(local: local, gmt: gmt)?.text == expected)
  }

  @Test(arguments: [
    ("03/01/2024 12:00:00 AM", "2024-03-01 00:00:00"), ("03/01/2024 12:59:59 AM", "2024-03-01 00:59:59"),
    ("03/01/2024 01:00:00 AM", "2024-03-01 01:00:00"), ("03/01/2024 11:59:59 AM", "2024-03-01 11:59:59"),
    ("03/01/2024 12:00:00 PM", "2024-03-01 12:00:00"), ("03/01/2024 12:59:59 PM", "2024-03-01 12:59:59"),
    ("03/01/2024 01:00:00 PM", "2024-03-01 13:00:00"), ("03/01/2024 11:59:59 PM", "2024-03-01 23:59:59"),
    ("03/01/2024 13:00:00", "2024-03-01 13:00:00"),
  ])
  func `hours of Movable Type are before and after noon`(text: String, expected: String) {
    #expect(MovableTypeDate.read(text)?.text == expected)
  }

  @Test func `a name has at most 120 bytes, and is cut between characters`() {
    expectLimit(120, "name") { FileName.safe(String(repeating: "x", count: $0))?.utf8.count == $0 }
    #expect(FileName.safe(String(repeating: "é", count: 61)) == String(repeating: "é", count: 60))
    #expect(FileName.safe(String(repeating: "が", count: 41)) == String(repeating: "が", count: 40))
    #expect(FileName.safe(String(repeating: "x", count: 119) + "-y") == String(repeating: "x", count: 119))
  }

  @Test func `fifty problems of a rule are listed, and the others counted`() {
    for (count, unlisted) in [(49, nil), (50, nil), (51, 1), (60, 10)] as [(Int, Int?)] {
      var report = ImportReport()
      for number in 0..<count {
        report.add(Diagnostic(.importShortcode, "\(number)", at: SourceLocation(file: "a")))
        if number < 3 { report.add(Diagnostic(.importTextile, "\(number)", at: SourceLocation(file: "a"))) }
      }
      #expect(report.diagnostics.count { $0.rule == "import/shortcode" } == min(count, 50))
      #expect(report.diagnostics.count { $0.rule == "import/textile" } == 3)
      #expect(report.unlisted["import/shortcode"] == unlisted)
    }
  }

  private func imported(_ name: String, _ text: String) throws -> (contents: String, report: ImportReport) {
    let here = try ImportedFolder()
    let report = try here.run(here.folder.write("exports/\(name)", text))
    return (try here.contents(), report)
  }

  @Test(arguments: [
    ("publish", false), ("Publish", false), ("future", false), ("private", true), ("draft", true), ("pending", true),
    ("in-review", true),
  ])
  func `only a public article of WordPress is no draft, and a draft has no permalink`(
    status: String, isDraft: Bool
  ) throws {
    let text = try imported(
      "a.xml",
      """
      <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
      <channel><wp:wxr_version>1.2</wp:wxr_version><link>https://bread.example</link>
      <wp:base_blog_url>https://bread.example</wp:base_blog_url>
      <item><title>Rye</title><link>https://bread.example/2024/rye/</link><wp:post_id>7</wp:post_id>
      <wp:post_name>rye</wp:post_name><wp:post_type>post</wp:post_type><wp:status>\(status)</wp:status>
      <wp:post_date>2024-03-01 09:30:00</wp:post_date><content:encoded><![CDATA[Text]]></content:encoded></item>
      </channel></rss>
      """
    ).contents
    #expect(text.contains("Rye"), "\(text)")
    #expect(text.contains("draft: true") == isDraft, "\(text)")
    // A private article keeps the URL that it had.
    #expect(text.contains("/2024/rye/") == (!isDraft || status == "private"), "\(text)")
  }

  @Test func `a thread of Disqus that is listed twice is read once`() throws {
    func thread(_ id: String, _ link: String) -> String {
      "<thread dsq:id=\"\(id)\"><link>https://bread.example/\(link)/</link><title>\(link)</title></thread>"
    }
    let post =
      "<post dsq:id=\"9\"><message>Hello</message><createdAt>2024-03-01T00:00:00Z</createdAt>"
      + "<author><name>Ada</name></author><thread dsq:id=\"1\"/></post>"
    let (text, report) = try imported(
      "a.xml",
      "<disqus xmlns=\"http://disqus.com\" xmlns:dsq=\"http://disqus.com/disqus-internals\">"
        + thread("1", "rye") + thread("1", "oat") + post + "</disqus>")
    #expect(report.tallies[.threads]?.skipped["duplicate"] == 1)
    #expect(text.contains("rye") && !text.contains("oat"), "\(text)")
  }
}
