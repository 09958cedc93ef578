import FeedCore

/// Writes the formulas in a line as code spans, in which Markdown finds no markup.
struct FormulaScanner {
  private let line: ArraySlice<UInt8>
  private let syntax: MarkdownDialect.Syntax
  /// The closing delimiters that do not occur from an offset.
  private var missing: [String: Int] = [:]

  init(_ line: ArraySlice<UInt8>, _ syntax: MarkdownDialect.Syntax) { (self.line, self.syntax) = (line, syntax) }

  mutating func copy(to output: inout [UInt8]) {
    var position = line.startIndex
    while position < line.endIndex {
      let end = formulaEnd(at: position)
      if let end {
        Self.append(line[position..<end], to: &output)
        position = end
      } else {
        let next = otherEnd(at: position)
        output += line[position..<next]
        position = next
      }
    }
  }

  /// Writes a formula as a code span with its mark, in backticks that it does not contain.
  static func append(_ formula: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var (longest, run) = (0, 0)
    for byte in formula {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let ticks = Array(repeating: UInt8(ascii: "`"), count: longest + 1)
    // A formula that ends with a backtick is separated from the delimiter by a second mark.
    output += ticks + [MarkdownPreparation.formulaMark] + formula + [MarkdownPreparation.formulaMark] + ticks
  }

  private func at(_ offset: Int) -> UInt8 { offset < line.endIndex ? line[offset] : 0 }

  /// Returns the end of a formula that begins at an offset, or `nil` if there is none.
  private mutating func formulaEnd(at start: Int) -> Int? {
    switch at(start) {
    case UInt8(ascii: "$"):
      if at(start + 1) == UInt8(ascii: "$") {
        guard !syntax.isDisjoint(with: [.dollarMath, .kramdown]), let end = find("$$", from: start + 2), end > start + 2
        else { return nil }
        return end + 2
      }
      guard syntax.contains(.dollarMath), at(start + 1) > 0x20 else { return nil }
      return dollarEnd(from: start + 1)
    case UInt8(ascii: "\\") where syntax.contains(.bracketMath) && at(start + 1) == UInt8(ascii: "("):
      return find("\\)", from: start + 2).map { $0 + 2 }
    default: return nil
    }
  }

  /// Returns the end of a formula in single dollars; it does not end after a space or before a digit.
  private mutating func dollarEnd(from start: Int) -> Int? {
    guard let end = find("$", from: start), end > start, at(end - 1) > 0x20, !at(end + 1).isASCIIDigit,
      at(end - 1) != UInt8(ascii: "\\")
    else { return nil }
    return end + 1
  }

  private mutating func find(_ delimiter: String, from start: Int) -> Int? {
    guard start < missing[delimiter] ?? .max, start <= line.endIndex else { return nil }
    let bytes = Array(delimiter.utf8)
    var position = start
    while let first = line[position...].firstIndex(of: bytes[0]) {
      if line[first...].starts(with: bytes) { return first }
      position = first + 1
    }
    missing[delimiter] = start
    return nil
  }

  /// Returns the end of code, a tag, an escaped character or another byte.
  private mutating func otherEnd(at start: Int) -> Int {
    switch line[start] {
    case UInt8(ascii: "\\"): return min(start + 2, line.endIndex)
    case UInt8(ascii: "`"):
      let run = line[start...].prefix { $0 == UInt8(ascii: "`") }
      return find(String(utf8: run), from: run.endIndex).map { $0 + run.count } ?? run.endIndex
    case UInt8(ascii: "<") where at(start + 1).isASCIILetter || at(start + 1) == UInt8(ascii: "/"):
      return find(">", from: start).map { $0 + 1 } ?? start + 1
    case UInt8(ascii: "]") where at(start + 1) == UInt8(ascii: "("):
      return find(")", from: start).map { $0 + 1 } ?? start + 1
    case UInt8(ascii: "$") where at(start + 1) == UInt8(ascii: "$"): return start + 2
    default: return start + 1
    }
  }
}
