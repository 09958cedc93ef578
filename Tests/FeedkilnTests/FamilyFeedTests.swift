import FeedCore
import Feedkiln
import Foundation
import Testing

/// Feeds of tags, authors, languages and so on, and feeds with a user’s own conditions.
@Suite struct FamilyFeedTests {
  private func site(
    _ feeds: String, formats: String = "\"atom\"", _ articles: [String: String]
  ) throws -> TestSite {
    var files = [
      "site.toml": """
      [site]
      title = "Kiln"
      base_url = "https://kiln.example/"
      language = "en"
      authors = ["Ada"]
      [feeds]
      formats = [\(formats)]
      \(feeds)
      """
    ]
    for (name, text) in articles { files["content/articles/\(name).md"] = "---\n\(text)\n---\nText of \(name).\n" }
    return try TestSite(files)
  }

  private func titles(_ site: TestSite, _ feed: String) throws -> [String] {
    try site.text(feed).matches(of: /<title>(.*?)<\/title>/).map { String($0.1) }
  }

  @Test func `every tag has a feed, regardless of its name`() async throws {
    let tags = ["C", "C++", "C#", "foo bar", "foo-bar", "Ärger", "中文", ".net", "a/b", "CON", "!!!"]
    let list = tags.map { "\"\($0)\"" }.joined(separator: ", ")
    let site = try site("tags = true\n", ["one": "title: One\ndate: 2024-01-01\ntags: [\(list)]"])
    let report = try await site.build()
    #expect(report.diagnostics == [])
    #expect(
      report.written.filter { $0.hasPrefix("tags/") }.sorted() == [
        "tags/a~2fb.atom", "tags/c++.atom", "tags/c.atom", "tags/c~23.atom", "tags/foo-bar.atom",
        "tags/foo~20bar.atom", "tags/~21~21~21.atom", "tags/~2enet.atom", "tags/~63on.atom", "tags/ärger.atom",
        "tags/中文.atom",
      ])
    #expect(try site.text("tags/ärger.atom").contains("href=\"https://kiln.example/feeds/tags/%C3%A4rger.atom\""))
    #expect(try titles(site, "tags/c++.atom") == ["Kiln: C++", "One"])
  }

  @Test func `an article can be excluded from feeds`() async throws {
    let site = try site(
      "tags = true\nextra = [{ name = \"all\", title = \"All\" }]\n",
      [
        "a": "title: A\ndate: 2024-01-01\ntags: [rye]",
        "b": "title: B\ndate: 2024-01-02\ntags: [rye, oats]\nfeed: false",
      ])
    let report = try await site.build()
    #expect(report.diagnostics == [])
    #expect(!report.written.contains("tags/oats.atom") && report.written.contains("comments/b.atom"))
    #expect(try titles(site, "feed.atom") == ["Kiln", "A"])
    #expect(try titles(site, "tags/rye.atom") == ["Kiln: rye", "A"])
    #expect(try titles(site, "all.atom") == ["All", "A"])
  }

  @Test func `RSS contains Markdown if requested`() async throws {
    let site = try site("markdown = true\n", formats: "\"rss\", \"atom\"", [:])
    try site.write(
      "---\ntitle: A\ndate: 2024-01-01\n---\n\nIt is *sour* & < 3 days old.\n", to: "content/articles/a.md")
    _ = try await site.build()
    #expect(
      try site.text("feed.rss").contains(
        "<source:markdown>It is *sour* &amp; &lt; 3 days old.\n</source:markdown>"))
    #expect(try !site.text("feed.atom").contains("markdown"))
  }

  @Test func `tags that differ only in case are one tag`() async throws {
    let site = try site(
      "tags = true\n",
      ["a": "title: A\ndate: 2024-01-01\ntags: [swift]", "b": "title: B\ndate: 2024-01-02\ntags: [Swift, SWIFT]"])
    _ = try await site.build()
    #expect(try titles(site, "tags/swift.atom") == ["Kiln: Swift", "B", "A"])
  }

  @Test func `a very long tag gets a short file name`() async throws {
    let long = String(repeating: "語", count: 100)
    let site = try site("tags = true\n", ["a": "title: A\ndate: 2024-01-01\ntags: [\(long)a, \(long)b]"])
    let written = try await site.build().written.filter { $0.hasPrefix("tags/") }
    #expect(written.count == 2)
    #expect(written.allSatisfy { $0.utf8.count < 200 })
  }

  @Test func `sections, categories, authors and languages have feeds`() async throws {
    let site = try site(
      "sections = true\ncategories = true\nauthors = true\nlanguages = true\n",
      [
        "science/a": "title: A\ndate: 2024-01-01\ncategories: [Deep Time]\nlang: de",
        "b": "title: B\ndate: 2024-01-02\nauthor: José",
      ])
    let written = try await site.build().written.filter { $0.contains("/") && !$0.hasPrefix("comments/") }
    #expect(
      written.sorted() == [
        "authors/ada.atom", "authors/josé.atom", "categories/deep-time.atom", "languages/de.atom", "languages/en.atom",
        "sections/science.atom",
      ])
    #expect(try site.text("languages/de.atom").contains("xml:lang=\"de\""))
  }

  @Test func `a table defines the paths and titles of a family’s feeds`() async throws {
    let site = try site(
      "tags = { path = \"/t/{term}/index.{ext}\", title = \"{term} at {title}\", page = \"/tag/{term}/\", limit = 1 }\n",
      ["a": "title: A\ndate: 2024-01-01\ntags: [big fire]", "b": "title: B\ndate: 2024-01-02\ntags: [big fire]"])
    _ = try await site.build()
    #expect(try titles(site, "t/big-fire/index.atom") == ["big fire at Kiln", "B"])
    #expect(
      try site.text("t/big-fire/index.atom").contains("type=\"text/html\" href=\"https://kiln.example/tag/big-fire/\""))
  }

  @Test func `an entry has its contributors, terms and rights`() async throws {
    let site = try site(
      "tags = { page = \"/tag/{term}/\" }\n",
      ["a": "title: A\ndate: 2024-01-01\ntags: [Big]\ncategories: [News]\ncontributors: [Ada, Bo]\nrights: CC BY 4.0"])
    _ = try await site.build()
    let feed = try site.text("feed.atom")
    #expect(feed.contains("<category term=\"News\"/>"))
    #expect(feed.contains("<category term=\"Big\" scheme=\"https://kiln.example/tag/\"/>"))
    #expect(feed.matches(of: /<contributor>\s*<name>(.*?)<\/name>/).map { String($0.1) } == ["Ada", "Bo"])
    #expect(feed.contains("<rights>CC BY 4.0</rights>"))
  }

  @Test func `an extra feed contains the articles that meet all its conditions`() async throws {
    let site = try site(
      """
      [[feeds.extra]]
      name = "slow"
      title = "Slow science"
      tags = ["slow", "calm"]
      section = "science"
      since = 2024-01-02
      until = 2024-01-04T00:00:00Z
      """,
      [
        "science/old": "title: Old\ndate: 2024-01-01\ntags: [slow]",
        "science/one": "title: One\ndate: 2024-01-02\ntags: [Slow]",
        "science/two": "title: Two\ndate: 2024-01-03\ntags: [calm]",
        "science/fast": "title: Fast\ndate: 2024-01-03\ntags: [fast]",
        "world/slow": "title: World\ndate: 2024-01-03\ntags: [slow]",
        "science/new": "title: New\ndate: 2024-01-05\ntags: [slow]",
      ])
    _ = try await site.build()
    #expect(try titles(site, "slow.atom") == ["Slow science", "Two", "One"])
  }

  @Test(arguments: [
    ("languages = [\"de\"]", "de", ["A"]), ("languages = [\"de\", \"fr\"]", "en", ["B", "A"]),
    ("languages = [\"en\"]", "en", ["C"]), ("tags = [\"rye\"]", "en", ["C"]),
  ])
  func `an extra feed for one language has this language`(
    filter: String, language: String, found: [String]
  ) async throws {
    let site = try site(
      "[[feeds.extra]]\nname = \"x\"\ntitle = \"X\"\n\(filter)\n",
      [
        "a": "title: A\ndate: 2024-01-01\nlang: de", "b": "title: B\ndate: 2024-01-02\nlang: fr",
        "c": "title: C\ndate: 2024-01-03\ntags: [rye]",
      ])
    _ = try await site.build()
    #expect(try titles(site, "x.atom") == ["X"] + found)
    #expect(try site.text("x.atom").firstMatch(of: /<feed[^>]* xml:lang="(.*?)"/)?.1 ?? "" == language)
  }

  @Test func `two extra feeds with the same title are distinguished by their author`() async throws {
    let feed = "[[feeds.extra]]\nname = \"slow\"\ntitle = \"Slow\"\n"
    let site = try site(feed + feed, [:])
    let reading = try site.reading()
    #expect(reading.diagnostics.map(\.message) == ["duplicate feed name “slow”"])
    #expect(reading.diagnostics.first?.location?.line == 11)
  }

  @Test func `the comments in a language and the replies to a commenter have feeds`() async throws {
    let site = try site(
      "comment_languages = true\ncommenters = true\n",
      ["a": "title: A\ndate: 2024-01-01\nlang: de", "b": "title: B\ndate: 2024-01-02"])
    try site.write(
      """
      {"id": "1", "name": "Anna", "date": "2024-02-01", "body": "First"}
      {"id": "2", "name": "Bob", "date": "2024-02-02", "reply_to": "1", "body": "Second"}
      {"id": "3", "name": "Anna", "date": "2024-02-03", "reply_to": "1", "body": "Third"}
      """, to: "content/comments/a.jsonl")
    _ = try await site.build()
    #expect(
      try titles(site, "comments-de.atom") == [
        "Comments on Kiln (de)", "Anna on A: Third", "Bob on A: Second", "Anna on A: First",
      ])
    for (feed, language) in [("comments-de", "de"), ("comments-en", "en"), ("comments", "en"), ("replies/anna", "en")] {
      #expect(try site.text("\(feed).atom").firstMatch(of: /<feed[^>]* xml:lang="(.*?)"/)?.1 ?? "" == language)
    }
    #expect(try titles(site, "comments-en.atom") == ["Comments on Kiln (en)"])
    #expect(try titles(site, "replies/anna.atom") == ["Replies to Anna on Kiln", "Bob on A: Second"])
    #expect(!FileManager.default.fileExists(atPath: site.output.appending(path: "replies/bob.atom").path()))
  }
}
