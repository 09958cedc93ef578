import ContentValues
import FeedContent
import FeedCore
import FeedTesting
import SiteSamples
import SiteSettings
import Testing

@testable import CommentStores

/// The rarer cases of each store, and the bounds of what all stores read.
@Suite struct StoreCaseTests {
  /// Returns the comments on hello.md as `parent > id`.
  private func ids(_ kind: CommentStoreKind, _ file: String, _ text: String) throws -> [String] {
    let folder = try SampleFolder.withStore([file: text])
    let nodes = try folder.load([(kind, file)]).threads["hello"]?.nodes ?? []
    return nodes.map { node in (node.parent.map { nodes[$0].comment.id + " > " } ?? "") + node.comment.id }
      .map { $0.replacing("\(kind.rawValue)-", with: "") }
  }

  // MARK: States

  @Test func `a comment of Isso’s JSON can have a mode`() throws {
    let comments = [
      #"{"id": 1, "mode": 1"#, #"{"id": 2, "mode": 2"#, #"{"id": 3, "mode": 4"#, #"{"id": 4"#,
      #"{"id": 5, "mode": "1""#,
      #"{"id": 6, "mode": 0"#, #"{"id": 7, "mode": 1.9"#, #"{"id": 8, "mode": "x""#,
    ].map { $0 + #", "created": "2020-01-02", "text": "x"}"# }
    #expect(
      try ids(.isso, "a.json", #"[{"id": "/hello/", "comments": [\#(comments.joined(separator: ", "))]}]"#)
        == ["1", "4", "5", "7"])
  }

  @Test func `comments of blocked users of Remark42 are not published`() throws {
    func comment(_ id: String, _ user: String) -> String {
      #"{"id": "\#(id)", "text": "x", "user": {\#(user)}, "locator": {"url": "/hello/"}, "time": "2024-03-0\#(id)T00:00:00Z"}"#
    }
    let users = #"{"id": "u1", "blocked": {"status": true}}, {"id": "u2", "blocked": {"status": false}}, {"id": "u3"}"#
    let lines = [
      #"{"version": 1, "users": [\#(users)], "posts": []}"#, comment("1", #""id": "u1""#), comment("2", #""id": "u2""#),
      comment("3", #""id": "u3""#), comment("4", #""id": "u4", "block": true"#),
      comment("5", #""id": "u5", "block": false"#), comment("6", #""name": "u1""#),
    ]
    #expect(try ids(.remark42, "a.jsonl", lines.joined(separator: "\n") + "\n") == ["2", "3", "5", "6"])
  }

  @Test func `deleted comments of Remark42 are not in its total`() throws {
    func tree(_ total: Int) throws -> Bool {
      let comments = [("1", ""), ("2", #", "delete": true"#)].map { id, more in
        #"{"comment": {"id": "\#(id)", "text": "x", "user": {"name": "A"}, "locator": {"url": "/hello/"}, "time": "2024-03-01T00:00:00Z"\#(more)}, "replies": []}"#
      }
      let text = #"{"comments": [\#(comments.joined(separator: ", "))], "info": {"count": \#(total)}}"#
      let folder = try SampleFolder.withStore(["a.json": text])
      return folder.report(try folder.load([(.remark42, "a.json")])).contains { $0.contains("contains 1 of") }
    }
    #expect(try !tree(0) && !tree(1) && tree(2))
  }

  @Test func `a reply of GitHub has the parent that it names, or the one it is listed under`() throws {
    func comment(_ id: Int, _ more: String = "") -> String {
      #"{"id": "\#(id)", "createdAt": "2024-03-0\#(id)T00:00:00Z", "body": "x", "author": {"login": "a"}\#(more)}"#
    }
    let replies = [comment(3), comment(4, #", "replyTo": {"id": "2"}"#), comment(5, #", "replyTo": null"#)]
    let list = [comment(1, #", "replies": {"nodes": [\#(replies.joined(separator: ", "))]}"#), comment(2)]
    let text =
      #"{"data": {"repository": {"discussions": {"nodes": [{"number": 1, "title": "hello/", "comments": {"nodes": [\#(list.joined(separator: ", "))]}}]}}}}"#
    #expect(try ids(.giscus, "a.json", text) == ["1", "2", "1 > 3", "2 > 4", "1 > 5"])
  }

  @Test func `comments on pull requests are not published`() throws {
    func issues(_ more: String) throws -> [String] {
      let comment = #"{"id": "1", "createdAt": "2024-03-01T00:00:00Z", "body": "x", "author": {"login": "a"}}"#
      return try ids(
        .utterances, "a.json", #"[{"number": 1, "title": "hello/"\#(more), "comments": [\#(comment)]}]"#)
    }
    #expect(try issues("") == ["1"] && issues(#", "pull_request": null"#) == ["1"])
    #expect(try issues(#", "pull_request": {"url": "x"}"#) == [])
  }

  @Test(
    arguments: [
      ("https://example.com/a/", ThreadKeys(urls: ["https://example.com/a/"], identifiers: ["7"])),
      ("http://example.com/a b", ThreadKeys(urls: ["http://example.com/a b"], identifiers: ["7"])),
      ("index", ThreadKeys(urls: ["/"], identifiers: ["7"])),
      ("hello/", ThreadKeys(urls: ["/hello/"], identifiers: ["7"], title: "hello/")),
      ("/hello/", ThreadKeys(urls: ["/hello/"], identifiers: ["7"], title: "/hello/")),
      ("First frost", ThreadKeys(identifiers: ["7"], title: "First frost")),
      (
        "ftp://example.com/", ThreadKeys(urls: ["/ftp://example.com/"], identifiers: ["7"], title: "ftp://example.com/")
      ),
    ] as [(String, ThreadKeys)])
  func `the title of a discussion is a URL, a path or the title of an article`(title: String, keys: ThreadKeys) {
    #expect(GitHubThread.keys(title: title, number: "7") == keys)
    #expect(GitHubThread.keys(title: title, number: nil).identifiers == [])
  }

  @Test(arguments: [
    ("{}", true), (#"{"wm-private": true}"#, false), (#"{"data": {"url": "https://a.example/"}}"#, true),
    (#"{"private": true, "data": {"private": false}}"#, false), (#"{"data": {"private": true}}"#, false),
    (#"{"private": false, "data": {"private": false}}"#, true),
  ])
  func `the state of a mention is at the mention or at its data`(json: String, isPublished: Bool) throws {
    let folder = try SampleFolder.withStore([
      "a.json":
        #"{"links": [\#(json.dropLast())\#(json == "{}" ? "" : ", ")"id": 1, "source": "https://a.example/", "target": "/hello/", "verified_date": "2024-03-01T00:00:00Z"}]}"#
    ])
    #expect(try folder.load([(.webmention, "a.json")]).counts.comments.published == (isPublished ? 1 : 0))
  }

  @Test(
    arguments: [
      ("2024-03-01T09:30:00Z", "2024-03-01T09:29:00Z", "2024-03-01T09:29:00Z"),
      ("2024-03-01T09:28:00Z", "2024-03-01T09:29:00Z", "2024-03-01T09:28:00Z"),
      ("2024-03-01", "2024-03-01T09:29:00Z", "2024-03-01T09:29:00Z"),
      ("yesterday", "2024-03-01T09:29:00Z", "2024-03-01T09:29:00Z"),
      (nil, "2024-03-01T09:29:00Z", "2024-03-01T09:29:00Z"),
      ("2024-03-01T09:28:00Z", nil, "2024-03-01T09:28:00Z"),
    ] as [(String?, String?, String)])
  func `a mention has the earlier of its two dates`(published: String?, received: String?, expected: String) throws {
    let dates = [("published", published), ("wm-received", received)].compactMap { name, date in
      date.map { ", \"\(name)\": \"\($0)\"" }
    }
    let folder = try SampleFolder.withStore([
      "a.json": #"{"children": [{"wm-id": 1, "wm-target": "/hello/", "url": "https://a.example/"\#(dates.joined())}]}"#
    ])
    let comment = try folder.load([(.webmention, "a.json")]).threads["hello"]?.nodes.first?.comment
    #expect(comment?.published.secondsSinceEpoch == (try Timestamp(rfc3339: expected).secondsSinceEpoch))
  }

  // MARK: URLs and dates

  @Test(arguments: [
    ("https://example.com/a/b/", "/a/b", "/a/b", "b"), ("http://other.example:80/A/B.html#c", "/A/B.html", "/a/b", "b"),
    ("/a/index.html", "/a", "/a", "a"), ("/a/INDEX.php?x=1", "/a?x=1", "/a", "a"), ("/a/default.aspx", "/a", "/a", "a"),
    ("/", "/", "/", ""), ("", "/", "/", ""), ("https://example.com", "/", "/", ""),
    ("//example.com/a", "/a", "/a", "a"),
    ("/a//b", "/a/b", "/a/b", "b"), ("/%C3%A9/b%20c", "/é/b c", "/é/b c", "b c"), (" /a ", "/a", "/a", "a"),
    ("/a?b=2&a=1", "/a?a=1&b=2", "/a", "a"), ("/a?utm_source=x&UTM_y=z", "/a", "/a", "a"),
    ("/a?fbclid=1&gclid=2&ref=3&replytocom=4&amp=5&share=6&source=7&showcomment=8", "/a", "/a", "a"),
    ("/a?refer=1", "/a?refer=1", "/a", "a"), ("/a?=1&&", "/a", "/a", "a"), ("/a?utm=1", "/a?utm=1", "/a", "a"),
    ("/a.htm", "/a.htm", "/a", "a"), ("/a.aspx", "/a.aspx", "/a", "a"), ("/a.xml", "/a.xml", "/a.xml", "a.xml"),
    ("https://translate.google.com/translate?u=https://example.com/b/", "/b", "/b", "b"),
    ("https://translate.example/translate?u=/b/", "/translate?u=/b/", "/translate", "translate"),
  ])
  func `URLs are compared without what does not identify a page`(
    url: String, exact: String, loose: String, slug: String
  ) {
    let normal = NormalizedURL(url)
    #expect(normal.exact == exact)
    #expect(normal.loose == loose)
    #expect(normal.slug == slug)
  }

  @Test(arguments: [
    ("/?p=12", "12"), ("/?page_id=3", "3"), ("/a?attachment_id=4", "4"), ("/?p=", nil), ("/?q=12", nil), ("/p=12", nil),
    ("/?x=1&p=12", "12"),
  ])
  func `a URL can contain a number of WordPress`(url: String, number: String?) {
    #expect(NormalizedURL(url).wordPressID == number)
  }

  @Test(
    arguments: [
      ("1600000000", 1_600_000_000), ("1600000000.9", 1_600_000_000), ("1600000000123", 1_600_000_000),
      ("99999999999", 99_999_999_999), ("100000000000", 100_000_000), ("100000000", 100_000_000), ("10000000", nil),
      ("253402300799000", 253_402_300_799), ("253402300800000", nil), ("0", nil), ("000000000", nil),
      ("-1600000000", nil),
      ("2024-03-01T09:30:00Z", 1_709_285_400), ("0001-01-01T00:00:00Z", nil), ("0002-01-01T00:00:00Z", -62_104_060_800),
      ("tomorrow", nil), ("", nil),
    ] as [(String, Int64?)])
  func `a date of a store is text, seconds or milliseconds`(text: String, seconds: Int64?) {
    #expect(StoreDate.read(text, zone: .utc)?.secondsSinceEpoch == seconds)
  }

  @Test func `numbers of seconds have bounds`() {
    for (seconds, isDate) in [
      (0.0, false), (0.5, true), (1, true), (253_402_300_799, true), (253_402_300_800, false), (.infinity, false),
      (.nan, false), (-1, false),
    ] {
      #expect((StoreDate.epoch(seconds) != nil) == isDate, "\(seconds)")
    }
  }

  // MARK: Feedkiln’s own files

  private func read(
    _ fields: String, bytes: Int = 65_536
  ) throws -> (comment: ContentValues.Comment?, messages: [String]) {
    let line = "{\"id\": \"1\", \"date\": \"2024-03-01T00:00:00Z\"\(fields)}"
    var reader = CommentReader(timeZone: .utc)
    reader.limits.commentBytes = bytes
    let (comment, diagnostics) = reader.read(Source(name: "a.jsonl", text: line), line: 0..<line.utf8.count)
    return (comment, diagnostics.map(\.message))
  }

  @Test(arguments: [
    ("_id: a\nmessage: Good.\n", "Good."), ("_id: a\n", "a@mail.example\n"), ("message: Good.\n", "a@mail.example\n"),
  ])
  func `the text of a Staticman file is its message, and not its body`(fields: String, text: String) throws {
    let source = Source(name: "rye/1.md", text: "---\ndate: 2024-03-01\n\(fields)---\na@mail.example\n")
    let comment = try #require(CommentReader(timeZone: .utc).read(source, id: "1").comment)
    #expect(String(utf8: comment.body) == text)
  }

  @Test func `the text of a comment is limited exactly`() throws {
    for count in 4...6 {
      let (comment, messages) = try read(", \"body\": \"\(String(repeating: "x", count: count))\"", bytes: 5)
      #expect(comment?.body.count == min(count, 5))
      #expect(messages == (count > 5 ? ["comment exceeds 5 bytes; the rest is omitted"] : []))
    }
  }

  @Test(arguments: [
    ("https://a.example/", true), ("http://a.example/", true), ("HTTPS://a.example/", true),
    ("ftp://a.example/", false),
    ("javascript:alert(1)", false), ("mailto:a@example.com", false), ("data:text/html,a", false), ("/a", false),
    ("a.example", false), ("file:///etc/passwd", false), ("https:///a", false),
  ])
  func `the URL of a commenter is a web URL`(url: String, isKept: Bool) throws {
    let (comment, messages) = try read(", \"body\": \"x\", \"url\": \"\(url)\"")
    #expect(comment?.authorURL?.string == (isKept ? url : nil))
    #expect(messages.isEmpty == isKept)
  }

  @Test(arguments: ["email", "Email", "E-MAIL", "ip", "IP", "Author_Email", "User_Agent", "phone", "avatar"])
  func `personal data is not read, in any case of its key`(key: String) throws {
    for fields in ["\"\(key)\": \"secret\"", "\"author\": {\"name\": \"A\", \"\(key)\": \"secret\"}"] {
      let (comment, messages) = try read(", \"body\": \"x\", \(fields)")
      #expect(comment != nil)
      #expect(messages == ["“\(key)” is ignored and never published"], "\(fields)")
    }
  }
}
