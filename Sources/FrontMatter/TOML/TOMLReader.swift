package import FeedCore

/// Reads TOML 1.0, with the range of each key and value.
package struct TOMLReader {
  /// The maximum nesting depth of arrays, tables and dotted keys.
  static let depthLimit = 256

  let bytes: [UInt8]
  let end: Int
  var position: Int
  var tree = TOMLTree(depth: 0)

  /// Reads a range of a file, which must be UTF-8.
  ///
  /// - Throws: A `ValueError` of the rule `content/not-toml` with the position of the first error.
  package static func read(_ source: Source, _ range: Range<Int>) throws(ValueError) -> DataNode {
    var reader = TOMLReader(bytes: source.bytes, end: range.upperBound, position: range.lowerBound)
    try reader.document()
    return reader.tree.node(range.lowerBound..<range.lowerBound)
  }

  private mutating func document() throws(ValueError) {
    try skipLines()
    while let byte = current {
      if byte == UInt8(ascii: "[") { try header() } else { try pair() }
      skipSpace()
      try skipComment()
      guard current == nil || takeLineEnd() else {
        throw problem("unexpected text at the end of the line", help: "write one key per line")
      }
      try skipLines()
    }
  }

  /// Reads a header: `[table]` or `[[table of a list]]`.
  private mutating func header() throws(ValueError) {
    let start = position
    position += 1
    let isItem = take("[")
    let keys = try keys(below: 0)
    let end = isItem ? "]]" : "]"
    guard take("]"), !isItem || take("]") else {
      throw problem("“\(end)” is missing", help: "write a table as [name], and one in a list as [[name]]")
    }
    try tree.open(keys, isItem: isItem, start..<position)
  }

  /// Reads `key = value` into the current table.
  mutating func pair() throws(ValueError) {
    let keys = try keys(below: tree.depth)
    guard take("=") else { throw problem("“=” is missing", help: "write key = value") }
    skipSpace()
    try tree.add(try value(depth: tree.depth + keys.count), at: keys)
  }

  private mutating func keys(below depth: Int) throws(ValueError) -> [TOMLKey] {
    var keys: [TOMLKey] = []
    repeat {
      skipSpace()
      keys.append(try key())
      skipSpace()
    } while take(".")
    if depth + keys.count > Self.depthLimit { throw tooDeep(keys[0].range.lowerBound) }
    return keys
  }

  private mutating func key() throws(ValueError) -> TOMLKey {
    let start = position
    if current == UInt8(ascii: "\"") || current == UInt8(ascii: "'") {
      let text = try text(isKey: true)
      return TOMLKey(text: text, range: start..<position)
    }
    while let byte = current, byte.isASCIIAlphanumeric || "-_".utf8.contains(byte) { position += 1 }
    guard position > start else {
      throw problem("key is missing", help: "write a key of letters, digits, “-” and “_”, or put it in quotes")
    }
    return TOMLKey(text: String(utf8: bytes[start..<position]), range: start..<position)
  }
}

extension TOMLReader {
  var current: UInt8? { position < end ? bytes[position] : nil }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  mutating func skipSpace() {
    while current == UInt8(ascii: " ") || current == UInt8(ascii: "\t") { position += 1 }
  }

  /// Skips LF or CR LF, and returns whether it was there.
  mutating func takeLineEnd() -> Bool {
    if take("\n") { return true }
    guard bytes[position..<end].starts(with: "\r\n".utf8) else { return false }
    position += 2
    return true
  }

  /// Skips white space, comments and line ends.
  mutating func skipLines() throws(ValueError) {
    repeat {
      skipSpace()
      try skipComment()
    } while takeLineEnd()
  }

  private mutating func skipComment() throws(ValueError) {
    guard take("#") else { return }
    while let byte = current, byte >= 0x20 && byte != 0x7F || byte == UInt8(ascii: "\t") { position += 1 }
    if current == nil || current == UInt8(ascii: "\n") || bytes[position..<end].starts(with: "\r\n".utf8) { return }
    throw problem("control character in a comment", help: "remove the character")
  }

  /// Returns an error at an index, or at the current position.
  func problem(_ what: String, help: String, at index: Int? = nil) -> ValueError {
    let index = index ?? position
    return ValueError(.contentNotToml, "invalid TOML: \(what)", help: help, range: index..<index)
  }

  func tooDeep(_ index: Int) -> ValueError {
    ValueError(
      .contentNotToml, "tables and arrays are nested more than \(Self.depthLimit) levels deep",
      help: "use fewer levels", range: index..<index)
  }
}

extension RuleDescription {
  package static let contentNotToml = RuleDescription(
    "content/not-toml", .error, "settings and front matter in TOML must be valid TOML",
    why: "The file cannot be read, so the article or the site is not built.",
    help: "fix the line",
    wrong: "title = My site",
    right: "title = \"My site\"")
}
