import FeedBuilder
import FeedCore
import FeedMedia
import FeedVocabulary
import Foundation
import Testing

/// What feed readers take from feeds that know only a part of a specification.
@Suite struct ReaderNeedsTests {
  private func enclosure(_ name: String, _ title: String?) -> Enclosure {
    var enclosure = Enclosure(
      url: IRI(unchecked: "https://cdn.example/\(name)"), type: MediaType("audio/mpeg"), length: 9)
    enclosure.title = title
    return enclosure
  }

  private func text(_ entry: Entry, as format: FeedFormat, authors: [Person] = []) throws -> String {
    let feed = Feed(
      id: "https://bread.example/", title: "Bread", url: "https://bread.example/",
      updated: Timestamp(secondsSinceEpoch: 0), authors: authors, entries: [entry])
    return String(utf8: try feed.encoded(as: format, at: "https://bread.example/feed"))
  }

  private func entry(_ enclosures: [Enclosure], banner: Picture? = nil, authors: [Person] = []) -> Entry {
    Entry(
      id: "tag:bread.example,2024:1", title: "One", url: "https://bread.example/1", authors: authors,
      published: Timestamp(secondsSinceEpoch: 0), content: Markup(text: "Hear."), banner: banner,
      enclosures: enclosures)
  }

  @Test(arguments: [FeedFormat.rss, .atom]) func `who keeps the last file has the first enclosure`(
    format: FeedFormat
  ) throws {
    let several = [
      enclosure("a.mp3", "A"), enclosure("a.opus", "A"), enclosure("b.mp3", "B"), enclosure("b.opus", "B"),
      enclosure("c.mp3", nil),
    ]
    let text = try text(entry(several), as: format)
    let files = text.matches(of: /<media:content url="[^"]*\/([^"\/]*)"/).map { String($0.1) }
    #expect(files == ["c.mp3", "b.opus", "b.mp3", "a.opus", "a.mp3"])
    let defaults = text.matches(of: /<media:content url="[^"]*\/([^"\/]*)"[^>]*isDefault="true"/).map { String($0.1) }
    #expect(defaults == ["b.mp3", "a.mp3"])
    let banner = try self.text(
      entry([enclosure("a.mp3", nil)], banner: Picture(url: "https://bread.example/banner.png")), as: format)
    #expect(
      banner.matches(of: /<media:content url="[^"]*\/([^"\/]*)"/).map { String($0.1) } == ["banner.png", "a.mp3"])
    #expect(!(try self.text(entry([enclosure("a.mp3", nil)]), as: format).contains("media:")))
  }

  @Test(arguments: [FeedFormat.rss, .atom]) func `an image that is also a file is one file`(format: FeedFormat) throws {
    func files(_ image: String, _ enclosures: [Enclosure]) throws -> [String] {
      var entry = entry(enclosures)
      entry.image = Picture(url: IRI(unchecked: "https://cdn.example/\(image)"))
      return try text(entry, as: format).matches(of: /<media:(content|thumbnail) url="[^"]*\/([^"\/]*)"/)
        .map { "\($0.1) \($0.2)" }
    }
    let file = enclosure("a.jpg", nil)
    #expect(try files("a.jpg", []) == ["thumbnail a.jpg", "content a.jpg"])
    #expect(try files("a.jpg", [file]) == ["thumbnail a.jpg", "content a.jpg"])
    #expect(try files("b.jpg", [file]) == ["thumbnail b.jpg", "content b.jpg", "content a.jpg"])
  }

  @Test func `each Atom entry has authors`() throws {
    func names(_ entry: Entry, authors: [Person]) throws -> [String] {
      let text = try text(entry, as: .atom, authors: authors)
      let start = try #require(text.range(of: "<entry>"))
      return text[start.upperBound...].matches(of: /<name>(.*?)<\/name>/).map { String($0.1) }
    }
    let (ada, ben) = (Person(name: "Ada"), Person(name: "Ben"))
    #expect(try names(entry([]), authors: [ada, ben]) == ["Ada", "Ben"])
    #expect(try names(entry([], authors: [ben]), authors: [ada]) == ["Ben"])
    #expect(try names(entry([]), authors: []) == ["Bread"])
  }

  @Test func `an Atom entry without a title has the beginning of its text as its title`() throws {
    func title(summary: String?, url: IRI?) throws -> String {
      let entry = Entry(
        id: "tag:bread.example,2024:1", title: " ", url: url, published: Timestamp(secondsSinceEpoch: 0),
        summary: summary, content: url == nil ? Markup(text: "Rye") : nil)
      let text = try text(entry, as: .atom)
      return try #require(text.matches(of: /<title>([^<]*)<\/title>/).last).1.description
    }
    let page: IRI = "https://bread.example/1"
    #expect(try title(summary: "A short\nnote.", url: page) == "A short note.")
    let long = "The rye stood in the field for a week longer than the spelt, and then it rained."
    #expect(try title(summary: long, url: page) == "The rye stood in the field for a week longer than the…")
    #expect(try title(summary: nil, url: page) == "https://bread.example/1")
    #expect(try title(summary: nil, url: nil) == "tag:bread.example,2024:1")
  }
}
