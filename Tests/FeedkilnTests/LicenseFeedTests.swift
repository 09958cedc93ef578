import FeedCore
import FeedValidator
import Feedkiln
import Foundation
import Testing

/// The license of a site, its articles and its podcast in feeds.
@Suite struct LicenseFeedTests {
  private func site(_ settings: String = "", podcast: String = "", article keys: String = "") throws -> TestSite {
    try TestSite([
      "site.toml": """
      [site]
      title = "Kiln"
      base_url = "https://kiln.example/"
      language = "en"
      authors = ["Ada"]
      \(settings)
      [podcast]
      image = "/cover.png"
      categories = ["Technology"]
      explicit = false
      \(podcast)
      """,
      "content/articles/rye.md": """
      ---
      title: Rye
      date: 2024-03-01
      enclosures: [{url: "https://cdn.example/a.mp3", length: 9, duration: 61}]
      \(keys)
      ---

      Sour.

      """,
      "content/comments/rye.jsonl": #"{"id": "1", "name": "Zoë", "date": "2024-03-02", "body": "Good."}"# + "\n",
    ])
  }

  private func lines(_ site: TestSite, _ feed: String) throws -> [String] {
    try site.text(feed).split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { $0.contains("license") && !$0.hasPrefix("<rss") }
  }

  private func expectValid(_ site: TestSite) throws {
    for name in ["feed.rss", "feed.atom", "feed.json", "podcast.rss", "comments.rss", "comments.atom"] {
      let found = Validator().validate(Array(try site.text(name).utf8), name: name).diagnostics
      #expect(found.filter { $0.severity != .info }.map { "\($0.rule) \($0.message)" } == [], "\(name)")
    }
  }

  @Test func `a feed and its entries have the license of the site, but not the comments`() async throws {
    let site = try site("license = \"CC-BY-4.0\"")
    #expect(try await site.build().diagnostics == [])
    let url = "https://creativecommons.org/licenses/by/4.0/"
    let link = "<link rel=\"license\" href=\"\(url)\"/>"
    let element = "<creativeCommons:license>\(url)</creativeCommons:license>"
    let podcast = "<podcast:license url=\"\(url)\">CC-BY-4.0</podcast:license>"
    #expect(try lines(site, "feed.atom") == [link, link])
    #expect(try lines(site, "feed.rss") == [element, element])
    #expect(try lines(site, "feed.json") == ["\"license\": \"\(url)\"", "\"license\": \"\(url)\""])
    #expect(try lines(site, "podcast.rss") == [element, podcast, element])
    #expect(try lines(site, "comments.rss") == [])
    #expect(try lines(site, "comments.atom") == [])
    try expectValid(site)
  }

  @Test func `an article has its own license, also as an episode`() async throws {
    let site = try site("license = \"CC-BY-4.0\"", article: "license: {name: Bread License, url: /license/}")
    #expect(try await site.build().diagnostics == [])
    let url = "https://kiln.example/license/"
    #expect(try lines(site, "feed.atom").last == "<link rel=\"license\" href=\"\(url)\"/>")
    #expect(try lines(site, "feed.rss").last == "<atom:link rel=\"license\" href=\"\(url)\"/>")
    #expect(
      try lines(site, "podcast.rss").suffix(2) == [
        "<atom:link rel=\"license\" href=\"\(url)\"/>",
        "<podcast:license url=\"\(url)\">Bread License</podcast:license>",
      ])
    try expectValid(site)
  }

  @Test func `the license of the podcast and of an episode take precedence in the podcast`() async throws {
    let site = try site(
      "license = \"CC-BY-4.0\"", podcast: "license = \"CC0-1.0\"", article: "episode: {license: MIT}")
    #expect(try await site.build().diagnostics == [])
    #expect(
      try lines(site, "podcast.rss") == [
        "<creativeCommons:license>https://creativecommons.org/publicdomain/zero/1.0/</creativeCommons:license>",
        "<podcast:license>CC0-1.0</podcast:license>",
        "<atom:link rel=\"license\" href=\"https://spdx.org/licenses/MIT.html\"/>",
        "<podcast:license>MIT</podcast:license>",
      ])
    #expect(try lines(site, "feed.rss").allSatisfy { $0.contains("/by/4.0/") })
    try expectValid(site)
  }

  @Test func `an episode without a license has that of the podcast`() async throws {
    let site = try site(podcast: "license = \"CC0-1.0\"")
    #expect(try await site.build().diagnostics == [])
    let element =
      "<creativeCommons:license>https://creativecommons.org/publicdomain/zero/1.0/</creativeCommons:license>"
    #expect(
      try lines(site, "podcast.rss") == [element, "<podcast:license>CC0-1.0</podcast:license>", element])
    #expect(try lines(site, "feed.rss") == [])
  }
}
