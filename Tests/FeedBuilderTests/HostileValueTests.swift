import FeedBuilder
import FeedCore
import FeedMedia
import FeedSamples
import FeedValidator
import FeedVocabulary
import Testing

/// A feed with any value in any property is encoded as a valid document, or not at all.
struct HostileValueTests {
  private static let iris = [
    "", " ", "rye", "/rye/", "//bread.example/", "https:", "https://", "https:///rye", "http://a b/",
    "https://bread.example/\u{0}", "https://bread.example/<b>", "https://bread.example/\"", "https://bread.example/%zz",
    "https://[::1/", "https://bread.example/[", "tag:bread.example:rye", "tag:,2024:rye", "urn:x", "urn:uuid:1",
    "javascript:alert(1)", "?", "#", ":", "a:", "a:b c", "é:x", "https://bröd.example/é", "mailto:ada@bread.example",
    "HTTPS://BREAD.EXAMPLE", "https://bread.example:x/", "data:,x", "geo:x",
  ].map { IRI(unchecked: $0) }

  private static let texts = [
    "", " ", "\n\t", "\u{0}", "\u{FFFE}", "<b>", "&amp;", "]]>", "a@b", "a@b@c", "yes", "-1", "'\"", "\u{FFFD}", "é",
    "Ada <ada@bread.example>", String(repeating: "rye ", count: 2000),
  ]

  private static let moments = [
    Timestamp(secondsSinceEpoch: .min), Timestamp(secondsSinceEpoch: .max),
    Timestamp(secondsSinceEpoch: .max, offsetMinutes: 1), Timestamp(secondsSinceEpoch: .min, offsetMinutes: -1),
    Timestamp(secondsSinceEpoch: 253_402_300_799), Timestamp(secondsSinceEpoch: 253_402_300_800),
    Timestamp(secondsSinceEpoch: 253_402_300_799, offsetMinutes: 60), Timestamp(secondsSinceEpoch: -62_167_219_201),
    Timestamp(secondsSinceEpoch: -62_135_596_800), Timestamp(secondsSinceEpoch: 0, offsetMinutes: 1439),
    Timestamp(secondsSinceEpoch: 0, offsetMinutes: 1440), Timestamp(secondsSinceEpoch: 0, offsetMinutes: -6000),
    Timestamp(secondsSinceEpoch: 0, offsetMinutes: .max), Timestamp(secondsSinceEpoch: 0, offsetMinutes: .min),
  ]

  private static let numbers = [0, -1, 1, .min, .max]
  private static let decimals = [
    0, -1, .nan, .infinity, -.infinity, 1e300, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 0.1,
  ]
  private static let types = ["", " ", "text", "text/", "/html", "text/html; charset", "a b/c", "text/<b>", "é/x"]
    .map { MediaType(unchecked: $0) }

  private typealias Change<Value> = @Sendable (inout Feed, Value) -> Void

  private static let iriChanges: [Change<IRI>] = [
    { $0.id = $1 }, { $0.url = $1 }, { $0.icon = $1 }, { $0.logo = $1 }, { $0.hubs = [$1] }, { $0.cloud = $1 },
    { $0.hubs = [$1, $1] }, { $0.authors[0].uri = $1 }, { $0.contributors[0].uri = $1 }, { $0.entries[0].id = $1 },
    { $0.entries[0].url = $1 }, { $0.entries[0].authors[0].uri = $1 }, { $0.entries[0].contributors[0].uri = $1 },
    { $0.entries[0].categories[0].scheme = $1 }, { $0.entries[0].image?.url = $1 },
    { $0.entries[0].banner?.url = $1 }, { $0.entries[0].enclosures[0].url = $1 },
    { $0.entries[0].enclosures[1].url = $1 }, { $0.entries[0].replies?.url = $1 },
    { $0.entries[0].replies?.feeds = [.rss: $1] }, { $0.entries[0].replies?.feeds = [.json: $1] },
    { $0.entries[1].inReplyTo?.id = $1 }, { $0.entries[1].inReplyTo?.url = $1 },
    { $0.entries[1].inReplyTo?.source = $1 },
    { $0.podcast?.image?.url = $1 }, { $0.podcast?.newFeed = $1 }, { $0.podcast?.funding[0].page = $1 },
    { $0.podcast?.trailers[0].file.url = $1 }, { $0.podcast?.podroll[0].feed = $1 },
    { $0.podcast?.publisher?.feed = $1 }, { $0.podcast?.details.people[0].image = $1 },
    { $0.podcast?.details.socialPosts[0].url = $1 }, { $0.podcast?.details.images[0].url = $1 },
    { $0.entries[0].episode?.contentLinks[0].page = $1 }, { $0.entries[0].enclosures[0].mirrors = [$1] },
    { $0.podcast?.details.people[0].page = $1 }, { $0.podcast?.details.license?.page = $1 },
    { $0.entries[0].episode?.image?.url = $1 }, { $0.entries[0].episode?.chapters = $1 },
    { $0.entries[0].episode?.transcripts[0].url = $1 }, { $0.license = $1 }, { $0.entries[0].license = $1 },
    { $0.entries[0].discussions[0] = $1 }, { $0.entries[0].translations[0].url = $1 },
  ]

