import FeedTesting
import Foundation
import Testing

/// The steps of a new user: a site from its generator, comments in a store, then `init` and `build`, without manual
/// settings.
@Suite struct NewUserTests {
  private static let words = ["salt", "rye", "spelt", "oats", "wheat"]

  /// Isso’s own schema, with an e-mail address, a pending comment and a deleted one.
  private static let isso = """
    import sqlite3
    d = sqlite3.connect("comments.db")
    d.executescript('''
    CREATE TABLE preferences (key VARCHAR PRIMARY KEY, value VARCHAR);
    CREATE TABLE threads (id INTEGER PRIMARY KEY, uri VARCHAR(256) UNIQUE, title VARCHAR(256));
    CREATE TABLE comments (tid REFERENCES threads(id), id INTEGER PRIMARY KEY, parent INTEGER, created FLOAT NOT NULL,
      modified FLOAT, mode INTEGER, remote_addr VARCHAR, text VARCHAR NOT NULL, author VARCHAR, email VARCHAR,
      website VARCHAR, likes INTEGER DEFAULT 0, dislikes INTEGER DEFAULT 0, voters BLOB NOT NULL DEFAULT '',
      notification INTEGER DEFAULT 0);
    INSERT INTO threads VALUES (1, '/posts/salt/', 'Salt'), (2, '/posts/rye/', 'Rye');
    INSERT INTO comments (tid, id, parent, created, mode, remote_addr, text, author, email, website) VALUES
      (1, 1, NULL, 1710000000.5, 1, '192.0.2.0', 'How *much* salt?', 'Ada', 'planted@example.com', 'https://ada.example/'),
      (1, 2, 1, 1710003600, 1, '192.0.2.0', 'Twenty grams.', NULL, NULL, NULL),
      (1, 3, NULL, 1710007200, 2, '192.0.2.0', 'waits', 'Eve', NULL, NULL),
      (2, 4, NULL, 1710010800, 1, '192.0.2.0', 'Dark flour?', 'Bob', NULL, NULL),
      (2, 5, NULL, 1710014400, 4, '192.0.2.0', '', NULL, 'planted@example.com', NULL);
    ''')
    d.commit()
    """

