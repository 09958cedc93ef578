import FeedCore
import FeedFetching
import FeedSystem
import FeedTesting
import Foundation
import Testing

/// The effect of the host files in real web servers.
@Suite struct HostingTests {
  private static let article = "---\ntitle: Rye\ndate: 2024-03-01\n---\nBread.\n"

  private func build(port: Int, _ host: String, _ folder: borrowing TestFolder) throws {
    try folder.write(
      "site.toml",
      """
      [site]
      title = "Bröt"
      base_url = "http://127.0.0.1:\(port)/"
      language = "en"
      authors = ["Ada"]
      tag_authority = "bread.example"
      [feeds]
      output = "www/feeds"
      url = "feeds/"
      hosts = ["\(host)"]
      opml = true
      pages = true
      compress = true
      old = { "/rss.xml" = "rss", "/feeds/old.xml" = "atom" }
      """)
    try folder.write("content/articles/rye.md", Self.article)
    let run = try CommandLineRun.feedkiln("build", "--allow-placeholder-url", in: folder)
    #expect(run.errors == "")
    #expect(run.exitCode == 0)
  }

  @Test(.peers("nginx", "apache2", "caddy"), arguments: WebServer.Program.allCases)
  func `a server sends each file with its type, charset and cache headers`(
    program: WebServer.Program
  ) throws {
    let folder = try TestFolder()
    let port = Loopback.freePort()
    let host = program == .apache2 ? "apache" : program.rawValue
    try build(port: port, host, folder)
    let rules = ["nginx": "www/feeds/feeds.nginx.conf", "caddy": "www/feeds/feeds.caddy"][host] ?? ""
    let server = try WebServer(program, port: port, in: folder, rules: rules)
    defer { withExtendedLifetime(server) {} }
    let types = [
      ("feed.rss", "application/rss+xml"), ("feed.atom", "application/atom+xml"),
      ("feed.json", "application/feed+json"),
      ("feeds.opml", "text/x-opml"), ("feed.html", "text/html"),
    ]
    for (name, type) in types {
      let fetch = try FeedFetcher().fetch(IRI(unchecked: "http://127.0.0.1:\(port)/feeds/\(name)"))
      #expect(fetch.response.field("Content-Type")?.lowercased() == "\(type); charset=utf-8", "\(name)")
      #expect(fetch.body == (try FileSystem.read("\(folder.path)/www/feeds/\(name)")))
      #expect(fetch.response.field("ETag") != nil)
      #expect(fetch.revalidation?.status == 304, "\(name)")
      if name != "feed.html" { #expect(fetch.response.field("Cache-Control") == "public, max-age=600", "\(name)") }
      if program != .apache2 { #expect(fetch.response.field("Content-Encoding") == "gzip", "\(name)") }
    }
    let moved = try FeedFetcher().fetch(IRI(unchecked: "http://127.0.0.1:\(port)/feeds/old.xml"))
    #expect(moved.redirects.map(\.status) == [301])
    #expect(moved.response.url.string.hasSuffix("/feeds/feed.atom"))
    if program != .apache2 {
      #expect(
        try FeedFetcher().fetch(IRI(unchecked: "http://127.0.0.1:\(port)/rss.xml")).redirects.map(\.status) == [301])
    }
    for name in ["feed.rss", "feed.atom", "feed.json"] {
      let run = try CommandLineRun.feedkiln(
        "validate", "--strict", "http://127.0.0.1:\(port)/feeds/\(name)", in: folder)
      #expect(run.exitCode == 0, "\(run.output)\(run.errors)")
    }
  }

  @Test func `the host configuration is printed`() throws {
    let folder = try TestFolder(["site.toml": Sample.site, "content/articles/rye.md": Self.article])
    let run = try CommandLineRun.feedkiln("hosts", "cloudflare", in: folder)
    #expect(run.output.hasPrefix("/feeds/*\n  Cache-Control: public, max-age=600\n/feeds/*.rss\n"))
    #expect(run.errors == "")
    #expect(run.exitCode == 0)
    let none = try CommandLineRun.feedkiln("hosts", "nginx", "--file", "_headers", in: folder)
    #expect(none.errors == "feedkiln: unknown file of nginx: use feeds.nginx.conf\n")
    #expect(none.exitCode == 2)
  }
}
