import FeedCore
import FeedSystem
import FeedTesting
import Foundation
import SiteSamples
import SiteSettings
import Testing

@testable import FeedContent

/// The content of a site is the same with a cache, without one, and with a damaged one.
@Suite struct ParsedFileCacheTests {
  private static let now = Timestamp(secondsSinceEpoch: 1_800_000_000)

  /// A generator’s site that changes at random in ways that affect its content.
  private struct ChangingSite {
    let folder: TemporaryFolder
    let generator: GeneratorName?
    var site: Site
    private var random: SplitMix

    init(_ generator: GeneratorName?, seed: UInt64) throws {
      folder = try TemporaryFolder()
      self.generator = generator
      random = SplitMix(seed)
      site = try Site.sample {
        $0.content.generator = generator
        $0.content.staticFiles = "static"
        $0.content.comments = "own-comments"
        if generator == nil { $0.content.articles = "posts" }
        if generator == .html { $0.content.articles = "pages" }
        $0.comments.stores = [
          CommentStoreSettings(kind: .staticman, path: "staticman"),
          CommentStoreSettings(kind: .remark42, path: "remark.jsonl"),
          CommentStoreSettings(kind: .mastodon, path: "toots"),
        ]
      }
      site.folder = folder.path
      for (name, text) in Self.settings[generator] ?? [:] { try folder.write(name, text) }
      for number in 0..<6 { try writeArticle(number) }
      for number in 0..<6 { try writeComments(number) }
    }

    private static let settings: [GeneratorName?: [String: String]] = [
      .hugo: ["hugo.toml": "[permalinks]\nposts = \"/:year/:slug/\"\n"],
      .jekyll: [
        "_config.yml": "permalink: /:categories/:title/\n", "_data/authors.yml": "ada:\n  name: Ada Lovelace\n",
      ],
      .zola: ["config.toml": "base_url = \"https://example.com\"\n", "content/posts/_index.md": "+++\n+++\n"],
      .eleventy: ["src/posts/posts.json": "{\"tags\": [\"from-data\"]}", "eleventy.config.js": "input: \"src\""],
    ]

