import FeedBuilder
import FeedCore
import FeedMedia
import FeedVocabulary
import Testing

/// The values that an encoder writes if an entry or a feed lacks one, or has the same.
@Suite struct ChosenValueTests {
  private func text(
    _ format: FeedFormat, feed change: (inout Feed) -> Void = { _ in }, entry: (inout Entry) -> Void = { _ in }
  ) throws -> String {
    var only = Entry(
      id: "tag:bread.example,2024:1", title: "Rye", url: "https://bread.example/rye",
      updated: Timestamp(secondsSinceEpoch: 0), content: Markup(text: "Body"))
    entry(&only)
    var feed = Feed(
      id: "tag:bread.example,2024:feed", title: "Bread", url: "https://bread.example/",
      updated: Timestamp(secondsSinceEpoch: 0), authors: [Person(name: "Ada")],
      language: LanguageTag("en"), entries: [only])
    change(&feed)
    return String(utf8: try feed.encoded(as: format, at: "https://bread.example/feed"))
  }

  private func count(_ part: String, in text: String) -> Int { text.ranges(of: part).count }

  @Test(arguments: [
    (FeedFormat.rss, "<language>en", "<dc:language>"), (.atom, "xml:lang=\"en\"", "<entry xml:lang=\""),
    (.json, "\"language\": \"en\"", "\"language\": \"d"),
  ])
  func `only another language than that of the feed is written`(
    format: FeedFormat, ofFeed: String, ofEntry: String
  ) throws {
    let same = LanguageTag("en")
    let other = LanguageTag("de")
    for language in [nil, same] {
      let text = try text(format, entry: { $0.language = language })
      #expect(count(ofFeed, in: text) == 1 && count(ofEntry, in: text) == 0, "\(text)")
    }
    let text = try text(format, entry: { $0.language = other })
    #expect(count(ofFeed, in: text) == 1 && count(ofEntry, in: text) == 1, "\(text)")
    let without = try self.text(format, feed: { $0.language = nil }, entry: { $0.language = other })
    #expect(count(ofFeed, in: without) == 0 && count(ofEntry, in: without) == 1, "\(without)")
  }

  @Test func `a file of unknown size has no size in Media RSS`() throws {
    for (length, expected) in [(0, 0), (1, 2)] {
      let text = try text(
        .rss,
        entry: { entry in
          entry.banner = Picture(url: "https://bread.example/rye.png", length: length)
          entry.enclosures = [
            Enclosure(
              url: "https://bread.example/rye.mp3", type: MediaType("audio/mpeg"), length: length, duration: .seconds(9)
            )
          ]
        })
      #expect(count("<enclosure url=\"https://bread.example/rye.mp3\" length=\"\(length)\"", in: text) == 1)
      #expect(count(" fileSize=\"", in: text) == expected, "\(text)")
    }
  }

