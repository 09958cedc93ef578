import FeedCore

/// A line of a source, cut to what fits a screen, and the part of it that is meant.
struct CodeFrame {
  let line: String
  /// Characters before the part, and in it.
  let start: Int
  let count: Int

  private static let width = 100

  init?(_ location: SourceLocation, in source: Source) {
    guard location.line <= source.lineCount else { return nil }
    let text = String(utf8: source.line(location.line)).unicodeScalars.map { $0.isControl ? " " : $0 }
    let column = min(location.column - 1, text.count)
    let last = min(location.byteOffset + location.byteCount, source.bytes.count)
    let marked = String(utf8: source.bytes[min(location.byteOffset, last)..<last]).unicodeScalars.prefix { $0 != "\n" }
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
