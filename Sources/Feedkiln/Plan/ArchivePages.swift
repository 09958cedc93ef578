import FeedBuilder
import FeedCore

/// The distribution of a list of entries, newest first, to a subscription document and archives (RFC 5005, section 4).
///
/// Archives are filled in the order in which entries were added. A full archive therefore does not change when new
/// entries are added, even with an earlier date. An archive is half as large as the subscription document. Every entry
/// is in a document, and no archive is without a link to another document.
struct ArchivePages {
  /// The entries of the subscription document: the newest, and those that are not in an archive yet.
  let newest: [Int]
  /// The archives with their numbers, newest first.
  let archives: [(number: Int, entries: [Int])]
  private let areWanted: Bool

  /// Distributes entries.
  ///
  /// - Parameters:
  ///   - arrivals: The indices of the entries in the order in which they were added, most recent first.
  ///   - limit: The maximum number of newest entries, or 0 to put all entries in one document.
  ///   - areWanted: Whether older entries are archived.
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

  /// Sets the links between the documents, of which the first is the subscription document.
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
