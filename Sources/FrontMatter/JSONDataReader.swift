package import FeedCore

/// Reads JSON as the data of front matter, settings and records of comment stores.
package struct JSONDataReader {
  private var scanner: JSONScanner

  private init(_ bytes: [UInt8], _ range: Range<Int>) { scanner = JSONScanner(bytes, range) }

  /// Reads a range of a file, which must be one JSON value in UTF-8.
  ///
  /// - Throws: A `ValueError` with the range of the first error.
  package static func read(_ source: Source, _ range: Range<Int>) throws(ValueError) -> DataNode {
    try read(source.bytes, range)
  }

  /// Reads a range of bytes, which must be one JSON value in UTF-8.
  ///
  /// - Throws: A `ValueError` with the range of the first error.
  package static func read(_ bytes: [UInt8], _ range: Range<Int>) throws(ValueError) -> DataNode {
    do throws(JSONError) {
      var reader = JSONDataReader(bytes, range)
      let node = try reader.root()
      _ = try reader.next()
      return node
    } catch {
      throw ValueError(error.rule, error.message, help: error.help, range: error.range)
    }
  }

  /// Reads the value at the start of the bytes, and ignores the bytes after it.
  static func readFirst(_ bytes: [UInt8], _ range: Range<Int>) throws(ValueError) -> (node: DataNode, end: Int) {
    do throws(JSONError) {
      var reader = JSONDataReader(bytes, range)
      return (try reader.root(), reader.scanner.position)
    } catch {
      throw ValueError(error.rule, error.message, help: error.help, range: error.range)
    }
  }

  private mutating func root() throws(JSONError) -> DataNode {
    guard let token = try next() else { return .scalar("", .null, scanner.range) }
    return try node(token)
  }

  private mutating func next() throws(JSONError) -> JSONScanner.Token? {
    let token = try scanner.next()
    if let half = scanner.loneSurrogates.first { throw .loneSurrogate(half) }
    return token
  }

  private mutating func node(_ token: JSONScanner.Token) throws(JSONError) -> DataNode {
    let range = scanner.range
    switch token {
    case .object: return DataNode(value: .map(try entries()), range: range)
    case .array:
      var items: [DataNode] = []
      while let token = try next(), token != .end { items.append(try node(token)) }
      return DataNode(value: .list(items), range: range)
    case .string, .name: return .scalar(scanner.text, .text, range)
    case .number, .boolean: return .scalar(String(utf8: scanner.source), .literal, range)
    case .null, .end: return .scalar("null", .null, range)
    }
  }

  private static let fewKeys = 16

  private mutating func entries() throws(JSONError) -> [DataNode.Entry] {
    var entries: [DataNode.Entry] = []
    // Comparing a few keys is faster than hashing them.
    var keys: Set<String> = []
    while try next() == .name {
      let (key, keyRange) = (scanner.text, scanner.range)
      if entries.count == Self.fewKeys { keys = Set(entries.lazy.map(\.key)) }
      let isRepeated =
        entries.count < Self.fewKeys ? entries.contains { $0.key == key } : !keys.insert(key).inserted
      if isRepeated { throw .repeatedMember(key, keyRange) }
      guard let token = try next() else { break }
      entries.append(DataNode.Entry(key: key, keyRange: keyRange, value: try node(token)))
    }
    return entries
  }
}
