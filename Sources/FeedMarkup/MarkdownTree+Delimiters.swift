import CMarkGFM
import FeedCore

/// Pairs of delimiters that CommonMark does not have, such as `==text==`.
extension MarkdownTree {
  private struct Delimiter {
    var text: Node
    var range: Range<Int>
    var kind: Int
    var tag: String?
  }

  private static let kinds: [(syntax: MarkdownDialect.Syntax, mark: [UInt8], name: String)] = [
    (.highlights, Array("==".utf8), "mark"), (.insertions, Array("++".utf8), "ins"),
    (.superscripts, Array("^".utf8), "sup"), (.subscripts, Array("~".utf8), "sub"),
  ]

  /// Replaces pairs of delimiters in one block by tags.
  mutating func applyDelimiters() {
    let kinds = Self.kinds.indices.filter { syntax.contains(Self.kinds[$0].syntax) }
    guard !kinds.isEmpty else { return }
    var delimiters: [Delimiter] = []
    /// The delimiters that are not closed, by their block and kind.
    var open: [Node: [Int: Int]] = [:]
    for text in texts {
      guard let parent = cmark_node_parent(text) else { continue }
      let words = Self.bytes(of: text)
      var position = 0
      while position < words.count {
        guard let kind = kinds.first(where: { words[position...].starts(with: Self.kinds[$0].mark) }) else {
          position += 1
          continue
        }
        let range = position..<(position + Self.kinds[kind].mark.count)
        position = range.upperBound
        if let opening = open[parent]?[kind],
          !isSpace(at: range.lowerBound - 1, of: words, nextTo: cmark_node_previous(text))
        {
          delimiters[opening].tag = "<\(Self.kinds[kind].name)>"
          delimiters.append(Delimiter(text: text, range: range, kind: kind, tag: "</\(Self.kinds[kind].name)>"))
          open[parent]?[kind] = nil
        } else if !isSpace(at: range.upperBound, of: words, nextTo: cmark_node_next(text)) {
          open[parent, default: [:]][kind] = delimiters.count
          delimiters.append(Delimiter(text: text, range: range, kind: kind))
        }
      }
    }
    write(delimiters.filter { $0.tag != nil })
  }

  /// Writes deleted text as `<s>`.
  mutating func writeLineThrough(_ deletion: Node) {
    insert(make(CMARK_NODE_HTML_INLINE, "<s>".utf8), before: deletion)
    while let child = cmark_node_first_child(deletion) {
      cmark_node_unlink(child)
      insert(child, before: deletion)
    }
    insert(make(CMARK_NODE_HTML_INLINE, "</s>".utf8), before: deletion)
    remove(deletion)
  }

  /// Whether a space, a line end or the end of the block is at an offset of a text or in the node next to it.
  private func isSpace(at offset: Int, of words: [UInt8], nextTo neighbor: Node?) -> Bool {
    guard !words.indices.contains(offset) else { return words[offset].isSpace }
    return neighbor == nil || Self.isType(neighbor, CMARK_NODE_SOFTBREAK) || Self.isType(neighbor, CMARK_NODE_LINEBREAK)
  }

  private mutating func write(_ delimiters: [Delimiter]) {
    var position = 0
    for (index, delimiter) in delimiters.enumerated() {
      let words = Self.bytes(of: delimiter.text)
      if index == 0 || delimiters[index - 1].text != delimiter.text { position = 0 }
      insert(make(CMARK_NODE_TEXT, words[position..<delimiter.range.lowerBound]), before: delimiter.text)
      insert(make(CMARK_NODE_HTML_INLINE, (delimiter.tag ?? "").utf8), before: delimiter.text)
      position = delimiter.range.upperBound
      if index + 1 == delimiters.count || delimiters[index + 1].text != delimiter.text {
        setLiteral(delimiter.text, words[position...])
      }
    }
  }
}
