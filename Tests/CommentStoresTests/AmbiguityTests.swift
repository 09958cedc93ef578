import ContentValues
import FeedContent
import FeedCore
import SiteSamples
import Testing

@testable import CommentStores
@testable import SiteSettings

/// Keys that fit two articles, and comments that fit two parents: none is chosen.
@Suite struct AmbiguityTests {
  private static let articles = [
    "a/twin": "title: Same title\ndisqus_identifier: d1\nwordpress_id: 5\naliases: [/old/, /only-a/]",
    "b/twin": "title: Same title\ndisqus_identifier: d1\nwordpress_id: 5\naliases: [/OLD/, /only-b.html]",
    "one": "title: One title\ndisqus_identifier: d2\nwordpress_id: 6\naliases: [/first/]",
    "a/x_y": "title: Underscore", "b/x-y": "title: Hyphen",
    "c/own": "title: Own\npermalink: /2024/slug-of-own/",
  ]

  private func load(_ articles: [String: String]) throws -> [Article] {
    let files = articles.map { ("articles/\($0).md", "---\n\($1)\ndate: 2024-01-01\n---\n") }
    return try SampleFolder(Dictionary(uniqueKeysWithValues: files)).load().articles
  }

  private func matcher(hidden: [String: String] = [:], map: CommentMap = CommentMap()) throws -> ArticleMatcher {
    let names = (Array(Self.articles.keys) + hidden.keys).sorted()
    return ArticleMatcher(
      files: names.compactMap { ArticleFile("\($0).md") }, articles: try load(Self.articles),
      hidden: try load(hidden), base: IRI("https://example.com/"), map: map)
  }

  private func describe(_ match: ArticleMatcher.Match?) -> String {
    switch match {
    case .article(let path, let reason): "\(path) by \(reason)"
    case .excluded: "excluded"
    case nil: "none"
    }
  }

  @Test(arguments: [
    ThreadKeys(urls: ["https://old.example/x/twin/"]), ThreadKeys(urls: ["https://old.example/twin.html"]),
    ThreadKeys(urls: ["https://old.example/TWIN"]), ThreadKeys(names: ["twin"]), ThreadKeys(names: ["2023-01-01-twin"]),
    ThreadKeys(identifiers: ["d1"]), ThreadKeys(identifiers: ["5"]), ThreadKeys(identifiers: ["wp_id=5"]),
    ThreadKeys(identifiers: ["5 https://old.example/?p=5"]), ThreadKeys(urls: ["https://example.com/?p=5"]),
    ThreadKeys(urls: ["https://example.com/Old"]), ThreadKeys(title: "Same title"), ThreadKeys(names: ["X.Y"]),
    ThreadKeys(urls: ["https://example.com/"]), ThreadKeys(names: [""]), ThreadKeys(identifiers: [""]),
    ThreadKeys(identifiers: [" "]), ThreadKeys(title: ""), ThreadKeys(title: "one title"), ThreadKeys(),
  ])
  func `a key that fits two articles or none matches none`(keys: ThreadKeys) throws {
    #expect(describe(try matcher().match(keys)) == "none")
  }

  @Test(arguments: [
    (ThreadKeys(names: ["a/twin"]), "a/twin by name"), (ThreadKeys(names: ["b/twin"]), "b/twin by name"),
    (ThreadKeys(urls: ["https://example.com/b/twin/"]), "b/twin by URL"),
    (ThreadKeys(urls: ["http://old.example:80/A/TWIN.html#c"]), "a/twin by URL"),
    (ThreadKeys(urls: ["https://example.com/only-a/"]), "a/twin by URL"),
    (ThreadKeys(urls: ["https://example.com/only-b"]), "b/twin by URL"),
    (ThreadKeys(identifiers: ["d2"]), "one by id"), (ThreadKeys(identifiers: ["wp_id=6"]), "one by id"),
    (ThreadKeys(urls: ["https://example.com/?page_id=6"]), "one by URL"),
    (ThreadKeys(title: "One title"), "one by title"),
    (ThreadKeys(names: ["x_y"]), "a/x_y by slug"), (ThreadKeys(names: ["X-Y"]), "b/x-y by slug"),
    (ThreadKeys(urls: ["https://old.example/slug-of-own/"]), "c/own by slug"),
    (ThreadKeys(names: ["own"]), "c/own by slug"),
    // A key that fits two articles does not hide one that fits one.
    (ThreadKeys(urls: ["https://example.com/b/twin/"], identifiers: ["d1"]), "b/twin by URL"),
    (ThreadKeys(identifiers: ["d1", "d2"]), "one by id"),
    (ThreadKeys(names: ["twin"], title: "One title"), "one by title"),
    // The more certain key wins.
    (ThreadKeys(urls: ["https://example.com/one/"], names: ["a/twin"]), "a/twin by name"),
    (ThreadKeys(urls: ["https://example.com/a/twin/"], identifiers: ["d2"]), "one by id"),
    (ThreadKeys(urls: ["https://example.com/a/twin/"], title: "One title"), "a/twin by URL"),
  ])
  func `a key that fits one article matches it`(keys: ThreadKeys, expected: String) throws {
    #expect(describe(try matcher().match(keys)) == expected)
  }

