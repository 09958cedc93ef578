import FeedBuilder
import FeedCore
import FeedPages
import FeedVocabulary
import Testing

/// The generated configuration of hosts, word for word.
struct HostFileTests {
  private static let below = HostRules(
    folder: "/feeds/", documents: ["feed.rss", "tags/c~23 ü.json"],
    redirects: [
      .init(path: "/feed.xml", target: IRI("https://bread.example/feeds/feed.rss")),
      .init(path: "/feeds/old \"one\".xml", target: IRI("https://bread.example/feeds/feed.rss")),
    ], isCompressed: true)
  private static let root = HostRules(folder: "/", documents: ["feed.rss", "feed.json"])

  private func text(_ host: StaticHost, _ rules: HostRules, _ name: String? = nil) throws -> String {
    String(utf8: try #require(host.files(rules).first { name == nil || $0.name == name }).bytes)
  }

  @Test func `Netlify’s file lists each document`() throws {
    #expect(
      try text(.netlify, Self.below) == """
        /feeds/*
          Cache-Control: public, max-age=600
        /feeds/feed.rss
          Content-Type: application/rss+xml; charset=utf-8
        /feeds/tags/c~23%20%C3%BC.json
          Content-Type: application/feed+json; charset=utf-8

        """)
    #expect(
      try text(.netlify, Self.below, "_redirects") == """
        /feed.xml https://bread.example/feeds/feed.rss 301
        /feeds/old%20%22one%22.xml https://bread.example/feeds/feed.rss 301

        """)
    #expect(StaticHost.netlify.files(Self.root).map(\.name) == ["_headers"])
  }

  @Test func `Cloudflare’s file has patterns that do not match other JSON of the site`() throws {
    #expect(
      try text(.cloudflare, Self.root) == """
        /*.rss
          Content-Type: application/rss+xml; charset=utf-8
        /*.atom
          Content-Type: application/atom+xml; charset=utf-8
        /*.opml
          Content-Type: text/x-opml; charset=utf-8

        """)
    #expect(try text(.cloudflare, Self.below).contains("/feeds/*.json\n  Content-Type: application/feed+json"))
  }

  @Test(arguments: StaticHost.allCases) func `feeds that browsers can show are served as XML`(host: StaticHost) throws {
    let rules = HostRules(
      folder: "/feeds/", documents: ["feed.rss", "feed.atom", "feed.json"], isReadableInBrowser: true)
    let text = try text(host, rules)
    #expect(text.contains("text/xml"))
    #expect(!text.contains("application/rss+xml") && !text.contains("application/atom+xml"))
    #expect(text.contains("application/feed+json"))
  }

  @Test func `nginx names each type with a character set once`() throws {
    let rules = HostRules(folder: "/feeds/", isReadableInBrowser: true)
    #expect(try text(.nginx, rules).contains("charset_types text/xml application/feed+json text/x-opml text/css;"))
  }

  @Test func `Apache redirects only paths of its folder`() throws {
    let text = try text(.apache, Self.below)
    #expect(text.contains("AddType application/feed+json .json\n"))
    #expect(
      text.contains("Redirect permanent \"/feeds/old \\\"one\\\".xml\" \"https://bread.example/feeds/feed.rss\"\n"))
    #expect(!text.contains("\"/feed.xml\""))
  }

  @Test func `nginx has one location for the folder and one for each old URL`() throws {
    #expect(
      try text(.nginx, Self.below) == #"""
        # nginx configuration for the feeds: include this file in the server block.
        location ^~ "/feeds/" {
          types { application/rss+xml rss; application/atom+xml atom; application/feed+json json; text/x-opml opml; text/html html; text/css css; }
          charset utf-8;
          charset_types application/rss+xml application/atom+xml application/feed+json text/x-opml text/css;
          add_header Cache-Control "public, max-age=600";
          gzip_static on;
        }
        location = "/feed.xml" { return 301 "https://bread.example/feeds/feed.rss"; }
        location = "/feeds/old \"one\".xml" { return 301 "https://bread.example/feeds/feed.rss"; }

        """#)
    #expect(try text(.nginx, Self.root).contains(#"location ~ "\.(rss|atom|opml)$" {"#))
  }

  @Test func `Caddy matches complete paths`() throws {
    #expect(
      try text(.caddy, Self.below).hasPrefix(
        #"""
        # Caddy configuration for the feeds: import this file in the site's block.
        @feeds_rss path_regexp feeds_rss `^/feeds/.*\.rss$`
        header @feeds_rss Content-Type "application/rss+xml; charset=utf-8"
        header @feeds_rss Cache-Control "public, max-age=600"

        """#))
  }

  @Test(arguments: [StaticHost.vercel, .azure])
  func `a configuration in JSON lists types and redirects`(host: StaticHost) throws {
    let text = try text(host, Self.below)
    #expect(text.contains("\"application/feed+json; charset=utf-8\""))
    #expect(text.contains("\"/feeds/old%20%22one%22.xml\""))
    #expect(text.contains("\"statusCode\": 301"))
    // MIME types in Azure’s configuration apply to the whole site.
    #expect(!text.contains("\".json\":"))
  }
}
