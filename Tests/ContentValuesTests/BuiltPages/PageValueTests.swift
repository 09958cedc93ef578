import FeedCore
import FeedDocument
import SiteSamples
import SiteSettings
import Testing

@testable import ContentValues

/// Values of a page that look like another value.
@Suite struct PageValueTests {
  private func page(_ head: String, _ body: String = "") -> Page {
    let text = "<!DOCTYPE html><html lang=en><head><title>Rye</title>\(head)</head><body>\(body)</body></html>"
    return Page(Source(name: "a.html", page: Array(text.utf8)), url: IRI("https://example.com/rye/"))
  }

  @Test(arguments: [
    ("Ada", ["Ada"]), ("ada@bread.example", []), ("https://www.facebook.com/ada", []), ("@ada", []),
    ("Ada & Bo", ["Ada & Bo"]),
  ])
  func `an address is not the name of an author`(content: String, names: [String]) {
    for name in ["name=author", "property=article:author", "name=dc.creator"] {
      let meta = MetaTags(page("<meta \(name) content=\"\(content)\">"))
      #expect(meta.values(of: .author).map(\.text) == names)
    }
  }

  private func linked(_ json: String) -> LinkedData {
    LinkedData(page("<script type=application/ld+json>\(json)</script>"))
  }

  @Test(arguments: [
    (#""Ada""#, "Ada"), (#""https://ada.example/""#, nil), (#"{"name": "Ada  Baker"}"#, "Ada Baker"),
    (#"{"name": " "}"#, nil),
    (#"{"name": "http://ada.example/"}"#, nil), (#"{"url": "https://ada.example/"}"#, nil),
  ])
  func `a URL in linked data is not a name`(author: String, name: String?) throws {
    let data = linked(#"{"@type": "BlogPosting", "headline": "Rye", "author": \#(author)}"#)
    let article = try #require(data.articles.first?.object)
    #expect(data.objects("author", of: article).compactMap(data.name(of:)) == [name].compactMap(\.self))
    #expect(data.values(of: .author).map(\.text) == [name].compactMap(\.self))
  }

  @Test func `the first description of an id is that of a reference`() throws {
    let data = linked(
      #"""
      {"@graph": [{"@type": "BlogPosting", "headline": "Rye", "author": {"@id": "#a"}, "publisher": {"@id": "#b"}},
        {"@id": "#a"}, {"@id": "#a", "name": "Ada"}, {"@id": "#a", "name": "Bo"}]}
      """#)
    let article = try #require(data.articles.first?.object)
    #expect(data.objects("author", of: article).map(data.name(of:)) == ["Ada"])
    #expect(data.objects("publisher", of: article).map(data.name(of:)) == [nil])
  }

  @Test(arguments: [
    ("0001-01-01T00:00:00Z", nil), ("0000-12-31T00:00:00Z", nil), ("0002-01-01T00:00:00Z", "0002-01-01T00:00:00Z"),
    ("2024-03-01T00:00:00Z", "2024-03-01T00:00:00Z"),
  ])
  func `the date that templates show for a missing one is not a date`(date: String, expected: String?) throws {
    let site = try Site.sample { $0.timeZone = .utc }
    let claims = PageClaims(page("<meta property=article:published_time content=\"\(date)\">"), site: site)
    #expect(claims.published?.rfc3339 == expected)
    let later = PageClaims(
      page(
        "<meta property=article:published_time content=\"\(date)\">",
        "<time class=dt-published datetime=2023-02-01></time>"),
      site: site)
    #expect(later.published != nil || expected == nil)
  }

  @Test(
    arguments: [
      (#""author": {"name": "Ada", "url": "https://ada.example/"}"#, "Ada", "https://ada.example/"),
      (#""creator": {"name": "Ada", "url": "https://ada.example/"}"#, "Ada", "https://ada.example/"),
      (#""creator": "Ada""#, "Ada", nil), (#""creator": {"name": "Bo"}, "author": {"name": "Ada"}"#, "Ada", nil),
      (#""publisher": {"name": "Ada"}"#, nil, nil),
    ] as [(String, String?, String?)])
  func `the author of a comment in linked data can be its creator`(member: String, name: String?, url: String?) throws {
    let comment = #"{"@type": "Comment", "text": "Good.", "dateCreated": "2024-03-02", \#(member)}"#
    let json = #"{"@type": "BlogPosting", "headline": "Rye", "comment": [\#(comment)]}"#
    let site = try Site.sample { $0.timeZone = .utc }
    var comments = PageCommentReader(
      page("<script type=application/ld+json>\(json)</script>"), site: site, articleDate: nil)
    let read = comments.read()
    #expect(read.map(\.authorName) == [name])
    #expect(read.map(\.authorURL?.string) == [url])
  }

  @Test(arguments: [
    ("0; url=/oats/", "https://example.com/oats/"), ("0;URL='/oats/'", "https://example.com/oats/"),
    ("0; url=&quot;/oats/&quot;", "https://example.com/oats/"), ("0; url = 'oats'", "https://example.com/rye/oats"),
    ("5", nil),
  ])
  func `the URL of a redirect can be in quotes`(content: String, url: String?) throws {
    let site = try Site.sample()
    let claims = PageClaims(page("<meta http-equiv=refresh content=\"\(content)\">"), site: site)
    #expect(claims.redirect?.string == url)
  }

  @Test(arguments: ["u-like", "u-repost", "u-bookmark", "p-like", "p-repost"])
  func `a reaction among the comments is not a comment`(kind: String) throws {
    func comment(_ id: Int, _ classes: String, _ more: String = "") -> String {
      """
      <div class="comment h-cite \(classes)" id="comment-\(id)"><span class="p-author">Ada</span>
      <time class="dt-published" datetime="2024-03-0\(id)">1</time>\(more)<div class="e-content">Good.</div></div>
      """
    }
    let list =
      comment(1, "") + comment(2, kind)
      + comment(3, "", "<a class=\"\(kind.replacing("p-", with: "u-"))-of\" href=\"/\"></a>")
    let site = try Site.sample { $0.timeZone = .utc }
    var comments = PageCommentReader(page("", "<article>\(list)</article>"), site: site, articleDate: nil)
    #expect(comments.read().map(\.id) == ["1"])
  }
}
