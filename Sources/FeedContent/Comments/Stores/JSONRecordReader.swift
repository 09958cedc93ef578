import FeedArchive
import FeedCore
import FrontMatter

/// The objects of a JSON file one by one, so that the file never stands in memory.
///
/// A record is an object in a list with one of some names. The name of a list is the key that it stands under; a list
/// at the top is named “[]”, and an object at the top counts as one in a list without a name. There may be several JSON
/// texts one after another, which is what `gh api --paginate` prints and what JSON Lines is. The file may be compressed.
struct JSONRecordReader: ~Copyable {
  struct Record {
    /// The name of its list.
    var list: String
    var node: DataNode
    var location: SourceLocation
    /// Whether there were bytes in it that are no text; they were taken out.
    var isMended = false
  }

  /// What is no sound record: one that is not JSON, an item that is no object, or a file that ends in the middle.
  struct Problem: Error {
    var message: String
    var location: SourceLocation
  }

  /// Longer records are no comments.
  private static let recordLimit = 1 << 26

  private let path: String
  private let lists: Set<String>
  /// Whether each line is a text of its own, so that a broken one ends with its line.
  private let isLines: Bool
  private var archive: ArchiveReader
  private var isOpen = false
  private var isAtEnd = false
  /// What is left of the last chunk, if lines are texts of their own.
  private var rest: ArraySlice<UInt8> = []
  private var lexer = JSONLexer()
  /// The line that contains a byte of the lexer’s.
  private var line = (number: 1, byte: 0)
  /// The containers around the current position, from the outermost.
  private var containers: [Container] = []
  /// The last string, which is a name if a colon follows.
  private var text = ""
  private var key = ""
  /// Whether something at the top that is not JSON has been reported.
  private var hasStray = false

  private struct Container {
    var name: String
    var isList: Bool
  }

  /// Opens a file, to read the objects of some lists.
  init(_ path: String, lists: Set<String>, isLines: Bool = false) throws(FileError) {
    self.path = path
    self.lists = lists
    self.isLines = isLines
    archive = try ArchiveReader(path)
    if isLines { line.number = 0 }
  }

  /// Returns the next record, or the problem in its place; `nil` at the end.
  mutating func next() throws(FileError) -> Result<Record, Problem>? {
    repeat {
      while let lexeme = try lexeme() {
        if let result = try read(lexeme) { return result }
      }
    } while try nextLine()
    guard !containers.isEmpty else { return nil }
    containers = []
    return .failure(Problem(message: "file ends too early", location: place()))
  }

  private mutating func read(_ lexeme: JSONLexer.Lexeme) throws(FileError) -> Result<Record, Problem>? {
    switch lexeme {
    case .mark("{"):
      hasStray = false
      let name = name ?? ""
      if isRecord(name) { return try record(name) }
      containers.append(Container(name: name, isList: false))
    case .mark("}"), .mark("]"): _ = containers.popLast()
    case _ where isLines && containers.isEmpty:
      lexer.skipAll()
      return .failure(Problem(message: "line is not a JSON object", location: place()))
    case .mark("["): containers.append(Container(name: name ?? "[]", isList: true))
    case .mark(":"): key = text
    case .string:
      let content = lexer.bytes[lexer.start..<lexer.position].dropFirst().prefix(64)
      text = String(utf8: content.prefix { $0 != UInt8(ascii: "\"") })
      if isItem { return .failure(Problem(message: "text where an object is expected", location: place())) }
    case .word where isItem: return try stray().map { .failure($0) }
    case .mark, .word: break
    }
    return nil
  }

  /// The name that a value at the current position has; `nil` at the top.
  private var name: String? {
    guard let container = containers.last else { return nil }
    return container.isList ? container.name : key
  }

  private func isRecord(_ name: String) -> Bool {
    lists.contains(name) && (containers.last?.isList ?? true)
  }

  /// Whether a value at the current position must be a record: in a list that is read, and at the top.
  private var isItem: Bool { containers.isEmpty || isRecord(name ?? "") }

  /// The problem with words instead of a record; at the top it is reported once until something valid begins.
  private mutating func stray() throws(FileError) -> Problem? {
    let place = place()
    var end = lexer.position
    while let lexeme = try lexeme(keepingFrom: &end), lexeme == .word || lexeme == .string || lexeme == .mark(":") {
      end = lexer.position
    }
    lexer.position = end
    let isTop = containers.isEmpty
    if isTop, hasStray { return nil }
    hasStray = isTop
    return Problem(message: isTop ? "invalid JSON" : "value is not an object", location: place)
  }

