import FeedBuilder
import FeedCore

/// How a list of entries, newest first, is cut into a subscription document and archives (RFC 5005, section 4).
///
/// Archives are counted from the entry that came first, so that one that is full does not change when entries come, even
/// if these are dated back. They are half
/// as large as the subscription document: every entry is in one of the documents, and no archive is ever alone, without
/// another to link to.
struct ArchivePages {
  /// The entries of the subscription document: the newest, and whatever is in no archive yet.
  let newest: [Int]
  /// The archives with their numbers, newest first.
  let archives: [(number: Int, entries: [Int])]
  private let areWanted: Bool

  /// The pages of entries that are given as they came in, the last one first; all entries are in one document where the
  /// limit is 0.
  init(arrivals: [Int], limit: Int, areWanted: Bool) {
    self.areWanted = areWanted
    let count = arrivals.count
    let wanted = limit == 0 ? count : min(limit, count)
    let size = max(limit / 2, 1)
    let full = areWanted && wanted < count ? count / size : 0
    let rest = full > 0 ? arrivals[..<(count - full * size)].filter { $0 >= wanted }.sorted() : []
    newest = Array(0..<wanted) + rest
    archives = (0..<full).reversed().map { index in
      (index + 1, arrivals[(count - (index + 1) * size)..<(count - index * size)].sorted())
    }
  }

  /// Tells the documents, the subscription document first, of one another.
  func link(_ documents: inout [PlannedFeed]) {
    guard areWanted else { return }
    for format in documents[0].documents.indices {
      let addresses = documents.map { $0.documents[format].address }
      for index in documents.indices {
        let older = index + 1 < addresses.count ? addresses[index + 1] : nil
        documents[index].documents[format].history = DocumentHistory(
          isComplete: documents.count == 1, isArchive: index > 0, current: index > 0 ? addresses[0] : nil,
          previousArchive: older, nextArchive: index > 1 ? addresses[index - 1] : nil)
      }
    }
  }
}