  private static let textChanges: [Change<String>] = [
    { $0.title = $1 }, { $0.subtitle = $1 }, { $0.rights = $1 }, { $0.authors[0].name = $1 },
    { $0.authors[0].email = $1 }, { $0.contributors[0].name = $1 }, { $0.contributors[0].email = $1 },
    { $0.entries[0].title = $1 }, { $0.entries[0].summary = $1 },
    { $0.entries[0].content = Markup(html: $1) }, { $0.entries[0].content = Markup(text: $1) },
    { $0.entries[0].markdown = $1 }, { $0.entries[0].rights = $1 }, { $0.entries[0].authors[0].name = $1 },
    { $0.entries[0].authors[0].email = $1 }, { $0.entries[0].contributors[0].email = $1 },
    { $0.entries[0].categories[0].term = $1 }, { $0.entries[0].categories[0].label = $1 },
    { $0.entries[0].enclosures[0].title = $1 },
    {
      $0.entries[0].title = $1
      ($0.entries[0].summary, $0.entries[0].content) = (nil, nil)
    },
    {
      $0.entries[0].title = ""
      ($0.entries[0].summary, $0.entries[0].content) = ($1, nil)
    },
    { $0.podcast?.author = $1 }, { $0.podcast?.owner?.email = $1 }, { $0.podcast?.owner?.name = $1 },
    { $0.podcast?.categories[0].name = $1 }, { $0.podcast?.categories[0].parts = [$1] },
    { $0.podcast?.verification = $1 }, { $0.podcast?.guid = $1 }, { $0.podcast?.medium = $1 },
    { $0.podcast?.funding[0].text = $1 }, { $0.podcast?.trailers[0].title = $1 },
    { $0.podcast?.publisher?.guid = $1 }, { $0.podcast?.publisher?.medium = $1 }, { $0.podcast?.podroll[0].guid = $1 },
    { $0.podcast?.podroll[0].item = $1 }, { $0.podcast?.podroll[0].title = $1 },
    { $0.podcast?.details.people[0].name = $1 }, { $0.podcast?.details.people[0].role = $1 },
    { $0.podcast?.details.people[0].group = $1 }, { $0.podcast?.details.places[0].name = $1 },
    { $0.podcast?.details.places[0].geo = $1 }, { $0.podcast?.details.places[0].feature = $1 },
    { $0.podcast?.details.places[0].country = $1 }, { $0.podcast?.details.places[0].relation = $1 },
    { $0.podcast?.details.socialPosts[0].network = $1 }, { $0.podcast?.details.socialPosts[0].account = $1 },
    { $0.podcast?.details.chat?.server = $1 }, { $0.podcast?.details.chat?.space = $1 },
    { $0.podcast?.details.images[0].alternative = $1 }, { $0.podcast?.details.images[0].purpose = $1 },
    { $0.podcast?.updateFrequency?.text = $1 }, { $0.podcast?.updateFrequency?.rule = $1 },
    { $0.entries[0].episode?.contentLinks[0].text = $1 }, { $0.entries[0].enclosures[1].integrity = $1 },
    { $0.podcast?.details.license?.name = $1 }, { $0.podcast?.details.values[0].type = $1 },
    { $0.podcast?.details.values[0].method = $1 }, { $0.podcast?.details.values[0].recipients[0].address = $1 },
    { $0.podcast?.details.values[0].recipients[0].type = $1 },
    { $0.podcast?.details.values[0].recipients[1].customKey = $1 },
    { $0.podcast?.details.values[0].recipients[1].customValue = $1 }, { $0.podcast?.details.texts[0].text = $1 },
    { $0.podcast?.details.texts[0].purpose = $1 }, { $0.entries[0].episode?.title = $1 },
    { $0.entries[0].episode?.author = $1 },
    { $0.entries[0].episode?.display = $1 }, { $0.entries[0].episode?.seasonName = $1 },
    { $0.entries[0].episode?.soundbites[0].title = $1 },
  ]

