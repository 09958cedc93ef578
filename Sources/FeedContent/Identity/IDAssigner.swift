import FeedCore

/// Gives articles the ids that they had before, and new ones to those that had none.
struct IDAssigner {
  private let ledger: IDLedger
  /// All files that could be articles, published or not.
  private let files: [ArticleFile]

  init(_ ledger: IDLedger, files: [ArticleFile]) {
    self.ledger = ledger
    self.files = files
  }

  /// Sets the articles' ids; gives the ledger as it is then.
  func keep(_ articles: inout [Article]) -> IDLedger {
    var entries = ledger.entries
    var ids: Set<IRI> = []
    let match = LedgerMatch(articles, ledger, files: files)
    let lines = match.lines
    // Ids are looked up for new articles only.
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

  /// An id that no other article has: a new article may lie where an old one lay, and be of the same day.
  private func unused(_ id: IRI, _ ids: Set<IRI>) -> IRI {
    var (other, number) = (id, 1)
    while ids.contains(other) {
      number += 1
      other = IRI(unchecked: "\(id);\(number)")
    }
    return other
  }
}
