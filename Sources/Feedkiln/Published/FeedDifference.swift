import FeedCore

/// What the subscribers of a feed see when a new version takes the place of an old one.
public struct FeedDifference: Sendable {
  public enum Change: String, Sendable, CaseIterable {
    case new, edited
    /// The same entry under another id: everybody sees it as a new one.
    case unreadAgain = "unread again"
    /// Taken out, although the feed still holds older ones.
    case vanished
    /// Older than all that the feed still holds.
    case aged = "no longer held"
  }

  public struct Item: Sendable {
    public var change: Change
    public var entry: PublishedEntry
    /// The entry in the old version.
    public var old: PublishedEntry?
  }

  /// In the order of the new version, then what is gone in the order of the old one.
  public private(set) var items: [Item] = []

  public init(old: PublishedFeed, new: PublishedFeed) {
    let known = Dictionary(old.entries.map { ($0.key, $0) }) { first, _ in first }
    let kept = Set(new.entries.map(\.key))
    var gone = old.entries.filter { !kept.contains($0.key) }
    for entry in new.entries {
      if let before = known[entry.key] {
        if before.shown != entry.shown { items.append(Item(change: .edited, entry: entry, old: before)) }
      } else if let index = gone.firstIndex(where: entry.isAgain) {
        items.append(Item(change: .unreadAgain, entry: entry, old: gone.remove(at: index)))
      } else {
        items.append(Item(change: .new, entry: entry))
      }
    }
    let oldest = new.entries.compactMap(\.moment).min()
    for entry in gone {
      let isAged = oldest.map { limit in entry.moment.map { $0 < limit } ?? false } ?? false
      items.append(Item(change: isAged ? .aged : .vanished, entry: entry, old: entry))
    }
  }

  public func count(_ change: Change) -> Int { items.count { $0.change == change } }
}

extension PublishedEntry {
  /// Whether an entry of another id is the same one: by its page, or by its title and date.
  fileprivate func isAgain(_ other: PublishedEntry) -> Bool {
    if let path = pagePath, path == other.pagePath, path != "/" { return true }
    return !title.isEmpty && title == other.title && moment != nil && moment == other.moment
  }

  fileprivate var moment: Timestamp? {
    date.flatMap { (try? Timestamp(rfc3339: $0)) ?? (try? Timestamp(rfc822: $0)) }
  }
}
