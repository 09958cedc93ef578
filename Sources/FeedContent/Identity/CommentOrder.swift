import FeedCore
import FeedSystem

/// The order in which comments were first published, as far as it differs from that of their dates.
///
/// A comment can be approved long after it was written. It is then published after all comments that were there before, so
/// that subscribers see it.
struct CommentOrder {
  /// The updated comments of the articles whose comments changed, by the articles’ ids.
  private(set) var published: [IRI: [PublishedComment]] = [:]
  /// The dates after which late comments were published, by their indexes in the threads, by the articles’ paths.
  private(set) var late: [String: [Int: Timestamp]] = [:]

  init(of threads: CommentThreads, on articles: [Article], ledger: IDLedger) {
    let stored = Dictionary(
      ledger.entries.lazy.filter { !$0.comments.isEmpty }.map { ($0.id, $0.comments) }, uniquingKeysWith: { a, _ in a })
    let found = articles.indices.compactMap { index in
      threads.outline(of: articles[index].path).map {
        (id: articles[index].id, path: articles[index].path, outline: $0)
      }
    }
    var new: [(id: IRI, key: Fingerprint, published: Timestamp)] = []
    var last = stored.values.lazy.joined().compactMap(\.addedAfter).max()
    for (id, _, outline) in found {
      let unknown = Self.new(in: outline, stored[id] ?? [])
      for (index, date) in outline.published.enumerated() {
        if unknown.contains(index) {
          new.append((id, outline.keys[index], date))
        } else {
          last = max(last ?? date, date)
        }
      }
    }
    for comment in new.sorted(by: { ($0.published, $0.id) < ($1.published, $1.id) }) {
      var late: Timestamp?
      if let newest = last {
        if comment.published <= newest { late = newest.following }
        last = late ?? comment.published
      }
      published[comment.id, default: stored[comment.id] ?? []].append(
        PublishedComment(key: comment.key, addedAfter: late))
    }
    for (id, path, outline) in found {
      let list = published[id] ?? stored[id] ?? []
      guard list.contains(where: { $0.addedAfter != nil }) else { continue }
      let dates = Dictionary(list.map { ($0.key, $0.addedAfter) }, uniquingKeysWith: { a, _ in a })
      for (index, key) in outline.keys.enumerated() {
        if let date = dates[key] ?? nil { late[path, default: [:]][index] = date }
      }
    }
  }

  /// Returns the indexes of the comments that the ledger does not have.
  private static func new(in outline: ThreadOutline, _ known: [PublishedComment]) -> Set<Int> {
    if known.isEmpty { return Set(outline.keys.indices) }
    if known.lazy.map(\.key).elementsEqual(outline.keys) { return [] }
    let keys = Set(known.map(\.key))
    return Set(outline.keys.indices.filter { !keys.contains(outline.keys[$0]) })
  }
}

extension Timestamp {
  /// The next second.
  var following: Timestamp { Timestamp(secondsSinceEpoch: secondsSinceEpoch + 1, offsetMinutes: offsetMinutes) }
}
