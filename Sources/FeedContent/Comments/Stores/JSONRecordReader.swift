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
  /// Whether each line is a record, so that a broken one ends with its line.
  private let isLines: Bool
  private var archive: ArchiveReader
  private var piece: [UInt8] = []
  private var position = 0
  private var line = 1
  private var isAtEnd = false
  private var isOpen = false
  private var isAtStart = true
  /// The containers around the present place, from outside in.
  private var containers: [Container] = []
  /// The last text that was read: a key, when a colon follows.
  private var text: [UInt8] = []
  private var key = ""
  /// Whether it was said that something stands at the top that is not JSON.
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
  }

  /// The next record, or what is in its place; `nil` at the end.
  mutating func next() throws(FileError) -> Result<Record, Problem>? {
    while let byte = try nextByte() {
      switch byte {
      case UInt8(ascii: "{"):
        hasStray = false
        let name = name ?? ""
        if isRecord(name) { return try record(name) }
        containers.append(Container(name: name, isList: false))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = containers.popLast()
      case _ where isLines && containers.isEmpty && !byte.isSpace: return .failure(try strayLine())
      case UInt8(ascii: "["): containers.append(Container(name: name ?? "[]", isList: true))
      case UInt8(ascii: ":"): key = String(utf8: text)
      case UInt8(ascii: ","): break
      case UInt8(ascii: "\""):
        let place = place
        try readText()
        if isItem { return .failure(Problem(message: "text where an object is expected", location: place)) }
      case _ where !byte.isSpace && isItem:
        if let problem = try stray() { return .failure(problem) }
      default: break
      }
    }
    guard !containers.isEmpty else { return nil }
    containers = []
    return .failure(Problem(message: "file ends too early", location: place))
  }

  /// The name that a value at the present place has; `nil` at the top.
  private var name: String? {
    guard let container = containers.last else { return nil }
    return container.isList ? container.name : key
  }

  private func isRecord(_ name: String) -> Bool {
    lists.contains(name) && (containers.last?.isList ?? true)
  }

  /// Whether something at the present place is to be a record: in a list that is read, and at the top.
  private var isItem: Bool { containers.isEmpty || isRecord(name ?? "") }

  /// What is wrong with a line that does not begin an object.
  private mutating func strayLine() throws(FileError) -> Problem {
    let place = place
    position -= 1
    while let byte = try nextByte(), byte != UInt8(ascii: "\n") {}
    return Problem(message: "line is not a JSON object", location: place)
  }

  /// What is wrong with a number or a word; at the top it is said once until something sound begins.
  private mutating func stray() throws(FileError) -> Problem? {
    let place = place
    while let byte = try nextByte() {
      guard ",]}{[\n".utf8.contains(byte) else { continue }
      position -= 1
      if byte == UInt8(ascii: "\n") { line -= 1 }
      break
    }
    if containers.isEmpty, hasStray { return nil }
    hasStray = containers.isEmpty
    return Problem(message: containers.isEmpty ? "invalid JSON" : "value is not an object", location: place)
  }

  private var place: SourceLocation { SourceLocation(file: path, line: line, column: 1) }

  private mutating func record(_ name: String) throws(FileError) -> Result<Record, Problem> {
    let place = place
    var bytes: [UInt8] = [UInt8(ascii: "{")]
    var depth = 1
    var isText = false
    while depth > 0 {
      guard let byte = try nextByte(), bytes.count < JSONRecordReader.recordLimit else {
        containers = []
        return .failure(Problem(message: "record is cut off at the end of the file", location: place))
      }
      if isLines, byte == UInt8(ascii: "\n") {
        return .failure(Problem(message: "record is cut off at the end of the line", location: place))
      }
      bytes.append(byte)
      switch byte {
      case UInt8(ascii: "\\") where isText: if let next = try nextByte() { bytes.append(next) }
      case UInt8(ascii: "\""): isText.toggle()
      case UInt8(ascii: "{") where !isText, UInt8(ascii: "[") where !isText: depth += 1
      case UInt8(ascii: "}") where !isText, UInt8(ascii: "]") where !isText: depth -= 1
      default: break
      }
    }
    let source = Source(name: path, bytes: bytes)
    do {
      try source.checkUTF8()
      let node = try JSONDataReader.read(source, 0..<bytes.count)
      return .success(Record(list: name, node: node, location: place))
    } catch {
      return mended(bytes).map { .success(Record(list: name, node: $0, location: place, isMended: true)) }
        ?? .failure(Problem(message: "invalid JSON", location: place))
    }
  }

  /// The same without the bytes that are no text: one of them must not cost what stands around it.
  private func mended(_ bytes: [UInt8]) -> DataNode? {
    let text = String(decoding: bytes, as: UTF8.self).utf8.map { $0 < 0x20 ? UInt8(ascii: " ") : $0 }
    return try? JSONDataReader.read(Source(name: path, bytes: text), 0..<text.count)
  }

  private mutating func readText() throws(FileError) {
    text.removeAll(keepingCapacity: true)
    while let byte = try nextByte(), byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\") { _ = try nextByte() }
      if text.count < 64 { text.append(byte) }
    }
  }

  private mutating func nextByte() throws(FileError) -> UInt8? {
    while position == piece.count {
      guard try fill() else { return nil }
    }
    let byte = piece[position]
    position += 1
    if byte == UInt8(ascii: "\n") { line += 1 }
    return byte
  }

  /// Goes on with the next bytes, and from file to file of an archive.
  private mutating func fill() throws(FileError) -> Bool {
    while !isAtEnd {
      if isOpen, let next = try archive.read() {
        piece = next
        // A byte order mark is no part of the text.
        position = isAtStart && next.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        isAtStart = false
        return true
      }
      isOpen = try archive.nextFile() != nil
      isAtEnd = !isOpen
      isAtStart = true
      line = 1
    }
    return false
  }
}
