import FeedCore

// Raw HTML, which ends at the end tag of its element.
extension LazyLines {
  struct OpenHTML {
    var scanner = HTMLBlockScanner(isKramdown: true)
    /// The number of containers that the element is in.
    let depth: Int
    /// The prefix of the first line.
    let prefix: [UInt8]
    /// The lines as they are written if they are not raw HTML.
    var source: [UInt8] = []
  }

  /// Reads a line that begins with `<`; returns `false` if it is the text of a paragraph or has Markdown.
  mutating func readsHTML(
    _ rest: ArraySlice<UInt8>, _ words: ArraySlice<UInt8>, after prefix: [UInt8], of line: MarkdownLine
  ) -> Bool {
    let mayFollow = leaf != .paragraph || endsLaziness(words)
    if mayFollow, HTMLBlockScanner.begins(words, isKramdown: true) {
      html = OpenHTML(depth: containers.count, prefix: prefix)
      readHTML(words, after: prefix, of: line)
      return true
    }
    if hasMarkdownElements, case .tag(let tag) = RawTag.read(words, isStrict: true), tag.isEnd, mayFollow {
      // A blank line ends the HTML.
      leaf = .blank
      write(words[..<tag.end] + [0x0A], after: prefix, of: line)
      let tail = words[tag.end...].trimmingSpace()
      if !tail.isEmpty { readLeaf(tail, after: prefix, of: line) }
      return true
    }
    if leaf == .paragraph, words.starts(with: "<!--".utf8) {
      write([ClassicMarkdown.joiner] + words, after: prefix, of: line)
      return true
    }
    guard isText(words) else { return false }
    if isInterrupted, containers.isEmpty { output.append(0x0A) }
    leaf = .paragraph
    write([UInt8(ascii: "\\")] + words, after: prefix, of: line)
    return true
  }

  /// Whether CommonMark would read a text as raw HTML, but kramdown does not.
  private func isText(_ words: ArraySlice<UInt8>) -> Bool {
    if words.starts(with: "<?".utf8) { return true }
    if words.starts(with: "<!".utf8) { return leaf != .paragraph && !words.starts(with: "<!--".utf8) }
    guard endsLaziness(words), !hasMarkdownElements else { return false }
    switch RawTag.read(words, isStrict: true) {
    case .tag(let tag): return tag.isEnd
    case .incomplete: return false
    case .invalid: return !words.prefix { $0 != UInt8(ascii: ">") }.contains { ":@".utf8.contains($0) }
    }
  }

  /// Reads a line that raw HTML contains.
  mutating func readHTML(_ rest: ArraySlice<UInt8>, after prefix: [UInt8], of line: MarkdownLine) {
    html?.source += prefix
    html?.source += rest
    html?.source += text[line.range.upperBound..<line.end]
    switch html?.scanner.read(rest) {
    case .open, nil: leaf = rest.allSatisfy(\.isSpace) ? .blank : .other
    case .closed(let tail):
      closeHTML()
      if !tail.isEmpty { readLeaf(tail, after: Array(containers.map(\.prefix).joined()), of: line) }
    case .other:
      output += html?.source ?? []
      (html, leaf, hasMarkdownElements) = (nil, .other, true)
    }
  }

  /// Writes the line that replaces the raw HTML.
  mutating func closeHTML() {
    guard var open = html else { return }
    (html, leaf) = (nil, .other)
    guard !open.scanner.html.isEmpty else {
      output += open.source
      return
    }
    open.scanner.close()
    output += open.prefix
    output += stash.add(open.scanner.html)
    output.append(0x0A)
  }
}
