import FeedCore

// HTML elements in which Markdown has no meaning.
extension MarkdownPreparation {
  /// Reads an element at the start of a line, in which Markdown has no meaning unless it has the attribute `markdown`.
  mutating func readElement(_ line: MarkdownLine, in lines: inout MarkdownLines) -> Bool {
    let words = source[line.range]
    // A line of a comment or of `pre` begins no element.
    guard syntax.contains(.rawElements), line.kind == .html, !lines.isInParagraph, let tag = MarkdownElement(words),
      lines.previous.map({ begins(tag, after: $0) }) != false
    else { return false }
    elementEnd = line.end
    if tag.hasMarkdown {
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
    var depth = tag.depth(after: words)
    guard depth > 0, line.range.lowerBound >= missingEnds["</\(tag.name)"] ?? 0 else { return false }
    var distance = 0
    while depth > 0, let next = lines.peek(distance) {
      let more = source[next.range]
      if MarkdownElement.hasMarkdown(more) { return false }
      depth += tag.depth(after: more)
      distance += 1
      missingEnds["</\(tag.name)"] = next.end
    }
    guard depth <= 0 else { return false }
    missingEnds["</\(tag.name)"] = nil
    copy(line)
    for _ in 0..<distance {
      guard let next = lines.next() else { break }
      elementEnd = next.end
      // A blank line would end the HTML.
      text += next.kind == .blank ? Array("<!---->".utf8)[...] : source[next.range]
      endLine()
    }
    endLine()
    return true
  }

  /// Whether an element can begin after a line, which can be a comment; one with Markdown also after an end tag.
  private func begins(_ tag: MarkdownElement, after line: MarkdownLine) -> Bool {
    let words = content(of: line).trimmingSpace()
    return line.kind != .html || line.end == elementEnd || tag.hasMarkdown && words.starts(with: "</".utf8)
      || words.starts(with: "<!--".utf8) && words.suffix(3).elementsEqual("-->".utf8)
  }
}
