import FeedBuilder
import FeedCore

/// How a list of entries, newest first, is cut into a subscription document and archives (RFC 5005, section 4).
///
/// Archives are counted from the oldest entry, so that one that is full does not change when entries come. They are half
/// as large as the subscription document: every entry is in one of the documents, and no archive is ever alone, without
/// another to link to.
struct ArchivePages {
  /// The entries of the subscription document.
  let newest: Range<Int>
  /// The archives with their numbers, newest first.
  let archives: [(number: Int, entries: Range<Int>)]
  private let areWanted: Bool

  /// A limit of 0 means that all entries are in one document.
  init(count: Int, limit: Int, areWanted: Bool) {
    self.areWanted = areWanted
    newest = 0..<(limit == 0 ? count : min(limit, count))
    let size = max(limit / 2, 1)
    let full = areWanted && newest.count < count ? count / size : 0
    archives = (0..<full).reversed().map { index in
      (index + 1, (count - (index + 1) * size)..<(count - index * size))
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
