internal import FeedCore

extension HTMLCleaner {
  mutating func image(_ index: Int) {
    guard !isTrackingPixel(index) else { return }
    if source(of: index) != nil {
      output.void(.img, isBlock: false, attributes: attributes(of: index, as: .img))
    } else if let text = tree.attribute("alt", of: index) {
      output.text(text)
    }
  }

  private func isTrackingPixel(_ index: Int) -> Bool {
    ["width", "height"].allSatisfy { name in
      tree.attribute(name, of: index).map { $0.elementsEqual("1".utf8) || $0.elementsEqual("0".utf8) } ?? false
    }
  }

  /// Writes a link to an embedded file, or the content of the element if it has no URL.
  mutating func link(_ index: Int) {
    guard !hasOwnContent(index) else { return content(of: index) }
    let label = label(of: index) ?? ownText(of: index)
    guard let url = url(of: index), let href = self.url(Array(url)[...]) else {
      if tree.nodes[index].tag == .img, let label { output.text(label) } else { content(of: index) }
      return
    }
    let host = IRIReference(String(utf8: url)).authority ?? String(utf8: url)
    let text = label ?? Array(host.utf8)[...]
    guard !output.isIn({ $0 == .a || $0 == .math }) else { return output.text(text) }
    var attributes: [UInt8] = []
    attributes.append(attribute: "href", value: href)
    if let relation = policy.linkRelation { attributes.append(attribute: "rel", value: relation.utf8) }
    guard let mark = output.open(.a, isBlock: false, staysWhenEmpty: false, attributes: attributes) else {
      return output.text(text)
    }
    output.text(text)
    output.close(mark)
  }

  /// Whether an object contains links, images or other files to show instead of it.
  func hasOwnContent(_ index: Int) -> Bool {
    let tag = tree.nodes[index].tag
    guard tag == .object || tag == .applet else { return false }
    return tree.descendants(of: index).contains { descendant in
      guard let tag = tree.nodes[descendant].tag else { return false }
      return tag == .a || tag == .img || tag.isPlayer || policy.action(for: tag) == .link
    }
  }

  /// Returns the text in an object, or `nil` if it has none.
  private func ownText(of index: Int) -> ArraySlice<UInt8>? {
    guard tree.nodes[index].tag == .object || tree.nodes[index].tag == .applet else { return nil }
    let text = PlainText.words(of: tree, index)
    return text.isEmpty ? nil : Array(text.utf8)[...]
  }

  private func label(of index: Int) -> ArraySlice<UInt8>? {
    ["alt", "title"].lazy.compactMap { tree.attribute($0, of: index) }.first { !$0.allSatisfy(\.isSpace) }
  }

  /// Returns the URL of an embedded file, or `nil` if there is none.
  func url(of index: Int) -> [UInt8]? {
    let own = [tree.attribute("data", of: index).flatMap { url($0) }, source(of: index)].compactMap(\.self)
    if let first = own.first(where: { !$0.starts(with: "data:".utf8) }) { return first }
    return tree.children(of: index).lazy
      .filter { tree.nodes[$0].tag == .source }
      .compactMap { source(of: $0) }.first
  }
}
