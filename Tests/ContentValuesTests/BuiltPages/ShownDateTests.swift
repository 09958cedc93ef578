import FeedContent
import FeedCore
import SiteSamples
import SiteSettings
import Testing

@testable import ContentValues

/// Dates that pages show only as text.
@Suite struct ShownDateTests {
  private static func page(_ title: String, _ date: String, _ more: String = "") -> String {
    "<html lang=en><head><title>\(title)</title></head><body><h1>\(title)</h1>\(date)<p>Bread.</p>\(more)</body></html>"
  }

  /// Returns the dates of the articles of pages, by title, and the messages.
  private static func load(_ dates: [String], index: String? = nil) throws -> (dates: [String], messages: [String]) {
    var files: [String: String] = [:]
    for (number, date) in dates.enumerated() { files["\(number).html"] = page("\(number)", date) }
    files["index.html"] = index
    let folder = try SampleFolder(files)
    let path = folder.path
    let site = try Site.sample {
      $0.folder = path
      $0.content.generator = .html
      $0.content.comments = "comments"
    }
    let content = ContentLoader(site, options: ContentOptions(now: try Timestamp(rfc3339: "2030-01-01T00:00:00Z")))
      .load()
    let articles = content.articles.sorted { $0.title < $1.title }
    return (
      articles.map { String($0.published.rfc3339.prefix(10)) },
      content.diagnostics.map { "\($0.severity): \($0.message)" }
    )
  }

