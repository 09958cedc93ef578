import FeedBuilder
import FeedCore
import FeedParsing
import FeedSamples
import FeedVocabulary
import Testing

/// A parsed document equals the feed that it was encoded from.
struct RoundTripTests {
  private func expectSame(_ feed: Feed, _ format: FeedFormat, _ history: DocumentHistory = DocumentHistory()) throws {
    let url = GeneratedFeed.url(of: format)
    let bytes = try feed.encoded(as: format, at: url, history: history)
    let parsed = try ParsedFeed(bytes)
    let expected = feed.carried(by: format, at: url)
    #expect(parsed.feed == expected, "\(differences(parsed.feed, expected))\n\(String(decoding: bytes, as: UTF8.self))")
    #expect(parsed.url == url)
    #expect(parsed.unreadableValues == [])
    #expect(parsed.diagnostics == [])
    if format == .json {
      #expect(parsed.history == DocumentHistory(previousArchive: history.previousArchive))
    } else {
      #expect(parsed.history == history)
    }
  }

  /// Returns the properties that differ.
  private func differences(_ a: Feed, _ b: Feed) -> String {
    func lines(_ one: Any, _ other: Any) -> [String] {
      zip(Mirror(reflecting: one).children, Mirror(reflecting: other).children).compactMap { mine, others in
        let (left, right) = ("\(mine.value)", "\(others.value)")
        return left == right || mine.label == "entries" ? nil : "\(mine.label ?? ""): \(left) | \(right)"
      }
    }
    return (lines(a, b) + zip(a.entries, b.entries).flatMap { lines($0, $1) }).joined(separator: "\n")
  }

  @Test(arguments: FeedFormat.allCases)
  func `a feed with every property`(format: FeedFormat) throws {
    try expectSame(try SampleFeed.feed(), format)
    try expectSame(try SamplePodcast.feed(), format)
  }

  @Test(arguments: FeedFormat.allCases)
  func `a thousand generated feeds`(format: FeedFormat) throws {
    for seed in 0..<1000 {
      var generator = GeneratedFeed(seed: UInt64(seed))
      let feed = generator.feed()
      try expectSame(feed, format, generator.history(format))
    }
  }

  @Test func `JSON in UTF-16 is read like JSON in UTF-8`() throws {
    let bytes = try SampleFeed.feed().encoded(as: .json, at: GeneratedFeed.url(of: .json))
    let units = String(decoding: bytes, as: UTF8.self).utf16
    let wide = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let feed = try ParsedFeed(bytes).feed
    #expect(try ParsedFeed(wide).feed == feed)
    #expect(try ParsedFeed([0xFF, 0xFE] + wide).feed == feed)
  }

  @Test func `a hundred generated podcasts`() throws {
    for seed in 0..<100 {
      var generator = GeneratedFeed(seed: UInt64(seed))
      try expectSame(generator.podcast(), .rss)
    }
  }
}
