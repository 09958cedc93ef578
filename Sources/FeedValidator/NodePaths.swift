import FeedDocument

/// Finds the paths of nodes, such as `/rss/channel/item[2]/guid`.
///
/// Counts are cached: the paths of all nodes in document order take linear time.
struct NodePaths {
  /// The numbers of a node’s children by name, in total and up to one of them.
  private struct Census {
    var totals: [Int?: Int] = [:]
    var rest: NodeChildren
    var positions: [Int?: Int] = [:]
    var last: Int

    init(_ parent: Node) {
      rest = parent.children
      last = parent.index
      for child in parent.children where child.kind.isCounted { totals[child.nameIndex, default: 0] += 1 }
    }
  }

  private var censuses: [Int: Census] = [:]
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
    let (position, total) = count(node, in: parent)
    if parent.kind == .array { return "\(base)[\(position)]" }
    return total > 1 ? "\(base)/\(node.displayName)[\(position)]" : "\(base)/\(node.displayName)"
  }

  private mutating func count(_ node: Node, in parent: Node) -> (position: Int, total: Int) {
    var census = censuses.removeValue(forKey: parent.index) ?? Census(parent)
    if census.last > node.index { census = Census(parent) }
    while census.last < node.index, let child = census.rest.next() {
      census.last = child.index
      if child.kind.isCounted { census.positions[child.nameIndex, default: 0] += 1 }
    }
    defer { censuses[parent.index] = census }
    return (census.positions[node.nameIndex] ?? 1, census.totals[node.nameIndex] ?? 1)
  }
}

extension NodeKind {
  fileprivate var isCounted: Bool {
    self != .text && self != .comment && self != .processingInstruction
  }
}
