import FeedDocument

/// Finds the paths of nodes, as in `/rss/channel/item[2]/guid`.
///
/// It remembers how far it has counted, so that asking for many nodes in document order goes over each once.
struct NodePaths {
  private struct Family: Hashable {
    var parent: Int
    var name: Int?
  }

  private struct Count {
    var index: Int
    var position: Int
    var hasTwins: Bool
  }

  private var counts: [Family: Count] = [:]
  private var paths: [Int: String] = [:]

  mutating func path(of node: Node) -> String {
    if let known = paths[node.index] { return known }
    let path = step(to: node)
    paths[node.index] = path
    return path
  }

  private mutating func step(to node: Node) -> String {
    guard let parent = node.parent else { return "/" + node.displayName }
    let base = parent.parent == nil && parent.kind != .element ? "" : path(of: parent)
    let count = count(node, in: parent)
    if parent.kind == .array { return "\(base)[\(count.position)]" }
    return count.hasTwins ? "\(base)/\(node.displayName)[\(count.position)]" : "\(base)/\(node.displayName)"
  }

  private mutating func count(_ node: Node, in parent: Node) -> Count {
    let family = Family(parent: parent.index, name: node.nameIndex)
    var count = counts[family] ?? Count(index: parent.index, position: 0, hasTwins: false)
    if count.index > node.index { count = Count(index: parent.index, position: 0, hasTwins: count.hasTwins) }
    var next = count.position == 0 ? parent.children : parent.document[count.index].followingSiblings
    while count.index < node.index, let sibling = next.next() {
      if sibling.isTwin(of: node) {
        count.position += 1
        count.index = sibling.index
      }
    }
    if count.position > 1 { count.hasTwins = true }
    if !count.hasTwins { count.hasTwins = node.followingSiblings.contains { $0.isTwin(of: node) } }
    counts[family] = count
    return count
  }
}

extension Node {
  fileprivate func isTwin(of other: Node) -> Bool { nameIndex == other.nameIndex && kind.isSibling(of: other.kind) }
}

extension NodeKind {
  /// Values of JSON are counted together, whatever their kinds.
  fileprivate func isSibling(of other: NodeKind) -> Bool {
    switch self {
    case .element, .text, .comment, .processingInstruction: self == other
    case .object, .array, .string, .number, .boolean, .null: true
    }
  }
}
