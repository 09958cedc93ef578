import FeedCore

extension TOMLReader {
  /// Reads a value inside as many arrays and tables as its depth.
  mutating func value(depth: Int) throws(ValueError) -> DataNode {
    if depth > Self.depthLimit { throw tooDeep(position) }
    let start = position
    switch current {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let text = try text()
      return .scalar(text, .text, start..<position)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "{"): return try inlineTable(depth: depth)
    default: return try literal()
    }
  }

  private mutating func array(depth: Int) throws(ValueError) -> DataNode {
    let start = position
    position += 1
    var items: [DataNode] = []
    try skipLines()
    while !take("]") {
      items.append(try value(depth: depth + 1))
      try skipLines()
      if take(",") {
        try skipLines()
      } else if current != UInt8(ascii: "]") {
        throw problem("“,” or “]” is missing", help: "write a list as [\"one\", \"two\"]")
      }
    }
    return DataNode(value: .list(items), range: start..<position)
  }

  /// Reads an inline table, which is a tree of its own because keys cannot be added to it later.
  private mutating func inlineTable(depth: Int) throws(ValueError) -> DataNode {
    let start = position
    position += 1
    var inner = TOMLTree(depth: depth)
    swap(&inner, &tree)
    skipSpace()
    if !take("}") {
      repeat {
        try pair()
        skipSpace()
      } while take(",")
      guard take("}") else {
        throw problem("“,” or “}” is missing", help: "write the table on one line: {a = 1, b = 2}")
      }
    }
    swap(&inner, &tree)
    return inner.node(start..<position)
  }

  /// Reads a number, date or Boolean.
  private mutating func literal() throws(ValueError) -> DataNode {
    let start = position
    skipWord()
    // A date and its time may be separated by a space.
    if position - start == 10, bytes[start + 4] == UInt8(ascii: "-"), current == UInt8(ascii: " "),
      position + 1 < end, bytes[position + 1].isASCIIDigit
    {
      position += 1
      skipWord()
    }
    guard let text = TOMLLiteral.text(of: bytes[start..<position]) else {
      let word = String(utf8: bytes[start..<position])
      if let mark = word.first, "“”„‘’‚«»".contains(mark) {
        throw problem(
          "curly quotes are not allowed around text", help: "write straight quotes: title = \"My site\"", at: start)
      }
      throw problem(
        word.isEmpty ? "value is missing" : "“\(word)” is not a number, date or Boolean",
        help: "put text in quotes, and write one key per line: title = \"My site\"", at: start)
    }
    return .scalar(text, .literal, start..<position)
  }

  private mutating func skipWord() {
    while let byte = current, byte.isASCIIAlphanumeric || "+-_.:".utf8.contains(byte) || byte >= 0x80 { position += 1 }
  }
}
