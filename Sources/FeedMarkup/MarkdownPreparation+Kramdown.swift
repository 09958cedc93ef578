import FeedCore

// Extensions of kramdown in lines of their own.
extension MarkdownPreparation {
  /// Reads `{::comment}`, `{::nomarkdown}` and `{::options /}`.
  mutating func readExtension(
    _ line: MarkdownLine, _ words: ArraySlice<UInt8>, in lines: inout MarkdownLines
  ) -> Bool {
    guard syntax.contains(.kramdown) else { return false }
    if words.starts(with: "{:/".utf8), words.last == UInt8(ascii: "}") {
      endLine()
      return true
    }
    guard words.starts(with: "{::".utf8), let close = words.firstIndex(of: UInt8(ascii: "}")) else { return false }
    let name = words.dropFirst(3).prefix(while: \.isASCIILetter)
    let rest = words[(close + 1)...]
    if name.elementsEqual("nomarkdown".utf8), rest.isEmpty, words[close - 1] != UInt8(ascii: "/") {
      return readRawHTML(line, &lines)
    }
    if words[close - 1] == UInt8(ascii: "/") || !name.elementsEqual("comment".utf8), rest.isEmpty {
      endLine()
      return true
    }
    guard name.elementsEqual("comment".utf8) else { return false }
    // The comment ends in this line or a later one; without an end it is text.
    var tail = Self.afterExtensionEnd(rest)
    var distance = 0
    while tail == nil, !hasOpenComment, let next = lines.peek(distance) {
      tail = Self.afterExtensionEnd(source[next.range])
      distance += 1
    }
    guard let tail else {
      hasOpenComment = true
      return false
    }
    for _ in 0..<distance { _ = lines.next() }
    text += tail.trimmingSpace()
    endLine()
    return true
  }

  /// Writes the lines up to `{:/` as code, which becomes raw HTML; without an end they remain Markdown.
  private mutating func readRawHTML(_ line: MarkdownLine, _ lines: inout MarkdownLines) -> Bool {
    let end = "{:/nomarkdown"
    guard line.range.lowerBound >= missingEnds[end] ?? 0 else { return false }
    var distance = 0
    while let next = lines.peek(distance), !content(of: next).starts(with: "{:/".utf8) {
      distance += 1
      missingEnds[end] = next.end
    }
    guard lines.peek(distance) != nil else { return false }
    missingEnds[end] = nil
    let raw = (0..<distance).compactMap { _ in lines.next().map { source[$0.range] } }
    _ = lines.next()
    let prefix = source[line.range.lowerBound..<line.text]
    let fence = prefix + Array(repeating: UInt8(ascii: "~"), count: max(3, raw.map(\.count).max() ?? 0))
    text += fence
    endLine()
    directives[lineCount] = .rawHTML
    for row in raw {
      text += row
      endLine()
    }
    text += fence
    endLine()
    return true
  }

  /// Returns the text after `{:/comment}` or `{:/}`, or `nil` if it does not occur.
  private static func afterExtensionEnd(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = text
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      rest = rest[(open + 1)...]
      guard rest.starts(with: ":/".utf8) else { continue }
      let name = rest.dropFirst(2).prefix(while: \.isASCIILetter)
      guard name.isEmpty || name.elementsEqual("comment".utf8), rest[name.endIndex...].first == UInt8(ascii: "}") else {
        continue
      }
      return rest[(name.endIndex + 1)...]
    }
    return nil
  }
}
