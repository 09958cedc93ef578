import FeedContent
import FeedCore
import FeedTesting
import Feedkiln
import Foundation
import Testing

/// A build touches only its own files, and never publishes less than the last one by mistake.
@Suite struct BuildSafetyTests {
  private static func settings(_ feeds: String = "", output: String = "feeds") -> String {
    """
    [site]
    title = "Bread"
    base_url = "https://bread.example/"
    language = "en"
    [feeds]
    output = "\(output)"
    \(feeds)

    """
  }

  private static func article(_ title: String) -> String { "---\ntitle: \(title)\ndate: 2024-03-01\n---\n\nLoaves.\n" }

  private func bread(_ feeds: String = "formats = [\"atom\"]", output: String = "feeds") throws -> TestSite {
    try TestSite([
      "site.toml": Self.settings(feeds, output: output), "content/articles/rye.md": Self.article("Rye"),
      "content/articles/flat/pita.md": Self.article("Pita"),
    ])
  }

  private func options(_ change: (inout BuildOptions) -> Void = { _ in }) throws -> BuildOptions {
    var options = BuildOptions(ContentOptions(now: try Timestamp(rfc3339: "2026-01-01T00:00:00Z")))
    change(&options)
    return options
  }

  /// All files below a site's folder with their bytes; of a link only its target.
  private func snapshot(_ site: TestSite, _ folder: String = "") throws -> [String: Data] {
    var files: [String: Data] = [:]
    let root = site.folder.appending(path: folder)
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path()) {
      let file = root.appending(path: path).path()
      if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: file) {
        files[path] = Data(target.utf8)
      } else {
        files[path] = FileManager.default.contents(atPath: file)
      }
    }
    return files
  }

  // MARK: Links

  /// The paths at which a link could lead a build out of its folders, after a build or before the first.
  private static let links = [
    ".feedkiln", ".feedkiln/drafts", ".feedkiln/shards", "feeds/comments", "feeds/comments/flat",
  ]

  @Test(arguments: links, [false, true])
  func `a link below the folders of a build is not followed`(_ link: String, wasBuilt: Bool) async throws {
    let site = try bread()
    if wasBuilt { _ = try await site.build() }
    for name in ["manifest", "journal", "rye.atom", "pita.atom", "1-of-2/journal", "sub/deep.txt", "cache"] {
      try site.write("mine", to: "victim/\(name)")
    }
    let place = site.folder.appending(path: link)
    try? FileManager.default.removeItem(at: place)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: place, withDestinationURL: site.folder.appending(path: "victim"))
    let before = try snapshot(site, "victim")
    let error = await #expect(throws: FileError.self) { try await site.build() }
    #expect(error?.description.contains("/\(link)”: it is a link; replace it with") == true, "\(error as Any)")
    #expect(try snapshot(site, "victim") == before)
  }

  @Test func `the output folder itself may be a link`() async throws {
    let site = try bread()
    try site.write("", to: "elsewhere/keep")
    try FileManager.default.createSymbolicLink(
      at: site.output, withDestinationURL: site.folder.appending(path: "elsewhere"))
    #expect(try await site.build().written.count == 4)
    #expect(try snapshot(site, "elsewhere").count == 5)
  }

  // MARK: Files of others

  @Test func `a file that no build wrote is left alone`() async throws {
    let site = try bread(
      "formats = [\"rss\", \"json\"]\npages = true\nhosts = [\"apache\"]\nopml = true\nstyle_sheet = true")
    let others = [
      "feed.rss": "<rss version=\"2.0\"><channel><title>Old</title></channel></rss>", "index.html": "<h1>Home</h1>\n",
      "feed.json":
        "{\n  \"version\": \"https://jsonfeed.org/version/1.1\",\n  \"title\": \"Old\",\n  \"feed_url\": \"https://bread.example/feeds/feed.json\",\n  \"items\": [\n    {\n      \"id\": \"https://bread.example/1\"\n    }\n  ]\n}\n",
      ".htaccess": "Deny from all\n", "feeds.opml": "<opml/>", "feed.css": "* {}",
    ]
    for (name, text) in others { try site.write(text, to: "feeds/\(name)") }
    let report = try await site.build()
    let foreign = report.diagnostics.filter { $0.rule == "feeds/foreign-file" }
    let folder = site.folder.path()
    #expect(
      Set(foreign.map(\.message))
        == Set(others.keys.map { "“\(folder)/feeds/\($0)” was not written by Feedkiln and was not replaced" }))
    #expect(foreign.allSatisfy { $0.severity == .error && $0.help?.contains("--overwrite") == true })
    for (name, text) in others { #expect(try site.text(name) == text) }
    #expect(report.held.sorted() == ["feed.json", "feed.rss"] && report.written.contains("comments.rss"))

    let replacing = try await site.build(try options { $0.overwrites = true })
    #expect(replacing.diagnostics.isEmpty && replacing.written.contains("feed.rss"))
    #expect(try site.text("feed.rss").contains("<generator>Feedkiln</generator>"))
    #expect(try await site.build().diagnostics.isEmpty)
  }

  @Test func `links and pipes in the place of a file are not Feedkiln’s`() async throws {
    let site = try bread()
    try site.write("secret", to: "secret.txt")
    try site.write("", to: "feeds/keep")
    try FileManager.default.createSymbolicLink(
      at: site.output.appending(path: "feed.atom"), withDestinationURL: site.folder.appending(path: "secret.txt"))
    #expect(mkfifo(site.output.appending(path: "comments.atom").path(), 0o644) == 0)
    #expect(try await site.build().diagnostics.map(\.rule) == ["feeds/foreign-file", "feeds/foreign-file"])
    #expect(try String(contentsOf: site.folder.appending(path: "secret.txt"), encoding: .utf8) == "secret")
  }

  @Test func `in a new clone the committed files are recognized, and those of another site are not`() async throws {
    let feeds =
      "pages = true\nhosts = [\"netlify\", \"nginx\"]\nopml = true\nstyle_sheet = true\ncompress = true\nurl = \"/\""
    let site = try bread(feeds)
    _ = try await site.build()
    let built = try snapshot(site, "feeds")
    try FileManager.default.removeItem(at: site.folder.appending(path: ".feedkiln"))
    #expect(try await site.build().written == [])
    // Other texts in all of them.
    try FileManager.default.removeItem(at: site.folder.appending(path: ".feedkiln"))
    try site.replace("\"Bread\"", with: "\"Brot\"", in: "site.toml")
    try site.replace("\"en\"", with: "\"de\"", in: "site.toml")
    #expect(try await site.build().diagnostics.isEmpty)
    #expect(try snapshot(site, "feeds") != built)

    let other = try bread(feeds)
    try other.replace("bread.example", with: "cake.example", in: "site.toml")
    try FileManager.default.copyItem(at: site.output, to: other.output)
    let report = try await other.build()
    #expect(Set(report.held).isSuperset(of: ["feed.rss", "feed.atom", "feed.json"]))
    #expect(try other.text("feed.atom").contains("bread.example"))
  }

  @Test func `in a new clone the files from before ids were adopted are recognized`() async throws {
    for adopted in ["https://old.example/?p=12&amp;x=1", "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a"] {
      let site = try bread("pages = true\ncompress = true")
      try site.write(
        #"{"id": "1", "name": "Ada", "date": "2024-03-02", "body": "Good."}"# + "\n", to: "content/comments/rye.jsonl")
      try FileManager.default.removeItem(at: site.folder.appending(path: "content/articles/flat"))
      _ = try await site.build()
      let id = "tag:bread.example,2024-03-01:rye"
      try site.replace(id, with: adopted.replacing("&amp;", with: "&"), in: "feedkiln.ids")
      try FileManager.default.removeItem(at: site.folder.appending(path: ".feedkiln"))
      #expect(try await site.build().diagnostics.map(\.message) == [])
      for feed in ["feed.rss", "feed.atom", "comments/rye.atom"] {
        #expect(try !site.text(feed).contains(id + "<") && site.text(feed).contains(adopted), "\(feed)")
      }
    }
  }

  @Test func `the feeds of a site file in another folder with the same URL are not replaced`() async throws {
    for format in ["rss", "atom", "json"] {
      let feeds = "formats = [\"\(format)\"]\nurl = \"/feeds/\""
      let site = try bread(feeds)
      _ = try await site.build()
      let built = try snapshot(site, "feeds")
      let settings = Self.settings(feeds, output: "../feeds").replacing("Bread", with: "Brot")
      try site.write(settings, to: "other/site.toml")
      try site.write(Self.article("Other"), to: "other/content/articles/other.md")
      // Its own ids are stored already.
      try site.write("", to: "other/feedkiln.ids")
      let report = try await site.build(try options(), siteFile: "other/site.toml")
      #expect(report.diagnostics.map(\.rule).contains("feeds/foreign-file"), "\(format)")
      #expect(report.held.contains("feed.\(format)"))
      #expect(try site.text("feed.\(format)") == String(decoding: try #require(built["feed.\(format)"]), as: UTF8.self))
    }
  }

  @Test(arguments: [("vercel", "vercel.json"), ("azure", "staticwebapp.config.json")])
  func `a new clone replaces a host’s JSON file only if it has nothing of others`(
    host: String, name: String
  ) async throws {
    let feeds = "hosts = [\"\(host)\"]\nurl = \"/\""
    let site = try bread(feeds)
    _ = try await site.build()
    let own = try site.text(name)
    try site.write(Self.settings(feeds + "\nold = { \"/rss.xml\" = \"rss\" }"), to: "site.toml")
    try FileManager.default.removeItem(at: site.folder.appending(path: ".feedkiln"))
    #expect(try await site.build().diagnostics.map(\.message) == [])
    #expect(try site.text(name) != own)
    for (old, new) in [
      ("https://bread.example/feed.rss", "https://other.example/"), ("max-age=600", "max-age=1"),
      ("{\n", "{\n  \"x\": 1,\n"),
    ] {
      try site.replace(old, with: new, in: "feeds/\(name)")
      let edited = try site.text(name)
      try FileManager.default.removeItem(at: site.folder.appending(path: ".feedkiln"))
      let report = try await site.build()
      #expect(report.diagnostics.map(\.rule) == ["feeds/foreign-file"], "\(new)")
      #expect(!report.supportingFiles.contains(name))
      #expect(try site.text(name) == edited)
      _ = try await site.build(try options { $0.overwrites = true })
    }
  }

  @Test func `an article, a comment and settings are never replaced`() async throws {
    for target in ["content/articles/rye.md", "content/comments/rye.jsonl", "site.toml", "feedkiln.ids", "store.jsonl"]
    {
      let site = try bread("url = \"/\"\nformats = [\"rss\"]\nsite = \"\(target)\"", output: ".")
      try site.write(
        try String(contentsOf: site.folder.appending(path: "site.toml"), encoding: .utf8)
          + "[comments]\nstores = [{path = \"store.jsonl\", kind = \"remark42\"}]\n", to: "site.toml")
      try site.write("", to: "store.jsonl")
      let before = try snapshot(site)
      let report = try await site.build(try options { $0.overwrites = true })
      #expect(report.isStopped)
      #expect(report.diagnostics.map(\.rule).contains("feeds/replaces-source"), "\(target)")
      #expect(try snapshot(site).filter { !$0.key.hasPrefix(".feedkiln") } == before, "\(target)")
    }
  }

  @Test(arguments: [
    "content/articles", "content/articles/feeds", "content/comments", "./content/../content/articles/x",
  ])
  func `the output folder cannot be in the content`(_ output: String) async throws {
    let site = try bread(output: output)
    try site.write("", to: "content/comments/rye.jsonl")
    let before = try snapshot(site)
    let report = try await site.build()
    #expect(report.isStopped && report.diagnostics.map(\.rule) == ["feeds/output-in-content"])
    #expect(try snapshot(site) == before)
  }

  @Test(arguments: [
    ("feeds", ".", "articles in [content] of site.toml to the folder of the articles, such as posts"),
    ("_site/feeds", "./", "articles in [content] of site.toml to the folder of the articles, such as posts"),
    ("feeds/x", "feeds", "output in [feeds] of site.toml to a folder of its own, such as feedkiln"),
    ("content/articles", "content/articles", "output in [feeds] of site.toml to a folder of its own, such as feeds"),
  ])
  func `the help names an output folder that is not in the content`(
    output: String, articles: String, help: String
  ) async throws {
    let site = try bread(output: output)
    let settings = try String(contentsOf: site.folder.appending(path: "site.toml"), encoding: .utf8)
    try site.write(settings + "[content]\narticles = \"\(articles)\"\n", to: "site.toml")
    try site.write("", to: "feeds/a.txt")
    let report = try await site.build()
    #expect(report.diagnostics.map(\.help) == ["set " + help])
  }

  @Test func `feeds are not in the content of Eleventy, which can be the whole site`() async throws {
    let site = try bread(output: "feeds")
    let settings = try String(contentsOf: site.folder.appending(path: "site.toml"), encoding: .utf8)
    try site.write(settings + "[content]\ngenerator = \"eleventy\"\narticles = \".\"\n", to: "site.toml")
    let report = try await site.build()
    #expect(!report.isStopped)
  }

  @Test(arguments: ["content/articles2", "content/feeds", "contents"])
  func `the output folder can be next to the content`(_ output: String) async throws {
    let site = try bread(output: output)
    try site.write("", to: "content/comments/rye.jsonl")
    #expect(try await site.build().isStopped == false)
    #expect(FileManager.default.fileExists(atPath: site.folder.appending(path: "\(output)/feed.atom").path()))
  }

  @Test func `a site file that was renamed keeps its output folder`() async throws {
    let site = try bread()
    _ = try await site.build()
    let files = FileManager.default
    try files.moveItem(at: site.folder.appending(path: "site.toml"), to: site.folder.appending(path: "bread.toml"))
    #expect(try await site.build(try options(), siteFile: "bread.toml").diagnostics.isEmpty)
    try files.moveItem(at: site.folder.appending(path: "bread.toml"), to: site.folder.appending(path: "rolls.toml"))
    #expect(try await site.build(try options(), siteFile: "rolls.toml").diagnostics.isEmpty)
  }

  @Test func `a preview on another host stores no ids`() async throws {
    let site = try bread()
    var overrides = SiteOverrides()
    try overrides.setBaseURL("https://preview.example/")
    let file = site.folder.appending(path: "site.toml").path()
    let preview = try #require(try SiteReader.read(file, overriding: overrides).site)
    let ids = site.folder.appending(path: "feedkiln.ids").path()
    _ = try await SiteBuild(site: preview, options: try options()).run()
    #expect(!FileManager.default.fileExists(atPath: ids))
    _ = try await site.build()
    #expect(FileManager.default.fileExists(atPath: ids))
  }

  @Test func `two site files cannot have one output folder`() async throws {
    let site = try bread()
    _ = try await site.build()
    try site.write(Self.settings(output: "./feeds").replacing("Bread", with: "Brot"), to: "german.toml")
    let error = await #expect(throws: FileError.self) { try await site.build(try options(), siteFile: "german.toml") }
    #expect(
      error?.reason
        == "it contains the feeds of \(site.folder.path())/site.toml; set another output in one of the two files")
    try site.write(Self.settings(output: "feeds-de").replacing("Bread", with: "Brot"), to: "german.toml")
    #expect(try await site.build(try options(), siteFile: "german.toml").written.count == 12)
    try site.replace("output = \"feeds\"", with: "output = \"feeds-de\"", in: "site.toml")
    await #expect(throws: FileError.self) { try await site.build() }
  }

  // MARK: Files of our own that are something else

  @Test(
    .timeLimit(.minutes(20)), arguments: ["feedkiln.ids", ".feedkiln/manifest", ".feedkiln/journal", ".feedkiln/cache"])
  func `our own files are opened only if they are plain files`(_ name: String) async throws {
    let site = try bread()
    _ = try await site.build()
    let file = site.folder.appending(path: name).path()
    let feeds = try snapshot(site, "feeds")
    for make in ["pipe", "device", "large"] {
      try? FileManager.default.removeItem(atPath: file)
      switch make {
      case "pipe": #expect(mkfifo(file, 0o644) == 0)
      case "device": try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: "/dev/zero")
      default:
        _ = FileManager.default.createFile(atPath: file, contents: nil)
        #expect(truncate(file, 4 << 30) == 0)
      }
      if name == ".feedkiln/cache" {
        #expect(try await site.build().written == [], "\(make)")
      } else if name == "feedkiln.ids" {
        let report = try await site.build()
        #expect(report.isStopped && report.diagnostics.map(\.rule) == ["ids/unreadable"], "\(make)")
      } else {
        await #expect(throws: FileError.self) { try await site.build() }
      }
      #expect(try snapshot(site, "feeds") == feeds, "\(make)")
    }
  }

  // MARK: Nothing is removed by mistake

  @Test func `an output folder that another program empties is filled again`() async throws {
    let site = try bread()
    _ = try await site.build()
    let feeds = try snapshot(site, "feeds")
    try FileManager.default.removeItem(at: site.output)
    #expect(try await site.build().written.count == 4)
    #expect(try snapshot(site, "feeds") == feeds)
  }

  @Test func `a new clone without feeds builds the same files`() async throws {
    let site = try bread("archives = true\nlimit = 1")
    _ = try await site.build()
    let feeds = try snapshot(site, "feeds")
    let ids = try String(contentsOf: site.folder.appending(path: "feedkiln.ids"), encoding: .utf8)
    let clone = try TestSite(copying: site.folder)
    try clone.write(ids, to: "feedkiln.ids")
    _ = try await clone.build()
    #expect(try snapshot(clone, "feeds") == feeds)
    #expect(try String(contentsOf: clone.folder.appending(path: "feedkiln.ids"), encoding: .utf8) == ids)
  }

  @Test func `a build without the earlier articles stops, and their feeds are kept`() async throws {
    let site = try bread()
    _ = try await site.build()
    let feeds = try snapshot(site, "feeds")
    let articles = site.folder.appending(path: "content/articles")
    try FileManager.default.removeItem(at: articles)
    #expect(try await site.build().diagnostics.map(\.rule) == ["content/no-articles"])
    try FileManager.default.createDirectory(at: articles, withIntermediateDirectories: true)
    let report = try await site.build()
    #expect(report.isStopped)
    #expect(report.diagnostics.map(\.rule) == ["content/nothing-published", "feeds/too-many-removals"])
    #expect(
      report.diagnostics.last?.message
        == "no articles were found, but “\(site.folder.path())/feedkiln.ids” has some")
    #expect(report.diagnostics.last?.help?.contains("--allow-removals") == true)
    #expect(try snapshot(site, "feeds") == feeds)
    // A new clone also recognizes it.
    try FileManager.default.removeItem(at: site.folder.appending(path: ".feedkiln"))
    #expect(try await site.build().isStopped)
    #expect(try await site.build(try options { $0.allowsRemovals = true }).isStopped == false)
  }

  @Test func `a build that would remove more than a third of the feeds stops`() async throws {
    let site = try bread()
    for number in 1...8 { try site.write(Self.article("\(number)"), to: "content/articles/\(number).md") }
    #expect(try await site.build().written.count == 12)
    let feeds = try snapshot(site, "feeds")
    for number in 1...5 {
      try FileManager.default.removeItem(at: site.folder.appending(path: "content/articles/\(number).md"))
    }
    let report = try await site.build()
    #expect(report.isStopped && report.removed == [])
    #expect(
      report.diagnostics.map(\.message) == ["build would remove 5 of 12 feeds in “\(site.folder.path())/feeds”"])
    #expect(try snapshot(site, "feeds") == feeds)
    try site.write(Self.article("5"), to: "content/articles/5.md")
    #expect(try await site.build().removed.count == 4)
  }

  @Test(arguments: [(2, 0, false), (3, 4, true), (3, 5, false), (4, 6, true), (4, 7, false)])
  func `two feeds, or a third of them, may be removed`(tags: Int, categories: Int, stops: Bool) async throws {
    func terms(_ name: String, _ count: Int) -> String {
      "[" + (0..<count).map { "\(name)\($0)" }.joined(separator: ", ") + "]"
    }
    let front = "title: Rye\ndate: 2024-03-01\ntags: \(terms("t", tags))\ncategories: \(terms("c", categories))"
    let site = try TestSite([
      "site.toml": Self.settings("formats = [\"atom\"]\ntags = true\ncategories = true")
        + "[comments]\narticles = \"off\"\n",
      "content/articles/rye.md": "---\n\(front)\n---\n\nLoaves.\n",
    ])
    #expect(try await site.build().written.count == 1 + tags + categories)
    try site.replace("tags = true", with: "tags = false", in: "site.toml")
    let report = try await site.build()
    #expect(report.isStopped == stops)
    #expect(report.removed.count == (stops ? 0 : tags))
  }

  @Test(arguments: [(6, 2, false), (8, 3, true), (9, 3, false), (11, 4, true), (12, 4, false)])
  func `two pages, or a third of them, may be gone`(articles: Int, gone: Int, stops: Bool) async throws {
    var files = ["site.toml": Self.settings("formats = [\"atom\"]") + "[content]\nbuilt = \"public\"\n"]
    for number in 0..<articles {
      files["content/articles/a\(number).md"] = Self.article("A\(number)")
      files["public/a\(number)/index.html"] = "<title>A\(number)</title><article><p>Loaves.</p></article>"
    }
    let site = try TestSite(files)
    #expect(try await site.build().content.published == articles)
    for number in 0..<gone {
      try FileManager.default.removeItem(at: site.folder.appending(path: "public/a\(number)"))
    }
    #expect(try await site.build().isStopped == stops)
  }

  @Test func `a build that would remove the feed of the site stops`() async throws {
    let site = try bread("formats = [\"atom\", \"json\"]")
    for number in 1...8 { try site.write(Self.article("\(number)"), to: "content/articles/\(number).md") }
    _ = try await site.build()
    try site.replace("output = \"feeds\"", with: "output = \"feeds\"\nsite = \"all.{ext}\"", in: "site.toml")
    #expect(try await site.build().diagnostics.map(\.rule) == ["feeds/too-many-removals"])
    let meant = try await site.build(try options { $0.allowsRemovals = true })
    #expect(meant.removed == ["feed.atom", "feed.json"])
  }

  @Test func `what was written to another output folder is neither replaced nor removed here`() async throws {
    let site = try bread()
    for number in 1...8 { try site.write(Self.article("\(number)"), to: "content/articles/\(number).md") }
    _ = try await site.build()
    let feeds = try snapshot(site, "feeds")
    for number in 1...5 {
      try FileManager.default.removeItem(at: site.folder.appending(path: "content/articles/\(number).md"))
    }
    try site.replace("output = \"feeds\"", with: "output = \"public\"", in: "site.toml")
    try site.write("mine", to: "public/feed.atom")
    let report = try await site.build()
    #expect(!report.isStopped && report.removed == [])
    #expect(report.diagnostics.map(\.rule) == ["feeds/foreign-file"])
    #expect(try snapshot(site, "feeds") == feeds)
    let files = try snapshot(site, "public")
    #expect(files["feed.atom"] == Data("mine".utf8) && files["comments.atom"] != nil)
  }

  @Test func `a built site that lacks more than a third of the published articles stops the build`() async throws {
    let site = try bread()
    for number in 1...8 {
      try site.write(Self.article("\(number)"), to: "content/articles/\(number).md")
      try site.write("<article>Loaf \(number)</article>", to: "public/\(number)/index.html")
    }
    try site.write("<article>Rye</article>", to: "public/rye/index.html")
    try site.write("<article>Pita</article>", to: "public/flat/pita/index.html")
    try site.replace(
      "[feeds]", with: "[content]\nbuilt = \"public\"\n[comments]\narticles = \"off\"\n[feeds]", in: "site.toml")
    #expect(try await site.build().content.published == 10)
    let feeds = try snapshot(site, "feeds")
    for number in 1...4 { try FileManager.default.removeItem(at: site.folder.appending(path: "public/\(number)")) }
    let report = try await site.build()
    #expect(report.isStopped)
    #expect(report.diagnostics.map(\.rule) == ["page/missing", "feeds/too-many-removals"])
    #expect(
      report.diagnostics.last?.message == "“\(site.folder.path())/public” lacks the pages of 4 published articles")
    #expect(try snapshot(site, "feeds") == feeds)
    // Once they are withdrawn on purpose, they count no more, and they return with their ids.
    let ids = try snapshot(site)["feedkiln.ids"]
    #expect(try await site.build(try options { $0.allowsRemovals = true }).isStopped == false)
    #expect(try await site.build().isStopped == false)
    for number in 1...4 { try site.write("<article>Loaf \(number)</article>", to: "public/\(number)/index.html") }
    #expect(try await site.build().content.published == 10)
    #expect(try snapshot(site)["feedkiln.ids"] == ids)
  }

  // MARK: Ids

  @Test func `ids that are gone although feeds were built stop the build`() async throws {
    let site = try bread()
    _ = try await site.build()
    let feeds = try snapshot(site, "feeds")
    try FileManager.default.removeItem(at: site.folder.appending(path: "feedkiln.ids"))
    for removesState in [false, true] {
      if removesState { try FileManager.default.removeItem(at: site.folder.appending(path: ".feedkiln")) }
      let report = try await site.build()
      #expect(report.isStopped && report.diagnostics.map(\.rule) == ["ids/missing"])
      #expect(try snapshot(site, "feeds") == feeds)
    }
    try FileManager.default.removeItem(at: site.output)
    try FileManager.default.removeItem(at: site.folder.appending(path: ".feedkiln"))
    #expect(try await site.build().written.count == 4)
  }
}
