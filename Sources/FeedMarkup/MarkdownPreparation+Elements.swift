import FeedCore

// HTML elements with Markdown.
extension MarkdownPreparation {
  /// Reads the start tag of an element whose content is Markdown, at the start of a line.
  mutating func readElement(_ line: MarkdownLine, in lines: inout MarkdownLines) -> Bool {
    let words = source[line.range]
    // A line of a comment or of `pre` begins no element.
    guard syntax.contains(.rawElements), line.kind == .html, !lines.isInParagraph, let tag = MarkdownElement(words),
      tag.hasMarkdown,
      lines.previous.map(canBegin) != false
    else { return false }
    elementEnd = line.end
    text += words[..<tag.end]
    endLine()
    endLine()
    let rest = words[tag.end...].trimmingSpace()
    if !rest.isEmpty {
      text += rest
      endLine()
    }
    return true
  }

  /// Whether an element can begin after a line, which can be a comment or an end tag.
  private func canBegin(after line: MarkdownLine) -> Bool {
    let words = content(of: line).trimmingSpace()
    return line.kind != .html || line.end == elementEnd || words.starts(with: "</".utf8)
      || words.starts(with: "<!--".utf8) && words.suffix(3).elementsEqual("-->".utf8)
  }
}
