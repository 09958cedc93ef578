import FeedCore
import Foundation
import Testing

/// The quotation of the parent comment in the entry of a reply.
@Suite struct ReplyContextTests {
  private func site(_ comments: String) throws -> TestSite {
    try TestSite([
      "site.toml": """
      [site]
      title = "Kiln"
      base_url = "https://kiln.example/"
      language = "en"
      [comments]
      \(comments)
      """,
      "content/articles/a.md": "---\ntitle: A\ndate: 2024-01-01\n---\nText.\n",
      "content/comments/a.jsonl": """
      {"id": "1", "name": "<b>Bob", "date": "2024-02-01", "body": "Is *5 < 6* & \\"so\\"?<script>x()</script>"}
      {"id": "2", "name": "Anna", "date": "2024-02-02", "reply_to": "1", "body": "Yes."}
      """,
    ])
  }

  private func bodies(_ site: TestSite, _ path: String = "comments/a.json") throws -> [String] {
    let feed = try JSONSerialization.jsonObject(with: Data(try site.text(path).utf8)) as? [String: Any]
    let items = try #require(feed?["items"] as? [[String: Any]])
    return items.compactMap { $0["content_html"] as? String }
  }

  @Test func `a reply quotes its parent if requested`() async throws {
    let site = try site("in_reply_to = \"In reply to {author}:\"\n")
    _ = try await site.build()
    let bodies = try bodies(site)
    #expect(
      bodies.first == """
        <p><a href="https://kiln.example/a/#comment-1">In reply to &lt;b&gt;Bob:</a></p>
        <blockquote><p>Is 5 &lt; 6 &amp; "so"?</p></blockquote>
        <p>Yes.</p>

        """)
    #expect(bodies.last?.contains("In reply to") == false)
  }

  @Test func `by default, only feeds with comments on several articles have quotes`() async throws {
    let site = try site("")
    _ = try await site.build()
    #expect(try bodies(site).first == "<p>Yes.</p>\n")
    #expect(try bodies(site, "comments.json").first?.contains(">In reply to &lt;b&gt;Bob:</a>") == true)
  }

  @Test func `quotes can be turned off`() async throws {
    let site = try site("in_reply_to = false\n")
    _ = try await site.build()
    #expect(try bodies(site, "comments.json").first == "<p>Yes.</p>\n")
  }
}
