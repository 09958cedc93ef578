public import FeedCore
import FeedSystem
import FrontMatter

/// Reads `feedkiln.ids`; invalid lines are reported and ignored.
struct IDLedgerReader {
  private(set) var ledger = IDLedger()
  private(set) var diagnostics: [Diagnostic] = []
  private var entries: [IDLedger.Entry] = []
  private let source: Source
  /// The line numbers of the paths and ids read so far.
  private var paths: [String: Int] = [:]
  private var ids: [String: Int] = [:]

  init(_ source: Source) {
    self.source = source
    let count = max(source.lineCount, 1)
    entries.reserveCapacity(count)
    paths.reserveCapacity(count)
    ids.reserveCapacity(count)
    for number in 1...count {
      guard let first = source.line(number).first, first != UInt8(ascii: "#") else { continue }
      let columns = source.line(number).split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      if first == UInt8(ascii: "!") ? readFeeds(columns) : readArticle(columns, number) { continue }
      diagnostics.append(.brokenLine(at: location(number)))
    }
    ledger = ledger.with(entries)
  }

  /// Reads a line about feeds, and returns whether it is valid.
  private mutating func readFeeds(_ columns: [ArraySlice<UInt8>]) -> Bool {
    switch (String(utf8: columns[0]), columns.count) {
    case (IDLedger.feedsMark, 3):
      guard let base = try? IRI(String(utf8: columns[1])), ledger.feeds == nil else { return false }
      ledger.feeds = IDLedger.FeedOrigin(base: base, authority: String(utf8: columns[2]))
    case (IDLedger.termMark, 3):
      let term = IDLedger.FeedTerm(
        family: String(utf8: columns[1]), term: IRI.percentDecoding(String(utf8: columns[2])))
      return ledger.terms.insert(term).inserted
    case (IDLedger.archiveMark, 4):
      let feed = IRI.percentDecoding(String(utf8: columns[1]))
      let members = columns[3].split(separator: UInt8(ascii: " ")).map(Fingerprint.init(hexadecimal:))
      guard Int(String(utf8: columns[2])) == ledger.archives[feed, default: []].count + 1,
        members.allSatisfy({ $0 != nil })
      else { return false }
      ledger.archives[feed, default: []].append(members.compactMap(\.self))
    default: return false
    }
    return true
  }

  /// Reads the line of an article, and returns whether it is valid.
  private mutating func readArticle(_ columns: [ArraySlice<UInt8>], _ number: Int) -> Bool {
    guard columns.count >= 5, let id = try? IRI(String(utf8: columns[1])),
      let name = Fingerprint(hexadecimal: columns[3]), let text = Fingerprint(hexadecimal: columns[4])
    else { return false }
    let path = IRI.percentDecoding(String(utf8: columns[0]))
    let page = String(utf8: columns[2])
    var entry = IDLedger.Entry(path: path, id: id, page: page, name: name, text: text)
    entry.place = ArticlePlace(path: path, page: page, templatePath: path, slug: ArticlePlace.lastPart(of: path))
    for column in columns.dropFirst(5) { guard entry.read(column) else { return false } }
    entry.place.published = entry.published
    if let other = paths[path] {
      diagnostics.append(.twice("path “\(path)”", at: location(number), other: location(other)))
    } else if let other = ids[id.string] {
      diagnostics.append(.twice("id “\(id)”", at: location(number), other: location(other)))
    } else {
      entries.append(entry)
      (paths[path], ids[id.string]) = (number, number)
    }
    return true
  }

  private func location(_ number: Int) -> SourceLocation {
    let line = source.line(number)
    return source.location(line.startIndex, count: line.count)
  }
}

