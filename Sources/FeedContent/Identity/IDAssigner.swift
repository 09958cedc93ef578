import ContentValues
import FeedCore

/// Assigns stored ids to articles, and new ids to new articles.
struct IDAssigner {
  private let ledger: IDLedger
  /// The files of all articles, published or not.
  private let files: [ArticleFile]
  /// The paths of the articles without a page in the built site.
  private let unbuilt: Set<String>

  init(_ ledger: IDLedger, files: [ArticleFile], unbuilt: Set<String> = []) {
    self.ledger = ledger
    self.files = files
    self.unbuilt = unbuilt
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
    // The first build has no order of publication but that of the dates.
    var last: Timestamp?
    for (index, line) in lines.enumerated() {
      guard let line else { continue }
      articles[index].addedAfter = entries[line].addedAfter
      last = max(last ?? articles[index].arrival, articles[index].arrival)
    }
    let oldestFirst = articles.indices.filter { lines[$0] == nil }.sorted {
      (articles[$0].published, articles[$0].id) < (articles[$1].published, articles[$1].id)
    }
    for index in oldestFirst {
      guard let newest = last else { break }
      if articles[index].published <= newest { articles[index].addedAfter = newest.following }
      last = articles[index].arrival
    }
    for index in articles.indices {
      var entry = match.seen[index]
      if let line = lines[index] {
        let old = entries[line]
        if !articles[index].hasOwnID { entry.id = old.id }
        (entry.addedAfter, entry.comments) = (old.addedAfter, old.comments)
        entry.former = former(of: old, now: entry.place)
        entries[line] = entry
      } else {
        if !articles[index].hasOwnID { entry.id = unused(entry.id, ids) }
        entry.addedAfter = articles[index].addedAfter
        entries.append(entry)
      }
      if hasNew { ids.insert(entry.id) }
      articles[index].id = entry.id
      articles[index].former = entry.former
    }
    for line in ledger.entries.indices {
      entries[line].isGone = match.isGone(line) || unbuilt.contains(entries[line].path)
    }
    return ledger.with(entries)
  }

  /// The maximum number of former places that are stored of an article.
  private static let placesKept = 20

  /// Returns the former places of an article that is now at a place.
  private func former(of entry: IDLedger.Entry, now place: ArticlePlace) -> [ArticlePlace] {
    var former = entry.former.filter { $0.isElsewhere(than: place) }
    // Older ledgers lack the values of an article’s own slug.
    let isOlder = entry.published == nil && entry.path == place.path && entry.page == place.page
    if !isOlder, entry.place.isElsewhere(than: place) { former.append(entry.place) }
    return former.suffix(Self.placesKept)
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
