import FeedCore
import Feedkiln

/// The changes that the subscribers of several feeds would see.
///
/// The formats of a feed, which are files with one name and several extensions, are compared with one another: what they
/// have in common is one change. Archives (RFC 5005) are excluded, because readers do not subscribe to them.
struct SubscriberChanges {
  /// The changes that some formats of a feed have in common.
  struct Group {
    var files: [String]
    var items: [FeedDifference.Item]
  }

  let groups: [Group]
  private let keys: [FeedDifference.Change: Set<String>]

  init(_ comparisons: [FeedPair.Comparison]) {
    let linked = Set(comparisons.flatMap(\.archives))
    func isArchive(_ comparison: FeedPair.Comparison) -> Bool {
      comparison.isArchive || comparison.urls.contains(where: linked.contains)
    }
    var groups: [Group] = []
    var keys: [FeedDifference.Change: Set<String>] = [:]
    for feed in comparisons.grouped(by: \.feedName) where comparisons.count == 1 || !feed.contains(where: isArchive) {
      var formats: [Group] = []
      for format in feed where !format.difference.items.isEmpty {
        let items = format.difference.items
        if let index = formats.firstIndex(where: { $0.items.map(\.identity) == items.map(\.identity) }) {
          formats[index].files.append(format.name)
        } else {
          formats.append(Group(files: [format.name], items: items))
        }
        for item in items { keys[item.change, default: []].insert(item.entry.key) }
      }
      groups += formats
    }
    self.groups = groups
    self.keys = keys
  }

  /// Returns the number of entries with a change of a kind, each counted once over all feeds.
  func count(_ change: FeedDifference.Change) -> Int { keys[change]?.count ?? 0 }
}

extension FeedPair.Comparison {
  /// The path of the file without the extension of its format.
  fileprivate var feedName: String {
    guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return name }
    return String(name[..<dot])
  }
}

extension FeedDifference.Item {
  fileprivate var identity: [String] { [change.rawValue, entry.key, old?.key ?? ""] }
}

extension Array {
  /// Returns the elements in groups with the same key, in the order in which the keys first occur.
  fileprivate func grouped(by key: (Element) -> String) -> [[Element]] {
    var groups: [[Element]] = []
    var indexes: [String: Int] = [:]
    for element in self {
      let index = indexes[key(element), default: groups.count]
      if index == groups.count {
        indexes[key(element)] = index
        groups.append([])
      }
      groups[index].append(element)
    }
    return groups
  }
}
