import FeedCore
import Feedkiln
import Foundation
import Testing

/// Archived feeds (RFC 5005, section 4).
@Suite struct ArchiveTests {
  private func site(articles: Int, limit: Int = 4) throws -> TestSite {
    var files = [
      "site.toml": """
      [site]
      title = "Kiln"
      base_url = "https://kiln.example/"
      language = "en"
      [feeds]
      limit = \(limit)
      archives = true
      [comments]
      articles = "off"
      """
    ]
    for number in 1...articles {
      files["content/articles/a\(number).md"] = "---\ntitle: A\(number)\ndate: 2024-01-0\(number)\n---\nText.\n"
    }
    return try TestSite(files)
  }

  private func titles(_ site: TestSite, _ feed: String) throws -> [String] {
    try site.text(feed).matches(of: /<title>(A\d)<\/title>/).map { String($0.1) }
  }

  private func links(_ site: TestSite, _ feed: String) throws -> [String] {
    try site.text(feed).matches(of: /rel="(current|prev-archive|next-archive)".*?href="[^"]*\/(.*?)"/)
      .map { "\($0.1) \($0.2)" }
  }

  @Test func `older entries are in linked archives`() async throws {
    let site = try site(articles: 5)
    _ = try await site.build()
    #expect(try titles(site, "feed.atom") == ["A5", "A4", "A3", "A2"])
    #expect(try titles(site, "feed-archive-2.atom") == ["A4", "A3"])
    #expect(try titles(site, "feed-archive-1.atom") == ["A2", "A1"])
    #expect(try links(site, "feed.atom") == ["prev-archive feed-archive-2.atom"])
    #expect(
      try links(site, "feed-archive-2.atom") == ["current feed.atom", "prev-archive feed-archive-1.atom"])
    #expect(try links(site, "feed-archive-1.rss") == ["current feed.rss", "next-archive feed-archive-2.rss"])
    #expect(try site.text("feed-archive-1.rss").contains("<fh:archive/>"))
    #expect(try !site.text("feed.rss").contains("fh:"))
    #expect(try site.text("feed.json").contains("\"next_url\": \"https://kiln.example/feeds/feed-archive-2.json\""))
    #expect(
      try site.text("feed-archive-2.json").contains("\"next_url\": \"https://kiln.example/feeds/feed-archive-1.json\""))
    #expect(try !site.text("feed-archive-1.json").contains("next_url"))
  }

  @Test func `a full archive does not change when articles are added`() async throws {
    let site = try site(articles: 5)
    _ = try await site.build()
    let first = try site.text("feed-archive-1.rss")
    for number in 6...9 {
      try site.write(
        "---\ntitle: A\(number)\ndate: 2024-01-0\(number)\n---\nText.\n", to: "content/articles/a\(number).md")
    }
    let report = try await site.build()
    #expect(report.unchanged.filter { $0.hasSuffix("archive-1.rss") || $0.hasSuffix("archive-1.json") }.count == 2)
    #expect(try site.text("feed-archive-1.rss") == first)
    #expect(try titles(site, "feed-archive-4.atom") == ["A8", "A7"])
  }

  @Test func `a backdated article is added to the newest archive`() async throws {
    let site = try site(articles: 6)
    _ = try await site.build()
    let first = try ["rss", "atom"].map { try site.text("feed-archive-2.\($0)") }
    try site.write("---\ntitle: A0\ndate: 2023-12-31\n---\nText.\n", to: "content/articles/a0.md")
    _ = try await site.build()
    #expect(try titles(site, "feed.atom") == ["A6", "A5", "A4", "A3", "A0"])
    #expect(try titles(site, "feed-archive-3.atom") == ["A6", "A5"])
    #expect(try ["rss", "atom"].map { try site.text("feed-archive-2.\($0)") } == first)
    for number in 7...8 {
      try site.write(
        "---\ntitle: A\(number)\ndate: 2024-01-0\(number)\n---\nText.\n", to: "content/articles/a\(number).md")
    }
    _ = try await site.build()
    #expect(try titles(site, "feed.atom") == ["A8", "A7", "A6", "A5"])
    #expect(try titles(site, "feed-archive-4.atom") == ["A7", "A0"])
    #expect(try titles(site, "feed-archive-1.atom") == ["A2", "A1"])
  }

  @Test func `a complete feed declares it`() async throws {
    let site = try site(articles: 4)
    let report = try await site.build()
    #expect(report.written.sorted() == ["feed.atom", "feed.json", "feed.rss"])
    #expect(try site.text("feed.atom").contains("<fh:complete/>"))
  }

  private func archives(_ site: TestSite) throws -> [[String]] {
    try (1...9).compactMap { number in
      let name = "feed-archive-\(number).atom"
      return FileManager.default.fileExists(atPath: site.output.appending(path: name).path())
        ? try titles(site, name) : nil
    }
  }

  @Test func `an article that had an error returns to its archive`() async throws {
    let site = try site(articles: 9)
    _ = try await site.build()
    let whole = [["A2", "A1"], ["A4", "A3"], ["A6", "A5"], ["A8", "A7"]]
    #expect(try archives(site) == whole)
    try site.replace("title: A4", with: "title: [A4", in: "content/articles/a4.md")
    #expect(try await site.build().diagnostics.contains { $0.severity == .error })
    #expect(try archives(site) == [["A2", "A1"], ["A3"], ["A6", "A5"], ["A8", "A7"]])
    try site.replace("title: [A4", with: "title: A4", in: "content/articles/a4.md")
    #expect(try await site.build().diagnostics == [])
    #expect(try archives(site) == whole)
  }

  @Test func `a comment that could not be read is archived in its turn`() async throws {
    var files = [
      "site.toml": """
      [site]
      title = "Kiln"
      base_url = "https://kiln.example/"
      language = "en"
      [feeds]
      archives = true
      [comments]
      limit = 4
      """,
      "content/articles/rye.md": "---\ntitle: Rye\ndate: 2024-01-01\n---\nText.\n",
    ]
    func comment(_ number: Int) -> String { "---\nname: Ada\ndate: 2024-02-0\(number)\n---\nC\(number)\n" }
    for number in 1...7 { files["content/comments/rye/\(number).md"] = comment(number) }
    let site = try TestSite(files)
    func archives() throws -> [[String]] {
      try (1...9).compactMap { number in
        let name = "comments/rye-archive-\(number).atom"
        guard FileManager.default.fileExists(atPath: site.output.appending(path: name).path()) else { return nil }
        return Set(try site.text(name).matches(of: /\bC\d\b/).map { String($0.0) }).sorted()
      }
    }
    _ = try await site.build()
    let first = try archives()
    #expect(first == [["C1", "C2"], ["C3", "C4"], ["C5", "C6"]])
    try site.replace("name: Ada", with: "name: [Ada", in: "content/comments/rye/7.md")
    for number in 8...9 { try site.write(comment(number), to: "content/comments/rye/\(number).md") }
    #expect(try await site.build().diagnostics.contains { $0.severity == .error })
    try site.replace("name: [Ada", with: "name: Ada", in: "content/comments/rye/7.md")
    #expect(try await site.build().diagnostics == [])
    #expect(try archives().dropLast() == first[...])
    #expect(try archives().last == ["C7", "C8"])
  }

  @Test func `a removed article leaves a gap, and returns to the newest archive`() async throws {
    let site = try site(articles: 9)
    _ = try await site.build()
    func archives() throws -> [[String]] { try self.archives(site) }
    #expect(try archives() == [["A2", "A1"], ["A4", "A3"], ["A6", "A5"], ["A8", "A7"]])
    try site.replace("title: A4", with: "title: A4\ndraft: true", in: "content/articles/a4.md")
    _ = try await site.build()
    #expect(try archives() == [["A2", "A1"], ["A3"], ["A6", "A5"], ["A8", "A7"]])
    try site.replace("draft: true\n", with: "", in: "content/articles/a4.md")
    _ = try await site.build()
    let kept = [["A2", "A1"], ["A3"], ["A6", "A5"], ["A8", "A7"], ["A9", "A4"]]
    #expect(try archives() == kept)
    // Other sizes are for new archives.
    try site.replace("limit = 4", with: "limit = 2", in: "site.toml")
    _ = try await site.build()
    #expect(try archives() == kept)
    for (article, line) in [("a1", "expires: 2024-06-01"), ("a2", "feed: false")] {
      try site.replace("date:", with: "\(line)\ndate:", in: "content/articles/\(article).md")
    }
    _ = try await site.build()
    #expect(try archives() == [[]] + kept.dropFirst())
    let empty = try site.text("feed-archive-1.atom")
    #expect(empty.contains("<updated>2000-01-01T00:00:00Z</updated>"))
    try site.write("---\ntitle: A10\ndate: 2024-02-01\n---\nText.\n", to: "content/articles/a10.md")
    _ = try await site.build()
    #expect(try site.text("feed-archive-1.atom") == empty)
  }

  @Test(arguments: 1...9, [1, 2, 3, 4]) func `every entry is in one of the documents`(
    count: Int, limit: Int
  ) async throws {
    let site = try site(articles: count, limit: limit)
    let report = try await site.build()
    let found = try report.written.filter { $0.hasSuffix(".atom") }.flatMap { try titles(site, $0) }
    #expect(!report.written.contains("feed-archive-1.atom") || report.written.contains("feed-archive-2.atom"))
    #expect(Set(found) == Set((1...count).map { "A\($0)" }))
  }
}
