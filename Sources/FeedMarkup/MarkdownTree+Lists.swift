import CMarkGFM
import FeedCore

/// The paragraphs of lists.
extension MarkdownTree {
  /// Writes the items of a loose list that have no blank line beside their text without paragraphs.
  mutating func tightenItems(of list: Node) {
    var hasTightItem = false
    var isAfterBlank = false
    var next = cmark_node_first_child(list)
    while let item = next {
      next = cmark_node_next(item)
      guard let text = cmark_node_first_child(item) else { continue }
      let following = cmark_node_next(text) ?? next
      let isBeforeBlank = following.map { Self.line(of: $0) > Self.lastLine(of: text) + 1 } ?? false
      let isLoose =
        syntax.contains(.indentedLists)
        ? isAfterBlank
        : next == nil && cmark_node_next(text) == nil && cmark_node_previous(item) != nil && !hasTightItem
      isAfterBlank = next.map { Self.line(of: $0) > Self.lastLine(of: item) + 1 } ?? false
      guard !isLoose, !isBeforeBlank, Self.isType(text, CMARK_NODE_PARAGRAPH), let bare = bare(text) else { continue }
      hasTightItem = true
      insert(bare, before: text)
      remove(text)
    }
  }

  /// Writes the paragraphs of a tight list that do not begin an item with their tags, as kramdown does.
  mutating func loosenParagraphs(of list: Node) {
    var item = cmark_node_first_child(list)
    while let current = item {
      item = cmark_node_next(current)
      var next = cmark_node_first_child(current).flatMap(cmark_node_next)
      while let block = next {
        next = cmark_node_next(block)
        guard Self.isType(block, CMARK_NODE_PARAGRAPH), attributes[block] == nil,
          let paragraph = makeBlock("<p>\u{2}", "\u{3}</p>")
        else { continue }
        moveChildren(of: block, to: paragraph)
        insert(paragraph, before: block)
        remove(block)
      }
    }
  }

  /// Returns the last line of the text in a block, whose own last line may be blank.
  private static func lastLine(of block: Node) -> Int {
    var node = block
    while isType(node, CMARK_NODE_ITEM) || isType(node, CMARK_NODE_LIST) || isType(node, CMARK_NODE_BLOCK_QUOTE),
      let child = cmark_node_last_child(node)
    {
      node = child
    }
    return Int(cmark_node_get_end_line(node))
  }
}
