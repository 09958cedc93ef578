import FeedCore

/// Which line of a ledger each article has.
///
/// An article is known again by its path, or, when its file has moved, by an old address of its page, by its text, or by
/// its title and date: whatever fits exactly one article and exactly one line.
struct LedgerMatch {
  /// Lines of the ledger by the articles' indexes; new articles have none.
  private(set) var lines: [Int?]
  /// Which lines an article has.
  private var isTaken: [Bool]
  private let ledger: IDLedger
  /// What is to be known of each article from now on.
  let seen: [IDLedger.Entry]
  private let lineOfPath: [String: Int]

  init(_ articles: [Article], _ ledger: IDLedger, files: [ArticleFile]) {
    self.ledger = ledger
    seen = articles.map(IDLedger.Entry.init)
    lines = Array(repeating: nil, count: articles.count)
    isTaken = Array(repeating: false, count: ledger.entries.count)
    lineOfPath = Dictionary(uniqueKeysWithValues: ledger.entries.enumerated().map { ($0.element.path, $0.offset) })
    matchPaths { $0.text == $1.text || $0.name == $1.name }
    guard lines.contains(nil) else { return }
    let paths = Set(files.lazy.map(\.path))
    let gone = Set(ledger.entries.indices.filter { !paths.contains(ledger.entries[$0].path) })
    // Where an article stands in the place of another, that one may be somewhere else.
    let replaced = seen.indices.filter { lines[$0] == nil }.compactMap { lineOfPath[seen[$0].path] }
    let free = gone.union(replaced).sorted()
    let pages = articles.map { [$0.url.path] + $0.aliases.map { IRIReference(IRI.percentEncoding($0)).path } }
    match(free, by: { $0.page }, wanted: pages)
    match(free, by: { "\($0.text)" }, wanted: seen.map { ["\($0.text)"] })
    match(free, by: { "\($0.name)" }, wanted: seen.map { ["\($0.name)"] })
    matchPaths { _, _ in true }
  }

  /// Ties articles to the lines of their paths.
  private mutating func matchPaths(where isSame: (IDLedger.Entry, IDLedger.Entry) -> Bool) {
    for (index, entry) in seen.enumerated() where lines[index] == nil {
      guard let line = lineOfPath[entry.path], isSame(entry, ledger.entries[line]) else { continue }
      take(line, for: index)
    }
  }

  /// Ties new articles to free lines where a key fits one of each.
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
