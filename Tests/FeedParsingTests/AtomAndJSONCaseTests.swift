import FeedBuilder
import FeedCore
import FeedMedia
import FeedParsing
import Testing

/// Second places and second forms of the values in Atom and JSON Feed.
@Suite struct AtomAndJSONCaseTests {
  private func atom(_ entry: String) throws -> Entry {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="en">
      <id>tag:a.example,2024:a</id><title>A</title><entry>\(entry)</entry></feed>
      """
    return try #require(try ParsedFeed(Array(feed.utf8)).feed.entries.first)
  }

  private func json(_ item: String) throws -> Entry {
    let feed = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "A", "language": "en", "items": [{\(item)}]}
      """
    return try #require(try ParsedFeed(Array(feed.utf8)).feed.entries.first)
  }

  @Test(arguments: ["en", "de"]) func `only an entry in another language than its feed has a language`(
    language: String
  ) throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>A</title><entry xml:lang="\(language)"/></feed>
      """
    let expected = language == "en" ? nil : language
    #expect(try ParsedFeed(Array(feed.utf8)).feed.entries.first?.language?.string == expected)
    #expect(try json(#""id": "1", "language": "\#(language)""#).language?.string == expected)
  }

  @Test(
    arguments: [
      ("<published>2024-03-01T00:00:00Z</published><created>2024-01-01T00:00:00Z</created>", "2024-03-01T00:00:00Z"),
      ("<issued>2024-02-01T00:00:00Z</issued><created>2024-01-01T00:00:00Z</created>", "2024-02-01T00:00:00Z"),
      ("<created>2024-01-01T00:00:00Z</created>", "2024-01-01T00:00:00Z"),
      ("<issued>soon</issued><created>2024-01-01T00:00:00Z</created>", "2024-01-01T00:00:00Z"), ("", nil),
    ] as [(String, String?)])
  func `an entry of Atom 0.3 was issued or created`(entry: String, date: String?) throws {
    #expect(try atom(entry).published?.rfc3339 == date)
  }

  @Test(arguments: [
    ("<name>Ada</name><email>ada@a.example</email>", ["Ada"]), ("<email>ada@a.example</email>", ["ada@a.example"]),
    ("<uri>https://a.example/</uri>", ["https://a.example/"]),
    ("<uri>https://a.example/</uri><email>ada@a.example</email>", ["ada@a.example"]), ("", []),
  ])
  func `a person without a name has the address or the URL as name`(author: String, names: [String]) throws {
    #expect(try atom("<author>\(author)</author>").authors.map(\.name) == names)
  }

  @Test func `links lead to the page, its translations, an external page and discussions`() throws {
    let entry = try atom(
      """
      <thr:in-reply-to ref="tag:b" href="https://a.example/parent"/>
      <link rel="alternate" type="application/json" href="https://a.example/1.json"/>
      <link rel="alternate" type="text/html" hreflang="en" href="https://a.example/1"/>
      <link rel="alternate" hreflang="de" href="https://a.example/1.de"/>
      <link rel="alternate" hreflang="de" href="https://a.example/1.at"/>
      <link rel="alternate" type="application/pdf" hreflang="fr" href="https://a.example/1.fr"/>
      <link rel="related" href="https://a.example/parent"/><link rel="related" href="https://b.example/"/>
      """)
    #expect(entry.url?.string == "https://a.example/1")
    #expect(entry.translations.map { "\($0.language) \($0.url)" } == ["de https://a.example/1.de"])
    #expect(entry.externalURL?.string == "https://b.example/")
  }

  @Test(
    arguments: [
      ("<content>Rye &amp; wheat</content>", "Rye &amp; wheat"), ("<content mode='base64'>UnllCg==</content>", nil),
      ("<content src='https://a.example/'/>", nil), ("<content type='image/png'>UnllCg==</content>", nil),
      ("<content type='xhtml'><p>Rye</p></content>", "<p>Rye</p>"),
      ("<content type='xhtml'><div>Rye</div><div>Wheat</div></content>", "<div>Rye</div><div>Wheat</div>"),
      ("<content type='text/html'>&lt;p>Rye</content>", "<p>Rye"),
    ] as [(String, String?)])
  func `only text is the content of an entry`(content: String, text: String?) throws {
    #expect(try atom(content).content.map { String(utf8: $0.html) } == text)
  }

  @Test(arguments: [
    (#""id": "1""#, "1"), (#""id": 17"#, "17"), (#""id": 1.5"#, "1.5"),
    (#""id": true, "url": "https://a.example/""#, "https://a.example/"),
    (#""id": "", "url": "https://a.example/""#, "https://a.example/"),
  ])
  func `an id of JSON Feed is a string or a number`(item: String, id: String) throws {
    #expect(try json(item).id.string == id)
  }

  @Test(
    arguments: [
      (
        #""url": "https://a.example/", "external_url": "https://b.example/""#, "https://a.example/",
        "https://b.example/"
      ),
      (#""external_url": "https://b.example/""#, "https://b.example/", nil),
      (#""url": "https://a.example/""#, "https://a.example/", nil),
    ] as [(String, String, String?)])
  func `an external URL without a URL is the page of an item`(item: String, url: String, external: String?) throws {
    let entry = try json(item)
    #expect(entry.url?.string == url && entry.externalURL?.string == external)
  }

  @Test func `an author of both versions of JSON Feed is one person`() throws {
    let authors = #""authors": [{"name": "Ada"}, {"name": "Bo"}, {"name": "Ada"}], "author": {"name": "Ada"}"#
    #expect(try json(authors).authors.map(\.name) == ["Ada", "Bo"])
    #expect(try json(#""author": {"url": "https://a.example/"}"#).authors.map(\.name) == ["https://a.example/"])
  }
}
