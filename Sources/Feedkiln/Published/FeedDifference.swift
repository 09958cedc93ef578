import FeedCore

/// The changes that subscribers see if a new version of a feed replaces the old one.
public struct FeedDifference: Sendable {
  /// The kind of a change.
  public enum Change: String, Sendable, CaseIterable {
    case new, edited
    /// The same entry with a different id, which feed readers show as new.
    case unreadAgain = "unread again"
    /// The entry was removed, although older entries remain.
    case vanished
    /// The entry is older than all entries of the new version.
    case agedOut = "aged out"
  }

  /// A changed entry.
  public struct Item: Sendable {
    public var change: Change
    /// The entry in the new version, or in the old version if it was removed.
    public var entry: PublishedEntry
    /// The entry in the old version, or `nil` if it is new.
    public var old: PublishedEntry?
  }

  /// The changed entries in the order of the new version, followed by the removed entries in the order of the old
  /// version.
  public private(set) var items: [Item] = []

  /// Compares two versions of a feed.
  public init(old: PublishedFeed, new: PublishedFeed) {
    let known = Dictionary(old.entries.map { ($0.key, $0) }) { first, _ in first }
    let kept = Set(new.entries.map(\.key))
    var gone = old.entries.filter { !kept.contains($0.key) }
    for entry in new.entries {
      if let before = known[entry.key] {
        if before.shown != entry.shown { items.append(Item(change: .edited, entry: entry, old: before)) }
      } else if let index = gone.firstIndex(where: entry.isSameEntry) {
        items.append(Item(change: .unreadAgain, entry: entry, old: gone.remove(at: index)))
      } else {
        items.append(Item(change: .new, entry: entry))
      }
    }
    let oldest = new.entries.compactMap(\.time).min()
    for entry in gone {
      let isAgedOut = oldest.map { limit in entry.time.map { $0 < limit } ?? false } ?? false
      items.append(Item(change: isAgedOut ? .agedOut : .vanished, entry: entry, old: entry))
    }
  }

  /// Returns the number of changes of a kind.
  public func count(_ change: Change) -> Int { items.count { $0.change == change } }
}

extension PublishedEntry {
  /// Whether an entry with a different id is the same entry: it has the same page, or the same title and date.
  fileprivate func isSameEntry(_ other: PublishedEntry) -> Bool {
    if let path = pagePath, path == other.pagePath, path != "/" { return true }
    return !title.isEmpty && title == other.title && time != nil && time == other.time
  }

  fileprivate var time: Timestamp? {
    date.flatMap { (try? Timestamp(rfc3339: $0)) ?? (try? Timestamp(rfc822: $0)) }
  }
}