    /// Changes a few files, so that some of them are parsed again.
    mutating func change() throws {
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let number = Int.random(in: 0..<6, using: &random)
        let removed = path(number)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: try writeArticle(Int.random(in: 0..<7, using: &random))
        case 1: try writeComments(Int.random(in: 0..<7, using: &random))
        case 2: try? FileManager.default.removeItem(atPath: "\(folder.path)/\(removed)")
        default:
          try folder.write("static/loaf.png", Bool.random(using: &random) ? "no picture" : "GIF89a\u{1}\0\u{1}\0")
        }
      }
    }

    private mutating func one(_ texts: String...) -> String { texts.randomElement(using: &random) ?? "" }

    private func path(_ number: Int) -> String {
      switch generator {
      case .hugo: "content/posts/loaf-\(number).md"
      case .jekyll: "_posts/2024-03-0\(number + 1)-loaf-\(number).md"
      case .zola: "content/posts/2024-03-0\(number + 1)-loaf-\(number).md"
      case .eleventy: "src/posts/loaf-\(number).md"
      case .astro: "src/content/posts/loaf-\(number).md"
      case .publish: "Content/posts/loaf-\(number).md"
      case .pelican: "content/loaf-\(number).\(number == 3 ? "rst" : "md")"
      case .html: "pages/loaf-\(number).html"
      case nil: "posts/loaf-\(number).md"
      }
    }

    private mutating func writeArticle(_ number: Int) throws {
      let title = one("On rye \(number)", "“Oats” – \(number)", "", "[1, 2]")
      let date = one("2024-03-01", "2024-03-01", "2024-03-01 10:00", "2031-01-01", "some day")
      let body = one("Loaves.", "# Heading\n\nCrumbs.", "{{ code }} of {{< code >}}", "A\u{1}b", "<p>raw</p>")
      let more = one(
        "", "draft: true\n", "image: /loaf.png\n", "tags: [rye, oats]\n", "author: ada\n", "slug: loaf/\n",
        "enclosures: [{url: /missing.mp3}]\n", "expires: 2025-01-01\n", "permalink: /a/b/\n", "published: false\n")
      let text =
        switch generator {
        case .zola:
          "+++\ntitle = \"\(title)\"\ndate = \(one("2024-03-01", "2024-03-02"))\n\(one("", "draft = true\n", "[extra]\nimage = \"/loaf.png\"\n"))+++\n\(body)\n"
        case .pelican where number == 3: "Loaf\n####\n\n:date: \(date)\n:tags: rye, oats\n\n\(body)\n"
        case .pelican:
          "Title: \(title)\nDate: \(date)\nTags: rye, oats\nStatus: \(one("published", "draft"))\n\n\(body)\n"
        case .html:
          one(
            "<html lang=\(one("en", "de"))><body><article class=h-entry><h1 class=p-name>\(title)</h1>"
              + "<time class=dt-published datetime=\"\(date)\">then</time><div class=e-content>\(body)</div></article>"
              + "<div class=u-comment id=comment-1><b class=p-author>Zoë</b>\(one("<time datetime=2024-04-01>", ""))"
              + "<p class=e-content>Nice.</p></div></body></html>",
            "<html><body><h1>About</h1></body></html>",
            "<html><body><article class=h-entry>No date.</article></body></html>")
        default: "---\ntitle: \(title)\ndate: \(date)\n\(more)---\n\(body)\n"
        }
      try folder.write(path(number), one(text, text, text, "---\ntitle: [\n---\n"))
    }

    private mutating func writeComments(_ number: Int) throws {
      let (id, text) = (one("1", "2"), one("Good.", "So *so*.", "A\u{1}b"))
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        let date = one("2024-05-01T10:00:00Z", "2024-05-02T10:00:00Z", "never")
        try folder.write(
          "own-comments/loaf-\(number).jsonl",
          "{\"id\": \"\(id)\", \"name\": \"Zoë\", \"date\": \"\(date)\", \"reply_to\": \(one("null", "\"9\"")), \"body\": \"\(text)\"}\n"
        )
      case 1:
        try folder.write(
          "staticman/loaf-\(number)/entry\(id).yml",
          "_id: \(id)\nname: \(one("Ben", "ben@example.com"))\nurl: \(one("https://ben.example/", "mailto:ben"))\ndate: \(one("2024-05-03", "never"))\nmessage: \"\(one("Good.", "Fine."))\"\n"
        )
      case 2:
        try folder.write(
          "remark.jsonl",
          (0..<number).map {
            "{\"id\":\"r\($0)\",\"pid\":\"\(one("", "r0"))\",\"text\":\"<p>\(one("one", "two"))</p>\",\"user\":{\"name\":\"A\"},\"locator\":{\"url\":\"https://example.com/\($0)/loaf-\($0)/\"},\"time\":\"2024-12-20T15:18:22Z\"}\n"
          }.joined())
      default:
        try folder.write(
          "toots/loaf-\(number).json",
          "{\"descendants\": [{\"id\": \"\(id)\", \"in_reply_to_id\": \"0\", \"created_at\": \"\(one("2024-05-04T10:00:00Z", ""))\", \"content\": \"<p>Hi</p>\", \"account\": {\"username\": \"mia\"}}]}"
        )
      }
    }

    func load(_ cache: ParsedFileCache) -> String {
      var options = ContentOptions(now: ParsedFileCacheTests.now)
      options.findsCandidates = true
      return description(of: ContentLoader(site, options: options, cache: cache).load())
    }

    func loadOnAllCores(_ cache: ParsedFileCache) async -> String {
      var options = ContentOptions(now: ParsedFileCacheTests.now)
      options.findsCandidates = true
      return await description(of: ContentLoader(site, options: options, cache: cache).load())
    }

    /// Returns everything that was read, in order.
    private func description(of content: Content) -> String {
      var lines: [String] = []
      for article in content.articles {
        let text = article.body.text()
        lines += ["\(article)", String(utf8: text.rendered().html), "\(text.problems)"]
        let thread = content.threads[article.path]
        lines += ["\(String(describing: content.threads.outline(of: article.path)))"]
        lines += (thread?.nodes ?? []).map { node in
          var comment = node.comment
          comment.replyToLocation = nil
          return "\(comment) \(node.parent ?? -1) \(node.replies)"
        }
      }
      lines += content.diagnostics.map { "\($0) \($0.related)" } + content.stores.map { "\($0)" }
      lines += ["\(content.counts)", "\(String(describing: content.ids))"]
      return lines.joined(separator: "\n")
    }
  }

  private static let generators: [GeneratorName?] = [nil] + GeneratorName.allCases

  @Test(arguments: generators, [1, 2, 3] as [UInt64])
  func `the content is the same with a cache, without one and with a damaged one`(
    generator: GeneratorName?, seed: UInt64
  ) async throws {
    var site = try ChangingSite(generator, seed: seed)
    var random = SplitMix(seed)
    var values = BinaryTable()
    for _ in 0..<8 {
      let expected = site.load(.off)
      let cache = ParsedFileCache(at: .now, values)
      #expect(site.load(cache) == expected)
      values = cache.values
      // In a later run, file stamps replace the fingerprints.
      let later = ParsedFileCache(at: Timestamp(secondsSinceEpoch: Timestamp.now.secondsSinceEpoch + 60), values)
      #expect(await site.loadOnAllCores(later) == expected)
      #expect(site.load(ParsedFileCache(at: .now, Self.damaged(values, &random))) == expected)
      try site.change()
    }
  }

  /// Returns the readable part of a table whose file was truncated or overwritten.
  private static func damaged(_ values: BinaryTable, _ random: inout SplitMix) -> BinaryTable {
    var file: [UInt8] = []
    do throws(FileError) { try values.write { file += $0 } } catch {}
    if Bool.random(using: &random) {
      file.removeLast(Int.random(in: 0..<file.count, using: &random))
    } else {
      file[Int.random(in: 0..<file.count, using: &random)] ^= 1
    }
    var reader = BinaryReader(file)
    return BinaryTable(&reader) ?? BinaryTable()
  }

  @Test func `only changed files are parsed again`() throws {
    let folder = try SampleFolder(["a.txt": "one"])
    let path = "\(folder.path)/a.txt"
    let reader = ParsedFileCache.Reader("text")
    var parsed = 0
    func read(_ cache: ParsedFileCache, _ reader: ParsedFileCache.Reader) -> String {
      cache.value(of: [path], reader: reader) { files -> Text in
        parsed += 1
        return Text(text: (try? files.bytes(of: path)).map { String(utf8: $0) } ?? "")
      }.text
    }
    let first = ParsedFileCache(at: .now)
    #expect(read(first, reader) == "one" && parsed == 1)
    let second = ParsedFileCache(at: .now, first.values)
    #expect(read(second, reader) == "one" && parsed == 1)
    #expect(second.values.isSame(as: first.values))
    #expect(read(second, ParsedFileCache.Reader("text", settings: 2)) == "one" && parsed == 2)
    try FileSystem.replace(path, with: Array("two".utf8))
    let third = ParsedFileCache(at: .now, second.values)
    #expect(read(third, reader) == "two" && parsed == 3)
    #expect(read(ParsedFileCache.off, reader) == "two" && parsed == 4)
    #expect(ParsedFileCache.off.values.isEmpty)
  }

  @Test func `an article that exceeds the limit is not taken from the cache`() throws {
    let text = "---\ntitle: On rye\ndate: 2024-03-01\n---\nLoaves.\n"
    let folder = try SampleFolder(["posts/rye.md": text])
    let site = try Site.sample {
      $0.folder = folder.path
      $0.content.articles = "posts"
    }
    func count(_ limit: Int, _ cache: ParsedFileCache) -> Int {
      var options = ContentOptions(now: Self.now)
      options.limits.articleBytes = limit
      return ContentLoader(site, options: options, cache: cache).load().articles.count
    }
    let size = text.utf8.count
    for stored in size...size + 1 {
      let cache = ParsedFileCache(at: .now)
      #expect(count(stored, cache) == 1)
      for limit in size - 1...size + 1 {
        #expect(count(limit, ParsedFileCache(at: .now, cache.values)) == (limit < size ? 0 : 1), "\(stored), \(limit)")
      }
    }
    withExtendedLifetime(folder) {}
  }

  @Test func `a changed layout of Eleventy changes articles from the cache`() throws {
    let post = "---\nlayout: post\ntitle: On rye\ndate: 2024-03-01\n---\nLoaves.\n"
    let folder = try TemporaryFolder()
    try folder.write(".eleventy.js", "")
    try folder.write("posts/rye.md", post)
    let site = try Site.sample {
      $0.folder = folder.path
      $0.content.generator = .eleventy
    }
    var values = BinaryTable()
    for path in ["a", "b"] {
      try folder.write("_includes/post.html", "---\npermalink: /\(path)/\ntags: [\(path)]\n---\n")
      let cache = ParsedFileCache(at: .now, values)
      let articles = ContentLoader(site, options: ContentOptions(now: Self.now), cache: cache).load().articles
      #expect(articles.map(\.url.string) == ["https://example.com/\(path)/"])
      #expect(articles.map(\.tags) == [[path]])
      values = cache.values
    }
  }

  private struct Text: CachedValue {
    let text: String
    var isSound: Bool { !text.isEmpty }
    init(text: String) { self.text = text }
    func write(to writer: inout BinaryWriter) { writer.write(text) }
    init?(_ reader: inout BinaryReader) { text = reader.text() }
  }
}
