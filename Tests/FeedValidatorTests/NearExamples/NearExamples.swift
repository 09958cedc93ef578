import FeedCore
import FeedValidator
import Testing

/// The nearest examples on both sides of a rule: those that it reports, and those that it must not report.
struct NearExamples: Sendable, CustomTestStringConvertible {
  /// The part of a feed that an example is put into.
  enum Place: Sendable {
    case rss, channel, item, atom, entry, jsonFeed, jsonItem, html, xhtml

    /// Returns a feed with an example in this place.
    func feed(_ example: String) -> String {
      switch self {
      case .rss, .atom, .jsonFeed: example
      case .channel: Self.rssFeed(example)
      case .item: Self.rssFeed("<item>\(example)</item>")
      case .html: Self.rssFeed("<item><description><![CDATA[\(example)]]></description></item>")
      case .entry: Self.atomFeed("<entry>\(example)</entry>")
      case .xhtml:
        Self.atomFeed(
          "<entry><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">\(example)</div></content></entry>"
        )
      case .jsonItem: "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"A\", \"items\": [{\(example)}]}"
      }
    }

    static func rssFeed(_ content: String) -> String {
      """
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"\
       xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"\
       xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/"\
       xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:georss="http://www.georss.org/georss"\
       xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:fh="http://purl.org/syndication/history/1.0">\
      <channel><title>A</title><link>https://example.com/</link><description>B</description>\(content)</channel></rss>
      """
    }

    static func atomFeed(_ content: String) -> String {
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"\
       xmlns:fh="http://purl.org/syndication/history/1.0"><title>A</title>\(content)</feed>
      """
    }
  }

  let rule: String
  let place: Place
  let reported: [String]
  let accepted: [String]

  var testDescription: String { "\(rule), \(place)" }

  init(_ rule: String, in place: Place, reported: [String], accepted: [String]) {
    (self.rule, self.place, self.reported, self.accepted) = (rule, place, reported, accepted)
  }

  /// Examples with a number at a limit: the smallest that is reported, and the largest that is not.
  init(_ rule: String, in place: Place, above limit: Int, _ example: (Int) -> String) {
    self.init(rule, in: place, reported: [example(limit + 1)], accepted: [example(limit), example(limit - 1)])
  }
}

@Suite struct NearExampleTests {
  /// The time at which the feeds are checked: 2025-01-01T00:00:00Z.
  private static let now = Timestamp(secondsSinceEpoch: 1_735_689_600)

  private func rules(_ feed: String, profile: RuleProfile?) -> Set<String> {
    var validator = Validator(now: Self.now)
    validator.profile = profile
    let name = feed.hasPrefix("{") ? "feed.json" : "feed.xml"
    return Set(validator.validate(Array(feed.utf8), name: name).diagnostics.map(\.rule.rawValue))
  }

  @Test(arguments: NearExamples.atom + NearExamples.json + NearExamples.markup + NearExamples.media + NearExamples.rss)
  func `a rule reports its nearest examples, and not those beyond them`(examples: NearExamples) {
    let profile = RuleCatalog.validator[RuleID(rawValue: examples.rule)]?.profile
    #expect(RuleCatalog.validator[RuleID(rawValue: examples.rule)] != nil)
    for example in examples.reported {
      #expect(rules(examples.place.feed(example), profile: profile).contains(examples.rule), "\(example.prefix(300))")
    }
    for example in examples.accepted {
      #expect(!rules(examples.place.feed(example), profile: profile).contains(examples.rule), "\(example.prefix(300))")
    }
  }
}
