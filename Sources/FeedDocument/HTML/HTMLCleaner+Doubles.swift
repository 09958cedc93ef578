internal import FeedCore

/// Detection of content that a page shows twice, or shows only with its style sheet and scripts.
extension HTMLCleaner {
  /// Whether a link in a heading only refers to the heading, such as `#` or `¶` after its text.
  func isHeadingAnchor(_ index: Int) -> Bool {
    guard output.isIn(\.isHeading), let href = tree.attribute("href", of: index), urls.isOnSamePage(href),
      !isTarget(index, as: .a)
    else { return false }
    let text = PlainText.of(tree, index)
    if HTMLCleaner.anchorSigns.contains(text) {
      return !tree.descendants(of: index).contains { tree.nodes[$0].tag == .img }
    }
    return tree.classes(of: index).contains(where: HTMLCleaner.anchorClasses.contains) && !isAlone(index)
  }

  private static let anchorSigns: Set<String> = ["", "#", "##", "###", "¶", "§", "∞", "🔗", "🔗\u{FE0E}", "🔗\u{FE0F}"]
  private static let anchorClasses: Set<String> = [
    "anchor", "anchor-link", "anchorlink", "header-anchor", "header-link", "headerlink", "heading-anchor",
    "heading-link", "permalink",
  ]

  /// Whether the node’s siblings have no text.
  private func isAlone(_ index: Int) -> Bool {
    !tree.children(of: tree.nodes[index].parent).contains { sibling in
      sibling != index && !PlainText.of(tree, sibling).isEmpty
    }
  }

  /// Whether an element repeats its previous sibling for another kind of reader.
  ///
  /// KaTeX writes each formula both as MathML and as HTML. A `noscript` element repeats an image that a script loads.
  func isDouble(_ index: Int, after previous: Int?) -> Bool {
    switch tree.nodes[index].tag {
    case .span:
      policy.allows(.math)
        ? previous.map(tree.isDoubledFormula) ?? false
        : tree.isDoubledFormula(index)
    case .noscript:
      previous.map { previous in
        tree.nodes[previous].tag == .img
          && tree.nodes[previous].attributes.contains { tree.attributes[$0].name.hasPrefix("data-") }
      } ?? false
    default: false
    }
  }
}
