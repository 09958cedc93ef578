import FeedContent
import FeedCore
import FeedTesting
import Feedkiln
import Foundation
import Testing

/// A feed of a tag, an author or another term stays when the last article of the term goes.
@Suite struct TermFeedTests {
  private static let settings = """
    [site]
    title = "Bread"
    base_url = "https://bread.example/"
    language = "en"
    [feeds]
    formats = ["atom"]
    opml = true
    pages = true
    tags = true
    categories = true
    sections = true
    authors = true
    languages = true
    comment_languages = true
    commenters = true

    """
  private static let rye = """
    ---
    title: Rye
    date: 2024-03-01
    tags: [Dark Rye]
    categories: [Grain]
    author: Ada
    language: de
    ---

    Loaves.

    """
  private static let families = [
    "tags/dark-rye", "categories/grain", "sections/flat", "authors/ada", "languages/de", "comments-de",
  ]

  private func site() async throws -> TestSite {
    let site = try TestSite([
      "site.toml": Self.settings, "content/articles/flat/rye.md": Self.rye,
      "content/articles/oat.md": "---\ntitle: Oat\ndate: 2024-02-01\ntags: [Oat]\nauthor: Ben\n---\n\nOats.\n",
      "content/comments/oat.jsonl": "{\"id\": \"1\", \"name\": \"Ben\", \"date\": \"2024-02-02\", \"body\": \"Oh.\"}\n",
      "content/comments/flat/rye.jsonl":
        "{\"id\": \"1\", \"name\": \"Zoë\", \"date\": \"2024-03-02\", \"body\": \"One.\"}\n"
        + "{\"id\": \"2\", \"name\": \"Max\", \"reply_to\": \"1\", \"date\": \"2024-03-03\", \"body\": \"Two.\"}\n",
    ])
    #expect(try await site.build().diagnostics.map(\.message) == [])
    return site
  }

  private func withoutRye(_ site: TestSite) throws {
    try FileManager.default.removeItem(at: site.folder.appending(path: "content/articles/flat"))
    try FileManager.default.removeItem(at: site.folder.appending(path: "content/comments/flat"))
  }

  @Test func `the feeds of terms without articles are empty, with the same ids, and are not listed`() async throws {
    let site = try await site()
    let before = try Self.families.map { try site.ids("\($0).atom")[0] }
    #expect(try site.text("feeds.opml").contains("Bread: Dark Rye"))
    try withoutRye(site)
    let report = try await site.build()
    #expect(report.diagnostics.map(\.message) == [])
    // The names of commenters do not outlive their comments.
    #expect(report.removed.contains("replies/zoë.atom"))
    for (name, id) in zip(Self.families, before) { #expect(try site.ids("\(name).atom") == [id]) }
    #expect(try site.text("tags/dark-rye.atom").contains("<title>Bread: Dark Rye</title>"))
    #expect(!(try site.text("feeds.opml").contains("Dark Rye")))
    #expect(!(try site.text("index.html").contains("Dark Rye")))
    #expect(try await site.build().written == [])
  }

  @Test func `a new clone has the same feeds`() async throws {
    let site = try await site()
    try withoutRye(site)
    _ = try await site.build()
    let clone = try TestSite(copying: site.folder)
    try clone.write(
      String(contentsOf: site.folder.appending(path: "feedkiln.ids"), encoding: .utf8), to: "feedkiln.ids")
    _ = try await clone.build()
    #expect(try TestSite.files(below: clone.output) == TestSite.files(below: site.output))
    for name in try TestSite.files(below: clone.output) { #expect(try clone.text(name) == site.text(name)) }
  }

  @Test func `an article brings its terms back`() async throws {
    let site = try await site()
    let whole = try site.text("tags/dark-rye.atom")
    try withoutRye(site)
    _ = try await site.build()
    try site.write(Self.rye.replacing("Dark Rye", with: "dark rye"), to: "content/articles/flat/rye.md")
    _ = try await site.build()
    #expect(try site.ids("tags/dark-rye.atom").count == 2)
    #expect(try site.ids("tags/dark-rye.atom")[0] == whole.firstMatch(of: /<id>(.*?)<\/id>/).map { String($0.1) })
  }

  @Test func `if removals are allowed, terms without articles are forgotten`() async throws {
    let site = try await site()
    try withoutRye(site)
    _ = try await site.build()
    var options = BuildOptions(ContentOptions(now: try Timestamp(rfc3339: "2026-01-01T00:00:00Z")))
    options.allowsRemovals = true
    let report = try await site.build(options)
    #expect(Set(report.removed).isSuperset(of: Self.families.map { "\($0).atom" }))
    #expect(report.removed.contains("tags/dark-rye.html"))
    #expect(
      !(try String(contentsOf: site.folder.appending(path: "feedkiln.ids"), encoding: .utf8).contains("Dark Rye")))
    #expect(try await site.build().written == [])
  }

  @Test func `a podcast without episodes is empty`() async throws {
    let site = try TestSite([
      "site.toml": """
      [site]
      title = "Bread"
      base_url = "https://bread.example/"
      language = "en"
      description = "Slow things"
      authors = ["Ada"]
      [podcast]
      image = "/cover.png"
      categories = ["Arts"]
      explicit = false

      """,
      "content/articles/one.md":
        "---\ntitle: One\ndate: 2024-03-01\nenclosures: [{url: 'https://cdn.example/1.mp3', type: audio/mpeg, length: 9}]\n---\n\nHear.\n",
    ])
    _ = try await site.build()
    let item = /<item>/
    #expect(try site.text("podcast.rss").contains(item))
    try site.replace("enclosures:", with: "# enclosures:", in: "content/articles/one.md")
    let report = try await site.build()
    #expect(report.diagnostics.map(\.message) == ["no article has audio or video, so the podcast is empty"])
    #expect(!(try site.text("podcast.rss").contains(item)))
  }
}
