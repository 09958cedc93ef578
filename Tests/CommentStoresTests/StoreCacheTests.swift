import ContentValues
import FeedContent
import FeedCore
import FeedSystem
import FeedTesting
import SiteSamples
import SiteSettings
import Testing

@testable import CommentStores

/// Cached comments are those that the same settings give without a cache.
@Suite struct StoreCacheTests {
  private typealias Change = @Sendable (inout Site, inout ContentLimits) throws -> Void

  private static let changes: [(name: String, change: Change)] = [
    ("none", { _, _ in }), ("zone", { site, _ in site.timeZone = .utc }),
    ("limit", { _, limits in limits.commentBytes = 3 }),
    ("reactions", { site, _ in site.comments.listsReactions = true }),
    ("anchor", { site, _ in site.comments.ownAnchor = Template("c-{id}") }),
    ("list", { site, _ in site.comments.listAnchor = "talk" }),
    ("prefix", { site, _ in site.comments.stores += site.comments.stores }),
    ("articles", { site, _ in site.comments.articles = .off }),
  ]

  private static let files = [
    "comments/hello.jsonl": #"{"id": "own", "date": "2024-03-01 10:00", "body": "loaf"}"# + "\n"
      + #"{"id": "like", "date": "2024-03-01T10:00:00Z", "kind": "like", "url": "https://a.example/"}"# + "\n",
    "mentions.json": #"""
    {"children": [
      {"wm-id": 1, "wm-target": "/hello/", "wm-property": "like-of", "published": "2024-03-02T10:00:00Z"},
      {"wm-id": 2, "wm-target": "/hello/", "wm-property": "in-reply-to", "published": "2024-03-02T10:00:00",
       "content": {"text": "loaf"}}]}
    """#,
    "undated.json": #"""
    [{"id": "/hello/", "comments": [{"id": 1, "text": "x"}, {"id": 2, "text": "y", "created": "2024-03-02"}]}]
    """#,
    "data/hello/3.yml": "name: A\ndate: 2024-03-03 10:00\nmessage: loaf\n",
  ]

  /// Returns all that is read of the comments in one of the files.
  private func load(
    _ folder: borrowing SampleFolder, _ file: String, _ change: Change, _ cache: ParsedFileCache
  ) throws -> [String] {
    var options = ContentOptions(now: try Timestamp(rfc3339: "2030-01-01T00:00:00Z"))
    let path = folder.path
    let store = String(file.prefix { $0 != "/" })
    let site = try Site.sample {
      $0.folder = path
      $0.content.articles = "articles"
      $0.content.comments = store == "comments" ? store : "none"
      if store != "comments" { $0.comments.stores = [CommentStoreSettings(path: store)] }
      try change(&$0, &options.limits)
    }
    let content = ContentLoader(site, options: options, cache: cache).load()
    return (content.threads["hello"]?.nodes ?? []).map { "\($0.comment)" }
      + ["\(String(describing: content.threads.outline(of: "hello")))", "\(content.counts)", "\(content.stores)"]
      + folder.report(content)
  }

  @Test(arguments: files.keys.sorted()) func `a value in the cache depends on every setting`(file: String) throws {
    let folder = try SampleFolder.withStore(Self.files)
    let now = Timestamp(secondsSinceEpoch: Timestamp.now.secondsSinceEpoch + 60)
    let results = try Self.changes.map { try load(folder, file, $0.change, .off) }
    #expect(Set(results).count > 3)
    for (name, change) in Self.changes {
      let cache = ParsedFileCache(at: now)
      _ = try load(folder, file, change, cache)
      for (other, result) in zip(Self.changes, results) {
        #expect(
          try load(folder, file, other.change, ParsedFileCache(at: now, cache.values)) == result,
          "\(name), then \(other.name)")
      }
    }
  }

  @Test func `a comment with a warning is counted`() throws {
    let line = #"{"id": "1", "date": "2024-03-01T00:00:00Z", "email": "a@example.com", "body": "x"}"#
    for (text, counts) in [(line, "1 + 0, 0 skipped"), ("\(line)\nx", "1 + 0, 1 skipped"), ("x", "0 + 0, 1 skipped")] {
      let folder = try SampleFolder.withStore(["comments/hello.jsonl": text + "\n"])
      #expect(try folder.load([]).stores.map(\.counts) == [counts], "\(text)")
    }
  }

  @Test(arguments: CommentStatus.allCases)
  func `only articles without comments have none`(status: CommentStatus) throws {
    let article = "---\ntitle: Rye\ndate: 2020-01-01\ncomments: \(status.rawValue)\n---\n"
    let folder = try SampleFolder.withStore(Self.files.merging(["articles/hello.md": article]) { $1 })
    let content = try folder.load([(.webmention, "mentions.json"), (.staticman, "data")])
    #expect(content.threads["hello"]?.nodes.count == (status == .off ? nil : 3))
    #expect(content.counts.comments.published == (status == .off ? 0 : 3))
    #expect(content.stores.allSatisfy { ($0.threads.first?.barrier == .off) == (status == .off) })
  }
}
