/// The lines of the text, of which the next ones can be read before they are taken.
struct MarkdownLines {
  private var reader: MarkdownLineReader
  private var ahead: [MarkdownLine] = []
  private var first = 0
  /// The previous line.
  private(set) var previous: MarkdownLine?
  private var current: MarkdownLine?
  /// Whether the previous line can be continued as a paragraph.
  var isInParagraph = false

  init(_ text: ArraySlice<UInt8>) { reader = MarkdownLineReader(text) }

  mutating func next() -> MarkdownLine? {
    previous = current
    if first < ahead.count {
      current = ahead[first]
      first += 1
      if first == ahead.count { (ahead, first) = ([], 0) }
    } else {
      current = reader.next()
    }
    return current
  }

  mutating func peek(_ distance: Int) -> MarkdownLine? {
    while ahead.count - first <= distance {
      guard let line = reader.next() else { return nil }
      ahead.append(line)
    }
    return ahead[first + distance]
  }
}
