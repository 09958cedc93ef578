import FeedContent
import FeedCore
import FeedDocument
import FeedSystem
import Foundation
import SiteSamples
import SiteSettings
import Testing

@testable import ContentValues

/// Folders of HTML pages as sites.
@Suite struct HTMLSiteTests {
  private func page(_ head: String = "", _ body: String = "", date: String = "2024-03-01") -> String {
    """
    <!DOCTYPE html><html lang=en><head><title>Rye | Sample</title>\(head)</head><body><article class=h-entry>
    <time class=dt-published datetime="\(date)"></time><div class=e-content><p>Bread.</p></div>\(body)</article></body>
    """
  }

  private func load(_ folder: borrowing SampleFolder, _ change: (inout Site) -> Void = { _ in }) throws -> Content {
    let path = folder.path
    let site = try Site.sample {
      $0.folder = path
      $0.content.generator = .html
      $0.content.comments = "comments"
      change(&$0)
    }
    return ContentLoader(site, options: ContentOptions(now: try Timestamp(rfc3339: "2030-01-01T00:00:00Z"))).load()
  }

  @Test func `a page has the URL of its file`() throws {
    let folder = try SampleFolder([
      "rye.html": page(date: "2024-01-01"), "spelt/index.html": page(date: "2024-01-02"),
      "wild oats.htm": page(date: "2024-01-03"), "feeds/old.html": page(), "node_modules/x/y.html": page(),
    ])
    #expect(
      try load(folder).articles.map(\.url.string) == [
        "https://example.com/wild%20oats.htm", "https://example.com/spelt/", "https://example.com/rye.html",
      ])
  }

  @Test(arguments: [(0, true), (40, false)])
  func `a page that is nothing but text needs no element for it`(links: Int, isText: Bool) throws {
    let text = String(repeating: "Rye keeps for a week. ", count: 12)
    let list = (0..<links).map { "<a href=/\($0)>More bread</a> " }.joined()
    let folder = try SampleFolder([
      "2024/03/01/rye.html": "<title>Rye</title><body><header>Home</header><h1>Rye</h1><p>\(text)</p>\(list)"
        + "<aside>Ads</aside><footer>End</footer>"
    ])
    let article = try #require(try load(folder).articles.first)
    let read = try #require(article.body.page).text(for: article.location)
    #expect((read.problem == nil) == isText)
    let html = String(utf8: read.text?.bytes ?? [])
    #expect(html.contains("Rye keeps") && !html.contains("Home") && !html.contains("Ads") && !html.contains("End"))
  }

  @Test func `a canonical URL on the site takes precedence`() throws {
    let folder = try SampleFolder([
      "a.html": page("<link rel=canonical href=/bread/a/>"),
      "b.html": page("<link rel=canonical href=https://elsewhere.example/b>"),
      "c.html": page("<meta property=og:url content=https://example.com/c>"),
    ])
    #expect(
      Set(try load(folder).articles.map(\.url.string)) == [
        "https://example.com/bread/a/", "https://example.com/b.html", "https://example.com/c",
      ])
  }

  @Test func `a folder without articles is reported`() throws {
    let pages = ["index.html": "<title>Bread</title>", "rye.html": "<article><h1>Rye</h1><p>Two days.</p></article>"]
    let problem = try #require(try load(SampleFolder(pages)).diagnostics.first)
    #expect(problem.rule == "page/no-articles" && problem.severity == .warning)
    #expect(problem.message == "none of the 2 pages is an article")
    let one = try load(SampleFolder(["index.html": "<title>Bread</title>"]))
    #expect(one.diagnostics.map(\.message) == ["the only page is not an article"])
    #expect(try load(SampleFolder(pages.merging(["spelt.html": page()]) { $1 })).diagnostics.isEmpty)
  }

  @Test func `a copy of another page is not an article`() throws {
    let folder = try SampleFolder([
      "rye/index.html": page("<link rel=canonical href=https://example.com/rye/>"),
      "print/rye.html": page("<link rel=canonical href=https://example.com/rye/>"),
    ])
    let content = try load(folder)
    #expect(content.articles.map(\.url.string) == ["https://example.com/rye/"])
    #expect(content.counts.noArticles == 1)
  }

  @Test(arguments: [
    ("<meta property=og:type content=website>", ""), ("<meta http-equiv=refresh content='0; url=/x/'>", ""),
    ("", "</article><article class=h-entry><time class=dt-published datetime=2024-03-02></time>"),
    ("<script type='application/ld+json'>{\"@type\":\"CollectionPage\"}</script>", ""),
    ("<script type='application/ld+json'>[{\"@type\":\"Article\"},{\"@type\":\"Article\"}]</script>", ""),
  ]) func `a list of articles is not an article`(_ head: String, _ body: String) throws {
    let content = try load(try SampleFolder(["a.html": page(head, body)]))
    #expect(content.articles.isEmpty)
    #expect(content.counts.noArticles == 1)
    #expect(content.counts.read == 0)
  }

  @Test func `a page without a date is reported`() throws {
    let folder = try SampleFolder(["a.html": page(date: "some day"), "b.html": "<p>Nothing here.</p>"])
    let content = try load(folder)
    #expect(content.counts.noArticles == 2)
    #expect(
      folder.report(content) == [
        "a.html:1:1: info: page is marked as an article but has no date, so it is ignored "
          + "(add <time class=\"dt-published\" datetime=\"2024-03-01\"> to the template)"
      ])
  }

  @Test func `invalid JSON-LD is reported`() throws {
    let folder = try SampleFolder([
      "a.html": page("\n<script type='application/ld+json'>{\"@type\":\"Article\",}</script>")
    ])
    let content = try load(folder)
    #expect(content.articles.map(\.title) == ["Rye"])
    #expect(content.diagnostics.map(\.rule) == ["page/broken-json-ld"])
    #expect(content.diagnostics.first?.location?.line == 2)
    #expect(
      content.diagnostics.first?.message.hasPrefix("JSON-LD is read only up to its first error: ") == true)
  }

  @Test(arguments: [
    ("2024-03-01T09:30:00+01:00", "2024-03-01T09:30:00+01:00"), ("2024-03-01", "2024-03-01T00:00:00+01:00"),
    ("2024-07-01 09:30", "2024-07-01T09:30:00+02:00"), ("March 1, 2024 at 9:30 pm", "2024-03-01T21:30:00+01:00"),
    ("1st Mar 2024", "2024-03-01T00:00:00+01:00"), ("Fri, 1 March 2024, 12:05 am", "2024-03-01T00:05:00+01:00"),
  ]) func `dates in common template formats are read`(_ text: String, _ expected: String) throws {
    let content = try load(try SampleFolder(["a.html": page(date: text)]))
    #expect(content.articles.map(\.published.rfc3339) == [expected])
  }

  @Test(arguments: ["31 February 2024", "soon", "2024", "March 2024", "0000-00-00", "13/14/2024"])
  func `invalid dates are not read as dates`(_ text: String) throws {
    #expect(PageDateReader(timeZone: .utc).read(text) == nil)
  }

  @Test func `comments on the page and comments in files are merged into one thread`() throws {
    let comments = """
      <div class=u-comment id=comment-1><b class=p-author>Bob</b><time datetime=2024-03-02></time>
      <p class=p-content>One</p></div>
      """
    let folder = try SampleFolder([
      "rye.html": page("", comments),
      "comments/rye/2.md": "---\nname: Eve\ndate: 2024-03-03\nreply_to: 1\n---\nTwo\n",
    ])
    let content = try load(folder)
    #expect(folder.report(content) == [])
    #expect(content.threads["rye"]?.nodes.map(\.comment.id) == ["1", "2"])
    #expect(content.threads["rye"]?.nodes.map(\.parent) == [nil, 0])
    #expect(try load(folder) { $0.comments.articles = .off }.threads.isEmpty)
  }

  @Test func `authors of the site are recognized by name`() throws {
    let folder = try SampleFolder(["a.html": page("<meta name=author content=Ada>")])
    #expect(try load(folder).articles.first?.authors == [Author(name: "Ada", url: IRI("https://example.com/ada/"))])
  }

  @Test func `a page in another encoding is read`() throws {
    let folder = try SampleFolder([:])
    let text = page("<meta charset=iso-8859-1>").replacing("Bread.", with: "Br\u{F6}t.").unicodeScalars
    try FileSystem.makeFolder(folder.path)
    try FileSystem.replace("\(folder.path)/a.html", with: text.map { UInt8($0.value) })
    let article = try #require(try load(folder).articles.first)
    let body = article.body.page?.text(for: article.location).text
    #expect(body.map { String(utf8: $0.rendered().html) } == "<p>Bröt.</p>")
  }

  @Test(arguments: ["mailto:ada@example.org", "ftp://ada.example/", "tel:+491234", "data:text/html,x"])
  func `a commenter URL that is not on the web is omitted and reported`(url: String) throws {
    let comment = """
      <ol class=comment-list><li id=comment-7 class=comment><span class="comment-author vcard"><a class="fn url"
      href="\(url)">Ada</a></span><time datetime="2024-03-02T10:00:00Z"></time>
      <div class=comment-content><p>Good.</p></div></li></ol>
      """
    let folder = try SampleFolder(["rye.html": page("", comment)])
    let content = try load(folder)
    let read = try #require(content.threads[content.articles[0].path]?.nodes.first?.comment)
    #expect(read.authorName == "Ada" && read.authorURL == nil)
    let said = content.diagnostics.filter { $0.rule == "page/author-url" }
    #expect(
      said.map { "\($0.severity): \($0.message) (\($0.help ?? ""))" } == [
        "info: author URL of comment “7” is not a web URL and is omitted "
          + "(write a URL that begins with https://; the name and comment are kept)"
      ])
    #expect(said.allSatisfy { !$0.quotesSource })
  }

  @Test func `a valid or missing commenter URL is not reported`() throws {
    for url in ["https://ada.example/", "/people/ada", "#", ""] {
      let comment = """
        <ol class=comment-list><li id=comment-7 class=comment><span class="comment-author vcard"><a class="fn url"
        href="\(url)">Ada</a></span><time datetime="2024-03-02T10:00:00Z"></time>
        <div class=comment-content><p>Good.</p></div></li></ol>
        """
      let folder = try SampleFolder(["rye.html": page("", comment)])
      #expect(try load(folder).diagnostics.map(\.message) == [], "\(url)")
    }
  }

  @Test(arguments: [
    ("page-template-default page page-id-2", 0), ("single single-product postid-4", 0), ("attachment", 0),
    ("post-template-default single single-post postid-3", 1), ("single single-format-standard", 1), ("page", 1),
  ])
  func `pages and products of WordPress are not articles`(classes: String, count: Int) throws {
    let html = """
      <html lang=en><head><title>A</title><meta property=og:type content=article>
      <meta property=article:published_time content=2022-03-10></head><body class="\(classes)"><p>Words.</p></body>
      """
    #expect(try load(SampleFolder(["a.html": html])).articles.count == count)
  }

  @Test(arguments: [
    "<h2>2 Comments</h2><div class=comment><p>One</p></div><div class=comment><p>Two</p></div>",
    "<h3>2 Responses to Rye</h3><ol><li><p>One</p></li><li><p>Two</p></li></ol>",
  ])
  func `comments without ids are read in their order`(list: String) throws {
    let content = try load(SampleFolder(["rye.html": page("", list)]))
    let nodes = content.threads["rye"]?.nodes ?? []
    #expect(nodes.map { String(utf8: $0.comment.body).contains("One") } == [true, false])
    #expect(nodes.allSatisfy { $0.comment.authorName == nil })
    #expect(
      content.diagnostics.map(\.message) == [
        "2 comments have no ids and are identified by their positions; 2 have no dates and get that of the article; "
          + "2 have no names"
      ])
    let more =
      list.contains("<li>")
      ? list.replacingOccurrences(of: "</ol>", with: "<li><p>Three</p></li></ol>")
      : list + "<div class=comment><p>Three</p></div>"
    let later = try load(SampleFolder(["rye.html": page("", more)])).threads["rye"]?.nodes ?? []
    #expect(later.prefix(2).first?.comment.id == nodes.first?.comment.id)
  }
}
