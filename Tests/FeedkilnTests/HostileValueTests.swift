import FeedContent
import FeedCore
import FeedSystem
import FeedTesting
import FeedValidator
import Foundation
import Testing

@testable import Feedkiln

/// Whatever authors and visitors write, a feed that is built is valid.
@Suite struct HostileValueTests {
  static let values = [
    "", " ", "x", "12", "-1", "1e400", "true", "null", "2024-02-30", "9999-12-31T23:59:59Z", "0001-01-01",
    "tag:s.example:kiln", "tag:s.example,2024-13-45:x", "tag:,2024:x", "urn:uuid:zzz", "urn:x", "urn:", "a:b",
    "HTTP://EXAMPLE.com:80/A/../b",
    "http://", "https://exa mple/", "//x", "/a b?c#d#e", "?q", "#f", "http://[::1", "http://a:99999/",
    "http://user:pw@host.example/", "javascript:alert(1)", "data:text/html,<b>x</b>", "mailto:a@b.example", "a@b",
    "C:\\\\x", "ftp://x.example/y", "<script>alert(1)</script>", "<b>bold</b> & co", "]]>", "&amp;&#0;&nbsp;", "CafÃ©",
    "\u{FEFF}", "\u{202E}right to left", "😀\u{FFFE}", "x\\ty\\nz", "\\u0000\\u0001\\u001f", "\\ud800", "en_US",
    "zz-zz-zz-zz",
    "%zz", "%", "ä/ö ü", "..", "../../x", ".", "a/b/c", "image/", "/mp3", "audio/mpeg; x=\\\"y\\\"", "00:00:-1",
    "99:99:99",
    String(repeating: "long ", count: 600), "{{ x }}", "{term}", "*", "-", "'", "`",
  ]

  static func quoted(_ value: String) -> String { "\"\(value)\"" }

  /// The forms in which a value may be written.
  private static func forms(_ value: String) -> [String] {
    let text = quoted(value)
    return [text, "[\(text)]", "{name: \(text)}", "{url: \(text)}", "[{url: \(text), type: audio/mpeg, length: 1}]"]
  }

  private static let articleKeys = [
    "title", "date", "updated", "authors", "author", "contributors", "rights", "license", "discussion", "tags",
    "categories",
    "summary",
    "description", "external_url", "link", "slug", "permalink", "aliases", "id", "draft", "feed", "not_before",
    "expires", "language", "lang", "translation_key",
    "image", "banner_image", "comments", "enclosures", "episode", "location", "geo",
  ]
  /// The keys of articles that the feeds of their comments depend on.
  private static let keysOfCommentFeeds: Set = [
    "title", "date", "updated", "slug", "permalink", "aliases", "id", "language", "lang", "comments", "image",
  ]
  private static let commentKeys = [
    "id", "name", "author", "url", "date", "updated", "reply_to", "state", "kind", "format", "body",
  ]

  private static let settings = """
    [site]
    title = "Bread"
    base_url = "https://bread.example/"
    language = "en"
    authors = ["Ada"]
    [feeds]
    tags = true
    limit = 10000
    [comments]
    limit = 100000
    """

  /// Returns the errors of all feeds of a site, in our validator.
  private static func errors(of site: TestSite) throws -> [String] {
    let validator = Validator(now: try Timestamp(rfc3339: "2026-01-01T00:00:00Z"))
    return try TestSite.files(below: site.output).flatMap { name -> [String] in
      guard name.hasSuffix(".rss") || name.hasSuffix(".atom") || name.hasSuffix(".json") else { return [] }
      let report = validator.validate(
        try FileSystem.read(site.output.appending(path: name).path(percentEncoded: false)), name: name)
      return report.diagnostics.filter { $0.severity == .error }.map { "\(name): \($0.rule) \($0.message.prefix(160))" }
    }
  }

