public import FeedCore

/// The links, counts and ids of a feed with their locations, for the check of a whole site.
///
/// Facts are small, so that the facts of many feeds fit into memory.
public struct FeedFacts: Sendable {
  /// The file that the feed was read from.
  public var file: String
  /// The format of the feed.
  public var format: DetectedFormat
  /// The location of the feed’s root.
  public var location: SourceLocation
  /// The id of an Atom feed, or `nil` for other formats.
  public var id: String?
  /// The links of the feed.
  public var links: [FeedLink] = []
  /// The entries of the feed.
  public var entries: [EntryFacts] = []

  /// The feed’s own URL, from its self link.
  public var selfURL: IRI? { links.first { $0.relation == .itself }?.url }

  /// Returns the entry at a byte offset of the feed, or `nil` if there is none.
  ///
  /// Takes logarithmic time.
  public func entry(at offset: Int) -> EntryFacts? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < entries.count && entries[low].range.contains(offset) ? entries[low] : nil
  }

  /// The facts without titles, which are only for display, to save memory.
  public var withoutTitles: FeedFacts {
    var facts = self
    for index in facts.entries.indices { facts.entries[index].title = nil }
    return facts
  }

  /// The URL of the feed’s page.
  var page: IRI? { links.first { $0.relation == .alternate }?.url }

  /// Whether other documents contain more entries of the feed (RFC 5005).
  var isPartial: Bool {
    links.contains { [.next, .previous, .previousArchive, .nextArchive, .current].contains($0.relation) }
  }
}

/// The links, counts and ids of an entry, for the check of a whole site.
public struct EntryFacts: Sendable {
  /// The `guid` of an RSS item, or the `id` of other entries.
  public var id: String?
  /// The title as plain text.
  public var title: String?
  /// The byte range of the entry in the feed.
  public var range: Range<Int>
  /// The location of the id, or of the entry if it has no id.
  public var location: SourceLocation
  /// The links of the entry.
  public var links: [FeedLink] = []
  /// The numbers of replies that the entry states.
  public var counts: [ReplyCount] = []
  /// The entries that the entry replies to.
  public var replies: [Reply] = []

  /// The URL of the entry’s page.
  var page: IRI? { links.first { $0.relation == .alternate }?.url }
}

/// A link of a feed or an entry, with the type, size and count that it gives.
public struct FeedLink: Sendable, Hashable {
  /// The relation of the link.
  public var relation: Relation
  /// The URL of the link.
  public var url: IRI
  /// The media type, in lowercase and without parameters.
  public var type: String?
  /// The size of an enclosure in bytes.
  public var length: Int?
  /// The number of replies at the target (RFC 4685, section 4).
  public var count: Int?
  /// The position of the link.
  public var location: SourceLocation

  /// Whether the media type is a feed’s.
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
  /// The element or member with the number, such as `slash:comments`.
  public var name: String
  /// The number of replies.
  public var count: Int
  /// The position of the number.
  public var location: SourceLocation
}

/// The entry that an entry replies to (RFC 4685, section 3).
public struct Reply: Sendable, Hashable {
  /// The id of the parent entry.
  public var ref: String
  /// The URL of the parent entry’s page.
  public var page: IRI?
  /// The position of the reply.
  public var location: SourceLocation
}
