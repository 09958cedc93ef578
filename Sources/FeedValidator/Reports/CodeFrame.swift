import FeedCore

/// A line of a source, shortened to the width of a screen, with a marked part.
struct CodeFrame {
  let line: String
  /// The number of characters before the marked part; `count` is its length.
  let start: Int
  let count: Int

  private static let width = 100

  /// The maximum number of bytes before and after a position that can be shown in `width` characters.
  private static let reach = 8 * width

  /// Returns the bytes of a line around an offset that can be shown; a feed may be one line of many megabytes.
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

  /// The line in three parts: before, in and after the marked part.
  var parts: (before: String, marked: String, after: String) {
    let scalars = line.unicodeScalars
    func text(_ part: some Sequence<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(part)) }
    return (
      text(scalars.prefix(start)), text(scalars.dropFirst(start).prefix(count)), text(scalars.dropFirst(start + count))
    )
  }
}
