import FeedBuilder
import FeedContent
import FeedCore
import FeedParsing
import Feedkiln
import Testing

/// Entries of articles and comments, as other programs create them.
@Suite struct ContentEntryTests {
  private static let settings = """
    [site]
    title = "Bread"
    base_url = "https://bread.example/"
    language = "en"
    authors = ["Ada"]
    [feeds]
    formats = ["atom"]

    """

  private func site(_ files: [String: String]) throws -> TestSite {
    try TestSite(files.merging(["site.toml": Self.settings]) { first, _ in first })
  }

  private func content(of folder: TestSite) async throws -> (site: Site, content: Content) {
    let site = try #require(try folder.reading().site)
    let options = ContentOptions(now: try Timestamp(rfc3339: "2026-01-01T00:00:00Z"))
    return (site, await ContentLoader(site, options: options).load())
  }

  @Test func `the entry of an article has its text, sanitized, and a summary`() async throws {
    let folder = try site([
      "content/articles/rye.md": """
      ---
      title: Rye & oats
      date: 2024-03-01
      tags: [rye]
      ---
      Two *days*.<script>alert(1)</script> See [spelt](/spelt/).

      More.

      """
    ])
    let article = try #require(try await content(of: folder).content.articles.first)
    var problems: [Diagnostic] = []
    let entry = Entry(article) { problems.append($0) }
    #expect(problems == [])
    #expect(entry.id == "tag:bread.example,2024-03-01:rye")
    #expect(entry.title == "Rye & oats")
    #expect(entry.url == "https://bread.example/rye/")
    #expect(entry.authors == [])
    #expect(entry.categories == [Category(term: "rye")])
    #expect(entry.summary == "Two days. See spelt.")
    #expect(
      entry.content?.description
        == "<p>Two <em>days</em>. See <a href=\"https://bread.example/spelt/\">spelt</a>.</p>\n<p>More.</p>\n")
    #expect(entry.replies == nil)
  }

  @Test func `the entries of a thread are those that a build publishes`() async throws {
    let folder = try site([
      "content/articles/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n---\nBread.\n",
      "content/comments/rye.jsonl": """
      {"id": "1", "name": "Ben", "date": "2024-03-02T10:00:00Z", "body": "Two days, **really**?<img src=x onerror=a()>"}
      {"id": "2", "name": "Ada", "date": "2024-03-03T10:00:00Z", "reply_to": "1", "body": "At least."}

      """,
    ])
    let (site, content) = try await content(of: folder)
    let article = try #require(content.articles.first)
    let thread = try #require(content.threads[article.path])
    let entries = thread.nodes.reversed().map { node in
      Entry(node.comment, on: article, inReplyTo: node.parent.map { thread.nodes[$0].comment }, in: site)
    }
    #expect(entries.map(\.title) == ["Ada: At least.", "Ben: Two days, really?bread.example"])
    #expect(entries[0].inReplyTo?.id == entries[1].id)
    #expect(entries[1].inReplyTo?.id == article.id)
    _ = try await folder.build()
    let built = try Feed(parsing: Array(try folder.text("comments/rye.atom").utf8)).entries
    #expect(built.map(\.id) == entries.map(\.id))
    #expect(built.map(\.content) == entries.map(\.content))
    #expect(built.map(\.inReplyTo) == entries.map(\.inReplyTo))
  }

  @Test func `a problem of an article's body is reported`() async throws {
    let folder = try site(["content/articles/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n---\nBread.\n"])
    let article = try #require(try await content(of: folder).content.articles.first)
    try folder.write("---\ntitle: Rye\ndate: 2024-03-01\n---\nOther bread.\n", to: "content/articles/rye.md")
    var problems: [Diagnostic] = []
    #expect(Entry(article) { problems.append($0) }.content?.description == "<p>Other bread.</p>\n")
    #expect(problems.map(\.rule) == ["content/changed-meanwhile"])
  }
}
