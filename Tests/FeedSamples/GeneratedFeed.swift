package import FeedBuilder
package import FeedCore
import FeedMedia
import FeedTesting
package import FeedVocabulary

/// Generates feeds from text that is hard to encode; the same seed gives the same feeds.
package struct GeneratedFeed {
  var random: SplitMix
  private var files = 0

  package init(seed: UInt64) { random = SplitMix(seed) }

  private static let scraps = [
    "kiln", " ", "\u{0}", "\u{B}", "\u{1F}", "\u{7F}", "\u{85}", "\u{9F}", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "]]>",
    "<",
    ">", "&", "\"", "'", "&amp;", "&#0;", "&bogus;", "<b>", "</b>", "<script>", "<!--", "-->", "<![CDATA[", "<?xml",
    "<\u{338}", ">\u{338}", "&\u{301}", "\r\n", "\r", "\n", "\t", "\\", "\\u0000", "\u{2028}", "\u{2029}", "\u{202E}",
    "é", "e\u{301}", "字", "👩‍👩‍👧", "𠮷", "\u{10FFFF}", "السلام", "a@b.c", "https://x.example/?a=1&b=2",
  ]

  mutating func text() -> String {
    (0...Int.random(in: 0...6, using: &random)).map { _ in
      Self.scraps.randomElement(using: &random) ?? ""
    }.joined()
  }

  /// Returns a text that is not empty after it is sanitized.
  mutating func word() -> String { "w" + text() }

  mutating func date() -> Timestamp {
    Timestamp(
      secondsSinceEpoch: Int64.random(in: 946_684_800...1_735_689_600, using: &random),
      offsetMinutes: 15 * Int.random(in: -48...56, using: &random))
  }

  mutating func url() -> IRI { IRI("https://example.com/").resolve(text()) }

  private mutating func license() -> IRI {
    number(0...1) == 0 ? url() : IRI("https://creativecommons.org/licenses/by-sa/4.0/")
  }

  mutating func maybe<T>(_ value: (inout Self) -> T) -> T? {
    Bool.random(using: &random) ? value(&self) : nil
  }

  mutating func list<T>(_ value: (inout Self) -> T) -> [T] {
    (0..<Int.random(in: 0...2, using: &random)).map { _ in value(&self) }
  }

  private mutating func person() -> Person {
    Person(name: word().replacing("@", with: " at "), uri: maybe { $0.url() })
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func picture() -> Picture {
    Picture(
      url: url(), type: maybe { _ in MediaType("image/png") }, length: maybe { $0.number(1...9999) },
      pixels: maybe { PixelSize(width: $0.number(1...9999), height: $0.number(1...9999)) })
  }

  mutating func enclosure() -> Enclosure {
    files += 1
    return Enclosure(
      url: IRI(unchecked: "https://example.com/files/\(files)\(IRI.percentEncodingSegment(text()))"),
      type: "audio/mpeg",
      length: number(1...9999), title: maybe { _ in "Listen & hear" },
      duration: maybe { Duration.milliseconds($0.number(1...9_999_999)) },
      pixels: maybe { PixelSize(width: $0.number(1...9999), height: $0.number(1...9999)) })
  }

  private mutating func entry(_ number: Int) -> Entry {
    let published = date()
    let updated = Timestamp(
      secondsSinceEpoch: published.secondsSinceEpoch + Int64.random(in: 0...1_000_000, using: &random),
      offsetMinutes: published.offsetMinutes)
    var entry = Entry(
      id: IRI(unchecked: "tag:example.com,2024-01-01:entry/\(number)"), title: word(),
      url: IRI(unchecked: "https://example.com/\(number)"), authors: list { $0.person() },
      contributors: list { $0.person() }, published: published, updated: updated,
      categories: list { Category(term: $0.word(), label: $0.maybe { $0.word() }) }, summary: maybe { $0.word() },
      content: Markup(html: "<p>" + text().filter { !"<>&\"".contains($0) } + "</p>"),
      rights: maybe { $0.word() }, license: maybe { $0.license() }, language: maybe { _ in LanguageTag("zh-Hant") },
      image: maybe { $0.picture() }, banner: maybe { $0.picture() }, enclosures: list { $0.enclosure() },
      replies: maybe {
        Replies(
          url: IRI(unchecked: "https://example.com/\(number)#comments"),
          feeds: [
            .rss: IRI(unchecked: "https://example.com/c/\(number).rss"),
            .atom: IRI(unchecked: "https://example.com/c/\(number).atom"),
          ],
          count: Int.random(in: 0...99, using: &$0.random), updated: $0.maybe { $0.date() })
      },
      inReplyTo: number > 0
        ? maybe { _ in
          InReplyTo(
            id: IRI(unchecked: "tag:example.com,2024-01-01:entry/\(number - 1)"),
            url: IRI(unchecked: "https://example.com/\(number - 1)"))
        } : nil, discussions: list { $0.discussion() },
      translations: ["de", "pt-BR"].compactMap { language in maybe { $0.translation(language) } })
    entry.extensions = extensions()
    return entry
  }

  private mutating func extensions() -> Extensions {
    let namespace = Namespace("kiln", "https://kiln.example/ns?a=1&b=2")
    return Extensions(
      elements: list {
        ExtensionElement(
          Name(namespace, "note"), attributes: [ExtensionElement.Attribute(Name(.none, "by"), value: $0.word())],
          text: $0.word())
      },
      members: maybe { ExtensionMember("_kiln", members: [JSONMember("note", .string($0.text()))]) }.map { [$0] } ?? [])
  }

  private mutating func translation(_ language: LanguageTag) -> Translation {
    files += 1
    return Translation(
      url: IRI(unchecked: "https://example.com/\(language)/\(files)\(IRI.percentEncodingSegment(text()))"),
      language: language)
  }

  private mutating func discussion() -> IRI {
    files += 1
    return IRI(unchecked: "https://social.example/@ada/\(files)\(IRI.percentEncodingSegment(text()))")
  }

  package mutating func feed() -> Feed {
    let entries = (0..<Int.random(in: 0...5, using: &random)).map { entry($0) }
    var feed = Feed(
      id: IRI("https://example.com/"), title: word().replacing("@", with: " at "), url: "https://example.com/",
      subtitle: maybe { $0.word() },
      updated: entries.compactMap(\.updated).max() ?? date(), authors: list { $0.person() },
      language: maybe { _ in LanguageTag("en") }, rights: maybe { $0.word() },
      license: maybe { $0.license() }, icon: maybe { _ in IRI("https://example.com/icon.png") },
      logo: maybe { _ in IRI("https://example.com/logo.png") },
      hubs: list { $0.url() }, entries: entries)
    feed.logoPixels = maybe { PixelSize(width: $0.number(1...9999), height: $0.number(1...9999)) }
    feed.accounts = list { Account(service: $0.word(), name: $0.word()) }
    feed.skippedHours = number(0...1) == 0 ? [] : [0, 23]
    feed.skippedDays = number(0...1) == 0 ? [] : ["Monday"]
    feed.profiles = list { $0.discussion() }
    feed.extensions = extensions()
    feed.blogroll = maybe { _ in IRI("https://example.com/blogroll.opml") }
    return feed
  }

  /// Encodes a generated feed.
  ///
  /// - Parameters:
  ///   - format: the format of the document.
  ///   - feed: the feed to encode, or `nil` to generate one.
  /// - Returns: the encoded document.
  /// - Throws: an error if the feed cannot be encoded.
  package mutating func document(_ format: FeedFormat, _ feed: Feed? = nil) throws -> [UInt8] {
    let feed = feed ?? self.feed()
    return try feed.encoded(as: format, at: Self.url(of: format), history: history(format))
  }

  /// Returns the URL of a document.
  package static func url(of format: FeedFormat) -> IRI {
    IRI(unchecked: "https://example.com/feed.\(format.fileExtension)")
  }

  package mutating func history(_ format: FeedFormat) -> DocumentHistory {
    let archive = { (number: Int) in IRI(unchecked: "https://example.com/archive/\(number).\(format.fileExtension)") }
    switch Int.random(in: 0...3, using: &random) {
    case 0: return DocumentHistory(isComplete: true)
    case 1: return DocumentHistory(previousArchive: archive(2))
    case 2:
      return DocumentHistory(
        isArchive: true, current: IRI(unchecked: "https://example.com/feed.\(format.fileExtension)"),
        previousArchive: archive(1), nextArchive: archive(3))
    default: return DocumentHistory()
    }
  }
}
