import FeedCore

/// Finds the raw HTML of Python-Markdown, which ends at the end tag of its element.
///
/// Only a tag at the start of a line that is not indented begins raw HTML. Other tags are parts of a paragraph.
struct RawElements {
  private let text: ArraySlice<UInt8>
  private var output: [UInt8] = []
  private var stash = HTMLStash()
  private var html: HTMLBlockScanner?
  /// The lines of the raw HTML as they are written if they have Markdown.
  private var source: [UInt8] = []
  private var fence: CodeFence?
  private var hasMarkdownElements = false

  /// Returns the text in which a line replaces each block, and its raw HTML; the cost is linear in its length.
  static func normalized(_ text: ArraySlice<UInt8>) -> (text: [UInt8], stash: HTMLStash) {
    var elements = RawElements(text)
    for line in MarkdownLineReader(text) { elements.read(line) }
    elements.close()
    return (elements.output, elements.stash)
  }

  private init(_ text: ArraySlice<UInt8>) {
    self.text = text
    output.reserveCapacity(text.count + text.count / 16)
  }

  private mutating func read(_ line: MarkdownLine) {
    if html != nil { return readHTML(text[line.range], of: line) }
    let content = text[line.range]
    let words = content.drop { $0 == 0x20 }
    if let open = fence {
      if open.isClosed(by: content.trimmingSpace()) { fence = nil }
      output += text[line.range.lowerBound..<line.end]
      return
    }
    fence = CodeFence(content.trimmingSpace(), depth: 0)
    if words.startIndex - content.startIndex < 4, words.first == UInt8(ascii: "<"),
      HTMLBlockScanner.begins(words, isKramdown: false)
    {
      html = HTMLBlockScanner(isKramdown: false)
      return readHTML(words, of: line)
    }
    write(content, of: line)
  }

  private mutating func readHTML(_ content: ArraySlice<UInt8>, of line: MarkdownLine) {
    source += content
    source += text[line.range.upperBound..<line.end]
    switch html?.read(content) {
    case .closed(let tail):
      close()
      if !tail.isEmpty { write(tail, of: line) }
    case .other:
      output += source
      (html, source, hasMarkdownElements) = (nil, [], true)
    case .open, nil: break
    }
  }

  /// Writes the line that replaces the raw HTML.
  private mutating func close() {
    guard var open = html else { return }
    html = nil
    open.close()
    output.append(0x0A)
    output += stash.add(open.html)
    output.append(utf8: "\n\n")
    source = []
  }

  /// Writes a line in which no tag begins raw HTML.
  private mutating func write(_ content: ArraySlice<UInt8>, of line: MarkdownLine) {
    let words = content.drop { $0.isSpace || ">-+*.".utf8.contains($0) || $0.isASCIIDigit }
    if words.first == UInt8(ascii: "<"), !hasMarkdownElements {
      output += content[..<words.startIndex]
      output.append(ClassicMarkdown.joiner)
      output += words
    } else if case .tag(let tag) = RawTag.read(words, isStrict: false), tag.isEnd, words.first == UInt8(ascii: "<") {
      // A blank line ends the HTML.
      output += content[..<tag.end]
      output.append(utf8: "\n\n")
      output += content[tag.end...].drop(while: \.isSpace)
    } else {
      output += content
    }
    output += text[line.range.upperBound..<line.end]
  }
}