  private static let momentChanges: [Change<Timestamp>] = [
    { $0.updated = $1 }, { $0.entries[0].published = $1 }, { $0.entries[0].updated = $1 },
    { $0.entries[0].replies?.updated = $1 }, { $0.podcast?.trailers[0].published = $1 },
  ]

  private static let numberChanges: [Change<Int>] = [
    { $0.entries[0].image?.length = $1 }, { $0.entries[0].banner?.length = $1 },
    { $0.entries[0].image?.pixels = PixelSize(width: $1, height: $1) },
    { $0.logoPixels = PixelSize(width: $1, height: $1) },
    { $0.entries[0].banner?.pixels = PixelSize(width: $1, height: $1) },
    { $0.entries[0].enclosures[0].length = $1 }, { $0.entries[0].enclosures[1].length = $1 },
    { $0.entries[0].enclosures[0].pixels = PixelSize(width: $1, height: $1) },
    { $0.entries[0].enclosures[1].pixels = PixelSize(width: $1, height: $1) },
    { $0.entries[0].enclosures[0].duration = .milliseconds($1) },
    { $0.entries[0].enclosures[0].duration = .seconds($1) },
    { $0.entries[0].enclosures[1].duration = .seconds($1) }, { $0.entries[0].replies?.count = $1 },
    { $0.podcast?.trailers[0].season = $1 }, { $0.podcast?.details.values[0].recipients[0].split = $1 },
    { $0.entries[0].episode?.number = $1 }, { $0.entries[0].episode?.season = $1 },
  ]

  private static let decimalChanges: [Change<Double>] = [
    { $0.podcast?.details.values[0].suggested = $1 }, { $0.entries[0].episode?.soundbites[0].start = $1 },
    { $0.entries[0].episode?.soundbites[0].duration = $1 },
  ]

  private static let typeChanges: [Change<MediaType>] = [
    { $0.entries[0].enclosures[0].type = $1 }, { $0.entries[0].enclosures[1].type = $1 },
    { $0.entries[0].image?.type = $1 }, { $0.entries[0].banner?.type = $1 },
    { $0.podcast?.trailers[0].file.type = $1 }, { $0.entries[0].episode?.transcripts[0].type = $1 },
  ]

  private static let structureChanges: [@Sendable (inout Feed) -> Void] = [
    { $0.authors = [] }, { $0.url = nil }, { $0.id = nil }, { $0.subtitle = nil }, { $0.entries = [] },
    { ($0.entries, $0.updated) = ([], nil) }, { $0.hubs = ["https://hub.example/", "https://hub.example/"] },
    { $0.entries[1].id = $0.entries[0].id }, { $0.entries[0].url = nil },
    { ($0.entries[0].url, $0.entries[0].content) = (nil, nil) },
    { ($0.entries[0].summary, $0.entries[0].content) = (nil, nil) },
    { ($0.entries[0].published, $0.entries[0].updated) = (nil, nil) }, { $0.entries[0].updated = nil },
    { $0.entries[0].published = nil }, { $0.entries[0].authors = [] },
    { ($0.entries[0].authors, $0.authors) = ([], []) },
    { feed in
      (feed.authors, feed.title) = ([], "")
      feed.entries[0].authors = []
    },
    { $0.entries[0].categories.double() }, { $0.entries[0].enclosures.double() },
    { $0.entries[0].authors.double() }, { $0.entries[0].replies?.feeds = [:] },
    { feed in
      let id = feed.entries[1].id
      feed.entries[1].inReplyTo?.id = id
    }, { $0.podcast?.categories = [] }, { $0.podcast?.image = nil },
    { $0.podcast?.details.values[0].recipients = [] }, { $0.podcast?.podroll = [] },
    { $0.podcast?.funding.double() },
    { $0.podcast?.details.places.double() },
    { $0.podcast?.details.values.double() },
    { $0.podcast?.trailers.double() },
    { $0.entries[0].episode?.soundbites.double() },
    { $0.entries[0].enclosures = [] },
    { $0.entries[0].discussions.double() }, { $0.entries[0].translations.double() },
    { $0.entries[0].translations[0].language = "en" }, { $0.entries[0].language = "de" },
    { $0.entries[0].replies = nil },
  ]

