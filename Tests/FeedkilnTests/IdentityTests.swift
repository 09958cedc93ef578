import FeedContent
import FeedCore
import Feedkiln
import Foundation
import Testing

/// Subscribers see each entry once, also after a site changes.
@Suite struct IdentityTests {
  private static func article(
    _ title: String, date: String = "2024-01-01", more: String = "", text: String = "Text."
  )
    -> String
  {
    "---\ntitle: \(title)\ndate: \(date)\n\(more)---\n\(text)\n"
  }

  private func site(_ files: [String: String], settings: String = "") throws -> TestSite {
    let settings = """
      [site]
      title = "Kiln"
      base_url = "https://kiln.example/"
      language = "en"
      \(settings)
      [feeds]
      formats = ["atom"]

      """
    return try TestSite(files.merging(["site.toml": settings]) { $1 })
  }

  private func ledger(_ site: TestSite) throws -> String {
    try String(contentsOf: site.folder.appending(path: "feedkiln.ids"), encoding: .utf8)
  }

  private func move(_ old: String, _ new: String, in site: TestSite) throws {
    let target = site.folder.appending(path: new)
    try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: site.folder.appending(path: old), to: target)
  }

  private static let comment = #"{"id": "1", "name": "Zoë", "date": "2024-02-01", "body": "Good."}"# + "\n"

  @Test func `comments follow an article that moves, and its comment feed remains at the old path`() async throws {
    let site = try site([
      "content/articles/fruit/pear.md": Self.article("Pear"), "content/comments/fruit/pear.jsonl": Self.comment,
    ])
    _ = try await site.build()
    for (old, new) in [("fruit/pear", "trees/pear-tree"), ("trees/pear-tree", "plants/pyrus")] {
      try move("content/articles/\(old).md", "content/articles/\(new).md", in: site)
      let report = try await site.build()
      #expect(report.diagnostics.isEmpty && report.content.comments.published == 1)
      #expect(try site.text("comments/\(new).atom").contains("Good."))
      #expect(try site.text("comments/\(old).atom") == site.text("comments/\(new).atom"))
      #expect(try site.text("comments/fruit/pear.atom") == site.text("comments/\(new).atom"))
    }
    // A new article at an old path has its own comment feed.
    try site.write(Self.article("Another", date: "2025-01-01"), to: "content/articles/trees/pear-tree.md")
    #expect(try await site.build().diagnostics.isEmpty)
    #expect(try site.text("comments/trees/pear-tree.atom").contains("Comments on Another"))
  }

  @Test func `comments that are filed by the old URL follow the article`() async throws {
    let site = try site(
      [
        "content/articles/pear.md": Self.article("Pear"),
        "store.jsonl":
          #"{"id":"1","pid":"","text":"<p>Good.</p>","user":{"name":"Ada"},"locator":{"site":"s","url":"https://kiln.example/pear/"},"time":"2024-06-20T15:18:22-06:00"}"#
          + "\n",
      ])
    try site.replace(
      "[feeds]", with: "[comments]\nstores = [{path = \"store.jsonl\", kind = \"remark42\"}]\n[feeds]", in: "site.toml")
    #expect(try await site.build().content.comments.published == 1)
    try move("content/articles/pear.md", "content/articles/trees/pyrus.md", in: site)
    #expect(try await site.build().content.comments.published == 1)
    #expect(try site.text("comments/trees/pyrus.atom").contains("Good."))
  }

  @Test(arguments: ["2024-01-01", "2024-01-01T10:20:30Z"])
  func `an article that is moved, retitled and edited at once keeps its id by its exact date`(
    _ date: String
  ) async throws {
    let site = try site([
      "content/articles/rye.md": Self.article("Rye", date: date),
      "content/articles/oat.md": Self.article("Oat", date: "2024-01-02"),
    ])
    _ = try await site.build()
    let ids = try site.ids("feed.atom")
    try move("content/articles/rye.md", "content/articles/bread/loaf.md", in: site)
    try site.write(Self.article("Loaf", date: date, text: "All is new."), to: "content/articles/bread/loaf.md")
    _ = try await site.build()
    #expect(try site.ids("feed.atom") == ids)
  }

  @Test func `an article that has long been gone gives its id to no other`() async throws {
    let site = try site([
      "content/articles/rye.md": Self.article("Rye"),
      "content/articles/oat.md": Self.article("Oat", date: "2024-01-02"),
    ])
    _ = try await site.build()
    let ids = try site.ids("feed.atom")
    try FileManager.default.removeItem(at: site.folder.appending(path: "content/articles/rye.md"))
    _ = try await site.build()
    #expect(try ledger(site).contains("\tgone\n"))
    try site.write(Self.article("Loaf", text: "All is new."), to: "content/articles/loaf.md")
    _ = try await site.build()
    #expect(try site.ids("feed.atom").contains("tag:kiln.example,2024-01-01:loaf"))
    try FileManager.default.removeItem(at: site.folder.appending(path: "content/articles/loaf.md"))
    try site.write(Self.article("Rye"), to: "content/articles/rye.md")
    _ = try await site.build()
    #expect(try site.ids("feed.atom") == ids)
  }

  @Test func `line ends do not change the ledger`() async throws {
    let text = Self.article("Rye", text: "One.\n\nTwo.\n")
    let (unix, windows) = (
      try site(["content/articles/rye.md": text]),
      try site(["content/articles/rye.md": text.replacing("\n", with: "\r\n")])
    )
    for site in [unix, windows] { _ = try await site.build() }
    #expect(try ledger(unix) == ledger(windows))
    let ids = try ledger(unix)
    try unix.write(ids.replacing("\n", with: "\r\n"), to: "feedkiln.ids")
    try move("content/articles/rye.md", "content/articles/loaf.md", in: unix)
    try unix.write(text.replacing("\n", with: "\r\n"), to: "content/articles/loaf.md")
    #expect(try await unix.build().diagnostics.isEmpty)
    #expect(try unix.ids("feed.atom").contains("tag:kiln.example,2024-01-01:rye"))
  }

  @Test func `the ids of feeds remain when the domain changes and the authority does not`() async throws {
    let article = ["content/articles/rye.md": Self.article("Rye")]
    let kept = try site(article, settings: "tag_authority = \"me.example\"")
    _ = try await kept.build()
    let ids = try kept.ids("feed.atom") + kept.ids("comments.atom") + kept.ids("comments/rye.atom")
    try kept.replace("https://kiln.example/", with: "https://oven.example/blog/", in: "site.toml")
    _ = try await kept.build()
    #expect(try kept.ids("feed.atom") + kept.ids("comments.atom") + kept.ids("comments/rye.atom") == ids)
    #expect(ids.first == "https://kiln.example/")
    let other = try site(article)
    _ = try await other.build()
    try other.replace("https://kiln.example/", with: "https://oven.example/", in: "site.toml")
    _ = try await other.build()
    #expect(try other.ids("feed.atom").first == "https://oven.example/")
  }

  @Test func `of two articles with one URL the published one remains`() async throws {
    let site = try site([
      "content/articles/hello.md": Self.article("Hello"), "content/comments/hello.jsonl": Self.comment,
    ])
    _ = try await site.build()
    let feed = try site.text("feed.atom")
    try site.write(
      Self.article("Newcomer", date: "2025-01-01", more: "permalink: /hello/\n"), to: "content/articles/a.md")
    let report = try await site.build()
    #expect(report.diagnostics.map(\.rule) == ["content/duplicate-article"])
    #expect(report.diagnostics.first?.location?.file.hasSuffix("content/articles/a.md") == true)
    let text = try String(contentsOf: site.folder.appending(path: "content/articles/a.md"), encoding: .utf8)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix("permalink") }
    #expect(report.diagnostics.first?.location?.line == line.map { $0 + 1 })
    #expect(report.diagnostics.first?.location?.column == 12)
    #expect(report.diagnostics.first?.related.first?.location.file.hasSuffix("content/articles/hello.md") == true)
    #expect(try site.text("feed.atom") == feed)
  }

  @Test(arguments: ["2024-01-01", "2024-01-02"])
  func `of two published articles with one URL, the one that had it remains`(date: String) async throws {
    let files = ["a", "hello", "z"].map { ("content/articles/\($0).md", Self.article($0)) }
    let site = try site(Dictionary(uniqueKeysWithValues: files))
    _ = try await site.build()
    try site.write(Self.article("a", date: date, more: "permalink: /hello/\n"), to: "content/articles/a.md")
    let report = try await site.build()
    #expect(report.diagnostics.map(\.rule) == ["content/duplicate-article"])
    #expect(report.diagnostics.first?.location?.file.hasSuffix("content/articles/a.md") == true)
    #expect(
      try site.ids("feed.atom") == [
        "https://kiln.example/", "tag:kiln.example,2024-01-01:hello", "tag:kiln.example,2024-01-01:z",
      ])
  }

  @Test func `a comment that is approved late is seen once, even after as many newer ones as a feed has`() async throws
  {
    func comment(_ number: Int) -> String {
      #"{"id": "c\#(number)", "name": "N\#(number)", "date": "2024-02-0\#(number)", "body": "x"}"# + "\n"
    }
    let site = try site([
      "content/articles/one.md": Self.article("One"),
      "content/comments/one.jsonl": [1, 4, 5, 6, 7].map(comment).joined(),
    ])
    try site.replace("[feeds]", with: "[comments]\nlimit = 3\n[feeds]", in: "site.toml")
    func names(_ feed: String) throws -> [String] {
      try site.text(feed).matches(of: /<title>(N\d)(?: on One)?: x/).map { String($0.1) }
    }
    _ = try await site.build()
    #expect(try names("comments/one.atom") == ["N7", "N6", "N5"])
    // Each is approved in a build of its own, the oldest last.
    for (late, seen) in [(3, ["N7", "N6", "N3"]), (2, ["N7", "N3", "N2"])] {
      let old = try String(contentsOf: site.folder.appending(path: "content/comments/one.jsonl"), encoding: .utf8)
      try site.write(old + comment(late), to: "content/comments/one.jsonl")
      _ = try await site.build()
      #expect(try names("comments/one.atom") == seen && names("comments.atom") == seen)
      _ = try await site.build()
      #expect(try names("comments/one.atom") == seen)
    }
  }

  @Test func `a ledger of the first version is read`() async throws {
    let site = try site(["content/articles/rye.md": Self.article("Rye")])
    try site.write(
      "# Ids\nrye\ttag:kiln.example,2020-01-01:old\t/rye/\t0123456789abcdef\t0123456789abcdef\n"
        + "oat\ttag:kiln.example,2020-01-01:oat\t/oat/\t0123456789abcdef\t0123456789abcdef\t2020-02-01T00:00:00Z\n",
      to: "feedkiln.ids")
    #expect(try await site.build().diagnostics.isEmpty)
    #expect(try site.ids("feed.atom").last == "tag:kiln.example,2020-01-01:old")
    #expect(try ledger(site).contains("\tafter=2020-02-01T00:00:00Z\tgone\n"))
    #expect(try !ledger(site).contains("\twas="))
  }
}