  @Test func `the keys of articles and comments are all tried`() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    func names(_ path: String, _ type: String) throws -> Set<String> {
      let text = try String(contentsOf: url.appending(path: path), encoding: .utf8)
      let body = try #require(
        text.split(separator: "enum \(type): String, FieldKey {").last?.split(separator: "\n\n").first?.split(
          separator: "}"
        ).first)
      return Set(
        body.split(separator: "\n").flatMap { line -> [String] in
          guard line.contains("case ") else { return [] }
          if let written = line.firstMatch(of: /"([a-z_]+)"/) { return [String(written.1)] }
          return line.replacing("case ", with: "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        })
    }
    #expect(try names("Sources/ContentValues/Articles/ArticleKey.swift", "ArticleKey") == Set(Self.articleKeys))
    #expect(try names("Sources/CommentStores/Native/CommentReader.swift", "CommentKey") == Set(Self.commentKeys))
  }

  @Test(.timeLimit(.minutes(20)), arguments: articleKeys) func `a value of front matter never makes a feed invalid`(
    key: String
  ) async throws {
    var files = ["site.toml": Self.settings + "\narticles = \"closed\"\n"]
    for (index, value) in Self.values.enumerated() {
      // The feeds of comments have the same values of their article in each form.
      if Self.keysOfCommentFeeds.contains(key) {
        files["content/comments/v\(index)-0.jsonl"] = #"{"id": "1", "date": "2024-03-02", "body": "Good."}"# + "\n"
      }
      for (form, text) in Self.forms(value).enumerated() {
        let title = key == "title" ? "" : "title: Rye\n"
        let date = key == "date" ? "" : "date: 2024-03-01\n"
        files["content/articles/v\(index)-\(form).md"] = "---\n\(title)\(date)\(key): \(text)\n---\n\nLoaves.\n"
      }
    }
    let site = try TestSite(files)
    _ = try await site.build()
    #expect(Set(try Self.errors(of: site)) == [])
  }

  @Test(.timeLimit(.minutes(20)), arguments: commentKeys) func `a value of a comment never makes a feed invalid`(
    key: String
  ) async throws {
    var files = [
      "site.toml": Self.settings, "content/articles/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n---\n\nLoaves.\n",
    ]
    for (index, value) in Self.values.enumerated() {
      let date = key == "date" ? "" : "date: 2024-03-02\n"
      files["content/comments/rye/v\(index).md"] = "---\n\(date)\(key): \(Self.quoted(value))\n---\n\n\(value)\n"
    }
    let site = try TestSite(files)
    _ = try await site.build()
    #expect(Set(try Self.errors(of: site)) == [])
  }

  @Test(.timeLimit(.minutes(20)), arguments: SampleStore.all.filter { $0.path?.hasSuffix(".json") == true })
  func `a value of a store never makes a feed invalid`(store: SampleStore) async throws {
    var random = SplitMix(11)
    let text = try #require(store.files[store.broken])
    let strings = text.matches(of: /"[^"\\]*"(?!\s*:)/)
    for _ in 0..<40 {
      var changed = text
      for match in strings.reversed() where Int.random(in: 0..<3, using: &random) == 0 {
        let value = Self.values.randomElement(using: &random) ?? ""
        changed.replaceSubrange(match.range, with: Self.quoted(value))
      }
      var files = store.site
      files[store.broken] = changed
      let site = try TestSite(files)
      _ = try await site.build()
      #expect(Set(try Self.errors(of: site)) == [], "\(changed)")
    }
  }

  /// The keys of site.toml whose values come out in feeds.
  private static let siteKeys = [
    "[site]\ntitle = V", "[site]\nsubtitle = V", "[site]\nlanguage = V", "[site]\nauthors = [V]",
    "[site]\nauthors = [{name = \"Ada\", url = V}]", "[site]\nauthors = [{name = \"Ada\", email = V}]",
    "[site]\nauthors = [{name = V}]", "[site]\ntag_authority = V", "[site]\nicon = V", "[site]\nlogo = V",
    "[site]\nrights = V", "[site]\nid = V", "[site]\nbase_url = V", "[site]\ntime_zone = V", "[feeds]\nhubs = [V]",
    "[feeds]\nrss_cloud = V", "[feeds]\nsite = V", "[feeds]\narticle_comments = V", "[feeds]\ncomments = V",
    "[feeds]\narchives = true\narchive = V", "[feeds]\nstyle_sheet = V",
    "[feeds]\ntags = V", "[feeds]\ncategories = {path = V}", "[feeds]\ntags = {title = V}",
    "[feeds]\ntags = {page = V}", "[comments]\nanonymous = V", "[comments]\nentry_title = V",
    "[comments]\nanchor = V", "[comments]\nlist_anchor = V", "[comments]\nin_reply_to = V", "[comments]\ntitle = V",
    "[content]\npermalink = V", "[site]\nprofiles = [V]", "[feeds]\nupdate_schedule = V",
    "[feeds]\nskip_hours = [V]", "[feeds]\nskip_days = [V]",
    "[feeds]\nupdate_schedule = {period = \"daily\", base = V}",
    "[feeds]\nwebfeeds = {cover = V, icon = V, logo = V}",
    "[feeds]\nnamespaces = {bread = V}\nelements = {\"bread:x\" = 1}",
    "[feeds]\nnamespaces = {V = \"https://bread.example/ns\"}", "[feeds]\nelements = {\"webfeeds:x\" = V}",
    "[feeds]\nelements = {\"media:rating\" = V}", "[feeds]\nelements = {V = \"x\"}",
    "[feeds]\nelements = {\"geo:lat\" = V}", "[feeds]\nelements = {_x = {V = V}}",
  ]

  @Test(.timeLimit(.minutes(20)), arguments: siteKeys) func `a value of site.toml never makes a feed invalid`(
    setting: String
  ) async throws {
    for value in Self.values {
      let parts = setting.split(separator: "\n", maxSplits: 1)
      var base = [
        "title": "\"Bread\"", "base_url": "\"https://bread.example/\"", "language": "\"en\"",
      ]
      let line = parts[1].replacing("V", with: Self.quoted(value))
      var toml = ""
      if parts[0] == "[site]" {
        base[String(parts[1].prefix { $0 != " " })] = nil
        toml = "[site]\n\(base.map { "\($0) = \($1)\n" }.sorted().joined())\(line)\n"
      } else {
        toml = "[site]\n\(base.map { "\($0) = \($1)\n" }.sorted().joined())\(parts[0])\n\(line)\n"
      }
      let site = try TestSite([
        "site.toml": toml,
        "content/articles/rye.md":
          "---\ntitle: Rye\ndate: 2024-03-01\ntags: [\"a b\"]\ncategories: [x]\nauthor: Zoë\n---\n\nLoaves.\n",
        "content/comments/rye/1.md": "---\ndate: 2024-03-02\n---\n\nGood.\n",
      ])
      guard try site.reading().site != nil else { continue }
      _ = try await site.build()
      guard FileManager.default.fileExists(atPath: site.output.path(percentEncoded: false)) else { continue }
      #expect(Set(try Self.errors(of: site)) == [], "\(line)")
    }
  }
}
