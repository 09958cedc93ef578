import FeedCore
import SiteSamples
import Testing

@testable import SiteSettings

/// URLs and names in settings and front matter that are almost valid.
@Suite struct URLSettingTests {
  @Test(
    arguments: [
      ("https://example.com", "https://example.com/", "example.com"),
      ("https://example.com/", "https://example.com/", "example.com"),
      ("HTTP://Example.COM:8080/blog", "HTTP://Example.COM:8080/blog/", "example.com"),
      ("https://example.com/a b", nil, nil), ("https://example.com/é/", "https://example.com/%C3%A9/", "example.com"),
      ("https://xn--brtchen-n4a.example/", "https://xn--brtchen-n4a.example/", "xn--brtchen-n4a.example"),
      ("example.com", nil, nil), ("//example.com/", nil, nil), ("/blog/", nil, nil), ("ftp://example.com/", nil, nil),
      ("https:///blog/", nil, nil), ("https://", nil, nil), ("https://brötchen.example/", nil, nil), ("", nil, nil),
      ("https://example.com/?a=b", nil, nil), ("https://example.com/#a", nil, nil), ("https://example.com?", nil, nil),
      ("https://ada@example.com/", nil, nil), ("https://ada:secret@example.com/", nil, nil),
      ("https://example.com:x/", nil, nil),
      ("mailto:a@example.com", nil, nil),
    ] as [(String, String?, String?)])
  func `a base URL has a scheme and a host, but no user, query or fragment`(text: String, url: String?, host: String?) {
    let base = try? BaseURL(checking: text)
    #expect(base?.iri.string == url)
    #expect(base?.host == host)
  }

  @Test(
    arguments: [
      ("example.com", "example.com"), ("EXAMPLE.com", "example.com"), ("ada@example.com", "ada@example.com"),
      ("a.b-c_d@example.com", "a.b-c_d@example.com"), ("1.example", "1.example"), ("localhost", "localhost"),
      ("", nil), ("@example.com", nil), ("ada@", nil), ("a@b@c", nil), ("-example.com", nil), (".example.com", nil),
      ("my site", nil), ("ada+x@example.com", nil), ("example.com/", nil), ("exämple.com", nil),
      ("example.com:80", nil),
    ] as [(String, String?)])
  func `an authority is a host name or an e-mail address`(text: String, expected: String?) {
    #expect((try? TagURI.checkAuthority(text)) == expected)
  }

  private func permalink(_ change: (inout Site) throws -> Void = { _ in }) throws -> Permalink {
    Permalink(site: try Site.sample(change))
  }

  @Test(
    arguments: [
      ("/2024/rye/", "https://example.com/2024/rye/"), ("2024/rye", "https://example.com/2024/rye"),
      ("/", "https://example.com/"),
      ("", "https://example.com/"), ("https://example.com/rye/", "https://example.com/rye/"),
      ("HTTPS://EXAMPLE.COM/rye/", "HTTPS://EXAMPLE.COM/rye/"),
      ("/brötchen ä/", "https://example.com/br%C3%B6tchen%20%C3%A4/"),
      ("/a?b=c#d", "https://example.com/a?b=c#d"), ("/a.b/..c/d..", "https://example.com/a.b/..c/d.."),
      ("https://other.example/rye/", nil), ("http://example.com/rye/", nil), ("//other.example/", nil),
      ("https://example.com.evil.example/", nil), ("https://example.com:8080/", nil), ("/a/../b", nil), ("/a/./b", nil),
      ("..", nil),
      ("/a/%2e%2e/b", nil), ("/%2E/b", nil), ("/a//b", nil), ("a//", nil), ("/a\u{7}", nil), ("/a%07", nil),
      ("/a%7F", nil),
      ("/a\\b", nil), ("/a%5Cb", nil), ("mailto:a@example.com", nil),
    ] as [(String, String?)])
  func `a permalink is a path or URL of this site`(text: String, url: String?) throws {
    let permalink = try permalink()
    #expect((try? permalink.url(explicit: text))?.string == url)
  }

  @Test(arguments: ["rye", "rye bread", "brötchen", "a.b", "..a", "a%20b", "-", ""]) func `a slug is accepted`(
    slug: String
  ) {
    #expect((try? Permalink.slug(checking: slug)) == slug)
  }

  @Test(arguments: ["a/b", "/", "..", ".", "%2e%2e", "a\\b", "a\u{1F}b", "a\u{7F}", "%5C", "a%00"])
  func `a slug that changes the path is refused`(slug: String) {
    #expect((try? Permalink.slug(checking: slug)) == nil)
  }

  @Test func `a variable without a value leaves no empty segment`() throws {
    let date = try #require(CivilDate(year: 2024, month: 3, day: 1))
    func url(_ pattern: String, path: String) throws -> String {
      try permalink { $0.content.permalink = Template(pattern) }.url(path: path, slug: "rye", date: date).string
    }
    #expect(try url("/{section}/{slug}/", path: "rye") == "https://example.com/rye/")
    #expect(try url("/{section}/{slug}/", path: "bread/rye") == "https://example.com/bread/rye/")
    #expect(try url("{section}/{slug}", path: "rye") == "https://example.com/rye")
    #expect(try url("/blog/{section}/{slug}/", path: "rye") == "https://example.com/blog/rye/")
    #expect(try url("/blog/{slug}/{section}", path: "rye") == "https://example.com/blog/rye/")
    #expect(try url("/{year}/{month}/{day}/{slug}.html", path: "rye") == "https://example.com/2024/03/01/rye.html")
    #expect(try url("/{path}/", path: "a b/ü") == "https://example.com/a%20b/%C3%BC/")
  }

  @Test func `settings have the defaults that the documentation names`() throws {
    let site = try Site.sample()
    #expect((site.feeds.limit, site.comments.limit, site.feeds.maximumSize) == (20, 100, nil))
    let limits = ContentLimits()
    #expect((limits.articleBytes, limits.fileBytes, limits.commentBytes) == (8 << 20, 64 << 20, 64 << 10))
  }

  @Test func `kilobytes have 1024 bytes`() throws {
    let folder = try SampleFolder([
      "site.toml": """
      [site]
      title = "Bread"
      base_url = "https://bread.example/"
      language = "en"
      [feeds]
      max_kilobytes = 3
      """
    ])
    #expect(try SiteReader.read("\(folder.path)/site.toml").site?.feeds.maximumSize == 3072)
  }
}
