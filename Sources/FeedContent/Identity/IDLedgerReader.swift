public import FeedCore
import FeedSystem
import FrontMatter

/// Reads `feedkiln.ids`; invalid lines are reported and ignored.
struct IDLedgerReader {
  private(set) var entries: [IDLedger.Entry] = []
  private(set) var diagnostics: [Diagnostic] = []
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
      read(number)
    }
  }

  private mutating func read(_ number: Int) {
    let columns = source.line(number).split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    let addedAfter = columns.count == 6 ? try? Timestamp(rfc3339: String(utf8: columns[5])) : nil
    guard columns.count == 5 || addedAfter != nil, let id = try? IRI(String(utf8: columns[1])),
      let name = Fingerprint(hexadecimal: columns[3]), let text = Fingerprint(hexadecimal: columns[4])
    else {
      diagnostics.append(.brokenLine(at: location(number)))
      return
    }
    let path = IRI.percentDecoding(String(utf8: columns[0]))
    if let other = paths[path] {
      diagnostics.append(.twice("path “\(path)”", at: location(number), other: location(other)))
    } else if let other = ids[id.string] {
      diagnostics.append(.twice("id “\(id)”", at: location(number), other: location(other)))
    } else {
      let page = String(utf8: columns[2])
      entries.append(
        IDLedger.Entry(path: path, id: id, page: page, name: name, text: text, addedAfter: addedAfter))
      (paths[path], ids[id.string]) = (number, number)
    }
  }

  private func location(_ number: Int) -> SourceLocation {
    let line = source.line(number)
    return source.location(line.startIndex, count: line.count)
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
    let reader = IDLedgerReader(Source(name: path, file: try FileSystem.read(path)))
    return (IDLedger(entries: reader.entries), reader.diagnostics)
  }
}

extension Diagnostic {
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
