import FeedArchive
import FeedCore
import FrontMatter

/// Reads the objects of a JSON file one by one, so that the file is never completely in memory.
///
/// A record is an object in one of the requested lists. The name of a list is its key. A list at the top level is named
/// “[]”; an object at the top level is treated as an item of a list with an empty name. The file may contain several
/// JSON texts, such as the output of `gh api --paginate` or JSON Lines. It may be compressed.
struct JSONRecordReader: ~Copyable {
  struct Record {
    /// The name of the list that contains the record.
    var list: String
    var node: DataNode
    var location: SourceLocation
    /// Whether invalid UTF-8 or control characters in it were replaced.
    var isRepaired = false
  }

  /// A record that cannot be read: invalid JSON, an item that is not an object, or a truncated file.
  struct Problem: Error {
    var message: String
    var location: SourceLocation
    /// Whether the file is damaged, so that it may have contained more records.
    var isDamage = true
  }

  /// The maximum size of a record in bytes.
  private static let recordLimit = 1 << 26

  private let path: String
  private let lists: Set<String>
  /// Whether each line is a separate JSON text, so that an error ends with its line.
  private let isLines: Bool
  private var archive: ArchiveReader
  private var isOpen = false
  private var isAtEnd = false
  /// The unread bytes of the last chunk, if each line is a separate JSON text.
  private var rest: ArraySlice<UInt8> = []
  private var lexer = JSONLexer()
  /// The number of the current line, and the offset up to which lines have been counted.
  private var line = (number: 1, byte: 0)
  /// The containers around the current position, outermost first.
  private var containers: [Container] = []
  /// The last string, which is a member name if a colon follows.
  private var text = ""
  private var key = ""
  /// Whether invalid text at the top level has already been reported.
  private var hasStray = false
  /// Whether a colon precedes the current position, so that a value of `key` follows.
  private var awaitsValue = false
  /// The members of the file outside its records.
  private(set) var reply = StoreReply()

  private struct Container {
    var name: String
    var isList: Bool
  }

  /// Opens a file to read the objects of the lists with the given names.
  ///
  /// If `isLines` is true, each line is a separate JSON text.
  init(_ path: String, lists: Set<String>, isLines: Bool = false) throws(FileError) {
    self.path = path
    self.lists = lists
    self.isLines = isLines
    archive = try ArchiveReader(path)
    if isLines { line.number = 0 }
  }

  /// Returns the next record or problem, or `nil` at the end of the file.
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
    reply.isEmpty = false
    let isValue = awaitsValue
    awaitsValue = lexeme == .mark(":")
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
    case .mark("["):
      let name = name ?? "[]"
      if lists.contains(name) { reply.hasList = true }
      containers.append(Container(name: name, isList: true))
    case .mark(":"): key = text
    case .string:
      let content = lexer.bytes[lexer.start..<lexer.position].dropFirst().prefix(64)
      text = String(utf8: content.prefix { $0 != UInt8(ascii: "\"") })
      if isValue || containers.last?.isList == true { note(lexer.bytes[lexer.start..<lexer.position]) }
      if isItem {
        return .failure(
          Problem(
            message: "text where an object is expected", location: place(), isDamage: containers.isEmpty))
      }
    case .word where isItem: return try stray().map { .failure($0) }
    case .word where isValue: note(lexer.bytes[lexer.start..<lexer.position])
    case .mark, .word: break
    }
    return nil
  }

  /// Notes a string, number or literal outside the records that describes the whole file.
  private mutating func note(_ json: ArraySlice<UInt8>) {
    guard let container = containers.last, containers.count <= 8, json.count < 2000 else { return }
    let isInError = containers.count > 1 && containers.count <= 3 && StoreReply.errorKeys.contains(containers[1].name)
    let isAnswer = containers.count == 1 && !container.isList
    if isAnswer && StoreReply.errorKeys.contains(key) || isInError && (container.isList || key == "message") {
      let bytes = Array(json)
      guard let text = (try? JSONRecordReader.node(bytes))?.string else { return }
      reply.words.append(text)
    } else if !container.isList {
      reply.note(key, of: container.name, String(utf8: json))
    }
  }

  /// The name of a value at the current position, or `nil` at the top level.
  private var name: String? {
    guard let container = containers.last else { return nil }
    return container.isList ? container.name : key
  }

  private func isRecord(_ name: String) -> Bool {
    lists.contains(name) && (containers.last?.isList ?? true)
  }

  /// Whether a value at the current position must be a record.
  private var isItem: Bool { containers.isEmpty || isRecord(name ?? "") }

  /// Skips text that is not a record, and returns its problem.
  ///
  /// At the top level, consecutive invalid text is reported only once; further calls return `nil`.
  private mutating func stray() throws(FileError) -> Problem? {
    let place = place()
    let words = beginning
    var end = lexer.position
    while let lexeme = try lexeme(keepingFrom: &end), lexeme == .word || lexeme == .string || lexeme == .mark(":") {
      end = lexer.position
    }
    lexer.position = end
    let isTop = containers.isEmpty
    if isTop, hasStray { return nil }
    hasStray = isTop
    guard isTop else { return Problem(message: "value is not an object", location: place, isDamage: false) }
    return Problem(message: reply.hasList ? "invalid JSON" : "file is not JSON\(words)", location: place)
  }

  /// The words with which a file that is not JSON begins, such as those of a server’s error page.
  private var beginning: String {
    let bytes = lexer.bytes[lexer.start...].prefix(80)
    let words = String(utf8: bytes.map { $0 < 0x20 || $0 == 0x7F ? UInt8(ascii: " ") : $0 }).split(separator: " ")
    return words.isEmpty ? "" : "; it begins with “\(words.joined(separator: " "))”"
  }

  private mutating func record(_ name: String) throws(FileError) -> Result<Record, Problem> {
    reply.hasList = true
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
    // Invalid bytes are replaced, so that the rest of the record is kept.
    let text = String(decoding: bytes, as: UTF8.self).utf8.map { $0 < 0x20 ? UInt8(ascii: " ") : $0 }
    if let node = try? JSONRecordReader.node(text) {
      return .success(Record(list: name, node: node, location: place, isRepaired: true))
    }
    return .failure(Problem(message: "invalid JSON", location: place))
  }

  private static func node(_ bytes: [UInt8]) throws(ValueError) -> DataNode {
    let source = Source(name: "", bytes: bytes)
    try source.checkUTF8()
    return try JSONDataReader.read(source, 0..<bytes.count)
  }

  /// Returns the location of the last lexeme.
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
  /// The bytes from offset `kept` on are kept; the offset is updated when bytes before it are discarded.
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

  /// Continues with the next line, if each line is a separate JSON text.
  ///
  /// - Returns: Whether there was another line.
  private mutating func nextLine() throws(FileError) -> Bool {
    guard isLines else { return false }
    var text: [UInt8] = []
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        text += rest[..<end].prefix(Self.recordLimit - text.count)
        rest = rest[(end + 1)...]
        break
      }
      text += rest.prefix(Self.recordLimit - text.count)
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

  /// Returns the next chunk of the archive’s files without byte order marks, or `nil` at the end.
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
