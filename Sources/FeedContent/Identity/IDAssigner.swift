import ContentValues
import FeedCore

/// Assigns stored ids to articles, and new ids to new articles.
struct IDAssigner {
  private let ledger: IDLedger
  /// The files of all articles, published or not.
  private let files: [ArticleFile]

  init(_ ledger: IDLedger, files: [ArticleFile]) {
    self.ledger = ledger
    self.files = files
  }

  /// Sets the ids of the articles, and returns the updated ledger.
  func keep(_ articles: inout [Article]) -> IDLedger {
    var entries = ledger.entries
    var ids: Set<IRI> = []
    let match = LedgerMatch(articles, ledger, files: files)
    let lines = match.lines
    // The set of ids is needed for new articles only.
    let hasNew = lines.contains(nil)
    if hasNew { ids = Set(entries.map(\.id)) }
    var newest: Timestamp?
    for (index, line) in lines.enumerated() {
      guard let line else { continue }
      articles[index].addedAfter = entries[line].addedAfter
      newest = max(newest ?? articles[index].arrival, articles[index].arrival)
    }
    for index in articles.indices {
      var entry = match.seen[index]
      if let line = lines[index] {
        if !articles[index].hasOwnID { entry.id = entries[line].id }
        entry.addedAfter = entries[line].addedAfter
        entries[line] = entry
      } else {
        if !articles[index].hasOwnID { entry.id = unused(entry.id, ids) }
        if let newest, articles[index].published < newest { entry.addedAfter = newest }
        entries.append(entry)
      }
      if hasNew { ids.insert(entry.id) }
      articles[index].id = entry.id
      articles[index].addedAfter = entry.addedAfter
    }
    return IDLedger(entries: entries)
  }

  /// Returns an id that no other article has.
  ///
  /// A new article may have the path and date of an old one.
  private func unused(_ id: IRI, _ ids: Set<IRI>) -> IRI {
    var (other, number) = (id, 1)
    while ids.contains(other) {
      number += 1
      other = IRI(unchecked: "\(id);\(number)")
    }
    return other
  }
}
