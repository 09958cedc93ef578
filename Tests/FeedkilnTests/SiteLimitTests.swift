import FeedContent
import FeedCore
import FeedTesting
import Foundation
import Testing

@testable import Feedkiln

/// The limits and times of a site: at the limit, one below and one above.
@Suite struct SiteLimitTests {
  private func site(
    _ feeds: String, comments: String = "articles = \"off\"", _ files: [String: String]
  ) throws -> TestSite {
    try TestSite(
      files.merging([
        "site.toml": """
        [site]
        title = "Kiln"
        base_url = "https://kiln.example/"
        language = "en"
        [comments]
        \(comments)
        [feeds]
        \(feeds)

        """
      ]) { $1 })
  }

  private static func article(_ name: String, _ lines: String = "date: 2024-01-01", text: String = "Text.") -> String {
    "---\ntitle: \(name)\n\(lines)\n---\n\(text)\n"
  }

  private func titles(_ site: TestSite, _ feed: String = "feed.atom") throws -> [String] {
    try site.text(feed).matches(of: /<title>([a-z]\d*)<\/title>/).map { String($0.1) }
  }

  // MARK: Entries

  @Test func `a feed has as many entries as its limit`() async throws {
    for count in 2...4 {
      let files = Dictionary(
        uniqueKeysWithValues: (1...count).map {
          ("content/articles/a\($0).md", Self.article("a\($0)", "date: 2024-01-0\($0)"))
        })
      let site = try site("formats = [\"atom\"]\nlimit = 3", files)
      _ = try await site.build()
      #expect(try titles(site) == (1...count).reversed().prefix(3).map { "a\($0)" }, "\(count)")
    }
  }

