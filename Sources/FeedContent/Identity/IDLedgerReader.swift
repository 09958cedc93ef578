public import FeedCore

/// Reads `feedkiln.ids`; a line that is broken is reported, and the others count.
struct IDLedgerReader {
  private(set) var entries: [IDLedger.Entry] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var paths: [String: SourceLocation] = [:]
  private var ids: [String: SourceLocation] = [:]

  init(_ source: Source) {
    for number in 1...max(source.lineCount, 1) {
      let line = source.line(number)
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      read(line, at: source.location(line.startIndex, count: line.count))
    }
  }

  private mutating func read(_ line: ArraySlice<UInt8>, at location: SourceLocation) {
    let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { String(utf8: $0) }
    let addedAfter = columns.count == 6 ? try? Timestamp(rfc3339: columns[5]) : nil
    guard columns.count == 5 || addedAfter != nil, let id = try? IRI(checking: columns[1]),
      let name = Fingerprint(hexadecimal: columns[3]), let text = Fingerprint(hexadecimal: columns[4])
    else {
      diagnostics.append(.brokenLine(at: location))
      return
    }
    let entry = IDLedger.Entry(
      path: IRI.percentDecoding(columns[0]), id: id, page: columns[2], name: name, text: text,
      addedAfter: addedAfter)
    if let other = paths[entry.path] {
      diagnostics.append(.twice("path “\(entry.path)”", at: location, other: other))
    } else if let other = ids[id.string] {
      diagnostics.append(.twice("id “\(id)”", at: location, other: other))
    } else {
      entries.append(entry)
      (paths[entry.path], ids[id.string]) = (location, location)
    }
  }
}

extension IDLedger {
  /// Reads the file of a ledger; there is nothing in one that is missing.
  public static func read(_ path: String) throws(FileError) -> (ledger: IDLedger, diagnostics: [Diagnostic]) {
    guard FileSystem.kind(of: path) != nil else { return (IDLedger(), []) }
    let reader = IDLedgerReader(Source(name: path, file: try FileSystem.read(path)))
    return (IDLedger(entries: reader.entries), reader.diagnostics)
  }
}

extension Diagnostic {
  fileprivate static func brokenLine(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "ids/broken-line", .error, "this line of the ids cannot be read", at: location,
      help: "it has five or six columns with tabs between them; take the line from the file's history, or take it out")
  }

  fileprivate static func twice(_ key: String, at location: SourceLocation, other: SourceLocation) -> Diagnostic {
    Diagnostic(
      "ids/twice", .error, "two lines have the \(key)", at: location,
      help: "keep the one that subscribers have, and take the other out",
      related: [Related("the other line is this", at: other)])
  }
}
