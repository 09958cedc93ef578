import FeedCore

/// The changes that subscribers would see if a new version of a feed replaced an old one.
public struct FeedDifference: Sendable {
  /// The kind of a change.
  public enum Change: String, Sendable, CaseIterable {
    case new, edited
    /// The entry has another id, so all subscribers see it as new.
    case unreadAgain = "unread again"
    /// The entry was removed, although the feed has room for it.
    case removed
    /// The entry made room for new ones: the feed contains only newer entries, or entries that were published late.
    case agedOut = "aged out"
  }

  /// A change of one entry.
  public struct Item: Sendable {
    /// The kind of the change.
    public var change: Change
    /// The entry in the new version, or in the old one if the new one does not contain it.
    public var entry: PublishedEntry
    /// The entry in the old version, or `nil` if it is new.
    public var old: PublishedEntry?
  }

  /// The changes in the order of the new version, then removed entries in the order of the old one.
  public private(set) var items: [Item] = []

  /// Compares two versions of a feed.
  ///
  /// - Parameters:
  ///   - old: The version that subscribers have.
  ///   - new: The version that would replace it.
  public init(old: PublishedFeed, new: PublishedFeed) {
    let known = Dictionary(old.entries.map { ($0.key, $0) }) { first, _ in first }
    let kept = Set(new.entries.map(\.key))
    var gone = RemovedEntries(old.entries.filter { !kept.contains($0.key) }, of: old, replacedBy: new)
    for entry in new.entries {
      if let before = known[entry.key] {
        if before.shown != entry.shown { items.append(Item(change: .edited, entry: entry, old: before)) }
      } else if let before = gone.take(entry) {
        items.append(Item(change: .unreadAgain, entry: entry, old: before))
      } else {
        items.append(Item(change: .new, entry: entry))
      }
    }
    let oldest = new.entries.compactMap(\.published).min()
    // Entries that were published late replace some that are newer.
    var late =
      new.entries.count < old.entries.count
      ? [] : items.lazy.filter { $0.change == .new }.compactMap(\.entry.published).sorted { $1 < $0 }
    for entry in gone.rest {
      var isAged = false
      if let date = entry.published {
        isAged = oldest.map { date < $0 } ?? false
        if !isAged, let last = late.last, last < date {
          late.removeLast()
          isAged = true
        }
      }
      items.append(Item(change: isAged ? .agedOut : .removed, entry: entry, old: entry))
    }
  }

  /// Returns the number of changes of a kind.
  public func count(_ change: Change) -> Int { items.count { $0.change == change } }
}

/// The entries of an old version whose ids the new version does not contain.
private struct RemovedEntries {
  private var entries: [PublishedEntry?]
  private let byURL: [String: [Int]]
  /// The last entries first.
  private var byTitleAndDate: [String: [Int]]
  /// The URLs that several entries of a version have, such as those of comments without links of their own.
  private let shared: Set<String>

  init(_ entries: [PublishedEntry], of old: PublishedFeed, replacedBy new: PublishedFeed) {
    self.entries = entries
    byURL = Dictionary(grouping: entries.indices.filter { entries[$0].comparedURL != nil }) {
      entries[$0].comparedURL ?? ""
    }
    byTitleAndDate = Dictionary(grouping: entries.indices.reversed().filter { !entries[$0].title.isEmpty }) {
      entries[$0].titleAndDate
    }
    shared = old.sharedURLs.union(new.sharedURLs)
  }

  var rest: [PublishedEntry] { entries.compactMap(\.self) }

  /// Removes and returns the entry that a new entry is, under another id; `nil` if it is none of them.
  ///
  /// Of two entries with the same URL, the date or the text must also be the same, because a URL may be used again. Of
  /// two with different URLs, the title, the date and the text must be the same.
  mutating func take(_ entry: PublishedEntry) -> PublishedEntry? {
    guard let index = indexByURL(of: entry) ?? indexByTitle(of: entry) else { return nil }
    defer { entries[index] = nil }
    return entries[index]
  }

  private func indexByURL(of entry: PublishedEntry) -> Int? {
    guard let url = entry.comparedURL, !shared.contains(url) else { return nil }
    return byURL[url]?.first { index in
      guard let old = entries[index] else { return false }
      return old.published != nil && old.published == entry.published || old.words.isSimilar(to: entry.words)
    }
  }

  /// Of many entries with the same title and date, only some are compared, so that the time is linear.
  private mutating func indexByTitle(of entry: PublishedEntry) -> Int? {
    let key = entry.titleAndDate
    guard entry.published != nil, let candidates = byTitleAndDate[key] else { return nil }
    let match = candidates.indices.suffix(16).last {
      entries[candidates[$0]]?.words.isSimilar(to: entry.words) ?? false
    }
    return match.flatMap { byTitleAndDate[key]?.remove(at: $0) }
  }
}

extension PublishedEntry {
  fileprivate var titleAndDate: String { "\(title)\n\(published?.secondsSinceEpoch.description ?? "")" }
}

extension PublishedFeed {
  fileprivate var sharedURLs: Set<String> {
    var seen: Set<String> = []
    return Set(entries.compactMap(\.comparedURL).filter { !seen.insert($0).inserted })
  }
}
