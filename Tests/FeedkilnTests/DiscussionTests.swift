import FeedCore
import FeedValidator
import Feedkiln
import Foundation
import Testing

/// The pages on other sites where an article is discussed.
@Suite struct DiscussionTests {
  private func site(_ discussion: String, _ files: [String: String] = [:], stores: String = "") throws -> TestSite {
    let settings = """
      [site]
      title = "Kiln"
      base_url = "https://kiln.example/"
      language = "en"
      authors = ["Ada"]
      [podcast]
      image = "/cover.png"
      categories = ["Technology"]
      explicit = false
      [comments]
      \(stores)
      """
    let article = """
      ---
      title: Rye
      date: 2024-03-01
      enclosures: [{url: "https://cdn.example/a.mp3", length: 9, duration: 61}]
      discussion: \(discussion)
      ---

      Sour.

      """
    return try TestSite(files.merging(["site.toml": settings, "content/articles/rye.md": article]) { one, _ in one })
  }

  private func lines(_ site: TestSite, _ feed: String, _ words: [String]) throws -> [String] {
    try site.text(feed).split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { line in words.contains { line.contains($0) } }
  }

  private func expectValid(_ site: TestSite) throws {
    for name in ["feed.rss", "feed.atom", "feed.json", "podcast.rss"] {
      let found = Validator().validate(Array(try site.text(name).utf8), name: name).diagnostics
      #expect(found.filter { $0.severity != .info }.map { "\($0.rule) \($0.message)" } == [], "\(name)")
    }
  }

  private let post = "https://social.example/@ada/112233"
  private let topic = "https://news.ycombinator.com/item?id=99"

  private static let context = """
    {"ancestors": [], "descendants": [
      {"id": "2", "in_reply_to_id": "112233", "visibility": "public", "created_at": "2024-03-02T00:00:00.000Z",
       "url": "https://social.example/@bob/2", "content": "<p>Good crust</p>",
       "account": {"display_name": "Bob", "url": "https://social.example/@bob"}}]}
    """

  @Test func `an entry links to its discussions, and podcast apps get posts in the fediverse`() async throws {
    let site = try site("[\(topic), \(post)]", stores: "articles = \"off\"")
    #expect(try await site.build().diagnostics == [])
    let links = [topic, post].map { "rel=\"replies\" type=\"text/html\" href=\"\($0)\"/>" }
    let words = ["replies", "comments>", "social"]
    #expect(try lines(site, "feed.atom", words) == links.map { "<link \($0)" })
    #expect(
      try lines(site, "feed.rss", words) == ["<comments>\(topic)</comments>"] + links.map { "<atom:link \($0)" })
    #expect(
      try lines(site, "podcast.rss", ["social"]).first
        == "<podcast:socialInteract protocol=\"activitypub\" uri=\"\(post)\" accountId=\"@ada\"/>")
    #expect(
      try lines(site, "feed.json", ["social", "ycombinator"]) == ["\"url\": \"\(topic)\"", "\"url\": \"\(post)\""])
    try expectValid(site)
  }

  @Test func `the page of the comments precedes discussions elsewhere`() async throws {
    let site = try site(post)
    #expect(try await site.build().diagnostics == [])
    #expect(
      try lines(site, "feed.rss", ["<comments>"]) == ["<comments>https://kiln.example/rye/#comments</comments>"])
    let replies = try lines(site, "feed.atom", ["text/html", "rel=\"replies\""]).filter { $0.contains("replies") }
    #expect(replies.last == "<link rel=\"replies\" type=\"text/html\" href=\"\(post)\"/>")
    try expectValid(site)
  }

  @Test func `the replies to the post are comments on the article`() async throws {
    let site = try site(
      post, ["data/mastodon/1.json": Self.context], stores: "stores = [{kind = \"mastodon\", path = \"data/mastodon\"}]"
    )
    #expect(try await site.build().diagnostics == [])
    #expect(try site.text("comments/rye.rss").contains("Good crust"))
    #expect(try lines(site, "feed.atom", ["thr:total"]) == ["<thr:total>1</thr:total>"])
  }

  @Test func `the post in the front matter of a generator names the thread`() async throws {
    let site = try TestSite([
      "site.toml": """
      [site]
      title = "Kiln"
      base_url = "https://kiln.example/"
      language = "en"
      [content]
      generator = "hugo"
      [comments]
      stores = [{kind = "mastodon", path = "data/mastodon"}]
      """,
      "hugo.toml": "title = \"Kiln\"\n",
      "content/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\nparams: {mastodon: \(post)}\n---\n\nSour.\n",
      "data/mastodon/1.json": Self.context,
    ])
    #expect(try await site.build().diagnostics == [])
    #expect(try site.text("comments/rye.rss").contains("Good crust"))
  }

  @Test func `a URL that is not valid is an error of the article`() async throws {
    let site = try site("\"https://exa mple/\"")
    let report = try await site.build()
    #expect(report.diagnostics.map { "\($0.rule)" }.first == "iri/invalid-character")
  }
}
