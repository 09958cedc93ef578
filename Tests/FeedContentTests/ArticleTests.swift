import FeedCore
import FeedMedia
import FrontMatter
import SiteGenerators
import SiteSamples
import SiteSettings
import Testing

@testable import FeedContent

@Suite struct ArticleTests {
  private func read(_ text: String, file: String = "a.md", site: Site? = nil) throws -> (Article?, [String]) {
    let site = try site ?? Site.sample()
    let options = ContentOptions(now: try Timestamp(rfc3339: "2030-01-01T00:00:00Z"))
    let name = try #require(ArticleFile(file))
    let source = Source(name: file, file: Array(text.utf8))
    let reader = ArticleReader(site: site, options: options, generator: site.generator())
    let parsed = reader.parse(name, source)
    let reading = reader.read(name, parsed)
    guard case .published(var article) = reading.outcome else { return (nil, report(reading.diagnostics)) }
    // The text is not in a file.
    article.body = ArticleBody(
      markup: article.body.markup, text: Array(source.bytes[parsed.bodyStart...]), file: file)
    return (article, report(reading.diagnostics))
  }

  @Test func `every key is read`() throws {
    let (article, problems) = try read(
      """
      ---
      title: One
      date: 2024-03-01
      updated: 2024-03-02 10:00
      authors: [Ada, {name: Bob, url: "https://bob.example/"}]
      tags: a, b, a
      categories: [C]
      summary: |
        About it
      slug: uno
      language: de
      image: pic.png
      comments: closed
      layout: post
      enclosures:
        - {url: "https://cdn.example/a.mp3", length: 12, title: T}
      ---
      Text
      """, file: "news/a.md")
    #expect(problems.count == 1)
    #expect(
      problems.first?.hasPrefix("14:1 warning: unknown key “layout” is ignored (remove it, or write one of ") == true)
    let one = try #require(article)
    #expect(one.id == IRI("tag:example.com,2024-03-01:news/a"))
    #expect(one.url == IRI("https://example.com/news/uno/"))
    #expect(one.path == "news/a")
    #expect(one.section == "news")
    #expect(one.published.rfc3339 == "2024-03-01T00:00:00+01:00")
    #expect(one.updated.rfc3339 == "2024-03-02T10:00:00+01:00")
    #expect(
      one.authors == [
        Author(name: "Ada", url: IRI("https://example.com/ada/")),
        Author(name: "Bob", url: IRI("https://bob.example/")),
      ])
    #expect(one.tags == ["a", "b"])
    #expect(one.categories == ["C"])
    #expect(one.summary == "About it")
    #expect(one.language?.string == "de")
    #expect(one.image == Picture(url: IRI("https://example.com/news/uno/pic.png"), type: MediaType("image/png")))
    #expect(one.comments == .closed)
    #expect(
      one.enclosures == [
        Enclosure(url: IRI("https://cdn.example/a.mp3"), type: MediaType("audio/mpeg"), length: 12, title: "T")
      ])
    #expect(String(utf8: one.body.rendered().html) == "<p>Text</p>\n")
  }

  @Test func `the first heading can be the title`() throws {
    let text = "---\ndate: 2024-03-01\n---\n```\n# no\n```\n## no\n\n# Yes, *this* `one`\n"
    #expect(try read(text).0?.title == "Yes, this one")
    let (article, problems) = try read("---\ndate: 2024-03-01\n---\nText\n")
    #expect(article?.title == "")
    #expect(problems == [])
  }

  @Test func `the date can be in the file name`() throws {
    let article = try read("---\ntitle: T\n---\n", file: "x/2024-03-01-first-frost.md").0
    #expect(article?.path == "x/first-frost")
    #expect(article?.published.rfc3339 == "2024-03-01T00:00:00+01:00")
    #expect(
      try read("---\ntitle: T\n---\n", file: "2024-13-01-x.md").1 == [
        "2:1 error: “date” is missing "
          + "(add date: 2024-03-01 to the front matter, or begin the file name with 2024-03-01-)"
      ])
  }

  @Test(arguments: [
    ("a/index.md", "a", "a"), ("index.md", "index", "index"), ("a/b/index.html", "a/b", "b"),
    ("a/2024-03-01-b/index.md", "a/b", "b"), ("2024-03-01.md", "2024-03-01", "2024-03-01"), ("a.b.md", "a.b", "a.b"),
  ])
  func `the file name gives path and slug`(file: String, path: String, slug: String) {
    let name = ArticleFile(file)
    #expect(name?.path == path)
    #expect(name?.slug == slug)
  }

  @Test func `files that are not articles are ignored`() {
    #expect(ArticleFile("_index.md") == nil)
    #expect(ArticleFile("pic.png") == nil)
    #expect(ArticleFile("README") == nil)
  }

  @Test func `all invalid values are reported at their positions`() throws {
    let (article, problems) = try read(
      """
      ---
      title: [One]
      date: yesterday
      draft: maybe
      tag: x
      language: en_US
      comments: opne
      id: first
      authors:
        - {nme: Ada}
      ---
      """)
    #expect(article == nil)
    #expect(
      problems == [
        "5:1 warning: unknown key “tag” is ignored (did you mean “tags”?)",
        "4:8 error: unknown value “maybe” of “draft” (write one of true, false)",
        "2:8 error: “title” must be text, but is a list (write text)",
        "3:7 error: “yesterday” is not a valid date "
          + "(write 2024-03-01, 2024-03-01 09:30 or 2024-03-01T09:30:00+01:00)",
        "7:11 error: unknown value “opne” of “comments” (did you mean “open”?)",
        "10:6 warning: unknown key “nme” is ignored (did you mean “name”?)",
        "10:5 error: “name” is missing (add the author's name)",
        "6:11 error: “en_US” is not a language tag "
          + "(write two or three letters, with a hyphen and the country if needed: en, de, pt-BR)",
        "8:5 error: “first” is not an absolute URL (write the whole URL, such as https://example.com/)",
      ])
  }

  @Test(arguments: [
    ("/2024/one/", "https://example.com/2024/one/"), ("x", "https://example.com/x"),
    ("https://EXAMPLE.com/y/", "https://EXAMPLE.com/y/"), ("/ä b/?p=1", "https://example.com/%C3%A4%20b/?p=1"),
  ])
  func `a permalink is a path or a URL on the site`(text: String, url: String) throws {
    let article = try read("---\ntitle: T\ndate: 2024-03-01\npermalink: \"\(text)\"\n---\n").0
    #expect(article?.url == IRI(unchecked: url))
  }

  @Test(arguments: [
    ("/a/../b", "permalink “/a/../b” contains a segment “..” or “.”"),
    ("/a/%2e%2E/b", "permalink “/a/%2e%2E/b” contains a segment “..” or “.”"),
    ("/a//b", "permalink “/a//b” contains an empty segment"),
    ("//other.example/b", "permalink “//other.example/b” is not on this site, https://example.com/"),
    ("https://other.example/", "permalink “https://other.example/” is not on this site, https://example.com/"),
    ("a\\\\b", "permalink “a\\b” contains a backslash"),
    ("a\\u0007b", "permalink “a\u{7}b” contains a control character"),
  ])
  func `a permalink outside the site is an error`(text: String, message: String) throws {
    let problems = try read("---\ntitle: T\ndate: 2024-03-01\npermalink: \"\(text)\"\n---\n").1
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("4:12 error: \(message) (") == true)
  }

  @Test func `a slug is one segment`() throws {
    #expect(
      try read("---\ntitle: T\ndate: 2024-03-01\nslug: a/b\n---\n").1 == [
        "4:7 error: slug “a/b” contains “/” (remove the “/”, or write the whole path as “permalink”)"
      ])
  }

  @Test func `a missing section leaves no gap in the URL`() throws {
    let site = try Site.sample { $0.content.permalink = Template("/{section}/{year}/{month}/{slug}/") }
    let text = "---\ntitle: T\ndate: 2024-03-01\n---\n"
    #expect(try read(text, site: site).0?.url == IRI("https://example.com/2024/03/a/"))
    #expect(try read(text, file: "s/t/a.md", site: site).0?.url == IRI("https://example.com/s/2024/03/a/"))
  }

  @Test func `an update date before the publication date is ignored`() throws {
    let (article, problems) = try read("---\ntitle: T\ndate: 2024-03-01\nupdated: 2024-02-01\n---\n")
    #expect(article?.updated == article?.published)
    #expect(
      problems == [
        "4:10 warning: “updated” is earlier than “date” and is ignored "
          + "(write a date after 2024-03-01T00:00:00+01:00, or remove “updated”)"
      ])
  }

  @Test(arguments: [
    ("2024-03-01T09:59:59Z", 1), ("2024-03-01T10:00:00Z", 0), ("2024-03-01T11:00:00+01:00", 0),
    ("2024-03-01T10:00:01Z", 0),
  ])
  func `an update at the time of the publication is not reported`(updated: String, count: Int) throws {
    let (article, problems) = try read("---\ntitle: T\ndate: 2024-03-01T10:00:00Z\nupdated: \(updated)\n---\n")
    #expect(problems.count == count)
    #expect(article?.updated.rfc3339 == (count == 0 ? updated : "2024-03-01T10:00:00Z"))
  }

  @Test func `control characters are reported and removed`() throws {
    let (article, problems) = try read("---\ntitle: \"T\\u0001\"\ndate: 2024-03-01\n---\na\u{8}b\u{FFFF}\n")
    #expect(article?.title == "T")
    #expect(
      problems == [
        "2:8 warning: the title contains a control character, which is removed from feeds "
          + "(remove the character; word processors and terminals sometimes insert one)",
        "5:2 warning: the text contains a control character, which is removed from feeds "
          + "(remove the character; word processors and terminals sometimes insert one)",
        "5:4 warning: the text contains a control character, which is removed from feeds "
          + "(remove the character; word processors and terminals sometimes insert one)",
      ])
    #expect(article.map { String(utf8: $0.body.rendered().html) } == "<p>ab</p>\n")
  }

  @Test func `an enclosure that does not exist or cannot be measured is an error`() throws {
    let site = try Site.sample { $0.folder = "/nowhere" }
    let text =
      "---\ntitle: T\ndate: 2024-03-01\nenclosures:\n  - url: /a.mp3\n  - url: https://cdn.example/b.mp3\n---\n"
    #expect(
      try read(text, site: site).1 == [
        "5:10 error: file “/nowhere/content/static/a.mp3” does not exist (add the file, or fix its URL)",
        "6:10 error: “https://cdn.example/b.mp3” has no length and is not a file of this site "
          + "(add its size in bytes, such as length: 4096000)",
      ])
  }

  @Test func `the text before the mark is the summary`() throws {
    let article = try read("---\ntitle: T\ndate: 2024-03-01\n---\nOne <b>two</b>\n\n<!--more-->\nThree\n").0
    #expect(article?.body.text().summaryHTML().map { String(utf8: $0) } == "<p>One <b>two</b></p>\n")
    #expect(try read("---\ntitle: T\ndate: 2024-03-01\n---\nOne\n").0?.body.text().summaryHTML() == nil)
  }

  private static func invalidAddress(_ place: String) -> String {
    "\(place) warning: “ada” is not an e-mail address "
      + "(write only the e-mail address, such as ada@example.com; put a name in the name element)"
  }

  @Test(arguments: [
    (
      "license: CC-BY-5.0", "4:10 warning: unknown license “CC-BY-5.0” (did you mean “CC-BY-4.0”?)"
    ),
    ("authors: {name: Ada, email: ada}", Self.invalidAddress("4:29")),
    ("authors: [{name: Ada, url: 'a b:'}]", "4:30 warning: a space is not allowed in a URL (write it as %20)"),
    ("contributors: {name: Ada, email: ada}", Self.invalidAddress("4:34")),
  ])
  func `an invalid license or detail of an author does not cost the article`(line: String, problem: String) throws {
    let (article, problems) = try read("---\ntitle: Rye\ndate: 2024-03-01\n\(line)\n---\nText\n")
    #expect(problems == [problem])
    #expect(article?.license == nil && article?.title == "Rye")
    #expect(
      ((article?.authors ?? []) + (article?.contributors ?? [])).allSatisfy { $0.name == "Ada" && $0.email == nil })
  }

  @Test(arguments: ["tags", "categories", "authors", "aliases"])
  func `an empty item of a list is no problem`(key: String) throws {
    let (article, problems) = try read(
      "---\ntitle: Rye\ndate: 2024-03-01\n\(key): [/one/, ~, null, /two/]\n---\nText\n")
    #expect(problems == [])
    let found = [article?.tags, article?.categories, article?.authors.map(\.name), article?.aliases]
    #expect(found.contains(["/one/", "/two/"]), "\(found)")
  }

  @Test func `only an author with nothing but a name is the one of the site`() throws {
    let ada = Author(name: "Ada", url: IRI("https://example.com/ada/"))
    let table: [(String, Author)] = [
      ("Ada", ada), ("{name: Ada}", ada), ("Ben", Author(name: "Ben")), ("ada", Author(name: "ada")),
      ("{name: Ada, email: ada@example.org}", Author(name: "Ada", email: "ada@example.org")),
      ("{name: Ada, url: 'https://ada.example/'}", Author(name: "Ada", url: IRI("https://ada.example/"))),
    ]
    for (text, author) in table {
      let (article, problems) = try read("---\ntitle: T\ndate: 2024-03-01\nauthors: [\(text)]\n---\nOne\n")
      #expect(article?.authors == [author], "\(text)")
      #expect(problems == [], "\(text)")
    }
  }
}
