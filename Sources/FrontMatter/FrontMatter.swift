package import FeedCore

/// The front matter of an article or comment, and the start of its body.
package struct FrontMatter {
  /// The front matter, which is always a map; empty if there is none.
  package var node: DataNode
  package var bodyStart: Int
  /// The problems that do not prevent reading, such as repeated keys.
  package var warnings: [ValueError] = []

  package init(node: DataNode, bodyStart: Int) {
    self.node = node
    self.bodyStart = bodyStart
  }

  /// The warnings with their positions in the file.
  package func diagnostics(in source: Source) -> [Diagnostic] {
    warnings.map { Diagnostic($0, at: source.location($0.range ?? 0..<0), severity: .warning) }
  }

  /// The maximum size, because the parsing libraries may take quadratic time.
  private static let byteLimit = 256 << 10

  private enum Syntax { case yaml, toml, json }

  /// Reads the front matter of a file: `---` for YAML, `+++` for TOML, `{` or `---json` for JSON.
  ///
  /// Empty lines before it are skipped.
  ///
  /// - Throws: A `ValueError` if the front matter is not closed, too large, invalid or not a table.
  package static func read(_ source: Source) throws(ValueError) -> FrontMatter {
    let first = firstLine(of: source)
    let firstLine = source.line(first).trimmingSpace()
    let begin = source.location(line: first, column: 1).byteOffset
    let text = source.bytes[begin...]
    // `{%`, `{{` and `{#` begin template code.
    if text.first == UInt8(ascii: "{"), !"{%#".utf8.contains(text.dropFirst().first ?? 0) {
      return try object(source, from: begin)
    }
    guard let syntax = syntax(firstLine) else {
      return FrontMatter(node: DataNode(value: .map([]), range: 0..<0), bodyStart: 0)
    }
    let fence = firstLine.prefix(3)
    guard source.lineCount > first else { throw .notClosed(fence, range: begin..<begin + firstLine.count) }
    let start = source.location(line: first + 1, column: 1).byteOffset
    guard let (end, bodyStart) = closing(fence, in: source, from: start) else {
      throw .notClosed(fence, range: begin..<begin + firstLine.count)
    }
    guard end - start <= byteLimit else { throw .tooLarge(byteLimit, range: begin..<begin + firstLine.count) }
    var frontMatter = FrontMatter(node: DataNode(value: .map([]), range: start..<end), bodyStart: bodyStart)
    frontMatter.node = try read(source, start..<end, as: syntax, warnings: &frontMatter.warnings)
    return frontMatter
  }

  /// Whether a file begins with YAML front matter.
  package static func begins(_ source: Source) -> Bool {
    source.line(firstLine(of: source)).trimmingSpace().elementsEqual("---".utf8)
  }

  /// Returns the number of the first line that is not empty.
  private static func firstLine(of source: Source) -> Int {
    guard source.bytes.first?.isSpace == true, source.lineCount > 1 else { return 1 }
    return (1...source.lineCount).first { !source.line($0).trimmingSpace().isEmpty } ?? 1
  }

  private static func syntax(_ line: ArraySlice<UInt8>) -> Syntax? {
    switch String(utf8: line).lowercased().filter({ $0 != " " }) {
    case "---", "---yaml": .yaml
    case "+++", "---toml": .toml
    case "---json": .json
    default: nil
    }
  }

  /// Returns the end of the front matter and the start of the body, or `nil` if the front matter is not closed.
  private static func closing(
    _ fence: ArraySlice<UInt8>, in source: Source, from first: Int
  ) -> (end: Int, bodyStart: Int)? {
    let bytes = source.bytes
    var start = max(first - 1, 0)
    while let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      start = newline + 1
      let rest = bytes[start...]
      guard rest.starts(with: fence) || fence.first == UInt8(ascii: "-") && rest.starts(with: "...".utf8) else {
        continue
      }
      let line = rest.prefix { $0 != UInt8(ascii: "\n") }
      if line.trimmingSpace().count == 3 { return (start, min(line.endIndex + 1, bytes.count)) }
    }
    return nil
  }

  private static func read(
    _ source: Source, _ range: Range<Int>, as syntax: Syntax, warnings: inout [ValueError]
  ) throws(ValueError) -> DataNode {
    let node =
      switch syntax {
      case .yaml: try YAMLReader.read(source, range, warnings: &warnings)
      case .toml: try TOMLReader.read(source, range)
      case .json: try JSONDataReader.read(source, range)
      }
    guard node.entries != nil else {
      throw ValueError(
        .contentFrontMatterNotATable, "front matter must be keys and values, but is \(node.kindName)", range: node.range
      )
    }
    return node
  }

  /// Reads front matter that is a JSON object at the start of the file.
  private static func object(_ source: Source, from start: Int) throws(ValueError) -> FrontMatter {
    let bytes = source.bytes
    let (node, end) = try JSONDataReader.readFirst(bytes, start..<bytes.count)
    guard end - start <= byteLimit else { throw .tooLarge(byteLimit, range: start..<start + 1) }
    var index = end
    while index < bytes.count, bytes[index].isSpace, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
    return FrontMatter(node: node, bodyStart: min(index, bytes.count))
  }
}

extension ValueError {
  fileprivate static func tooLarge(_ limit: Int, range: Range<Int>) -> ValueError {
    ValueError(
      .contentFrontMatterTooLarge, "front matter exceeds \(limit) bytes", range: range)
  }

  fileprivate static func notClosed(_ fence: ArraySlice<UInt8>, range: Range<Int>) -> ValueError {
    let text = String(utf8: fence)
    return ValueError(
      .contentFrontMatterNotClosed, "front matter that begins with “\(text)” is not closed",
      help: "add a line “\(text)” after the front matter", range: range)
  }
}

extension RuleDescription {
  package static let contentFrontMatterNotATable = RuleDescription(
    "content/front-matter-not-a-table", .error, "front matter must be keys and values",
    why: "Other front matter has no title and no date, so the article is not published.",
    help: "write one key per line, such as title: My article",
    wrong: "---\n- Rye\n---",
    right: "---\ntitle: Rye\n---")

  package static let contentFrontMatterTooLarge = RuleDescription(
    "content/front-matter-too-large", .error, "front matter must not exceed 256 KiB",
    why: "Large front matter is slow to parse and is usually data, not front matter.",
    help: "move large data to a separate file",
    wrong: "---\ntable: [1, 2, …]\n---",
    right: "---\ntitle: Rye\n---")

  package static let contentFrontMatterNotClosed = RuleDescription(
    "content/front-matter-not-closed", .error, "front matter must be closed",
    why: "Without a closing line, the text of the article would be read as front matter.",
    help: "add a closing line after the front matter",
    wrong: "---\ntitle: Rye\n\nThe text",
    right: "---\ntitle: Rye\n---\n\nThe text")
}
