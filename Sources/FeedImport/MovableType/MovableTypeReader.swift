import FeedCore
import FeedDocument

/// Converts the entries of a Movable Type export to articles and comments.
///
/// A line of eight hyphens ends an entry, and a line of five ends a section.
struct MovableTypeReader: ExportSink {
  var output: ImportOutput
  private var file = ""
  private var number = 0
  private var rest: [UInt8] = []
  private var entry: MovableTypeEntry?
  private var section: MovableTypeEntry.Section?
  private var hasOtherEncoding = false

  init(output: ImportOutput) { self.output = output }

  mutating func begin(_ file: String) {
    self.file = file
    number = 0
    rest = []
    hasOtherEncoding = false
  }

  mutating func read(_ chunk: [UInt8]) throws(FileError) {
    rest += chunk
    var start = 0
    while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
      try readLine(rest[start..<end])
      start = end + 1
    }
    rest.removeFirst(start)
  }

  mutating func end() throws(FileError) {
    if !rest.isEmpty { try readLine(rest[...]) }
    rest = []
    guard section != nil || entry?.sections.isEmpty == false else { return }
    // A complete export ends with the last line of its last entry.
    if let open = section, !open.lines.isEmpty || entry != nil {
      output.report.add(.endsInTheMiddle(location))
      endSection(isComplete: false)
    }
    try endEntry()
  }

  func finish() {}

  private var location: SourceLocation { SourceLocation(file: file, line: max(1, number), column: 1) }

  private mutating func readLine(_ bytes: ArraySlice<UInt8>) throws(FileError) {
    number += 1
    let line = text(bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes)
    switch line {
    case "--------":
      endSection(isComplete: true)
      try endEntry()
    case "-----": endSection(isComplete: true)
    default:
      if section == nil, line.utf8.allSatisfy(\.isSpace) { return }
      if section == nil { section = MovableTypeEntry.Section(location: location) }
      // A tab after the hyphens marks them as text.
      section?.lines.append(line == "-----\t" || line == "--------\t" ? String(line.dropLast()) : line)
    }
  }

  private mutating func endSection(isComplete: Bool) {
    guard var ended = section else { return }
    ended.isComplete = isComplete
    section = nil
    if entry == nil { entry = MovableTypeEntry(location: ended.location) }
    entry?.sections.append(ended)
  }

  private mutating func endEntry() throws(FileError) {
    guard let entry else { return }
    self.entry = nil
    output.report.read(.articles)
    let comments = entry.comments()
    guard entry.hasWholeBody else {
      output.report.skipped(.articles, because: "incomplete")
      output.report.read(.comments, comments.count)
      output.report.skipped(.comments, because: "on skipped items", count: comments.count)
      return
    }
    let article = entry.article()
    entry.diagnostics.forEach { output.report.add($0) }
    let name = try output.write(article)
    try output.write(ImportedThread(comments: comments, date: article.date), named: name)
  }

  /// Decodes a line; a line that is not UTF-8 is read as Windows-1252.
  private mutating func text(_ bytes: ArraySlice<UInt8>) -> String {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) && number == 1 ? bytes.dropFirst(3) : bytes
    if (try? UTF8Span(validating: Array(bytes).span)) != nil { return String(utf8: bytes) }
    if !hasOtherEncoding { output.report.add(.notUTF8(location)) }
    hasOtherEncoding = true
    return String(String.UnicodeScalarView(bytes.compactMap { Unicode.Scalar(SingleByteTables.windows1252($0)) }))
  }
}

extension Diagnostic {
  fileprivate static func endsInTheMiddle(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(.importPrematureEnd, "file ends in the middle of an entry", at: location)
  }

  fileprivate static func notUTF8(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(.importNotUtf8, "line is not valid UTF-8; such lines are read as Windows-1252", at: location)
  }
}

extension RuleDescription {
  static let importPrematureEnd = RuleDescription(
    "import/premature-end", .error, "an export must end after a complete entry",
    why: "The last entry is not imported.",
    help: "export the file again; complete entries were imported",
    wrong: "BODY:\nThe te",
    right: "BODY:\nThe text\n-----\n--------")

  static let importNotUtf8 = RuleDescription(
    "import/not-utf-8", .warning, "an export should be UTF-8",
    why: "Lines in another encoding are read as Windows-1252, so letters can be wrong.",
    help: "if letters are wrong, convert the file first: iconv -f SHIFT_JIS -t UTF-8",
    wrong: "TITLE: Caf\\xE9",
    right: "TITLE: Café")
}