  private mutating func record(_ name: String) throws(FileError) -> Result<Record, Problem> {
    let place = place()
    var start = lexer.start
    var depth = 1
    while depth > 0 {
      guard let lexeme = try lexeme(keepingFrom: &start), lexer.position - start < Self.recordLimit else {
        containers = []
        let text = isLines && !isAtEnd ? "line" : "file"
        return .failure(Problem(message: "record is cut off at the end of the \(text)", location: place))
      }
      switch lexeme {
      case .mark("{"), .mark("["): depth += 1
      case .mark("}"), .mark("]"): depth -= 1
      case .mark, .string, .word: break
      }
    }
    let bytes = Array(lexer.bytes[start..<lexer.position])
    if let node = try? JSONRecordReader.node(bytes) {
      return .success(Record(list: name, node: node, location: place))
    }
    // Bytes that are no text must not cost the text around them.
    let text = String(decoding: bytes, as: UTF8.self).utf8.map { $0 < 0x20 ? UInt8(ascii: " ") : $0 }
    if let node = try? JSONRecordReader.node(text) {
      return .success(Record(list: name, node: node, location: place, isMended: true))
    }
    return .failure(Problem(message: "invalid JSON", location: place))
  }

  private static func node(_ bytes: [UInt8]) throws(ValueError) -> DataNode {
    let source = Source(name: "", bytes: bytes)
    try source.checkUTF8()
    return try JSONDataReader.read(source, 0..<bytes.count)
  }

  /// The place of the last lexeme.
  private mutating func place() -> SourceLocation {
    countLines(to: lexer.start)
    return SourceLocation(file: path, line: line.number, column: 1)
  }

  private mutating func countLines(to byte: Int) {
    guard byte > line.byte else { return }
    line.number += lexer.bytes[line.byte..<byte].count { $0 == UInt8(ascii: "\n") }
    line.byte = byte
  }

  private mutating func lexeme() throws(FileError) -> JSONLexer.Lexeme? {
    var start = Int.max
    return try lexeme(keepingFrom: &start)
  }

  /// Returns the next lexeme, or `nil` at the end.
  ///
  /// The bytes after a position are kept; the position moves with them.
  private mutating func lexeme(keepingFrom kept: inout Int) throws(FileError) -> JSONLexer.Lexeme? {
    while true {
      if let lexeme = lexer.next() { return lexeme }
      let isTooLong = lexer.position - lexer.start > Self.recordLimit
      guard !isLines, !isTooLong, let chunk = try chunk() else { return lexer.finish() }
      let first = min(kept, lexer.start)
      countLines(to: first)
      if chunk.isFirst { line = (1, lexer.bytes.count) }
      lexer.append(chunk.bytes, keepingFrom: first)
      line.byte -= first
      if kept != .max { kept -= first }
    }
  }

  /// Continues with the next line, if lines are texts of their own.
  private mutating func nextLine() throws(FileError) -> Bool {
    guard isLines else { return false }
    var text: [UInt8] = []
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        text += rest[..<end]
        rest = rest[(end + 1)...]
        break
      }
      text += rest
      rest = []
      guard let chunk = try chunk() else {
        if text.isEmpty { return false }
        break
      }
      if chunk.isFirst { line.number = 0 }
      rest = chunk.bytes
    }
    lexer = JSONLexer(text, 0..<text.count)
    line = (line.number + 1, 0)
    return true
  }

  /// The next bytes, from file to file of an archive, without byte order marks; `nil` at the end.
  private mutating func chunk() throws(FileError) -> (bytes: ArraySlice<UInt8>, isFirst: Bool)? {
    var isFirst = false
    while !isAtEnd {
      if isOpen, let bytes = try archive.read() {
        let hasMark = isFirst && bytes.starts(with: [0xEF, 0xBB, 0xBF])
        return (bytes.dropFirst(hasMark ? 3 : 0), isFirst)
      }
      isOpen = try archive.nextFile() != nil
      isAtEnd = !isOpen
      isFirst = true
    }
    return nil
  }
}
