import FeedBuilder
import FeedCore
import FeedMedia
import FeedTesting
import FeedVocabulary
import Testing

@testable import Feedkiln

/// The changes that subscribers would see, over the life of a feed.
@Suite struct FeedDifferenceTests {
  @Test(arguments: FeedFormat.allCases)
  func `an entry is unread again only if a subscriber who has it would see it under another id`(
    format: FeedFormat
  ) throws {
    for seed in 0..<2 as Range<UInt64> {
      var feed = ChangingFeed(seed: seed)
      var published = try feed.published(as: format)
      for step in 0..<200 {
        let (old, before) = (feed, published)
        let changes = feed.change()
        published = try feed.published(as: format)
        let difference = FeedDifference(old: before, new: published)
        let found = Set(difference.items.filter { $0.change == .unreadAgain }.map(\.entry.key))
        let truth = feed.unreadAgain(after: old)
        #expect(found.isSubset(of: truth), "seed \(seed), step \(step): \(changes)")
        // An entry that changed in other ways too may be taken for another one.
        if changes.count == 1 { #expect(found == truth, "seed \(seed), step \(step): \(changes)") }
        let new = Set(difference.items.filter { $0.change == .new }.map(\.entry.key))
        #expect(new == feed.unseen(after: old).subtracting(found), "seed \(seed), step \(step): \(changes)")
      }
    }
  }

  @Test func `two comments on one page are two entries`() throws {
    func feed(_ comments: [(id: String, url: IRI, day: Int64)]) throws -> PublishedFeed {
      let entries = comments.map { comment in
        Entry(
          id: IRI(unchecked: "tag:bread.example,2024:\(comment.id)"), title: "Ada on Rye", url: comment.url,
          published: Timestamp(secondsSinceEpoch: 86_400 * comment.day), content: Markup(text: "Words \(comment.id)"))
      }
      let feed = Feed(title: "Comments", url: "https://bread.example/rye/", entries: entries)
      return PublishedFeed(parsing: try feed.encoded(as: .rss, at: "https://bread.example/rye.rss"), from: "rye.rss")
    }
    let page: IRI = "https://bread.example/rye/"
    let withAnchors = FeedDifference(
      old: try feed([("1", page.resolve("#c1"), 1), ("2", page.resolve("#c2"), 2)]),
      new: try feed([("2", page.resolve("#c2"), 2), ("3", page.resolve("#c3"), 3)]))
    #expect(withAnchors.items.map(\.change) == [.new, .agedOut])
    let without = FeedDifference(
      old: try feed([("1", page, 1), ("2", page, 2)]), new: try feed([("2", page, 2), ("3", page, 3)]))
    #expect(without.items.map(\.change) == [.new, .agedOut])
    let last = FeedDifference(old: try feed([("1", page, 1)]), new: try feed([("3", page, 3)]))
    #expect(last.items.map(\.change) == [.new, .agedOut])
    // The page is the URL of several comments in one version only.
    let more = FeedDifference(old: try feed([("1", page, 1)]), new: try feed([("2", page, 1), ("3", page, 2)]))
    #expect(more.items.map(\.change) == [.new, .new, .removed])
    let fewer = FeedDifference(old: try feed([("1", page, 1), ("2", page, 2)]), new: try feed([("3", page, 1)]))
    #expect(fewer.items.map(\.change) == [.new, .removed, .removed])
  }

  @Test(arguments: [
    ("https://bread.example/rye/", "https://bread.example/rye/", true),
    ("http://bread.example/rye/", "https://bread.example/rye/", true),
    ("https://bread.example/r%79e/", "https://bread.example/rye/", true),
    ("https://bread.example/?p=1", "https://bread.example/?p=1", true),
    ("https://links.example/rye/", "https://links.example/rye/", true),
    ("https://bread.example/?p=1", "https://bread.example/?p=2", false),
    ("https://bread.example/rye/#1", "https://bread.example/rye/#2", false),
    ("https://bread.example/", "https://bread.example/", false),
    ("https://bread.example", "https://bread.example", false),
    ("https://links.example/rye/", "https://others.example/rye/", false),
    ("https://links.example/rye/", "https://bread.example/rye/", false),
    ("https://bread.example/rye/", "https://bread.example/Rye/", false),
  ])
  func `an entry under another id is recognized by the URL of its page`(old: IRI, new: IRI, isSame: Bool) throws {
    func feed(_ id: IRI, _ title: String, _ url: IRI, _ day: Int64 = 1) throws -> PublishedFeed {
      let entry = Entry(
        id: id, title: title, url: url, published: Timestamp(secondsSinceEpoch: 86_400 * day),
        content: Markup(text: "All about \(title), and nothing else."))
      let feed = Feed(title: "Bread", url: "https://bread.example/", entries: [entry])
      return PublishedFeed(
        parsing: try feed.encoded(as: .atom, at: "https://bread.example/feed.atom"), from: "feed.atom")
    }
    let changes = FeedDifference(old: try feed("a:1", "Rye", old), new: try feed("a:2", "Wheat", new)).items
    #expect(changes.map(\.change) == (isSame ? [.unreadAgain] : [.new, .removed]))
    #expect(changes[0].old?.id == (isSame ? "a:1" : nil))
    // A URL can be used again: then the date and the text differ.
    let another = FeedDifference(old: try feed("a:1", "Rye", old), new: try feed("a:2", "Wheat", new, 2))
    #expect(another.items.map(\.change) == [.new, .agedOut])
  }

  @Test(arguments: FeedFormat.allCases)
  func `an entry is edited if its title, text, date of change or files differ`(format: FeedFormat) throws {
    func feed(_ edit: (inout Entry) -> Void) throws -> PublishedFeed {
      var entry = Entry(
        id: "tag:bread.example,2024:1", title: "Rye", url: "https://bread.example/rye/",
        published: Timestamp(secondsSinceEpoch: 0), updated: Timestamp(secondsSinceEpoch: 60), summary: "Dark",
        content: Markup(text: "Words"),
        enclosures: [Enclosure(url: "https://bread.example/a.mp3", type: MediaType("audio/mpeg"), length: 9)])
      edit(&entry)
      let feed = Feed(title: "Bread", url: "https://bread.example/", entries: [entry])
      return PublishedFeed(parsing: try feed.encoded(as: format, at: "https://bread.example/feed"), from: "feed")
    }
    let old = try feed { _ in }
    let edits: [(inout Entry) -> Void] = [
      { $0.title = "Wheat" }, { $0.summary = "Light" }, { $0.content = Markup(text: "Others") },
      { $0.updated = Timestamp(secondsSinceEpoch: 61) }, { $0.enclosures = [] },
      { $0.enclosures[0].url = "https://bread.example/b.mp3" },
    ]
    for (index, edit) in edits.enumerated() {
      #expect(FeedDifference(old: old, new: try feed(edit)).items.map(\.change) == [.edited], "\(index)")
    }
    #expect(FeedDifference(old: old, new: try feed { $0.authors = [Person(name: "Ada")] }).items.isEmpty)
  }

  @Test func `an entry that makes room for a late one has aged out`() throws {
    func feed(_ days: [Int64]) throws -> PublishedFeed {
      let entries = days.map { day in
        Entry(
          id: IRI(unchecked: "tag:bread.example,2024:c\(day)"), title: "N\(day) on Rye",
          url: IRI(unchecked: "https://bread.example/rye/#c\(day)"),
          published: Timestamp(secondsSinceEpoch: 86_400 * day), content: Markup(text: "Words of \(day)"))
      }
      let feed = Feed(title: "Comments", url: "https://bread.example/rye/", entries: entries)
      return PublishedFeed(parsing: try feed.encoded(as: .rss, at: "https://bread.example/rye.rss"), from: "rye.rss")
    }
    func changes(_ old: [Int64], _ new: [Int64]) throws -> [FeedDifference.Change] {
      FeedDifference(old: try feed(old), new: try feed(new)).items.map(\.change)
    }
    #expect(try changes([5, 4, 3], [5, 4, 2]) == [.new, .agedOut])
    // A comment was deleted, and a newer one came.
    #expect(try changes([3, 2, 1], [4, 2, 1]) == [.new, .removed])
    #expect(try changes([5, 4, 3], [5, 2]) == [.new, .removed, .removed])
    #expect(try changes([5, 4, 3], [5, 2, 1]) == [.new, .new, .agedOut, .agedOut])
    #expect(try changes([5, 4, 3], [2, 3, 1]) == [.new, .new, .agedOut, .agedOut])
  }

  @Test func `an entry is recognized when the site has moved to another host`() throws {
    func feed(_ host: String) throws -> PublishedFeed {
      let entries = (1...3).map { number in
        Entry(
          id: IRI(unchecked: "\(host)rye-\(number)/"), title: "Rye", url: IRI(unchecked: "\(host)rye-\(number)/"),
          published: Timestamp(secondsSinceEpoch: 0), content: Markup(text: "Words of \(host), number \(number)"))
      }
      let feed = Feed(title: "Bread", url: IRI(unchecked: host), entries: entries)
      return PublishedFeed(
        parsing: try feed.encoded(as: .atom, at: IRI(unchecked: host + "feed.atom")), from: "feed.atom")
    }
    let difference = FeedDifference(old: try feed("http://old.example/"), new: try feed("https://new.example/"))
    #expect(difference.items.map(\.change) == [.unreadAgain, .unreadAgain, .unreadAgain])
    #expect(difference.items.map(\.old?.page) == (1...3).map { "http://old.example/rye-\($0)/" })
  }

  @Test func `many entries with the same title and date take linear time`() throws {
    func feed(_ name: String) -> PublishedFeed {
      let entries = (0..<5000).map { number in
        Entry(
          id: IRI(unchecked: "tag:bread.example,2024:\(name)\(number)"), title: "Note",
          url: IRI(unchecked: "https://bread.example/\(name)\(number)"), published: Timestamp(secondsSinceEpoch: 0),
          content: Markup(text: "Number \(number) of \(name)"))
      }
      var feed = PublishedFeed(file: name)
      let place = SourceLocation(file: name)
      feed.entries = entries.map { PublishedEntry($0, hasID: true, at: place, siteHost: nil) }
      return feed
    }
    let (old, new) = (feed("a"), feed("b"))
    let time = ContinuousClock().measure { #expect(FeedDifference(old: old, new: new).count(.new) == 5000) }
    #expect(time < .seconds(60))
  }
}

/// A feed that changes at random in the ways in which feeds change, with what its entries really are.
private struct ChangingFeed {
  struct Item {
    var identity: Int
    var entry: Entry
  }

  private static let words = (0..<400).map { "word\($0)" }

  private var random: SplitMix
  private var items: [Item] = []
  private var limit = 10
  private var host: IRI = "https://bread.example/"
  private var day: Int64 = 19_000
  private var made = 0
  private var formerURLs: [IRI] = []

  init(seed: UInt64) {
    random = SplitMix(seed)
    for _ in 0..<15 { publish() }
  }

  private var shown: [Item] {
    let dates = items.map { $0.entry.published?.secondsSinceEpoch ?? 0 }
    let newest = items.indices.sorted { (dates[$0], items[$0].identity) > (dates[$1], items[$1].identity) }
    return newest.prefix(limit).map { items[$0] }
  }

  func published(as format: FeedFormat) throws -> PublishedFeed {
    let feed = Feed(title: "Bread", url: host, updated: Timestamp(secondsSinceEpoch: 0), entries: shown.map(\.entry))
    return PublishedFeed(parsing: try feed.encoded(as: format, at: host.resolve("feed")), from: "feed")
  }

  /// The ids that a subscriber of an older version does not have.
  func unseen(after old: ChangingFeed) -> Set<String> {
    Set(shown.map(\.entry.id.string)).subtracting(old.shown.map(\.entry.id.string))
  }

  /// The articles whose entries the subscriber has under other ids.
  func unreadAgain(after old: ChangingFeed) -> Set<String> {
    let (known, before) = (
      Set(old.shown.map(\.identity)), Dictionary(uniqueKeysWithValues: old.items.map { ($0.identity, $0.entry.id) })
    )
    return Set(
      shown.filter { known.contains($0.identity) && before[$0.identity] != $0.entry.id }.map(\.entry.id.string))
  }

  /// Changes the feed, and returns what was done.
  mutating func change() -> [String] {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in changeOnce() }
  }

  private mutating func changeOnce() -> String {
    switch Int.random(in: 0..<16, using: &random) {
    case 0, 1:
      publish()
      return "publish"
    case 2:
      publish(daysAgo: Int64.random(in: 1...9, using: &random))
      return "approve late"
    case 3:
      reply()
      return "comment by the same person on the same page"
    case 4:
      let item = remove()
      if let url = item?.entry.url { formerURLs.append(url) }
      return "delete"
    case 5:
      publish(at: formerURLs.popLast())
      return "use a URL again"
    case 6:
      return edit("edit") { entry, random in
        entry.content = Markup(
          text: "\(entry.content?.description ?? "") more \(UInt8.random(in: .min ... .max, using: &random))")
      }
    case 7:
      return edit("rewrite") { entry, random in entry.content = Self.text(&random) }
    case 8:
      return edit("retitle") { entry, random in entry.title += " \(UInt8.random(in: .min ... .max, using: &random))" }
    case 9:
      return edit("redate") { entry, random in
        entry.published = Timestamp(secondsSinceEpoch: (entry.published?.secondsSinceEpoch ?? 0) + 3600)
      }
    case 10:
      made += 1
      let path = "moved-\(made)/"
      return edit("move") { [host] entry, _ in entry.url = host.resolve(path) }
    case 11:
      limit = Int.random(in: 3...12, using: &random)
      return "limit"
    case 12 where Int.random(in: 0..<5, using: &random) == 0:
      moveHost()
      return "move to another host"
    case 13 where Int.random(in: 0..<3, using: &random) == 0:
      for index in items.indices { changeID(at: index) }
      return "lose all ids"
    case 13, 14:
      if let index = items.indices.randomElement(using: &random) { changeID(at: index) }
      return "lose an id"
    default: return "nothing"
    }
  }

  private static func text(_ random: inout SplitMix) -> Markup {
    let count = Int.random(in: 3...60, using: &random)
    return Markup(text: (0..<count).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " "))
  }

