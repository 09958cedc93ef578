import FeedBuilder
import FeedCore
import FeedDocument
import FeedMedia
import FeedVocabulary

/// Creates a feed from any bytes, which determine its parts and their text.
struct FeedSupply {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  private static let page = IRI("https://example.com/")

  private mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

  private mutating func text() -> String {
    let count = Int(byte()) / 4
    let part = rest.prefix(count)
    rest = rest[part.endIndex...]
    return String(decoding: part, as: UTF8.self)
  }

  /// Returns a text that is not empty after it is sanitized; a name must not look like an e-mail address.
  private mutating func word() -> String { "w" + text().replacing("@", with: " at ") }

  /// Returns a URL that the content readers accept.
  private mutating func url() -> IRI {
    let url = Self.page.resolve(text())
    return (try? IRI.check(url.string, absolute: true)) == nil ? Self.page : url
  }

  private mutating func maybe<Value>(_ value: (inout Self) -> Value) -> Value? {
    byte() & 1 == 1 ? value(&self) : nil
  }

  private mutating func list<Value>(_ value: (inout Self) -> Value) -> [Value] {
    (0..<Int(byte() % 3)).map { _ in value(&self) }
  }

  private mutating func date() -> Timestamp {
    let seconds = 946_684_800 + Int64(byte()) << 20 + Int64(byte()) << 8
    return Timestamp(secondsSinceEpoch: seconds, offsetMinutes: 15 * (Int(byte() % 105) - 48))
  }

  private mutating func person() -> Person { Person(name: word(), uri: maybe { $0.url() }) }

  private mutating func entry(_ number: Int) -> Entry {
    let published = date()
    let html = FeedHTML.clean(Array(text().utf8), base: Self.page, policy: .article)
    return Entry(
      id: IRI(unchecked: "tag:example.com,2024-01-01:entry/\(number)"), title: word(),
      url: IRI(unchecked: "https://example.com/\(number)"),
      authors: list { $0.person() }, contributors: list { $0.person() }, published: published, updated: published,
      categories: list { Category(term: $0.word(), label: $0.maybe { $0.word() }) }, summary: maybe { $0.word() },
      content: Markup(html: "<p>w</p>" + String(decoding: html, as: UTF8.self)), rights: maybe { $0.word() },
      image: maybe { Picture(url: $0.url()) })
  }

  mutating func feed() -> Feed {
    let entries = (0..<Int(byte() % 4)).map { entry($0) }
    return Feed(
      id: Self.page, title: word(), url: Self.page, subtitle: maybe { $0.word() },
      updated: entries.compactMap(\.updated).max() ?? date(),
      authors: list { $0.person() }, rights: maybe { $0.word() }, hubs: list { $0.url() }, entries: entries)
  }
}
