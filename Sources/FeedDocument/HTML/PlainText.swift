internal import FeedCore

/// Converts HTML to plain text for titles and summaries.
public enum PlainText {
  /// Returns the visible text of HTML, with collapsed white space and one line per block.
  public static func of(_ html: [UInt8]) -> String {
    PlainTextScan.text(of: html) ?? of(parsing: html)
  }

  static func of(parsing html: [UInt8]) -> String { of(HTMLReader().read(html), 0) }

  /// Returns the visible text of a node.
  public static func of(_ tree: HTMLTree, _ node: Int) -> String {
    var text = Collapser()
    append(tree, node, to: &text)
    return String(utf8: text.bytes)
  }

  /// Returns the text in a node that is itself not shown, such as the title of a drawing.
  static func words(of tree: HTMLTree, _ node: Int) -> String {
    var text = Collapser()
    for child in tree.children(of: node) { append(tree, child, to: &text) }
    return String(utf8: text.bytes)
  }

  /// Returns the first paragraph with text, or else the first line of the fragment, or `nil` if it has no text.
  public static func firstParagraph(_ html: [UInt8]) -> String? {
    let tree = HTMLReader().read(html)
    for node in tree.nodes.indices where tree.nodes[node].tag == .p {
      let text = of(tree, node)
      if !text.isEmpty { return text }
    }
    return of(tree, 0).split(separator: "\n").first.map(String.init)
  }

  /// Returns the text, truncated between words and with “…” appended if it has more characters than the limit.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - limit: The maximum number of characters, including “…”.
  /// - Returns: A text within the limit.
  public static func cut(_ text: String, at limit: Int) -> String {
    if let words = wordsInASCII(text, limit) { return words + "…" }
    guard text.utf8.count > limit,
      let end = text.index(text.startIndex, offsetBy: max(limit - 1, 0), limitedBy: text.endIndex), end < text.endIndex,
      limit < 1 || text.index(after: end) < text.endIndex
    else { return text }
    var words = text[..<end]
    if !text[end].isWhitespace, let space = words.lastIndex(where: \.isWhitespace) { words = words[..<space] }
    while let last = words.last, last.isWhitespace || ",;:–—-".contains(last) { words.removeLast() }
    return String(words) + "…"
  }

  /// Returns the words of a text that fit in the limit, or `nil` if all fit, or if not all of their characters are
  /// printable ASCII.
  private static func wordsInASCII(_ text: String, _ limit: Int) -> String? {
    guard limit > 0, limit < text.utf8.count else { return nil }
    let bytes = text.utf8.prefix(limit + 1)
    guard bytes.allSatisfy({ 0x20..<0x7F ~= $0 }) else { return nil }
    var words = bytes.prefix(limit - 1)
    if bytes.dropFirst(limit - 1).first != UInt8(ascii: " "), let space = words.lastIndex(of: UInt8(ascii: " ")) {
      words = words[..<space]
    }
    while let last = words.last, " ,;:-".utf8.contains(last) { words.removeLast() }
    return String(Substring(words))
  }

  private static func append(_ tree: HTMLTree, _ index: Int, to text: inout Collapser) {
    let node = tree.nodes[index]
    guard !node.isText else { return text.append(tree.text(of: index)) }
    if let tag = node.tag, HTMLTagSet.hidden.contains(tag) { return }
    if node.tag == .span, tree.isDoubledFormula(index) { return }
    let isBlock = node.tag.map { $0.isBlock && $0 != .td && $0 != .th || $0 == .br } ?? false
    if isBlock { text.breakLine() }
    var next = index + 1
    while next < node.end {
      append(tree, next, to: &text)
      next = tree.nodes[next].end
    }
    if isBlock { text.breakLine() }
    if node.tag == .td || node.tag == .th { text.append(" ".utf8) }
  }

  /// Collects text, collapsing white space and removing it at the ends of lines.
  struct Collapser {
    private(set) var bytes: [UInt8] = []
    private var pending: UInt8?

    mutating func breakLine() {
      if !bytes.isEmpty { pending = UInt8(ascii: "\n") }
    }

    mutating func append(_ text: some Sequence<UInt8>) {
      for byte in text { append(byte) }
    }

    mutating func append(_ byte: UInt8) {
      guard !byte.isSpace else {
        if !bytes.isEmpty, pending == nil { pending = UInt8(ascii: " ") }
        return
      }
      if let space = pending { bytes.append(space) }
      pending = nil
      bytes.append(byte)
    }
  }
}