  private mutating func publish(daysAgo: Int64 = 0, at url: IRI? = nil, like other: Entry? = nil) {
    made += 1
    if daysAgo == 0 { day += 1 }
    let moment = Timestamp(secondsSinceEpoch: (day - daysAgo) * 86_400 + Int64(made))
    items.append(
      Item(
        identity: made,
        entry: Entry(
          id: IRI(unchecked: "tag:bread.example,2024:\(made)"), title: other?.title ?? "Title \(made)",
          url: url ?? host.resolve("\(made)/"), published: moment, content: Self.text(&random))))
  }

  /// Adds a comment with the title, and sometimes the URL, of another entry.
  private mutating func reply() {
    guard let entry = items.randomElement(using: &random)?.entry else { return }
    let page = Bool.random(using: &random) ? entry.url : entry.url?.resolve("#c\(made + 1)")
    publish(at: page, like: entry)
  }

  private mutating func remove() -> Item? {
    items.indices.randomElement(using: &random).map { items.remove(at: $0) }
  }

  private mutating func edit(_ name: String, _ change: (inout Entry, inout SplitMix) -> Void) -> String {
    guard let index = items.indices.randomElement(using: &random) else { return "nothing" }
    change(&items[index].entry, &random)
    return name
  }

  private mutating func moveHost() {
    made += 1
    let new = IRI(unchecked: "https://bread\(made).example/")
    for index in items.indices {
      items[index].entry.url = items[index].entry.url.map {
        IRI(unchecked: new.string + $0.string.dropFirst(host.string.count))
      }
    }
    formerURLs = []
    host = new
  }

  private mutating func changeID(at index: Int) {
    made += 1
    items[index].entry.id = IRI(unchecked: "urn:x-lost:\(made)")
  }
}