  @Test func `an unpublished article takes no key of a published one`() throws {
    let hidden = [
      "z/one": "title: One title\ndisqus_identifier: d2\nwordpress_id: 6\naliases: [/first/]\ndraft: true",
      "z/hidden": "title: Hidden\ndisqus_identifier: d3",
    ].mapValues { $0.replacing("\ndraft: true", with: "") }
    let matcher = try matcher(hidden: hidden)
    for keys in [
      ThreadKeys(urls: ["https://example.com/one/"]),
      ThreadKeys(identifiers: ["d2"]), ThreadKeys(identifiers: ["6"]), ThreadKeys(urls: ["https://example.com/first/"]),
      ThreadKeys(title: "One title"), ThreadKeys(names: ["one"]),
    ] {
      #expect(describe(matcher.match(keys)).hasPrefix("one by "), "\(keys)")
    }
    for keys in [
      ThreadKeys(urls: ["https://example.com/z/one/"]), ThreadKeys(names: ["z/one"]),
    ] {
      #expect(describe(matcher.match(keys)).hasPrefix("z/one by "), "\(keys)")
    }
    for keys in [ThreadKeys(identifiers: ["d3"]), ThreadKeys(title: "Hidden"), ThreadKeys(names: ["hidden"])] {
      #expect(describe(matcher.match(keys)).hasPrefix("z/hidden by "), "\(keys)")
    }
  }