  /// A feed with a value in every property that a format has.
  private static func everything(in format: FeedFormat) throws -> Feed {
    var feed = try SampleFeed.feed()
    let podcast = try SamplePodcast.feed()
    feed.cloud = "https://cloud.example/notify"
    if format == .rss {
      feed.podcast = podcast.podcast
      feed.entries[0].episode = podcast.entries[0].episode
      feed.entries[0].markdown = "Fire & clay"
    }
    feed.authors[0].uri = "https://editors.example/"
    feed.contributors[0].uri = "https://potters.example/"
    return feed
  }

  private func check<Value>(_ changes: [Change<Value>], with values: [Value], _ format: FeedFormat) throws {
    let everything = try Self.everything(in: format)
    for (index, change) in changes.enumerated() {
      for value in values {
        var feed = everything
        change(&feed, value)
        // The format has no such property.
        if feed == everything { continue }
        try check(feed, format, "change \(index) with “\(value)”")
      }
    }
  }

  private func check(
    _ feed: Feed, _ format: FeedFormat, at url: IRI = "https://example.com/feed",
    history: DocumentHistory = DocumentHistory(), styleSheet: IRI? = nil, _ name: String
  ) throws {
    let bytes: [UInt8]
    do {
      bytes = try feed.encoded(as: format, at: url, history: history, styleSheet: styleSheet)
    } catch {
      #expect("\(error)".contains(" "), "\(error)")
      return
    }
    let errors = Validator().validate(bytes, name: name).diagnostics.filter { $0.severity == .error }
    for error in errors { Issue.record("\(format), \(name): \(error.rule) \(error.message)") }
  }

  @Test(arguments: FeedFormat.allCases)
  func `any URL is valid or an error`(format: FeedFormat) throws {
    try check(Self.iriChanges, with: Self.iris, format)
  }

  @Test(arguments: FeedFormat.allCases)
  func `any text is valid or an error`(format: FeedFormat) throws {
    try check(Self.textChanges, with: Self.texts, format)
  }

  @Test(arguments: FeedFormat.allCases)
  func `any date, number and media type is valid or an error`(format: FeedFormat) throws {
    try check(Self.momentChanges, with: Self.moments, format)
    try check(Self.numberChanges, with: Self.numbers, format)
    try check(Self.decimalChanges, with: Self.decimals, format)
    try check(Self.typeChanges, with: Self.types, format)
  }

  @Test(arguments: FeedFormat.allCases)
  func `any set of properties is valid or an error`(format: FeedFormat) throws {
    for (index, change) in Self.structureChanges.enumerated() {
      var feed = try Self.everything(in: format)
      change(&feed)
      try check(feed, format, "structure \(index)")
    }
  }

  @Test(arguments: FeedFormat.allCases)
  func `any URL of a document and its history is valid or an error`(format: FeedFormat) throws {
    let feed = try Self.everything(in: format)
    for iri in Self.iris {
      try check(feed, format, at: iri, "the URL “\(iri)”")
      try check(feed, format, history: DocumentHistory(isArchive: true, current: iri), "the current “\(iri)”")
      try check(feed, format, history: DocumentHistory(previousArchive: iri), "the archive “\(iri)”")
      try check(
        feed, format, history: DocumentHistory(isArchive: true, current: "https://example.com/", nextArchive: iri),
        "the next archive “\(iri)”")
      try check(feed, format, styleSheet: iri, "the style sheet “\(iri)”")
    }
    for history in [DocumentHistory(isComplete: true, isArchive: true), DocumentHistory(isArchive: true)] {
      try check(feed, format, history: history, "\(history)")
    }
  }

  @Test func `an error names the property and the value`() throws {
    var feed = try Self.everything(in: .atom)
    feed.icon = IRI(unchecked: "https://example.com/an icon.png")
    let error = try #require(throws: FeedEncodingError.self) {
      try feed.encoded(as: .atom, at: "https://example.com/feed")
    }
    #expect("\(error)" == "“https://example.com/an icon.png” is not a valid “icon”: a space is not allowed in a URL")
  }
}

extension Array {
  fileprivate mutating func double() { self = self + self }
}