  @Test func `a comment feed has as many entries as its limit, and the article counts all`() async throws {
    for count in 2...4 {
      let lines = (1...count).map {
        #"{"id": "\#($0)", "name": "c\#($0)", "date": "2024-02-0\#($0)", "body": "x"}"# + "\n"
      }
      let site = try site(
        "formats = [\"atom\"]", comments: "limit = 3",
        ["content/articles/a.md": Self.article("a"), "content/comments/a.jsonl": lines.joined()])
      _ = try await site.build()
      for feed in ["comments.atom", "comments/a.atom"] {
        let names = try site.text(feed).matches(of: /<name>(c\d)<\/name>/).map { String($0.1) }
        #expect(names == (1...count).reversed().prefix(3).map { "c\($0)" }, "\(feed), \(count)")
      }
      #expect(try site.text("feed.atom").contains("thr:count=\"\(count)\""))
    }
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 7, 8]) func `entries beyond the limit are in archives of half its size`(
    limit: Int
  ) async throws {
    let count = 8
    let files = Dictionary(
      uniqueKeysWithValues: (1...count).map {
        ("content/articles/a\($0).md", Self.article("a\($0)", "date: 2024-01-0\($0)"))
      })
    let site = try site("formats = [\"atom\"]\nlimit = \(limit)\narchives = true", files)
    let report = try await site.build()
    let archives = report.written.filter { $0.contains("archive") }
    let size = max(limit / 2, 1)
    #expect(archives.count == (limit == 0 || limit >= count ? 0 : count / size), "\(archives)")
    // What is in no full archive yet is also in the feed.
    let rest = archives.isEmpty ? 0 : count % size
    let newest = limit == 0 ? count : min(limit, count)
    #expect(try titles(site).count == max(newest, rest))
    for archive in archives { #expect(try titles(site, archive).count == size, "\(archive)") }
  }

  @Test func `an article has at most a hundred tags and categories`() async throws {
    for (key, count) in [("tags", 99), ("tags", 100), ("tags", 101), ("categories", 100), ("categories", 101)] {
      let terms = (1...count).map { "t\($0)" }.joined(separator: ", ")
      let site = try site(
        "formats = [\"atom\"]", ["content/articles/a.md": Self.article("a", "date: 2024-01-01\n\(key): [\(terms)]")])
      let report = try await site.build()
      #expect(report.diagnostics.map(\.rule) == (count > 100 ? ["feeds/too-many-terms"] : []), "\(key), \(count)")
      let found = try site.text("feed.atom").matches(of: /<category term="t(\d+)"/).compactMap { Int($0.1) }
      #expect(found == Array(1...min(count, 100)), "\(key), \(count)")
    }
  }

  // MARK: Sizes

  @Test func `a feed of exactly the maximum size has all its text`() async throws {
    func files(padding: Int) -> [String: String] {
      let text = "Word." + String(repeating: "x", count: padding)
      return [
        "content/articles/a.md": Self.article("a", "date: 2024-01-01\nsummary: Short", text: text),
        "content/articles/b.md": Self.article("b", "date: 2024-01-02\nsummary: Short"),
      ]
    }
    let start = try site("formats = [\"json\"]", files(padding: 0))
    _ = try await start.build()
    let size = try start.text("feed.json").utf8.count
    let kilobytes = size / 1024 + 1
    for excess in -1...1 {
      let site = try site(
        "formats = [\"json\"]\nmax_kilobytes = \(kilobytes)", files(padding: kilobytes * 1024 - size + excess))
      _ = try await site.build()
      let text = try site.text("feed.json")
      #expect(text.contains("Word.") == (excess <= 0), "\(excess)")
      #expect(text.utf8.count <= kilobytes * 1024)
    }
  }

  @Test func `the bytes of files and comments are limited`() async throws {
    let comment = #"{"id": "1", "name": "Ada", "date": "2024-02-01", "body": "12345"}"# + "\n"
    let text = Self.article("a")
    let files = ["content/articles/a.md": text, "content/comments/a.jsonl": comment]
    for excess in -1...1 {
      let site = try site("formats = [\"atom\"]", comments: "", files)
      var options = ContentOptions(now: try Timestamp(rfc3339: "2026-01-01T00:00:00Z"))
      options.limits.articleBytes = text.utf8.count - excess
      #expect(try await site.build(options).diagnostics.map(\.rule) == (excess > 0 ? ["content/unreadable"] : []))
      options.limits.articleBytes = 1000
      options.limits.fileBytes = comment.utf8.count - excess
      #expect(try await site.build(options).diagnostics.map(\.rule) == (excess > 0 ? ["content/unreadable"] : []))
      options.limits.fileBytes = 1000
      options.limits.commentBytes = 5 - excess
      #expect(
        try await site.build(options).diagnostics.map(\.rule) == (excess > 0 ? ["content/comment-too-long"] : []))
      #expect(try site.text("comments/a.atom").contains(excess > 0 ? "1234&lt;" : "12345&lt;"))
    }
  }

  // MARK: Times

  @Test func `an article is published at its time, and expires at its time`() async throws {
    let now = try Timestamp(rfc3339: "2024-03-01T12:00:00Z")
    for (line, published) in [
      ("date: 2024-03-01T11:59:59Z", true), ("date: 2024-03-01T12:00:00Z", true), ("date: 2024-03-01T12:00:01Z", false),
      ("date: 2024-03-01T13:00:00+01:00", true), ("date: 2024-03-01T13:00:01+01:00", false),
      ("date: 2024-01-01\nexpires: 2024-03-01T11:59:59Z", false),
      ("date: 2024-01-01\nexpires: 2024-03-01T12:00:00Z", false),
      ("date: 2024-01-01\nexpires: 2024-03-01T12:00:01Z", true),
      ("date: 2024-01-01\nnot_before: 2024-03-01T12:00:00Z", true),
      ("date: 2024-01-01\nnot_before: 2024-03-01T12:00:01Z", false),
      ("date: 2024-06-01\nnot_before: 2024-03-01T12:00:00Z", true),
    ] {
      let site = try site("formats = [\"atom\"]", ["content/articles/a.md": Self.article("a", line)])
      _ = try await site.build(ContentOptions(now: now))
      #expect(try titles(site) == (published ? ["a"] : []), "\(line)")
    }
  }

  @Test func `an update is not earlier than the date`() async throws {
    for (seconds, shown) in [("29", "30"), ("30", "30"), ("31", "31")] {
      let lines = "date: 2024-01-01T09:00:30Z\nupdated: 2024-01-01T09:00:\(seconds)Z"
      let site = try site("formats = [\"atom\"]", ["content/articles/a.md": Self.article("a", lines)])
      let report = try await site.build()
      #expect(report.diagnostics.map(\.rule) == (seconds == "29" ? ["content/updated-before-date"] : []))
      let text = try site.text("feed.atom")
      #expect(text.matches(of: /<updated>2024-01-01T09:00:(\d\d)Z/).map { String($0.1) } == [shown, shown])
      #expect(text.contains("<published>2024-01-01T09:00:30Z</published>"))
    }
  }

  @Test func `a period includes its first and its last second`() async throws {
    let seconds = [9, 10, 11, 19, 20, 21]
    let files = Dictionary(
      uniqueKeysWithValues: seconds.map {
        ("content/articles/a\($0).md", Self.article("a\($0)", "date: 2024-01-01T09:00:\($0 < 10 ? "0" : "")\($0)Z"))
      })
    let extra = """
      formats = ["atom"]
      [[feeds.extra]]
      name = "period"
      title = "Period"
      since = 2024-01-01T09:00:10Z
      until = 2024-01-01T09:00:20Z
      """
    let site = try site(extra, files)
    _ = try await site.build()
    #expect(try titles(site, "period.atom") == ["a20", "a19", "a11", "a10"])
    #expect(try titles(site).count == seconds.count)
  }

  // MARK: Paths

  @Test func `the paths of feeds have limits`() {
    func problem(_ path: String) -> String? {
      var paths = OutputPaths()
      return paths.take(path, for: SourceLocation(file: "a"))?.message
    }
    func letters(_ count: Int) -> String { String(repeating: "x", count: count) }
    expectLimit(255, "name") { problem("a/\(letters($0))/b") == nil }
    expectLimit(127, "name of letters of two bytes") { problem(String(repeating: "é", count: $0)) == nil }
    expectLimit(1000, "path") { problem("\(letters(250))/\(letters(250))/\(letters(250))/\(letters($0 - 753))") == nil }
    expectBounds(1...9, "port") { problem("com\($0).xml") != nil && problem("a/LPT\($0)/b") != nil }
    for path in [
      "con", "CON.xml", "a/prn/b", "aux.a.b", "nul", "a.", "a ", "a/./b", "..", "a/../b", "/a", "a//b", "a/", "a\u{1F}",
      "a\u{7F}", ".feedkiln/a", "a/.FEEDKILN",
    ] {
      #expect(problem(path) != nil, "\(path)")
    }
    for path in [
      "console", "conx.xml", "a/com", "com", "com10.xml", "a.b", " a", "a..b", "...a", ".feedkilns", "a\u{80}",
    ] {
      #expect(problem(path) == nil, "\(path)")
    }
  }

  @Test func `a path is used once, as a file or as a folder`() {
    func problems(_ first: String, _ second: String) -> Bool {
      var paths = OutputPaths()
      #expect(paths.take(first, for: SourceLocation(file: "a")) == nil)
      return paths.take(second, for: SourceLocation(file: "b")) != nil
    }
    for (first, second) in [
      ("a", "a"), ("a", "A"), ("É", "é"), ("a/b", "A/B"), ("a", "a/b"), ("a/b", "a"), ("a/b/c", "A/b"),
      ("a/b", "a/b/c/d"),
    ] {
      #expect(problems(first, second), "\(first), \(second)")
    }
    for (first, second) in [("a", "b"), ("a/b", "a/c"), ("a/b", "ab"), ("ab", "a/b"), ("a", "ab/c"), ("a/b/c", "a/bc")]
    {
      #expect(!problems(first, second), "\(first), \(second)")
    }
  }
}
