import FeedCore

/// Formatting elements, which other elements can close before their end tags (HTML, section 13.2.4.3).
extension HTMLTreeBuilder {
  mutating func startFormatting(_ tag: Tag, _ name: HTMLTag) {
    if name == .a, let link = lastFormatting(.a) {
      endFormatting(.a, tag)
      formatting.removeAll { $0 == link }
      open.removeAll { $0 == link }
    }
    continueFormatting()
    if name == .nobr, isInScope(.nobr) {
      endFormatting(.nobr, tag)
      continueFormatting()
    }
    remember(insert(tag))
  }

  /// Adds a formatting element.
  ///
  /// Of more than three equal elements, only the last three are reopened.
  private mutating func remember(_ node: Int) {
    var equal: [Int] = []
    for index in formatting.indices.reversed() {
      guard formatting[index] != Self.marker else { break }
      if areEqual(formatting[index], node) { equal.append(index) }
    }
    if equal.count >= 3, let earliest = equal.last { formatting.remove(at: earliest) }
    if formatting.count >= Self.formattingLimit, let earliest = formatting.firstIndex(where: { $0 != Self.marker }) {
      formatting.remove(at: earliest)
    }
    formatting.append(node)
  }

  private func areEqual(_ a: Int, _ b: Int) -> Bool {
    let (mine, others) = (nodes[a].attributes, nodes[b].attributes)
    guard nodes[a].tag == nodes[b].tag, mine.count == others.count else { return false }
    return mine.allSatisfy { index in
      others.contains {
        attributes[$0].name == attributes[index].name && bytes[attributes[$0].value] == bytes[attributes[index].value]
      }
    }
  }

  private func lastFormatting(_ tag: HTMLTag) -> Int? {
    for node in formatting.reversed() {
      if node == Self.marker { return nil }
      if nodes[node].tag == tag { return node }
    }
    return nil
  }

  /// Removes the formatting elements of a table cell or another boundary that ends.
  mutating func clearFormatting() {
    while let node = formatting.popLast(), node != Self.marker {}
  }

  /// Reopens the formatting elements that other elements have closed.
  mutating func continueFormatting() {
    guard let last = formatting.last, last != Self.marker, !open.contains(last) else { return }
    var index = formatting.count - 1
    while index > 0, formatting[index - 1] != Self.marker, !open.contains(formatting[index - 1]) { index -= 1 }
    for index in index..<formatting.count where mayCopy {
      let node = copy(of: formatting[index])
      let place = place(in: open.last ?? 0)
      link(node, in: place.parent, before: place.next)
      open.append(node)
      formatting[index] = node
    }
  }

  /// Closes a formatting element and splits it around blocks that it contains (HTML, section 13.2.6.4.7, “adoption
  /// agency algorithm”).
  mutating func endFormatting(_ subject: HTMLTag, _ tag: Tag) {
    if let current = open.last, isHTML(current, subject), !formatting.contains(current) {
      open.removeLast()
      return
    }
    for _ in 0..<8 {
      guard mayCopy, let element = lastFormatting(subject) else { return endOther(Tag(tag: subject, token: tag.token)) }
      guard let index = open.lastIndex(of: element) else { return formatting.removeAll { $0 == element } }
      guard isOpenInScope(element) else { return }
      guard let block = open[index...].dropFirst().firstIndex(where: isSpecial) else {
        open.removeSubrange(index...)
        formatting.removeAll { $0 == element }
        return
      }
      divide(element, at: index, block: block)
    }
  }

  private func isOpenInScope(_ element: Int) -> Bool {
    for node in open.reversed() {
      if node == element { return true }
      if isBoundary(node, .scope) { return false }
    }
    return false
  }

  private mutating func divide(_ element: Int, at index: Int, block: Int) {
    guard index > 0, var bookmark = formatting.firstIndex(of: element) else { return }
    let ancestor = open[index - 1]
    let furthest = open[block]
    var last = furthest
    var count = 0
    for position in (index + 1..<block).reversed() {
      var node = open[position]
      count += 1
      var entry = formatting.firstIndex(of: node)
      if count > 3, let found = entry {
        formatting.remove(at: found)
        if found < bookmark { bookmark -= 1 }
        entry = nil
      }
      guard let entry else {
        open.remove(at: position)
        continue
      }
      node = copy(of: node)
      formatting[entry] = node
      open[position] = node
      if last == furthest { bookmark = entry + 1 }
      unlink(last)
      link(last, in: node)
      last = node
    }
    unlink(last)
    let place = place(in: ancestor)
    link(last, in: place.parent, before: place.next)
    let rest = copy(of: element)
    moveChildren(of: furthest, to: rest)
    link(rest, in: furthest)
    if let found = formatting.firstIndex(of: element) {
      formatting.remove(at: found)
      if found < bookmark { bookmark -= 1 }
    }
    formatting.insert(rest, at: min(bookmark, formatting.count))
    open.removeAll { $0 == element }
    if let found = open.lastIndex(of: furthest) { open.insert(rest, at: found + 1) }
  }

  private mutating func moveChildren(of node: Int, to other: Int) {
    var child = nodes[node].first
    while child >= 0 {
      nodes[child].parent = other
      child = nodes[child].next
    }
    (nodes[other].first, nodes[other].last) = (nodes[node].first, nodes[node].last)
    (nodes[node].first, nodes[node].last) = (-1, -1)
  }
}
