import Foundation
import Testing

/// The choice between full text and summaries: by format, and to limit the size.
@Suite struct BodyChoiceTests {
  private func site(_ feeds: String) throws -> TestSite {
    var files = [
      "site.toml": """
      [site]
      title = "Kiln"
      base_url = "https://kiln.example/"
      language = "en"
      [feeds]
      \(feeds)
      [comments]
      articles = "off"
      """
    ]
    for number in 1...4 {
      files["content/articles/a\(number).md"] = """
        ---
        title: A\(number)
        date: 2024-01-0\(number)
        summary: Short \(number)
        ---
        \(String(repeating: "long \(number) ", count: 100))
        """
    }
    return try TestSite(files)
  }

  @Test func `each format has its own setting`() async throws {
    let site = try site("content = { rss = \"summary\", atom = \"full\" }\n")
    _ = try await site.build()
    #expect(try !site.text("feed.rss").contains("long 1"))
    #expect(try site.text("feed.rss").contains("<description>Short 1</description>"))
    #expect(try site.text("feed.atom").contains("long 1"))
    #expect(try site.text("feed.json").contains("long 1"))
  }

  @Test func `a feed that is too large has only summaries of its older entries`() async throws {
    let site = try site("max_kilobytes = 4\n")
    _ = try await site.build()
    for feed in ["feed.rss", "feed.atom", "feed.json"] {
      let text = try site.text(feed)
      #expect(text.utf8.count <= 4096)
      #expect(text.contains("long 4") && !text.contains("long 1"), "\(feed)")
      #expect(text.contains("Short 1"))
    }
  }

  @Test func `if the summaries alone exceed the limit, they are all kept`() async throws {
    let site = try site("max_kilobytes = 1\n")
    _ = try await site.build()
    let text = try site.text("feed.json")
    #expect(!text.contains("long") && text.contains("Short 1") && text.contains("Short 4"))
  }
}
