import FeedBuilder
import FeedCore
import FeedSystem

/// The division of entries into a subscription document and archives (RFC 5005, section 4).
///
/// An entry remains in its archive, which the ledger stores, so that an archive gets no other members: an entry that is
/// removed leaves a gap, and one that returns, or is added late, is put into the newest archive. Archives have half the
/// size of the subscription document, so that each entry is in one of the documents, and that there is never only one
/// archive.
struct ArchivePages {
  /// The indexes of the newest entries, and of entries that are not in an archive yet.
  let newest: [Int]
  /// The archives, newest first, with the indexes of their entries.
  let archives: [(number: Int, entries: [Int])]
  /// The entries of each archive as the ledger stores them, the first archive first.
  let members: [[Fingerprint]]
  private let isEnabled: Bool

  /// Divides entries.
  ///
  /// - Parameters:
  ///   - arrivals: The indexes of the entries in the order of their publication, newest first.
  ///   - limit: The maximum number of entries in the subscription document, or 0 for all.
  ///   - memory: The archives in the ledger, or `nil` if there should be no archives.
  ///   - key: Returns the fingerprint of an entry’s id.
  init(arrivals: [Int], limit: Int, memory: ArchiveMemory?, key: (Int) -> Fingerprint) {
    isEnabled = memory != nil
    let count = arrivals.count
    let newestCount = limit == 0 ? count : min(limit, count)
    guard let memory else {
      newest = arrivals.prefix(newestCount).sorted()
      (archives, members) = ([], [])
      return
    }
    var members = memory.members
    if members.isEmpty, newestCount == count {
      newest = Array(0..<count)
      (archives, self.members) = ([], [])
      return
    }
    let archive = Dictionary(
      members.enumerated().flatMap { number, keys in keys.map { ($0, number) } }, uniquingKeysWith: { a, _ in a })
    let keys = arrivals.map(key)
    var pages = members.map { _ in [Int]() }
    var rest: [(index: Int, key: Fingerprint)] = []
    for (index, key) in zip(arrivals, keys).reversed() {
      if let number = archive[key] { pages[number].append(index) } else { rest.append((index, key)) }
    }
    if !memory.keepsMissing {
      let present = Set(keys)
      members = members.map { $0.filter(present.contains) }
    }
    let size = max(limit / 2, 1)
    while limit > 0, rest.count >= size {
      pages.append(rest.prefix(size).map(\.index))
      members.append(rest.prefix(size).map(\.key))
      rest.removeFirst(size)
    }
    newest = Array(0..<newestCount) + rest.map(\.index).filter { $0 >= newestCount }.sorted()
    archives = pages.enumerated().reversed().map { ($0.offset + 1, $0.element.sorted()) }
    self.members = members
  }

  /// Sets the links between the documents, of which the subscription document must be the first.
  func link(_ documents: inout [PlannedFeed]) {
    guard isEnabled else { return }
    for format in documents[0].documents.indices {
      let urls = documents.map { $0.documents[format].url }
      for index in documents.indices {
        let older = index + 1 < urls.count ? urls[index + 1] : nil
        documents[index].documents[format].history = DocumentHistory(
          isComplete: documents.count == 1, isArchive: index > 0, current: index > 0 ? urls[0] : nil,
          previousArchive: older, nextArchive: index > 1 ? urls[index - 1] : nil)
      }
    }
  }
}

/// The archives of a feed in the ledger.
struct ArchiveMemory {
  var members: [[Fingerprint]] = []
  /// Whether missing entries remain members, because content could not be read.
  var keepsMissing = false
}