  @Test(.peers("hugo", "python3"))
  func `a new Hugo site with Isso needs no manual settings`() throws {
    let folder = try TestFolder()
    try run("hugo", "new", "site", ".", "--force", in: folder)
    // Hugo calls its settings config.toml or hugo.toml, depending on its version.
    try run("sh", "-c", "sed -i 's#http.*example.org/#https://bread.example/#' *.toml", in: folder)
    for (day, word) in Self.words.enumerated() {
      try folder.write(
        "content/posts/\(word).md",
        "---\ntitle: \(word.capitalized)\ndate: 2024-03-0\(day + 1)T08:00:00Z\n---\nThe *\(word)*.\n")
    }
    try folder.write("layouts/_default/single.html", "<article>{{ .Content }}</article>\n")
    try folder.write("layouts/_default/list.html", "{{ range .Pages }}{{ .Title }}{{ end }}\n")
    try run("python3", "-c", Self.isso, in: folder)
    let start = try CommandLineRun.feedkiln("init", in: folder)
    #expect(start.errors == "")
    #expect(
      start.output == """
        Found a Hugo site.
        Found Isso comments in comments.db.
        Wrote site.toml
        Next: hugo && feedkiln build && feedkiln link public

        """)
    try run("hugo", "--quiet", in: folder)
    try expectBuild(in: folder, comments: "3  skipped: 2 not approved")
    try expectFeeds(
      in: folder, "public/feeds", pages: "public", base: "https://bread.example/",
      urls: Self.words.map { "posts/\($0)/" })
    try expectThread(
      in: try folder.text("public/feeds/comments/posts/salt.atom"), page: "https://bread.example/posts/salt/",
      anchors: ["isso-1", "isso-2"])
  }

  @Test(.peers("jekyll"))
  func `a new Jekyll site with Staticman needs only its URL`() throws {
    let folder = try TestFolder()
    try run("jekyll", "new", ".", "--force", "--skip-bundle", in: folder)
    for post in try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/_posts") {
      try FileManager.default.removeItem(atPath: "\(folder.path)/_posts/\(post)")
    }
    for (day, word) in Self.words.enumerated() {
      try folder.write(
        "_posts/2024-03-0\(day + 1)-\(word).md",
        "---\nlayout: plain\ntitle: \(word.capitalized)\n---\nThe *\(word)*.\n")
    }
    try folder.write("_layouts/plain.html", "<article>{{ content }}</article>\n")
    let comments = [
      (
        "entry1710000000",
        "message: How *much* salt?\nname: Ada\nemail: 0bc83cb571cd1c50ba6f3e8a78ef1346\n"
          + "url: https://ada.example/\ndate: 1710000000\n"
      ),
      ("entry1710003600", "message: Twenty grams.\nname: Grace\nreplying_to: '1'\ndate: '2024-03-09T17:00:00.000Z'\n"),
    ]
    for (name, text) in comments { try folder.write("_data/comments/salt/\(name).yml", "_id: \(name)\n" + text) }
    let start = try CommandLineRun.feedkiln(
      "init", "--base-url", "https://bread.example/", "--language", "en", in: folder)
    #expect(start.errors == "")
    #expect(
      start.output == """
        Found a Jekyll site.
        Found Staticman comments in _data/comments.
        Wrote site.toml
        Jekyll publishes files that are not excluded. Add to _config.yml:
          exclude: ["Gemfile", "Gemfile.lock", "node_modules", "vendor", "site.toml", "feedkiln.ids"]
        Next: jekyll build && feedkiln build && feedkiln link _site

        """)
    // Plug-ins that may not be installed; they have no effect on URLs.
    let settings = try folder.text("_config.yml").split(separator: "\n").filter { line in
      !["theme:", "plugins:", "  - "].contains(where: line.hasPrefix)
    }
    try folder.write("_config.yml", settings.joined(separator: "\n") + "\n")
    try FileManager.default.removeItem(atPath: "\(folder.path)/Gemfile")
    try run("jekyll", "build", "--quiet", in: folder)
    try expectBuild(in: folder, comments: "2")
    let urls = Self.words.enumerated().map { "2024/03/0\($0 + 1)/\($1).html" }
    try expectFeeds(
      in: folder, "_site/feeds", pages: "_site", base: "https://bread.example/", urls: urls)
    try expectThread(
      in: try folder.text("_site/feeds/comments/salt.atom"), page: "https://bread.example/2024/03/01/salt.html",
      anchors: ["comments"])
  }

  @Test func `a new Zola site with giscus needs no manual settings`() throws {
    let folder = try TestFolder([
      "config.toml": """
      base_url = "https://bread.example"
      title = "Bread"
      compile_sass = true
      build_search_index = false
      [markdown]
      highlight_code = true
      [extra]
      """,
      "content/_index.md": "+++\nsort_by = \"date\"\n+++\n",
      "templates/page.html": "<article>{{ page.content | safe }}</article>\n",
      "data/giscus.json": """
      {"data": {"repository": {"discussions": {"pageInfo": {"hasNextPage": false}, "nodes": [
        {"number": 7, "title": "salt/", "comments": {"nodes": [
          {"id": "DC_1", "url": "https://github.com/a/b/discussions/7#discussioncomment-1", "createdAt":
           "2024-03-09T16:00:00Z", "deletedAt": null, "isMinimized": false, "bodyHTML": "<p>How <em>much</em> salt?</p>",
           "author": {"login": "Ada", "url": "https://ada.example/"}, "replies": {"nodes": [
            {"id": "DC_2", "url": "https://github.com/a/b/discussions/7#discussioncomment-2", "createdAt":
             "2024-03-09T17:00:00Z", "bodyHTML": "<p>Twenty grams.</p>", "author": null,
             "replyTo": {"id": "DC_1"}}]}},
          {"id": "DC_3", "url": "https://github.com/a/b/discussions/7#discussioncomment-3", "createdAt":
           "2024-03-09T18:00:00Z", "isMinimized": true, "minimizedReason": "spam", "bodyHTML": "<p>Buy.</p>"}]}}
      ]}}}}
      """,
    ])
    for (day, word) in Self.words.enumerated() {
      try folder.write(
        "content/\(word).md", "+++\ntitle = \"\(word.capitalized)\"\ndate = 2024-03-0\(day + 1)\n+++\nThe *\(word)*.\n")
    }
    let start = try CommandLineRun.feedkiln("init", in: folder)
    #expect(start.errors == "")
    #expect(
      start.output == """
        Found a Zola site.
        Found giscus comments in data/giscus.json.
        Wrote site.toml
        Next: zola build && feedkiln build && feedkiln link public

        """)
    for word in Self.words {
      try folder.write("public/\(word)/index.html", "<article><p>The <em>\(word)</em>.</p>\n</article>\n")
    }
    try expectBuild(in: folder, comments: "2  skipped: 1 not approved")
    try expectFeeds(
      in: folder, "public/feeds", pages: "public", base: "https://bread.example/", urls: Self.words.map { "\($0)/" })
    let feed = try folder.text("public/feeds/comments/salt.atom")
    #expect(feed.contains("href=\"https://github.com/a/b/discussions/7#discussioncomment-1\""))
    try expectThread(in: feed, page: "https://bread.example/salt/", anchors: [])
  }

  /// Builds, and validates the feeds with the strictest options.
  private func expectBuild(in folder: borrowing TestFolder, comments: String) throws {
    let build = try CommandLineRun.feedkiln("build", in: folder)
    #expect(build.errors == "")
    #expect(build.output.hasPrefix("Articles   5\nComments   \(comments)\n"), "\(build.output)")
    let check = try CommandLineRun.feedkiln("validate", "--strict", "--site", "site.toml", in: folder)
    #expect(check.errors == "")
    #expect(check.output.hasSuffix(": all are valid\n"), "\(check.output)")
    #expect(check.exitCode == 0)
  }

  /// Expects that the site’s feed links to the generator’s pages, newest first, and that no feed contains planted data.
  private func expectFeeds(
    in folder: borrowing TestFolder, _ feeds: String, pages: String, base: String, urls: [String]
  ) throws {
    let feed = try JSONSerialization.jsonObject(with: Data(try folder.text("\(feeds)/feed.json").utf8))
    let items = try #require((feed as? [String: Any])?["items"] as? [[String: Any]])
    #expect(items.compactMap { $0["url"] as? String } == urls.reversed().map { base + $0 })
    #expect(items.compactMap { $0["title"] as? String } == Self.words.reversed().map(\.capitalized))
    #expect(items.last?["content_html"] as? String == "<p>The <em>salt</em>.</p>\n")
    for url in urls {
      let page = "\(folder.path)/\(pages)/\(url)\(url.hasSuffix("/") ? "index.html" : "")"
      #expect(FileManager.default.fileExists(atPath: page), "\(page)")
    }
    let names = FileManager.default.enumerator(atPath: "\(folder.path)/\(feeds)")?.compactMap { $0 as? String } ?? []
    let files = names.filter { ["atom", "rss", "json"].contains(($0 as NSString).pathExtension) }
    #expect(files.count > 5)
    for file in files {
      let text = try folder.text("\(feeds)/\(file)")
      for secret in ["planted", "192.0.2", "0bc83cb571cd"] { #expect(!text.contains(secret), "\(file): \(secret)") }
    }
  }

  /// Expects a feed with Ada’s question and its reply.
  private func expectThread(in feed: String, page: String, anchors: [String]) throws {
    #expect(feed.components(separatedBy: "<entry>").count == 3)
    #expect(feed.contains("<name>Ada</name>") && feed.contains("<uri>https://ada.example/</uri>"))
    #expect(feed.contains("How &lt;em&gt;much&lt;/em&gt; salt?") && feed.contains("Twenty grams."))
    for anchor in anchors { #expect(feed.contains("href=\"\(page)#\(anchor)\""), "\(anchor)") }
    // One comment replies to the article, the other one to the first.
    let parents = feed.components(separatedBy: "<thr:in-reply-to ref=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    let ids = feed.components(separatedBy: "<id>").dropFirst().map { $0.prefix { $0 != "<" } }
    #expect(parents.count == 2)
    #expect(parents.contains { parent in ids.dropFirst().contains(parent) })
  }

  /// Runs another program, which must succeed.
  private func run(_ program: String, _ arguments: String..., in folder: borrowing TestFolder) throws {
    let path = try #require(Peer.path(of: program))
    let run = try CommandLineRun.run(path, arguments, in: folder)
    try #require(run.exitCode == 0, "\(run.output)\(run.errors)")
  }
}
