import FeedCore

/// Tokens in SVG and MathML (HTML, section 13.2.6.5).
extension HTMLTreeBuilder {
  /// Whether a start tag is read as SVG or MathML.
  func isForeign(for tag: Tag) -> Bool {
    guard let current = open.last, nodes[current].space != .html else { return false }
    if nodes[current].isIntegrationPoint {
      let isText = nodes[current].space == .math && nodes[current].tag != .annotationXML
      return isText && (tag.tag == .mglyph || tag.tag == .malignmark)
    }
    return !(nodes[current].tag == .annotationXML && nodes[current].space == .math && tag.tag == .svg)
  }

  mutating func startForeign(_ tag: Tag) {
    let isFont = tag.tag == .font && ["color", "face", "size"].contains { value($0) != nil }
    if isFont || tag.tag.map(HTMLTagSet.foreignEnd.contains) ?? false {
      closeForeign()
      return startHTML(tag)
    }
    guard let current = open.last else { return }
    let space = nodes[current].space
    let encoding = tag.tag == .annotationXML ? value("encoding") : nil
    let node = insert(tag, space)
    switch tag.tag {
    case .annotationXML where space == .math:
      nodes[node].isIntegrationPoint = encoding == "text/html" || encoding == "application/xhtml+xml"
    case let name?:
      nodes[node].isIntegrationPoint = (space == .math ? HTMLTagSet.mathText : .svgIntegration).contains(name)
    case nil: break
    }
    if tag.token.isSelfClosing { open.removeLast() }
  }

  /// Closes elements up to the innermost element that can contain HTML.
  private mutating func closeForeign() {
    while let current = open.last, nodes[current].space != .html, !nodes[current].isIntegrationPoint {
      open.removeLast()
    }
  }

  mutating func endForeign(_ tag: Tag) {
    if tag.tag == .br || tag.tag == .p {
      closeForeign()
      return endHTML(tag)
    }
    let name = tag.tag?.name ?? Self.lowercased(scanner.bytes[tag.token.name])
    for index in open.indices.reversed() where index > 0 {
      if nodes[open[index]].space == .html { return endHTML(tag) }
      if nodes[open[index]].name == name {
        open.removeSubrange(index...)
        return
      }
    }
  }
}
