import ContentValues
import FeedCore

/// Matches articles with the lines of a ledger.
///
/// An article is recognized by its path. If its file was moved, it is recognized by an old URL of its page, its text,
/// its title and date, or, if it was still there in the last build, its exact date alone, provided that the key
/// identifies exactly one article and one line.
struct LedgerMatch {
  /// The line of each article, or `nil` for a new one.
  private(set) var lines: [Int?]
  /// Whether each line is already assigned.
  private var isTaken: [Bool]
  private let ledger: IDLedger
  /// The new entries of the articles.
  let seen: [IDLedger.Entry]
  private let lineOfPath: [String: Int]
  /// The lines of articles that have no file, except those that were assigned.
  private var gone: Set<Int> = []

  /// Returns whether the article of a line has no file.
  func isGone(_ line: Int) -> Bool { !isTaken[line] && gone.contains(line) }

  init(_ articles: [Article], _ ledger: IDLedger, files: [ArticleFile]) {
    self.ledger = ledger
    seen = articles.map(IDLedger.Entry.init)
    lines = Array(repeating: nil, count: articles.count)
    isTaken = Array(repeating: false, count: ledger.entries.count)
    lineOfPath = Dictionary(uniqueKeysWithValues: ledger.entries.enumerated().map { ($0.element.path, $0.offset) })
    matchPaths { $0.text == $1.text || $0.name == $1.name }
    let paths = Set(files.lazy.map(\.path))
    gone = Set(ledger.entries.indices.filter { !paths.contains(ledger.entries[$0].path) })
    guard lines.contains(nil) else { return }
    // An article whose path was taken by another may have been moved.
    let replaced = seen.indices.filter { lines[$0] == nil }.compactMap { lineOfPath[seen[$0].path] }
    let free = gone.union(replaced).sorted()
    let pages = articles.map { [$0.url.path] + $0.aliases.map { IRIReference(IRI.percentEncoding($0)).path } }
    match(free, by: { $0.page }, wanted: pages)
    match(free, by: { "\($0.text)" }, wanted: seen.map { ["\($0.text)"] })
    match(free, by: { "\($0.name)" }, wanted: seen.map { ["\($0.name)"] })
    // An article that has long been gone is not one that was moved, retitled and edited at once.
    let justGone = free.filter { !ledger.entries[$0].isGone && ledger.entries[$0].published != nil }
    match(
      justGone, by: { "\($0.published?.secondsSinceEpoch ?? 0)" },
      wanted: articles.map { ["\($0.published.secondsSinceEpoch)"] })
    matchPaths { _, _ in true }
  }

  /// Assigns the lines with the same paths to articles.
  private mutating func matchPaths(where isSame: (IDLedger.Entry, IDLedger.Entry) -> Bool) {
    for (index, entry) in seen.enumerated() where lines[index] == nil {
      guard let line = lineOfPath[entry.path], isSame(entry, ledger.entries[line]) else { continue }
      take(line, for: index)
    }
  }

  /// Assigns free lines to new articles if a key identifies exactly one of each.
  private mutating func match(_ free: [Int], by key: (IDLedger.Entry) -> String, wanted: [[String]]) {
    let known = Dictionary(grouping: free.filter { !isTaken[$0] }) { key(ledger.entries[$0]) }
    guard !known.isEmpty else { return }
    var candidates: [Int: Set<Int>] = [:]
    for index in seen.indices where lines[index] == nil && lineOfPath[seen[index].path] == nil {
      for line in wanted[index].flatMap({ known[$0] ?? [] }) { candidates[index, default: []].insert(line) }
    }
    let claims = candidates.values.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
    for (index, lines) in candidates {
      if lines.count == 1, let line = lines.first, claims[line] == 1 { take(line, for: index) }
    }
  }

  private mutating func take(_ line: Int, for index: Int) {
    guard !isTaken[line] else { return }
    isTaken[line] = true
    lines[index] = line
  }
}
