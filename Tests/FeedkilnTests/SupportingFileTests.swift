import FeedArchive
import FeedContent
import FeedCore
import FeedValidator
import Feedkiln
import Foundation
import Testing

/// The files around a site’s feeds, as a build writes them.
struct SupportingFileTests {
  private static func site(_ feeds: String, language: String = "en") throws -> TestSite {
    try TestSite([
      "site.toml": """
      [site]
      title = "Bread"
      base_url = "https://bread.example/"
      language = "\(language)"
      authors = ["Ada"]
      [feeds]
      formats = ["rss", "json"]
      \(feeds)
      """,
      "content/articles/rye.md": "---\ntitle: Rye\ndate: 2024-03-01\ntags: [loaves]\n---\n\nDark.\n",
      "content/comments/rye/one.md": "---\nid: one\ndate: 2024-03-02\nname: Ben\n---\n\nSo *dark* it is.\n",
    ])
  }

  @Test func `no supporting files are written by default`() async throws {
    let site = try Self.site("")
    #expect(try await site.build().supportingFiles == [])
    #expect(
      try TestSite.files(below: site.output).filter { !$0.hasPrefix(".") } == [
        "comments.json", "comments.rss", "comments/rye.json", "comments/rye.rss", "feed.json", "feed.rss",
      ])
  }

  @Test func `pages, lists, styles and host files are written only when they change`() async throws {
    let site = try Self.site(
      "tags = true\nopml = true\npages = true\nstyle_sheet = true\nhosts = [\"nginx\", \"apache\"]\n")
    let first = try await site.build()
    #expect(first.diagnostics == [])
    #expect(
      first.supportingFiles.sorted() == [
        ".htaccess", "comments.html", "feed.css", "feed.html", "feeds.nginx.conf", "feeds.opml", "index.html",
        "tags/loaves.html",
      ])
    #expect(first.supportingFilesWritten == first.supportingFiles.count)
    let times = try site.modificationTimes()
    #expect(try await site.build().supportingFilesWritten == 0)
    #expect(try site.modificationTimes() == times)
    #expect(
      try site.text("feed.rss").contains(
        "<?xml-stylesheet href=\"/feeds/feed.css\" type=\"text/css\"?>"))
    #expect(try site.text("comments.html").contains("<p>So dark it is.</p>"))
    #expect(try site.text("tags/loaves.html").contains("<a href=\"https://bread.example/rye/\">Rye</a>"))
    #expect(
      try site.text("index.html").contains("<a href=\"https://bread.example/feeds/tags/loaves.html\">Bread: loaves</a>")
    )
    #expect(Validator().validate(Array(try site.text("feeds.opml").utf8), name: "feeds.opml").diagnostics == [])
  }

  @Test func `the setting for all pages includes the pages of comment feeds`() async throws {
    let site = try Self.site("pages = \"all\"\n")
    #expect(try await site.build().supportingFiles.contains("comments/rye.html"))
  }

  @Test func `the pages and the style sheet of a German site are in German`() async throws {
    let site = try Self.site("pages = true\nstyle_sheet = true\n", language: "de")
    _ = try await site.build()
    #expect(try site.text("index.html").contains("<h1>Abonnieren</h1>"))
    #expect(try site.text("feed.css").contains("Das ist ein Feed."))
  }

  @Test func `a compressed file contains its original and is the same in each build`() async throws {
    let site = try Self.site("compress = true\nopml = true\n")
    let report = try await site.build()
    #expect(report.supportingFiles.contains("feed.rss.gz") && report.supportingFiles.contains("feeds.opml.gz"))
    for name in ["feed.rss", "comments/rye.json", "feeds.opml"] {
      let file = site.output.appending(path: name + ".gz")
      var archive = try ArchiveReader(file.path())
      _ = try archive.nextFile()
      #expect(String(utf8: try #require(try archive.read())) == (try site.text(name)))
      // The gzip header has no name and no time (RFC 1952, section 2.3).
      #expect([UInt8](try Data(contentsOf: file).prefix(8)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    }
    #expect(try await site.build().supportingFilesWritten == 0)
  }

  @Test func `a feed is also written to its old URLs, byte by byte`() async throws {
    let site = try Self.site(
      """
      output = "public"
      url = "/"
      site = "feeds/feed.{ext}"
      tags = { path = "feeds/tags/{term}.{ext}" }
      hosts = ["netlify"]
      old = { "/feed.xml" = "rss", "/tag/loaves/index.xml" = "feeds/tags/loaves.rss" }
      """)
    let report = try await site.build()
    #expect(report.diagnostics == [])
    let folder = site.folder.appending(path: "public")
    func bytes(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }
    #expect(try bytes("feed.xml") == bytes("feeds/feed.rss"))
    #expect(try bytes("tag/loaves/index.xml") == bytes("feeds/tags/loaves.rss"))
    #expect(
      String(decoding: try bytes("_redirects"), as: UTF8.self) == """
        # Written by feedkiln build, which replaces this file.
        /feed.xml https://bread.example/feeds/feed.rss 301
        /tag/loaves/index.xml https://bread.example/feeds/tags/loaves.rss 301

        """)
  }

  @Test(arguments: [
    ("/feeds/old.xml", "rss", "feed.rss"), ("/feeds/old.json", "json", "feed.json"),
    ("/feeds/a/old.json", "feed.json", "feed.json"), ("/feeds/old.xml", "comments/rye.json", "comments/rye.json"),
    ("/feeds/old.xml", "comments.rss", "comments.rss"), ("/feeds/old.xml", "atom", nil), ("/feeds/old.xml", "RSS", nil),
    ("/feeds/old.xml", "comments", nil), ("/old.xml", "rss", nil), ("/feed/old.xml", "rss", nil),
  ])
  func `an old URL names a format of the site feed or the path of a feed`(
    path: String, feed: String, target: String?
  ) async throws {
    let site = try Self.site("old = { \"\(path)\" = \"\(feed)\" }\n")
    let report = try await site.build()
    #expect(report.diagnostics.isEmpty == (target != nil), "\(report.diagnostics.map(\.message))")
    let copy = String(path.dropFirst("/feeds/".count))
    #expect(report.supportingFiles == (target == nil ? [] : [copy]))
    if let target { #expect(try site.text(copy) == site.text(target)) }
  }

  @Test func `an old URL outside the folder of the feeds is redirected by a host`() async throws {
    let site = try Self.site("hosts = [\"nginx\"]\nold = { \"/old.xml\" = \"rss\" }\n")
    let report = try await site.build()
    #expect(report.diagnostics.map(\.message) == [])
    #expect(report.supportingFiles == ["feeds.nginx.conf"])
    let text = try site.text("feeds.nginx.conf")
    #expect(text.contains("/old.xml") && text.contains("https://bread.example/feeds/feed.rss"))
  }

  @Test func `the copies of a feed at its old URLs are compressed as well`() async throws {
    let site = try Self.site("compress = true\nold = { \"/feeds/old.xml\" = \"rss\" }\n")
    let report = try await site.build()
    #expect(report.diagnostics == [])
    #expect(report.supportingFiles.filter { $0.contains("old") }.sorted() == ["old.xml", "old.xml.gz"])
    func bytes(_ name: String) throws -> Data { try Data(contentsOf: site.output.appending(path: name)) }
    #expect(try bytes("old.xml") == bytes("feed.rss"))
    #expect(try bytes("old.xml.gz") == bytes("feed.rss.gz"))
    try site.replace("compress = true\n", with: "", in: "site.toml")
    #expect(try await site.build().supportingFiles == ["old.xml"])
    #expect(!FileManager.default.fileExists(atPath: site.output.appending(path: "old.xml.gz").path()))
  }

  @Test func `invalid options are reported`() async throws {
    let site = try Self.site(
      """
      opml = "feed.rss"
      hosts = ["vercel"]
      old = { "/feeds/old.xml" = "tags/lofes.rss", "/feeds/comments.rss" = "rss", "/rss.xml" = "rss" }
      tags = true
      """)
    let report = try await site.build()
    #expect(
      report.diagnostics.map { "\($0.rule): \($0.message)\n\($0.help ?? "")" } == [
        "feeds/old-address: “/feeds/old.xml” is redirected to “tags/lofes.rss”, which is not a feed\n"
          + "did you mean “tags/loaves.rss”?",
        "feeds/path-taken: duplicate file “comments.rss”\nchange a path in [feeds] of site.toml",
        "feeds/path-taken: duplicate file “feed.rss”\nchange a path in [feeds] of site.toml",
        "feeds/host-file-not-in-root: “vercel.json” must be in the root of the site, but the feeds are in "
          + "“/feeds/”\nremove “vercel” from hosts, and add the output of feedkiln hosts vercel to the file there",
      ])
  }

  @Test func `an old URL outside the feeds’ folder needs a host that redirects`() async throws {
    let site = try Self.site("old = { \"/rss.xml\" = \"rss\" }\n")
    let report = try await site.build()
    #expect(
      report.diagnostics.map(\.message) == [
        "no feed at the old path “/rss.xml”: it is outside the output folder “/feeds/”"
      ])
    #expect(report.diagnostics.first?.location?.line == 8)
  }
}
