import FeedContent
import FeedCore
import FeedSystem
import FeedValidator
import Foundation
import Testing

@testable import Feedkiln

/// Words of visitors never fail a build or a strict check.
@Suite struct VisitorTextTests {
  private static func site(_ comments: String, stores: [String: String] = [:], settings: String = "") throws -> TestSite
  {
    var files = stores
    files["site.toml"] = SampleStore.settings() + settings
    files["content/articles/hello.md"] = "---\ntitle: Hello\ndate: 2024-03-01\n---\n\nLoaves.\n"
    files["content/comments/hello.jsonl"] = comments
    return try TestSite(files)
  }

  /// Returns the problems of all feeds that are not information, with the site known.
  private static func problems(of test: TestSite) async throws -> [String] {
    let site = try #require(try test.reading().site)
    let now = try Timestamp(rfc3339: "2026-01-01T00:00:00Z")
    let content = await ContentLoader(site, options: ContentOptions(now: now)).load()
    let origins = EntryOrigins(site: site, content: content, plan: FeedPlan(site: site, content: content))
    var validator = Validator(now: now)
    validator.gathersFacts = true
    return try TestSite.files(below: test.output).flatMap { name -> [String] in
      guard name.hasSuffix(".rss") || name.hasSuffix(".atom") || name.hasSuffix(".json") else { return [] }
      let report = validator.validate(try FileSystem.read(test.output.appending(path: name).path()), name: name)
      return origins.trace(report).filter { $0.severity != .info }.map { "\(name): \($0.rule) \($0.message)" }
    }
  }

  @Test(arguments: [
    "", " ", "<script>alert(1)</script>", "<!-- -->", "<p></p>", "CafÃ© â€œquoted", "&amp;lt;b&amp;gt;", "<b>unclosed",
    "javascript:alert(1)", "[x](javascript:alert(1))", "<img src=x onerror=alert(1)>", "\\u0000\\u0007", "\\u202Eevil",
    "]]>",
  ])
  func `a strict check of the site accepts any comment`(words: String) async throws {
    let site = try Self.site(
      "{\"id\": \"1\", \"name\": \"Zoë\", \"date\": \"2024-03-02\", \"body\": \"\(words)\"}\n"
        + "{\"id\": \"2\", \"name\": \"\(words)\", \"date\": \"2024-03-03\", \"body\": \"Good.\"}\n")
    let report = try await site.build()
    #expect(report.diagnostics.filter { $0.severity != .info }.map(\.message) == [])
    #expect(try await Self.problems(of: site) == [])
  }

  @Test func `an error in the entry of a comment remains an error`() async throws {
    let site = try Self.site(#"{"id": "1", "name": "Ada", "date": "2024-03-02", "body": "Good."}"# + "\n")
    _ = try await site.build()
    #expect(try await Self.problems(of: site) == [])
    let feed = try site.text("comments.atom")
    try site.write(feed.replacing("<published>2024-03", with: "<published>2024-13"), to: "feeds/comments.atom")
    #expect(
      try await Self.problems(of: site) == [
        "comments.atom: date/not-rfc3339 “2024-13-02T00:00:00Z” is a day that does not exist"
      ])
  }

  @Test func `a comment without text has no content`() async throws {
    let site = try Self.site(#"{"id": "1", "name": "Ada", "date": "2024-03-02", "body": "<script>1</script>"}"# + "\n")
    _ = try await site.build()
    let atom = try site.text("comments.atom")
    #expect(atom.contains("Ada on Hello"))
    #expect(!atom.contains("<content"))
    #expect(try site.text("comments.json").contains(#""content_text": "Ada on Hello: …""#))
  }

  @Test func `a webmention without text mentions the article`() async throws {
    let mention =
      #"{"children": [{"wm-id": 1, "wm-received": "2024-03-02T00:00:00Z", "wm-target": "/hello/", "url": "https://a.example/1", "wm-property": "mention-of", "author": {"name": "Ada"}}]}"#
    let site = try Self.site(
      "", stores: ["mentions.json": mention],
      settings: "\n[[comments.stores]]\nkind = \"webmention\"\npath = \"mentions.json\"\n")
    try FileManager.default.removeItem(at: site.folder.appending(path: "content/comments"))
    let report = try await site.build()
    #expect(report.diagnostics.map(\.message) == [])
    #expect(try site.text("comments.json").contains("mentioned this</a>"))
    #expect(try site.text("comments.json").contains("https://a.example/1"))
    #expect(try await Self.problems(of: site) == [])
  }

  @Test(arguments: [("", "Anonymous"), ("[comments]\nanonymous = \"Guest\"\n", "Guest")])
  func `a comment without a name has that of the settings`(settings: String, name: String) async throws {
    let site = try Self.site(
      #"{"id": "1", "date": "2024-03-02", "updated": "2024-03-05", "body": "One"}"# + "\n"
        + #"{"id": "2", "name": "Bo", "date": "2024-03-03", "reply_to": "1", "body": "Two"}"# + "\n",
      settings: settings)
    _ = try await site.build()
    let text = try site.text("comments.atom")
    #expect(text.matches(of: /<name>(.*?)<\/name>/).map { String($0.1) } == ["Ada", "Bo", name])
    #expect(text.matches(of: /<updated>(.*?)T/).map { String($0.1) } == ["2024-03-05", "2024-03-03", "2024-03-05"])
    #expect(text.contains("\(name) on Hello"))
  }

  @Test func `the author of a comment is its name`() async throws {
    let site = try Self.site(
      #"{"id": "1", "author": "Grace", "date": "2024-03-02", "body": "One"}"# + "\n"
        + #"{"id": "2", "author": {"name": "Ada", "url": "https://ada.example/"}, "date": "2024-03-03", "body": "Two"}"#
        + "\n" + #"{"id": "3", "name": "Bo", "parent": "1", "date": "2024-03-04", "body": "Three"}"# + "\n")
    let report = try await site.build()
    #expect(report.diagnostics.map(\.message) == ["unknown key “parent” is ignored"])
    #expect(report.diagnostics.map(\.help) == ["did you mean “reply_to”?"])
    let json = try site.text("comments.json")
    for text in ["Grace on Hello", "Ada on Hello", "https://ada.example/"] { #expect(json.contains(text)) }
  }

  @Test func `line ends of comments on GitHub are line breaks`() async throws {
    let issues =
      #"[{"number": 1, "title": "hello/", "comments": [{"id": "a", "createdAt": "2024-03-02T00:00:00Z", "body": "first\nsecond", "author": {"login": "ada"}}]}]"#
    let site = try Self.site(
      #"{"id": "1", "name": "Bo", "date": "2024-03-02", "body": "x"}"# + "\n", stores: ["issues.json": issues],
      settings: "\n[[comments.stores]]\nkind = \"utterances\"\npath = \"issues.json\"\n")
    _ = try await site.build()
    #expect(try site.text("comments.json").contains(#"first<br />\nsecond"#))
  }

  @Test func `an article without text has no content`() async throws {
    let site = try TestSite([
      "site.toml": SampleStore.settings(),
      "content/articles/empty.md": "---\ntitle: Empty\ndate: 2024-03-01\n---\n",
    ])
    _ = try await site.build()
    #expect(!(try site.text("feed.atom").contains("<content")))
    #expect(try await Self.problems(of: site) == [])
  }
}
