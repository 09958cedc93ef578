import FeedCore
import Foundation
import Testing

@testable import FeedContent
@testable import Feedkiln

/// The links of built pages to feeds that do not exist.
@Suite struct PageFeedLinksTests {
  private func problems(_ pages: [String: String], content: String = "") async throws -> [String] {
    let files = try TestSite(
      pages.merging([
        "site.toml": """
        [site]
        title = "Bread"
        base_url = "https://bread.example/"
        language = "en"
        \(content)
        """,
        "feeds/feed.atom": "", "public/feed.atom": "", "public/rss/index.html": "", "public/gr öße.rss": "",
      ]) { $1 })
    let site = try #require(try files.reading().site)
    let folder = files.folder.appending(path: "public").path()
    return try await PageFeedLinks.problems(in: folder, of: site).map { problem in
      "\(problem.location?.file.replacing(folder, with: "") ?? ""): \(problem.message)"
    }
  }

  private static func page(_ url: String, type: String = "application/atom+xml") -> String {
    "<html><head><link rel=alternate type=\"\(type)\" href=\"\(url)\"></head></html>"
  }

  @Test(arguments: [
    ("/feed.atom", nil), ("../feed.atom", nil), ("https://bread.example/feed.atom", nil), ("/feed.atom?a#b", nil),
    ("/rss/", nil), ("/rss", nil), ("/gr%20%C3%B6%C3%9Fe.rss", nil), ("/feeds/feed.atom", nil),
    ("https://other.example/gone.atom", nil), ("http://bread.example/gone.atom", nil),
    ("/gone.atom", "https://bread.example/gone.atom"), ("feed.atom", "https://bread.example/a/feed.atom"),
    ("/feeds/gone.atom", "https://bread.example/feeds/gone.atom"), ("/FEED.atom", "https://bread.example/FEED.atom"),
    ("/feeds/", "https://bread.example/feeds/"),
  ])
  func `a link to a feed leads to a file in the folder of the pages or of the feeds`(
    url: String, missing: String?
  ) async throws {
    let found = try await problems(["public/a/b.html": Self.page(url)])
    #expect(found == missing.map { ["/a/b.html: page links to the feed “\($0)”, which does not exist"] } ?? [])
  }

  @Test(arguments: [
    ("", true), ("[content]\ngenerator = \"html\"\narticles = \"public\"", true),
    ("[content]\ngenerator = \"hugo\"", false), ("[content]\ngenerator = \"jekyll\"", false),
  ])
  func `only sites without a generator can serve feeds from the output folder`(
    content: String, isServed: Bool
  ) async throws {
    let found = try await problems(["public/b.html": Self.page("/feeds/feed.atom")], content: content)
    #expect(found.isEmpty == isServed, "\(found)")
  }

  @Test func `the pages with a broken link are counted, and the first one is named`() async throws {
    let found = try await problems([
      "public/c.htm": Self.page("/gone.atom"), "public/b.XHTML": Self.page("/gone.atom"),
      "public/d.html": Self.page("/gone.atom") + Self.page("/gone.atom"), "public/a.txt": Self.page("/gone.atom"),
      "public/e.html": Self.page("/gone.atom", type: "text/html"), "public/f.html": Self.page("/lost.atom"),
    ])
    #expect(
      found == [
        "/b.XHTML: 3 pages link to the feed “https://bread.example/gone.atom”, which does not exist",
        "/f.html: page links to the feed “https://bread.example/lost.atom”, which does not exist",
      ])
  }
}