  @Test func `numbers are read with the day first if the dates of the site allow nothing else`() throws {
    let (dates, messages) = try Self.load([
      "<p class=date>10/07/20</p>", "<p class=date>25/07/20</p>", "<p>Posted on 3/8/1999 at 9:30</p>",
    ])
    #expect(dates == ["2020-07-10", "2020-07-25", "1999-08-03"])
    #expect(
      messages == ["info: the dates of 3 pages, such as “10/07/20”, are read as text: day, month, year"])
  }

  @Test(arguments: [
    (["<div id=dateline>07/10/2020</div>", "<p>7/25/2020</p>"], ["2020-07-10", "2020-07-25"], "month, day, year"),
    (["<p>2020/07/10</p>", "<p>2020-7-9</p>"], ["2020-07-10", "2020-07-09"], "year, month, day"),
    (["<p>10.07.2020</p>", "<p>9.7.2020</p>"], ["2020-07-10", "2020-07-09"], "day, month, year"),
    (
      ["<p>Posted on May 3, 2021</p>", "<p><em>Monday, 5th July 2021</em></p>"], ["2021-05-03", "2021-07-05"],
      "the name of the month"
    ),
    (
      ["<p class=byline>Ada, 3. März 2021</p>", "<p class=byline>4 juillet 2021</p>"], ["2021-03-03", "2021-07-04"],
      "the name of the month"
    ),
  ])
  func `each form is read if all pages have it`(shown: [String], expected: [String], form: String) throws {
    let (dates, messages) = try Self.load(shown)
    #expect(dates == expected)
    #expect(messages.count == 1 && messages[0].hasSuffix("are read as text: \(form)"), "\(messages)")
  }

  @Test func `dates that can be read in two ways are not read`() throws {
    let (dates, messages) = try Self.load(["<p class=date>10/07/20</p>", "<p class=date>11/08/20</p>"])
    #expect(dates == [])
    #expect(
      messages.first
        == "warning: the dates of 2 pages, such as “10/07/20”, are ignored: the day or the month can be first")
  }

  @Test func `dates in several forms are not read`() throws {
    let (dates, messages) = try Self.load(["<p class=date>25/07/20</p>", "<p class=date>May 3, 2021</p>"])
    #expect(dates == [])
    #expect(
      messages.first
        == "warning: the dates of 2 pages are ignored: “25/07/20” and “May 3, 2021” have different forms")
  }

  @Test func `one date among many pages, or one without a day, is no form of a site`() throws {
    let pages = ["<p class=date>25/07/20</p>"] + Array(repeating: "<p>Words.</p>", count: 10)
    for shown in [pages, ["<p class=date>March 2024</p>"]] {
      let (dates, messages) = try Self.load(shown)
      #expect(dates == [])
      #expect(messages.allSatisfy { !$0.contains("text") }, "\(messages)")
    }
  }

  @Test func `a date for machines on one article leaves dates as text unread`() throws {
    let machine = "<article class=h-entry><time class=dt-published datetime=2020-01-02></time></article>"
    let (dates, messages) = try Self.load([machine, "<p class=date>25/07/20</p>"])
    #expect(dates == ["2020-01-02"])
    #expect(messages == [])
  }

  @Test func `lists, comments and other dates of a page are not its date`() throws {
    let list = "<ul><li>25/07/20</li><li>26/07/20</li><li>27/07/20</li></ul>"
    let (dates, messages) = try Self.load(
      [
        list, "<p>We met on 25/07/20 in the old mill, and it rained all day long, as it often does there.</p>",
        "<div class=comment>25/07/20</div>", "<footer>25/07/20</footer>", "<p>26/07/20</p>",
      ],
      index: Self.page("Home", "<p>26/07/20</p>"))
    #expect(dates == ["2020-07-26"])
    #expect(messages == ["info: the date of 1 page, such as “26/07/20”, is read as text: day, month, year"])
  }

  @Test(arguments: [
    (["25/07/20"], ["2020-07-25"]), (["25/07/20", "26/07/20"], ["2020-07-25"]),
    (["25/07/20", "26/07/20", "25/07/20"], ["2020-07-25"]), (["25/07/20", "26/07/20", "27/07/20"], []),
  ])
  func `a page with more than two dates has none`(shown: [String], dates: [String]) throws {
    #expect(try Self.load([shown.map { "<p>\($0)</p>" }.joined()]).dates == dates)
  }

  @Test(arguments: [(8, true), (9, true), (10, false), (11, false)])
  func `the only date among ten pages is not read`(count: Int, isRead: Bool) throws {
    let pages = ["<p class=date>25/07/20</p>"] + Array(repeating: "<p>Words.</p>", count: count - 1)
    #expect(try Self.load(pages).dates == (isRead ? ["2020-07-25"] : []))
  }

  @Test func `a tag has no number sign`() throws {
    let folder = try SampleFolder([
      "a.html": """
      <html><head><title>A</title></head><body><article class=h-entry><time class=dt-published datetime=2020-01-02></time>
      <a class=p-category href=/t>#pear</a> <a class=p-category href=/u>##</a> <a class=p-category href=/v>C#</a></article>
      </body></html>
      """
    ])
    let path = folder.path
    let site = try Site.sample {
      $0.folder = path
      $0.content.generator = .html
    }
    let content = ContentLoader(site, options: ContentOptions(now: try Timestamp(rfc3339: "2030-01-01T00:00:00Z")))
      .load()
    #expect(content.articles.map(\.tags) == [["pear", "C#"]])
  }

  @Test(arguments: [
    "<body class='page page-id-2'>", "<body class='page page-template-wide'>", "<body class=product>",
    "<body class='archive date'>", "<body class=feed>",
    "<script type='application/ld+json'>{\"@type\":\"Product\"}</script>",
    "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"AboutPage\"}]}</script>",
  ]) func `a page that says that it is something else is not an article`(mark: String) throws {
    let folder = try SampleFolder([
      "a.html": """
      <html><head><title>A</title><meta property=og:type content=article>
      <meta property=article:published_time content=2020-01-02></head>\(mark)<main><h1>A</h1><p>Jam.</p></main></html>
      """
    ])
    let path = folder.path
    let site = try Site.sample {
      $0.folder = path
      $0.content.generator = .html
    }
    let content = ContentLoader(site, options: ContentOptions(now: try Timestamp(rfc3339: "2030-01-01T00:00:00Z")))
      .load()
    #expect(content.articles.isEmpty)
    #expect(content.counts.noArticles == 1)
  }
}
