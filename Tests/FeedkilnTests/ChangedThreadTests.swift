import FeedBuilder
import FeedContent
import FeedCore
import FeedSystem
import Foundation
import Testing

@testable import Feedkiln

struct ChangedThreadTests {
  @Test func `only comments that are removed during a build are missing`() async throws {
    let site = try TestSite([
      "site.toml": """
      [site]
      title = "Bread"
      base_url = "https://bread.example/"
      language = "en"
      authors = ["Ada"]

      """,
      "content/articles/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n---\nBread.\n",
      "content/comments/rye.jsonl": (1...3).map {
        "{\"id\": \"\($0)\", \"name\": \"Zoë\", \"date\": \"2024-03-0\($0)T10:00:00Z\", \"body\": \"Nice.\"}\n"
      }.joined(),
    ])
    let settings = try #require(try site.reading().site)
    let options = ContentOptions(now: Timestamp(secondsSinceEpoch: 1_800_000_000))
    let cache = ParsedFileCache(at: .now)
    _ = await ContentLoader(settings, options: options, cache: cache).load()
    // The cache has the length of the thread, but not its comments.
    let content = await ContentLoader(
      settings, options: options, cache: ParsedFileCache(at: .now, cache.values)
    ).load()
    let plan = FeedPlan(site: settings, content: content)
    let composer = Composer(site: settings, content: content, plan: plan)
    let planned = try #require(plan.feeds.first { $0.subject == .article(0) })
    #expect(composer.feed(planned).feed.entries.count == 3)
    try site.write(
      "{\"id\": \"1\", \"name\": \"Zoë\", \"date\": \"2024-03-01T10:00:00Z\", \"body\": \"Nice.\"}\n",
      to: "content/comments/rye.jsonl")
    #expect(composer.feed(planned).feed.entries.map(\.title) == ["Zoë: Nice."])
  }
}
