import FeedCore

/// A line of a source, cut to what fits a screen, and the part of it that is meant.
struct CodeFrame {
  let line: String
  /// Characters before the part, and in it.
  let start: Int
  let count: Int

  private static let width = 100

  /// Bytes before and behind a place of which no more than `width` characters are shown.
  private static let reach = 8 * width

  /// As much of a line as can be shown of it: a feed may be one line of many megabytes.
  private static func part(of line: ArraySlice<UInt8>, around offset: Int) -> ArraySlice<UInt8> {
    func isInside(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
    let middle = min(max(offset, line.startIndex), line.endIndex)
    let before = line[..<middle].suffix(reach)
    let behind = line[middle...].prefix(reach)
    let start = before.startIndex == line.startIndex ? before.startIndex : before.firstIndex { !isInside($0) }
    let end = line[behind.endIndex...].firstIndex { !isInside($0) }
    return line[(start ?? middle)..<(end ?? line.endIndex)]
  }

  init?(_ location: SourceLocation, in source: Source) {
    guard location.line <= source.lineCount else { return nil }
    let near = CodeFrame.part(of: source.line(location.line), around: location.byteOffset)
    let text = String(utf8: near).unicodeScalars.map { $0.isControl ? " " : $0 }
    let before = near[..<min(max(location.byteOffset, near.startIndex), near.endIndex)]
    let column = min(String(utf8: before).unicodeScalars.count, text.count)
    let last = min(location.byteOffset + location.byteCount, source.bytes.count)
    let part = source.bytes[min(location.byteOffset, last)..<last].prefix(CodeFrame.reach)
    let marked = String(utf8: part).unicodeScalars.prefix { $0 != "\n" }
    let first =
      text.count <= CodeFrame.width ? 0 : min(max(0, column - CodeFrame.width / 3), text.count - CodeFrame.width)
    let shown = text[first...].prefix(CodeFrame.width)
    var line = String(String.UnicodeScalarView(shown))
    if first > 0 { line = "…" + line }
    if first + shown.count < text.count { line += "…" }
    self.line = line
    start = column - first + (first > 0 ? 1 : 0)
    count = max(1, min(marked.count, first + shown.count - column))
  }

  /// The line in three parts: before what is meant, what is meant, and behind it.
  var parts: (before: String, marked: String, after: String) {
    let scalars = line.unicodeScalars
    func text(_ part: some Sequence<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(part)) }
    return (
      text(scalars.prefix(start)), text(scalars.dropFirst(start).prefix(count)), text(scalars.dropFirst(start + count))
    )
  }
}
