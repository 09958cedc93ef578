internal import CGumbo
internal import FeedCore

/// Makes a tree of our own from gumbo's, node by node without recursion.
struct HTMLPageConversion {
  private(set) var tree = HTMLTree()
  private let depthLimit: Int
  private var path: [Level] = []

  /// An element whose children are being read.
  private struct Level {
    let children: GumboVector
    var next: UInt32 = 0
    /// The node that the children belong to: an element that is too deep leaves its own to the one around it.
    let index: Int
    let isKept: Bool
  }

  init(depthLimit: Int) {
    self.depthLimit = depthLimit
  }

  mutating func read(_ document: UnsafeMutablePointer<GumboNode>) {
    path = [Level(children: document.pointee.v.document.children, index: 0, isKept: true)]
    while let level = path.last {
      guard level.next < level.children.length else {
        if level.isKept { tree.nodes[level.index].end = tree.nodes.count }
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      if let child = level.children.data[Int(level.next)]?.assumingMemoryBound(to: GumboNode.self) {
        read(child, in: level.index)
      }
    }
  }

  private mutating func read(_ node: UnsafeMutablePointer<GumboNode>, in parent: Int) {
    switch node.pointee.type {
    case GUMBO_NODE_ELEMENT:
      path.append(element(node.pointee.v.element, in: parent))
    case GUMBO_NODE_TEMPLATE:
      _ = element(node.pointee.v.element, in: parent)
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
      text(node.pointee.v.text, in: parent)
    default: break
    }
  }

  private mutating func element(_ element: GumboElement, in parent: Int) -> Level {
    guard path.count <= depthLimit else { return Level(children: element.children, index: parent, isKept: false) }
    let (name, tag) = ElementNames.of(element)
    let first = tree.attributes.count
    for position in 0..<Int(element.attributes.length) {
      guard let attribute = element.attributes.data[position]?.assumingMemoryBound(to: GumboAttribute.self).pointee
      else { continue }
      tree.attributes.append(
        HTMLTree.Attribute(name: String(cString: attribute.name).lowercased(), value: append(attribute.value)))
    }
    let index = tree.nodes.count
    tree.nodes.append(
      HTMLTree.Node(
        name: name, tag: tag, isText: false, parent: parent, end: index + 1, text: 0..<0,
        attributes: first..<tree.attributes.count, offset: Int(element.start_pos.offset)))
    return Level(children: element.children, index: index, isKept: true)
  }

  private mutating func text(_ text: GumboText, in parent: Int) {
    let range = append(text.text)
    guard !range.isEmpty else { return }
    let index = tree.nodes.count
    if let last = tree.nodes.last, last.isText, last.parent == parent, last.text.upperBound == range.lowerBound {
      tree.nodes[index - 1].text = last.text.lowerBound..<range.upperBound
      return
    }
    tree.nodes.append(
      HTMLTree.Node(
        name: "", tag: nil, isText: true, parent: parent, end: index + 1, text: range, attributes: 0..<0,
        offset: Int(text.start_pos.offset)))
  }

  private mutating func append(_ text: UnsafePointer<CChar>) -> Range<Int> {
    let start = tree.bytes.count
    text.withMemoryRebound(to: UInt8.self, capacity: 1) { bytes in
      var count = 0
      while bytes[count] != 0 { count += 1 }
      CharacterFilter.append(UnsafeBufferPointer(start: bytes, count: count), to: &tree.bytes)
    }
    return start..<tree.bytes.count
  }
}

/// The names of gumbo's elements, looked up once.
private enum ElementNames {
  static func of(_ element: GumboElement) -> (String, HTMLTag?) {
    if element.tag.rawValue < known.count { return known[Int(element.tag.rawValue)] }
    var name = element.original_tag
    gumbo_tag_from_original_text(&name)
    let text = String(utf8: UnsafeRawBufferPointer(start: name.data, count: name.length)).lowercased()
    return (text, HTMLTag(name: text))
  }

  private static let known: [(String, HTMLTag?)] = (0..<GUMBO_TAG_UNKNOWN.rawValue).map { number in
    let name = gumbo_normalized_tagname(GumboTag(rawValue: number)).map { String(cString: $0) } ?? ""
    return (name, HTMLTag(name: name))
  }
}
