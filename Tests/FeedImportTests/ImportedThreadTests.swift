import FeedCore
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

  @Test(arguments: [
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
    ("2024-03-01 24:00:00", "0000-00-00 00:00:00", "2024-03-01 00:00:00"),
    ("2024-03-01 23:59:59", "0000-00-00 00:00:00", "2024-03-01 23:59:59"),
  ])
  func `a date of WordPress has the offset of its site`(local: String, gmt: String, expected: String) {
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
}