  @Test func `an article is found at its former places, unless another article has them`() throws {
    var articles = try load(Self.articles.merging(["moved": "title: Moved"]) { $1 })
    let moved = try #require(articles.firstIndex { $0.path == "moved" })
    articles[moved].former = [
      ArticlePlace(path: "one", page: "/one/", templatePath: "one", slug: "one", published: nil),
      ArticlePlace(path: "c/before", page: "/c/then.html", templatePath: "c/before", slug: "before", published: nil),
    ]
    let files = articles.map(\.path).sorted().compactMap { ArticleFile("\($0).md") }
    let matcher = ArticleMatcher(files: files, articles: articles, base: IRI("https://example.com/"))
    let table: [(ThreadKeys, String)] = [
      (ThreadKeys(names: ["one"]), "one by name"), (ThreadKeys(urls: ["https://example.com/one/"]), "one by URL"),
      (ThreadKeys(urls: ["https://old.example/ONE.html"]), "one by URL"),
      (ThreadKeys(urls: ["https://old.example/x/one/"]), "one by slug"), (ThreadKeys(names: ["x/one"]), "none"),
      (ThreadKeys(names: ["c/before"]), "moved by name"), (ThreadKeys(names: ["before"]), "moved by slug"),
      (ThreadKeys(urls: ["https://example.com/c/then.html"]), "moved by URL"),
      (ThreadKeys(urls: ["https://old.example/C/Then"]), "moved by URL"),
      (ThreadKeys(urls: ["https://old.example/x/before/"]), "moved by slug"),
    ]
    for (keys, expected) in table { #expect(describe(matcher.match(keys)) == expected, "\(keys)") }
  }

  @Test func `the map comes first, and can exclude a thread`() throws {
    var map = CommentMap()
    map.add("d1", "b/twin")
    map.add("https://old.example/x/twin/", "")
    map.add("gone", "no/such/article")
    let matcher = try matcher(map: map)
    #expect(describe(matcher.match(ThreadKeys(identifiers: ["d1"]))) == "b/twin by map")
    #expect(describe(matcher.match(ThreadKeys(names: ["one"], identifiers: ["d1"]))) == "b/twin by map")
    #expect(describe(matcher.match(ThreadKeys(urls: ["https://old.example/x/twin/"], names: ["one"]))) == "excluded")
    #expect(describe(matcher.match(ThreadKeys(names: ["one"], identifiers: ["gone"]))) == "one by name")
  }

  // MARK: Parents

  /// Returns the comments of a Staticman folder as `parent > id`.
  private func parents(_ comments: [(file: String, fields: String)]) throws -> [String] {
    let files = comments.enumerated().map { index, comment in
      (
        "data/hello/\(comment.file).yml",
        "name: Bob\ndate: 2020-01-0\(index + 1)\nmessage: Hello\n\(comment.fields)\n"
      )
    }
    let folder = try SampleFolder.withStore(Dictionary(uniqueKeysWithValues: files))
    let nodes = try folder.load([(.staticman, "data")]).threads["hello"]?.nodes ?? []
    return nodes.map { node in
      (node.parent.map { nodes[$0].comment.id + " > " } ?? "") + node.comment.id
    }.map { $0.replacing("staticman-", with: "") }
  }

  @Test func `a number means that comment on the article, in the order of file names`() throws {
    #expect(
      try parents([
        ("a", "_id: a1"), ("b", "_id: b1\nreplying_to: a1"), ("c", "_id: c1"), ("d", "_id: d1\nreplying_to: '2'"),
        ("e", "_id: e1\nreplying_to: '1'"), ("f", "_id: f1\nreplying_to: '3'"), ("g", "_id: g1\nreplying_to: '-1'"),
        ("h", "_id: h1\nreplying_to: '0'"),
      ]) == ["a1", "a1 > b1", "c1", "c1 > d1", "a1 > e1", "h1 > f1", "g1", "h1"].map { $0 })
  }

  @Test func `the beginning of a file name means the only comment with it`() throws {
    #expect(
      try parents([
        ("entry1700000000123", ""), ("entry1700000001456", ""), ("entry1700000001789", ""),
        ("entry1700000002000", "replying_to: entry1700000000"), ("entry1700000003000", "replying_to: entry1700000001"),
        ("entry1700000004000", "replying_to: entry1700000001456"), ("entry1700000005000", "replying_to: entry1700"),
      ]) == [
        "entry1700000000123", "entry1700000001456", "entry1700000001789",
        "entry1700000000123 > entry1700000002000", "entry1700000003000",
        "entry1700000001456 > entry1700000004000", "entry1700000005000",
      ])
  }

  @Test func `an id comes before a file name, and a file name before a number`() throws {
    #expect(
      try parents([
        ("1", "_id: x"), ("2", "_id: '1'"), ("3", "_id: y\nreplying_to: '1'"), ("4", "_id: z\nreplying_to: '2'"),
      ]) == ["x", "1", "1 > y", "1 > z"])
  }

  @Test func `a name of fewer than ten bytes is not the beginning of another`() throws {
    for (name, parent) in [("entry9900", ""), ("entry99000", "entry9900000000000 > ")] {
      #expect(
        try parents([("entry9900000000000", ""), ("other", "replying_to: \(name)")])
          == ["entry9900000000000", "\(parent)other"])
    }
  }

  @Test func `of two comments with one id, the first has the replies`() throws {
    let files = ["a", "b"].enumerated().map { index, name in
      ("data/hello/\(name).yml", "_id: same\nname: \(name)\ndate: 2020-01-0\(index + 1)\nmessage: x\n")
    }
    let reply = ("data/hello/c.yml", "_id: c\nname: c\ndate: 2020-01-03\nmessage: x\nreplying_to: same\n")
    let folder = try SampleFolder.withStore(Dictionary(uniqueKeysWithValues: files + [reply]))
    let nodes = try folder.load([(.staticman, "data")]).threads["hello"]?.nodes ?? []
    #expect(nodes.last?.parent.map { nodes[$0].comment.authorName } == "a")
  }
}
