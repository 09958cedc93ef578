import Foundation
import Testing

@Suite struct DiffTests {
  private static func rss(_ items: [(id: String, title: String, day: Int, text: String)]) -> String {
    let items = items.map { item in
      """
      <item><title>\(item.title)</title><link>https://x.example/\(item.title)/</link><guid>\(item.id)</guid>
      <pubDate>0\(item.day) Mar 2024 10:00:00 GMT</pubDate><description>\(item.text)</description></item>
      """
    }
    return "<rss version=\"2.0\"><channel>\(items.joined())</channel></rss>\n"
  }

  private static let old = rss([
    ("d", "Delta", 5, "d"), ("c", "Gamma", 4, "c"), ("b", "Beta", 3, "b"), ("a", "Alpha", 2, "a"),
    ("z", "Zeta", 1, "z"),
  ])

  @Test func `the changes that subscribers will see are listed by entry`() throws {
    let new = Self.rss([
      ("e", "Epsilon", 6, "e"), ("d", "Delta", 5, "d!"), ("B", "Beta", 3, "b"), ("a", "Alpha", 2, "a"),
    ])
    let run = try CommandLineRun.feedkiln(
      "diff", "old.rss", "new.rss", in: TestFolder(["old.rss": Self.old, "new.rss": new]))
    #expect(
      run.output == """
        new.rss
          new            “Epsilon”
          edited         “Delta”
          unread again   “Beta”: its id changed from b to B
          removed        “Gamma”
          aged out       “Zeta”
        Subscribers see 1 new, 1 edited, 1 unread again, 1 removed, 1 aged out

        """)
    #expect(run.exitCode == 1)
  }

  @Test func `repeated changes are counted, or all shown`() throws {
    let new = Self.rss((1...6).map { ("n\($0)", "New \($0)", $0, "n") })
    let folder = try TestFolder(["old.rss": Self.rss([]), "new.rss": new])
    let some = try CommandLineRun.feedkiln("diff", "old.rss", "new.rss", in: folder)
    #expect(
      some.output == """
        new.rss
          new            “New 1”
          new            “New 2”
          new            “New 3”
          and 3 more new (--all shows each)
        Subscribers see 6 new

        """)
    let all = try CommandLineRun.feedkiln("diff", "--all", "old.rss", "new.rss", in: folder)
    #expect(all.output.contains("“New 6”") && !all.output.contains("--all"))
  }

  @Test func `feeds with the same content do not differ, regardless of their format`() throws {
    let atom = """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:x:1</id><title>One</title>
      <updated>2024-03-01T10:00:00Z</updated><content type="html">&lt;p></content></entry></feed>
      """
    let same = atom.replacingOccurrences(of: "&lt;p>", with: "<![CDATA[<p>]]>")
    let run = try CommandLineRun.feedkiln("diff", "a.atom", "b.atom", in: TestFolder(["a.atom": atom, "b.atom": same]))
    #expect(run.output == "Subscribers see no changes\n")
    #expect(run.exitCode == 0)
  }

  @Test func `folders are compared by feed`() throws {
    let folder = try TestFolder([
      "old/a.rss": Self.old, "new/a.rss": Self.old, "old/gone.rss": Self.rss([("g", "Gone", 1, "")]),
      "new/tags/new.json": #"{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "n", "title": "New"}]}"#,
    ])
    let run = try CommandLineRun.feedkiln("diff", "old", "new", in: folder)
    #expect(
      run.output == """
        gone.rss
          removed        “Gone”
        tags/new.json
          new            “New”
        Subscribers see 1 new, 1 removed

        """)
  }

  @Test func `a feed that cannot be read does not affect the others`() throws {
    let folder = try TestFolder([
      "old/a.rss": "Hello", "new/a.rss": Self.old, "old/b.rss": Self.old, "new/b.rss": Self.rss([("n", "New", 9, "n")]),
    ])
    let run = try CommandLineRun.feedkiln("diff", "old", "new", in: folder)
    #expect(run.errors.hasSuffix("feedkiln: “old/a.rss” is not a valid feed and was not compared\n"))
    #expect(run.output.hasPrefix("b.rss\n  new            “New”\n"), "\(run.output)")
    #expect(run.output.hasSuffix("Subscribers see 1 new, 5 aged out\n"))
    #expect(run.exitCode == 2)
  }

  @Test func `the differences can be printed as JSON`() throws {
    let new = Self.rss([("B", "Beta", 3, "b")])
    let old = Self.rss([("b", "Beta", 3, "b")])
    let run = try CommandLineRun.feedkiln(
      "diff", "--json", "old.rss", "new.rss", in: TestFolder(["old.rss": old, "new.rss": new]))
    #expect(
      run.output == """
        {
          "formatVersion": "1.0",
          "differences": [
            {
              "feeds": [
                "new.rss"
              ],
              "change": "unread again",
              "id": "B",
              "title": "Beta",
              "url": "https://x.example/Beta/",
              "oldID": "b"
            }
          ]
        }

        """)
  }

  @Test func `a feed can be read from standard input`() throws {
    let folder = try TestFolder(["old.rss": Self.old])
    let run = try CommandLineRun.feedkiln("diff", "-", "old.rss", in: folder, input: Self.rss([("n", "New", 9, "n")]))
    #expect(run.output.contains("  new            “Delta”\n"))
    let new = try CommandLineRun.feedkiln("diff", "old.rss", "-", in: folder, input: Self.old)
    #expect(new.output == "Subscribers see no changes\n")
    let none = try CommandLineRun.feedkiln("diff", "old.rss", "-", in: folder, input: "Hello")
    #expect(none.errors.hasPrefix("-:1:1: error: "), "\(none.errors)")
    #expect(none.errors.hasSuffix("feedkiln: standard input is not a valid feed and was not compared\n"))
    #expect(none.exitCode == 2)
  }

  @Test func `a missing file is an error`() throws {
    let run = try CommandLineRun.feedkiln("diff", "old.rss", "new.rss", in: TestFolder())
    #expect(run.errors == "feedkiln: “old.rss” does not exist: name two feeds, or two folders of feeds\n")
    #expect(run.exitCode == 2)
  }

  private static func site(_ formats: String, _ more: String = "") -> String {
    Sample.site + "[feeds]\nformats = [\(formats)]\n\(more)"
  }

  private static func comments(_ ids: String) -> String {
    ids.map { id in
      "{\"id\": \"\(id)\", \"name\": \"Ben\", \"date\": \"2024-05-0\(id)T10:00:00Z\", \"body\": \"Comment \(id).\"}\n"
    }.joined()
  }

  @Test func `an entry is counted once over all feeds and formats`() throws {
    let article = "---\ntitle: Rye\ndate: 2024-03-01\ntags: [rye, bread]\n---\nBread.\n"
    let folder = try TestFolder([
      "site.toml": Self.site("\"rss\", \"atom\", \"json\"", "tags = true\n"), "content/articles/rye.md": article,
    ])
    _ = try CommandLineRun.feedkiln("build", in: folder)
    try FileManager.default.copyItem(atPath: folder.path + "/feeds", toPath: folder.path + "/old")
    try Data(article.replacing("Rye", with: "Oats").utf8)
      .write(to: URL(filePath: folder.path + "/content/articles/oats.md"))
    _ = try CommandLineRun.feedkiln("build", in: folder)
    let run = try CommandLineRun.feedkiln("diff", "old", "feeds", in: folder)
    #expect(
      run.output == """
        feed.atom, feed.json, feed.rss
          new            “Oats”
        tags/bread.atom, tags/bread.json, tags/bread.rss
          new            “Oats”
        tags/rye.atom, tags/rye.json, tags/rye.rss
          new            “Oats”
        Subscribers see 1 new

        """)
    #expect(run.exitCode == 0)
  }

  @Test(arguments: ["\"atom\"", "\"json\"", "\"rss\", \"json\""])
  func `an entry that moves between archives is not a change`(formats: String) throws {
    let article = "---\ntitle: Rye\ndate: 2024-03-01\n---\nBread.\n"
    let folder = try TestFolder([
      "site.toml": Self.site(formats, "archives = true\n") + "[comments]\nlimit = 2\n",
      "content/articles/rye.md": article, "content/comments/rye.jsonl": Self.comments("12345"),
    ])
    _ = try CommandLineRun.feedkiln("build", in: folder)
    try FileManager.default.copyItem(atPath: folder.path + "/feeds", toPath: folder.path + "/old")
    try Data(Self.comments("1234567").utf8).write(to: URL(filePath: folder.path + "/content/comments/rye.jsonl"))
    _ = try CommandLineRun.feedkiln("build", in: folder)
    let run = try CommandLineRun.feedkiln("diff", "old", "feeds", in: folder)
    #expect(run.output.contains("Subscribers see 2 new, "), "\(run.output)")
    #expect(!run.output.contains("archive"), "\(run.output)")
    #expect(run.exitCode == 0)
  }

  @Test func `comments that come and go are not unread again`() throws {
    let folder = try TestFolder([
      "site.toml": Self.site("\"atom\"") + "[comments]\nlimit = 3\n",
      "content/articles/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\n---\nBread.\n",
      "content/comments/rye.jsonl": Self.comments("234"),
    ])
    _ = try CommandLineRun.feedkiln("build", in: folder)
    try FileManager.default.copyItem(atPath: folder.path + "/feeds", toPath: folder.path + "/old")
    for ids in ["2345", "235", "35678"] {
      try Data(Self.comments(ids).utf8).write(to: URL(filePath: folder.path + "/content/comments/rye.jsonl"))
      _ = try CommandLineRun.feedkiln("build", in: folder)
      let run = try CommandLineRun.feedkiln("diff", "old", "feeds", in: folder)
      #expect(!run.output.contains("unread again"), "\(run.output)")
      #expect(run.exitCode == 0)
    }
  }
}