  @Test func `the text of an item in JSON is its content, its summary or its title`() throws {
    func members(_ change: (inout Entry) -> Void) throws -> [String] {
      try text(.json, entry: change).matches(of: /"(content_\w+|summary)": "(.*?)"/).map { "\($0.1) \($0.2)" }
    }
    #expect(try members { _ in } == ["content_html Body"])
    #expect(try members { $0.summary = "Short" } == ["content_html Body", "summary Short"])
    #expect(
      try members {
        $0.content = nil
        $0.summary = "Short"
      } == ["content_text Short", "summary Short"])
    #expect(try members { $0.content = nil } == ["content_text Rye"])
  }

  @Test func `the description of an item in RSS is its summary or its content`() throws {
    func elements(_ change: (inout Entry) -> Void) throws -> [String] {
      let item = try text(.rss, entry: change).split(separator: "<item>").last ?? ""
      return item.matches(of: /<(description|content:encoded|title)>(.*?)</).map { "\($0.1) \($0.2)" }
    }
    #expect(try elements { _ in } == ["title Rye", "description Body"])
    #expect(try elements { $0.summary = "Short" } == ["title Rye", "description Short", "content:encoded Body"])
    #expect(
      try elements {
        $0.content = nil
        $0.summary = "Short"
      } == ["title Rye", "description Short"])
    #expect(try elements { $0.content = nil } == ["title Rye"])
    #expect(try elements { $0.title = "" } == ["description Body"])
    let url = "https://bread.example/rye"
    #expect(try elements { ($0.title, $0.content) = ("", nil) } == ["title \(url)"])
    #expect(try elements { ($0.title, $0.content) = ("", Markup(html: "")) }.first == "title \(url)")
    for content in [nil, Markup(html: "")] {
      let found = try elements { ($0.title, $0.summary, $0.content) = ("", "Short", content) }
      #expect(found.first == "description Short" && !found.contains { $0.hasPrefix("title") }, "\(found)")
    }
  }

  @Test(arguments: [
    ("http://rpc.example/", "rpc.example", 80, "/pleaseNotify", "http-post"),
    ("http://rpc.example:5337/", "rpc.example", 5337, "/pleaseNotify", "http-post"),
    ("http://rpc.example:443/", "rpc.example", 443, "/pleaseNotify", "http-post"),
    ("https://rpc.example/", "rpc.example", 443, "/pleaseNotify", "https-post"),
    ("https://rpc.example:80/", "rpc.example", 80, "/pleaseNotify", "https-post"),
    ("https://rpc.example/a/b", "rpc.example", 443, "/a/pleaseNotify", "https-post"),
    ("https://rpc.example/a/b/", "rpc.example", 443, "/a/b/pleaseNotify", "https-post"),
    ("http://[2001:db8::1]/", "[2001:db8::1]", 80, "/pleaseNotify", "http-post"),
    ("https://[2001:db8::1]:8443/", "[2001:db8::1]", 8443, "/pleaseNotify", "https-post"),
  ])
  func `the rssCloud server of a feed has a port, by default that of its scheme`(
    server: String, domain: String, port: Int, path: String, name: String
  ) throws {
    let text = try text(.rss, feed: { $0.cloud = IRI(unchecked: server) })
    let cloud =
      "<cloud domain=\"\(domain)\" port=\"\(port)\" path=\"\(path)\" registerProcedure=\"\" protocol=\"\(name)\"/>"
    #expect(count(cloud, in: text) == 1, "\(text)")
  }

  @Test func `authors are those of the entry, of the feed, or the title of the feed`() throws {
    let own = [Person(name: "Bo"), Person(name: "Cy")]
    func names(_ format: FeedFormat, feed: [Person], entry: [Person]) throws -> [String] {
      let text = try text(format, feed: { $0.authors = feed }) { $0.authors = entry }
      let part = text.split(separator: format == .rss ? "<item>" : format == .atom ? "<entry>" : "\"items\"").last ?? ""
      return part.matches(of: /(?:<name>|<dc:creator>|"name": ")(\w+)/).map { String($0.1) }
    }
    let ada = [Person(name: "Ada")]
    #expect(try names(.atom, feed: ada, entry: own) == ["Bo", "Cy"])
    #expect(try names(.atom, feed: ada, entry: []) == ["Ada"])
    #expect(try names(.atom, feed: [], entry: []) == ["Bread"])
    #expect(try names(.rss, feed: ada, entry: own) == ["Bo", "Cy"])
    #expect(try names(.rss, feed: ada, entry: []) == ["Ada"])
    #expect(try names(.rss, feed: [], entry: []) == [])
    #expect(try names(.json, feed: ada, entry: own) == ["Bo", "Cy"])
    #expect(try names(.json, feed: ada, entry: []) == [])
  }

  @Test func `the id of an Atom feed is its own or its URL`() throws {
    #expect(try text(.atom).contains("<id>tag:bread.example,2024:feed</id>"))
    #expect(try text(.atom, feed: { $0.id = nil }).contains("<id>https://bread.example/feed</id>"))
  }

  @Test func `the dates of an entry are its own, and Atom always has one`() throws {
    let early = Timestamp(secondsSinceEpoch: 100)
    let late = Timestamp(secondsSinceEpoch: 200)
    func dates(_ published: Timestamp?, _ updated: Timestamp?) throws -> [String] {
      let text = try text(.atom, feed: { _ in }) { ($0.published, $0.updated) = (published, updated) }
      let entry = text.split(separator: "<entry>").last ?? ""
      return entry.matches(of: /<(published|updated)>[^<]*:(\d\d:\d\d)Z/).map { "\($0.1) \($0.2)" }
    }
    #expect(try dates(early, late) == ["published 01:40", "updated 03:20"])
    #expect(try dates(early, nil) == ["published 01:40", "updated 01:40"])
    #expect(try dates(nil, late) == ["updated 03:20"])
    #expect(try dates(early, early) == ["published 01:40", "updated 01:40"])
  }

  @Test func `the place of a title has the first sixty characters of the summary, or the URL`() throws {
    func title(_ summary: String?) throws -> String? {
      let text = try text(.json, entry: { ($0.title, $0.summary, $0.content) = ("", summary, nil) })
      return text.firstMatch(of: /"content_text": "(.*?)"/).map { String($0.1) }
    }
    #expect(try title(nil) == "https://bread.example/rye")
    func name(_ summary: String) -> String {
      Entry(id: "tag:bread.example,2024:1", title: "", summary: summary).displayTitle
    }
    for count in [59, 60] {
      let word = String(repeating: "é", count: count)
      #expect(name(word) == word)
    }
    #expect(name(String(repeating: "é", count: 61)) == String(repeating: "é", count: 60) + "…")
    // The text is cut between words.
    #expect(name(String(repeating: "a", count: 59) + " b") == String(repeating: "a", count: 59) + "…")
    #expect(name(String(repeating: "a", count: 58) + " bc") == String(repeating: "a", count: 58) + "…")
    #expect(name("a" + String(repeating: "b", count: 57) + " c") == "a" + String(repeating: "b", count: 57) + " c")
    #expect(name("") == "tag:bread.example,2024:1")
  }
}
