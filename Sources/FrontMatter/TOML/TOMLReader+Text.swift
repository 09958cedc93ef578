import FeedCore

extension TOMLReader {
  /// Reads text in any of the four kinds of quotes; a key must be on one line.
  mutating func text(isKey: Bool = false) throws(ValueError) -> String {
    let start = position
    let quote = bytes[position]
    let isLong = !isKey && bytes[position..<end].starts(with: [quote, quote, quote])
    position += isLong ? 3 : 1
    var text: [UInt8] = []
    if isLong { _ = takeLineEnd() }
    while let byte = current {
      if byte == quote {
        let run = bytes[position..<end].prefix(isLong ? 5 : 1).prefix { $0 == quote }.count
        position += run
        if !isLong { return String(utf8: text) }
        // Up to two quotes may precede the closing three.
        text.append(contentsOf: repeatElement(quote, count: run < 3 ? run : run - 3))
        if run >= 3 { return String(utf8: text) }
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        try escape(into: &text, isLong: isLong)
      } else if byte >= 0x20 && byte != 0x7F || byte == UInt8(ascii: "\t") {
        text.append(byte)
        position += 1
      } else if isLong, takeLineEnd() {
        text.append(UInt8(ascii: "\n"))
      } else if takeLineEnd() {
        break
      } else {
        throw problem("control character in text", help: "remove it, or write “\\u0007” in double quotes")
      }
    }
    throw problem(
      "text is not closed",
      help: isLong ? "add three quotes after it" : "add the same quote after it, on the same line", at: start)
  }

  private mutating func escape(into text: inout [UInt8], isLong: Bool) throws(ValueError) {
    let start = position
    position += 1
    let letter = current
    position += 1
    switch letter {
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(bytes[start + 1])
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let digits = bytes[position..<end].prefix(letter == UInt8(ascii: "u") ? 4 : 8)
      guard let scalar = scalar(digits, count: letter == UInt8(ascii: "u") ? 4 : 8) else {
        throw problem(
          "invalid escape “\\u”", help: "write four hexadecimal digits, such as \\u00E9", at: start)
      }
      text.append(contentsOf: String(scalar).utf8)
      position += digits.count
    default:
      position = start + 1
      if isLong, skipFoldedLine() { return }
      throw problem("invalid escape “\\”", help: "write “\\\\” for a backslash", at: start)
    }
  }

  private func scalar(_ digits: ArraySlice<UInt8>, count: Int) -> Unicode.Scalar? {
    guard digits.count == count else { return nil }
    var value: UInt32 = 0
    for digit in digits {
      guard let digit = digit.hexValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return Unicode.Scalar(value)
  }

  /// Skips all white space if only white space remains on the line.
  ///
  /// - Returns: Whether white space was skipped.
  private mutating func skipFoldedLine() -> Bool {
    skipSpace()
    guard takeLineEnd() else { return false }
    repeat { skipSpace() } while takeLineEnd()
    return true
  }
}