extension IDLedger.Entry {
  /// Reads a column with a name, and returns whether it is valid.
  fileprivate mutating func read(_ column: ArraySlice<UInt8>) -> Bool {
    let equals = column.firstIndex(of: UInt8(ascii: "="))
    guard let kind = IDLedger.Column(rawValue: String(utf8: column[..<(equals ?? column.endIndex)])) else {
      // Older versions write the date of a backdated article without a name.
      addedAfter = try? Timestamp(rfc3339: String(utf8: column))
      return addedAfter != nil
    }
    if kind == .gone {
      isGone = true
      return equals == nil
    }
    guard let value = equals.map({ column[($0 + 1)...] }) else { return false }
    if kind == .comments { return readComments(value) }
    let text = String(utf8: value)
    switch kind {
    case .date:
      published = try? Timestamp(rfc3339: text)
      return published != nil
    case .after:
      addedAfter = try? Timestamp(rfc3339: text)
      return addedAfter != nil
    case .path: place.templatePath = IRI.percentDecoding(text)
    case .slug: place.slug = IRI.percentDecoding(text)
    case .was:
      guard let place = ArticlePlace(text) else { return false }
      former.append(place)
    case .gone, .comments: break
    }
    return true
  }

  private mutating func readComments(_ list: ArraySlice<UInt8>) -> Bool {
    comments.reserveCapacity(list.count / 17 + 1)
    for item in list.split(separator: UInt8(ascii: " ")) {
      guard let key = Fingerprint(hexadecimal: item.prefix(16)) else { return false }
      let rest = item.dropFirst(16)
      let date = rest.first == UInt8(ascii: "@") ? try? Timestamp(rfc3339: String(utf8: rest.dropFirst())) : nil
      guard rest.isEmpty || date != nil else { return false }
      comments.append(PublishedComment(key: key, addedAfter: date))
    }
    return true
  }
}

extension IDLedger {
  /// Reads a ledger file; a missing file is an empty ledger.
  ///
  /// - Parameter path: The path of the file.
  /// - Returns: The ledger, and a diagnostic for each invalid line.
  /// - Throws: A `FileError` if the file cannot be read.
  public static func read(_ path: String) throws(FileError) -> (ledger: IDLedger, diagnostics: [Diagnostic]) {
    guard FileSystem.kind(of: path) != nil else { return (IDLedger(), []) }
    let reader = IDLedgerReader(
      Source(name: path, file: try FileSystem.readPlain(path, upTo: FileSystem.wholeFileLimit)))
    return (reader.ledger, reader.diagnostics)
  }
}

extension Diagnostic {
  static func idsUnreadable(_ error: FileError) -> Diagnostic {
    var diagnostic = Diagnostic(.idsUnreadable, error.description, at: SourceLocation(file: error.path))
    diagnostic.quotesSource = false
    return diagnostic
  }

  fileprivate static func brokenLine(at location: SourceLocation) -> Diagnostic {
    Diagnostic(.idsBrokenLine, "line is not a valid id record", at: location)
  }

  fileprivate static func twice(_ key: String, at location: SourceLocation, other: SourceLocation) -> Diagnostic {
    Diagnostic(
      .idsTwice, "duplicate \(key)", at: location,
      related: [Related("first used here", at: other)])
  }
}

extension RuleDescription {
  package static let idsUnreadable = RuleDescription(
    "ids/unreadable", .error, "feedkiln.ids must be a readable file",
    why: "Without it, articles that moved would get new ids, and feed readers show them as new.",
    help: "check that it is a plain file, and its permissions",
    wrong: "prw-r--r-- feedkiln.ids",
    right: "-rw-r--r-- feedkiln.ids")

  static let idsBrokenLine = RuleDescription(
    "ids/broken-line", .error, "a line of feedkiln.ids must be a valid id record",
    why: "An article whose record is lost can get another id, and feed readers show it as new.",
    help: "restore the line from the history of the file, or remove it",
    wrong: "rye",
    right: "rye⇥tag:example.com,2024-03-01:rye⇥/rye/⇥…⇥…")

  static let idsTwice = RuleDescription(
    "ids/twice", .error, "a path and an id must occur once in feedkiln.ids",
    why: "With two records, an article could get either id.",
    help: "keep the line with the id that subscribers have, and remove the other",
    wrong: "rye⇥tag:…:rye⇥…\nrye⇥tag:…:rye-2⇥…",
    right: "rye⇥tag:…:rye⇥…")
}
