import FeedCore
import SiteSamples
import SiteSettings
import Testing

@testable import ContentValues
@testable import FeedContent

/// What built pages say about the URL of the site.
@Suite struct BaseURLCheckTests {
  private func message(_ pages: [(String, [String])]) throws -> String? {
    let site = try Site.sample { $0.folder = "." }
    let pages = pages.map { path, urls in
      var claims = PageClaims()
      claims.urls = urls.map { IRI(unchecked: $0) }
      return (url: IRI(unchecked: "https://example.com/\(path)"), claims: claims)
    }
    return BaseURLCheck(site).problem(of: pages, in: "public")?.message
  }

  @Test func `pages that agree on another URL are reported`() throws {
    let pages = [("rye/", ["https://bread.example/rye/"]), ("oat/", ["https://bread.example/oat/"])]
    #expect(
      try message(pages) == "base_url is “https://example.com/”, but the pages in “public” say “https://bread.example/”"
    )
    #expect(try message(Array(pages.prefix(1))) != nil)
  }

  @Test(
    arguments: [
      [("rye/", ["https://bread.example/rye/"]), ("oat/", ["https://other.example/oat/"])],
      [("rye/", ["https://bread.example/rye/"]), ("oat/", ["https://example.com/oat/"])],
      [("rye/", ["https://bread.example/rye/", "https://example.com/rye/"])],
      [("rye/", ["https://bread.example/oat/"])],
      [("", ["https://bread.example/"])], [("rye/", [])], [],
    ] as [[(String, [String])]])
  func `pages that do not agree, or name other pages, say nothing about the site`(
    pages: [(String, [String])]
  ) throws {
    #expect(try message(pages) == nil)
  }
}
