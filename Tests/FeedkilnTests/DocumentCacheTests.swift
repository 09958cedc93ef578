import FeedContent
import FeedCore
import Foundation
import Testing

@testable import Feedkiln

/// An unchanged comment feed is not encoded again, whatever its supporting files and the source of its comments.
struct DocumentCacheTests {
  private static func bread(_ settings: String) throws -> TestSite {
    var files = [
      "site.toml":
        "[site]\ntitle = \"Bread\"\nbase_url = \"https://bread.example/\"\nlanguage = \"en\"\n[feeds]\n\(settings)\n"
    ]
    for name in ["oat", "rye", "spelt"] {
      files["content/articles/\(name).md"] = "---\ntitle: \(name)\ndate: 2024-03-01\n---\n\nLoaves.\n"
    }
    files["content/comments/rye.jsonl"] =
      "{\"id\": \"1\", \"name\": \"Zoë\", \"date\": \"2024-03-02\", \"body\": \"Good.\"}\n"
    files["store.jsonl"] =
      "{\"id\":\"a\",\"pid\":\"\",\"text\":\"<p>one</p>\",\"user\":{\"name\":\"A\"},\"locator\":{\"url\":\"https://bread.example/oat/\"},\"time\":\"2024-12-20T15:18:22Z\"}\n"
    return try TestSite(files)
  }

  /// Returns the articles whose comment feeds a build at a time would reuse.
  private static func kept(
    _ site: TestSite, at now: String = "2026-01-01T00:00:00Z", isChecked: Bool = false, afterShards: Bool = false
  ) async throws -> [String] {
    let settings = try #require(try site.reading().site)
    var options = BuildOptions(ContentOptions(now: try Timestamp(rfc3339: now)))
    options.isChecked = isChecked
    let output = try OutputFolder(of: settings, options: options)
    var cache = BuildCache(settings, options)
    if afterShards { try cache.takeShards(in: output) }
    let build = SiteBuild(site: settings, options: options)
    let content = await build.load(cache) { _ in }
    let documents = build.compose(build.plan(content), content)
    let ingredients = Ingredients(documents, settings: cache.settings)
    return documents.plan.feeds.feeds.compactMap { planned in
      let paths = documents.supportingFiles.paths(of: planned)
      guard case .article(let index) = planned.subject,
        cache.documents.unchanged(paths, madeOf: ingredients.fingerprint(of: planned), in: output) != nil
      else { return nil }
      return content.articles[index].path
    }.sorted()
  }

  private static let settings = [
    "", "archives = true", "pages = \"all\"\ncompress = true", "old = { \"rye.xml\" = \"comments/rye.rss\" }",
    "[comments]\nstores = [{ path = \"store.jsonl\", kind = \"remark42\" }]",
  ]

  @Test(arguments: settings) func `a build reuses the feeds of the last one`(settings: String) async throws {
    let site = try Self.bread(settings)
    #expect(try await Self.kept(site) == [])
    _ = try await site.build()
    #expect(try await Self.kept(site) == ["oat", "rye", "spelt"])
  }

  @Test(arguments: settings) func `a merge reuses the feeds of the shards`(settings: String) async throws {
    let site = try Self.bread(settings)
    for shard in Shard.all(of: 3) { _ = try await site.build(shard: shard) }
    #expect(try await Self.kept(site, afterShards: true) == ["oat", "rye", "spelt"])
  }

  @Test func `an edited supporting file is restored with its feed`() async throws {
    let site = try Self.bread("pages = \"all\"\ncompress = true")
    _ = try await site.build()
    for file in ["comments/rye.html", "comments/rye.rss.gz", "comments/rye.html.gz"] {
      let text = try Data(contentsOf: site.output.appending(path: file))
      try site.write("mine", to: "feeds/\(file)")
      #expect(try await Self.kept(site) == ["oat", "spelt"])
      #expect(try await site.build().supportingFilesWritten == 1)
      #expect(try Data(contentsOf: site.output.appending(path: file)) == text)
    }
  }

  @Test func `a new comment in a store rebuilds only its feed`() async throws {
    let site = try Self.bread("[comments]\nstores = [{ path = \"store.jsonl\", kind = \"remark42\" }]")
    _ = try await site.build()
    try site.replace("<p>one</p>", with: "<p>two</p>", in: "store.jsonl")
    #expect(try await Self.kept(site) == ["rye", "spelt"])
    _ = try await site.build()
    #expect(try site.text("comments/oat.rss").contains("two"))
  }

  @Test func `a checked build reuses only checked feeds, and none for an earlier time`() async throws {
    let site = try Self.bread("")
    _ = try await site.build()
    #expect(try await Self.kept(site, isChecked: true) == [])
    _ = try await site.build(isChecked: true)
    #expect(try await Self.kept(site, isChecked: true) == ["oat", "rye", "spelt"])
    #expect(try await Self.kept(site) == ["oat", "rye", "spelt"])
    #expect(try await Self.kept(site, at: "2027-01-01T00:00:00Z", isChecked: true) == ["oat", "rye", "spelt"])
    #expect(try await Self.kept(site, at: "2025-01-01T00:00:00Z", isChecked: true) == [])
  }
}
