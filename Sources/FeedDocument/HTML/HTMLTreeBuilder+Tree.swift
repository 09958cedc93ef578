extension HTMLTreeBuilder {
  /// Returns the nodes in document order, without the content of templates, which is not shown.
  ///
  /// Of elements nested more deeply than `depthLimit`, only the text is kept.
  func tree(depthLimit: Int) -> HTMLTree {
    var tree = HTMLTree()
    tree.attributes = attributes
    tree.bytes = bytes
    tree.nodes.reserveCapacity(nodes.count)
    /// The path to the current position: the next child, and the parent of its children in the result.
    var path = [(next: nodes[0].first, parent: 0, isKept: true)]
    while let level = path.last {
      guard level.next >= 0 else {
        if level.isKept { tree.nodes[level.parent].end = tree.nodes.count }
        path.removeLast()
        continue
      }
      let node = nodes[level.next]
      path[path.count - 1].next = node.next
      if node.isText {
        tree.add(text: node.text, in: level.parent, offset: node.offset)
      } else if path.count <= depthLimit || node.tag.map(HTMLTagSet.limitless.contains) ?? false {
        let index = tree.nodes.count
        tree.nodes.append(
          HTMLTree.Node(
            name: node.name, tag: node.tag, isText: false, parent: level.parent, end: index + 1, text: 0..<0,
            attributes: node.attributes, offset: node.offset))
        let isTemplate = node.tag == .template && node.space == .html
        if !isTemplate, node.first >= 0 { path.append((node.first, index, true)) }
      } else {
        path.append((node.first, level.parent, false))
      }
    }
    return tree
  }
}

extension HTMLTree {
  /// Adds text, joining it with the previous node if that is also text.
  fileprivate mutating func add(text: Range<Int>, in parent: Int, offset: Int) {
    let index = nodes.count - 1
    guard nodes[index].isText, nodes[index].parent == parent else {
      nodes.append(
        Node(
          name: "", tag: nil, isText: true, parent: parent, end: index + 2, text: text, attributes: 0..<0,
          offset: offset))
      return
    }
    let before = nodes[index].text
    if before.upperBound == text.lowerBound {
      nodes[index].text = before.lowerBound..<text.upperBound
    } else {
      let start = before.upperBound == bytes.count ? before.lowerBound : bytes.count
      if start == bytes.count { bytes += bytes[before] }
      bytes += bytes[text]
      nodes[index].text = start..<bytes.count
    }
  }
}
