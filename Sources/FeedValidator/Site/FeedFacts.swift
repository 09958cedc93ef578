public import FeedCore

/// The links, counts and ids of a feed with their locations, for the check of a whole site.
///
/// Facts are small, so that those of many feeds fit where the feeds themselves would not.
public struct FeedFacts: Sendable {
  /// The file that the feed was read from.
  public var file: String
  public var format: DetectedFormat
  /// The location of the feed’s root.
  public var location: SourceLocation
  /// Atom's feed id.
  public var id: String?
  public var links: [FeedLink] = []
  public var entries: [EntryFacts] = []

  /// The feed’s own URL, from its self link.
  public var address: IRI? { links.first { $0.relation == .itself }?.address }

  /// The entry that an offset of the feed's bytes lies in.
  public func entry(at offset: Int) -> EntryFacts? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].range.contains(offset) ? entries[low] : nil
  }

  /// The same without what is only shown, for keeping the facts of many feeds.
  public var withoutTitles: FeedFacts {
    var facts = self
    for index in facts.entries.indices { facts.entries[index].title = nil }
    return facts
  }

  /// The page that the feed belongs to.
  var page: IRI? { links.first { $0.relation == .alternate }?.address }

  /// Whether other documents contain more entries of the feed (RFC 5005).
  var isPartial: Bool {
    links.contains { [.next, .previous, .previousArchive, .nextArchive, .current].contains($0.relation) }
  }
}

/// The links, counts and ids of an entry, for the check of a whole site.
public struct EntryFacts: Sendable {
  /// `id`, or `guid`; JSON Feed: `id`.
  public var id: String?
  /// `title`, as people read it.
  public var title: String?
  /// The byte range of the entry in the feed.
  public var range: Range<Int>
  /// The location of the id, or of the entry if it has no id.
  public var location: SourceLocation
  public var links: [FeedLink] = []
  public var counts: [ReplyCount] = []
  public var replies: [Reply] = []

  /// The entry's page.
  var page: IRI? { links.first { $0.relation == .alternate }?.address }
}

/// A link of a feed or an entry, with what it says of its target.
public struct FeedLink: Sendable, Hashable {
  public var relation: Relation
  public var address: IRI
  /// The media type, in lower case and without parameters.
  public var type: String?
  /// An enclosure's size in bytes.
  public var length: Int?
  /// How many replies there are at the target (RFC 4685, section 4).
  public var count: Int?
  public var location: SourceLocation

  /// Whether the media type is that of a feed.
  var hasFeedType: Bool {
    guard let type else { return false }
    return ["application/rss+xml", "application/atom+xml", "application/feed+json", "application/json"].contains(type)
  }

  /// The relation of a link; elements of RSS and members of JSON Feed have the corresponding relation.
  public enum Relation: String, Sendable, Hashable {
    case itself = "self"
    case alternate, replies, comments
    case commentFeed = "wfw:commentRss"
    case current, next, previous
    case previousArchive = "prev-archive"
    case nextArchive = "next-archive"
    case hub, enclosure

    /// Whether the link leads to a feed instead of a page.
    var leadsToFeed: Bool {
      switch self {
      case .itself, .commentFeed, .current, .next, .previous, .previousArchive, .nextArchive: true
      case .alternate, .replies, .comments, .hub, .enclosure: false
      }
    }
  }
}

/// A number of replies that an entry gives.
public struct ReplyCount: Sendable, Hashable {
  /// The element or member that says it, as in `slash:comments`.
  public var name: String
  public var count: Int
  public var location: SourceLocation
}

/// The entry that an entry replies to (RFC 4685, section 3).
public struct Reply: Sendable, Hashable {
  /// The id of the entry that is answered.
  public var ref: String
  /// A page that shows it.
  public var page: IRI?
  public var location: SourceLocation
}
