internal import FeedCore

/// What a page shows twice, or shows only with its own style sheet and scripts.
extension HTMLCleaner {
  /// Whether a link in a heading only leads to the heading, as `#` or `¶` beside its text.
  func isHeadingAnchor(_ index: Int) -> Bool {
    guard output.isIn(\.isHeading), let href = tree.attribute("href", of: index), addresses.isOnSamePage(href),
      !isTarget(index, as: .a)
    else { return false }
    let text = PlainText.of(tree, index)
    if HTMLCleaner.anchorSigns.contains(text) {
      return !tree.descendants(of: index).contains { tree.nodes[$0].tag == .img }
    }
    return classes(of: index).contains(where: HTMLCleaner.anchorClasses.contains) && !isAlone(index)
  }

  private static let anchorSigns: Set<String> = ["", "#", "##", "###", "¶", "§", "∞", "🔗", "🔗\u{FE0E}", "🔗\u{FE0F}"]
  private static let anchorClasses: Set<String> = [
    "anchor", "anchor-link", "anchorlink", "header-anchor", "header-link", "headerlink", "heading-anchor",
    "heading-link", "permalink",
  ]

  /// Whether a node's parent has no other text.
  private func isAlone(_ index: Int) -> Bool {
    !tree.children(of: tree.nodes[index].parent).contains { sibling in
      sibling != index && !PlainText.of(tree, sibling).isEmpty
    }
  }

  /// Whether a node repeats another for readers of another kind.
  ///
  /// KaTeX writes a formula as MathML and as text in boxes; a `noscript` repeats the image that a script was to load.
  func isDouble(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    switch node.tag {
    case .span:
      let double = policy.allows(.math) ? "katex-html" : "katex-mathml"
      let other = policy.allows(.math) ? "katex-mathml" : "katex-html"
      return classes(of: index).contains(double)
        && tree.children(of: node.parent).contains { classes(of: $0).contains(other) }
    case .noscript:
      let before = tree.children(of: node.parent).prefix { $0 != index }
      guard let last = before.last(where: { !tree.nodes[$0].isText }), tree.nodes[last].tag == .img else {
        return false
      }
      return tree.nodes[last].attributes.contains { tree.attributes[$0].name.hasPrefix("data-") }
    default: return false
    }
  }

  private func classes(of index: Int) -> [String] {
    guard let value = tree.attribute("class", of: index) else { return [] }
    return value.split(whereSeparator: \.isSpace).map { String(utf8: $0) }
  }
}
