internal import CLibXML2
internal import FeedCore

/// Takes libxml2's events and builds the tree.
struct HTMLTreeBuilder {
  /// libxml2 looks through its whole stack at every stray end tag; beyond this height the reading ends.
  private static let stackLimit = 1000

  var context: htmlParserCtxtPtr?
  private let limits: HTMLReader.Limits
  private var tree = HTMLTree()
  /// For each element that libxml2 has open, the node that its content goes to; the fragment comes first.
  private var containers = [0]
  private var depth = 0

  init(limits: HTMLReader.Limits) {
    self.limits = limits
  }

  mutating func start(_ name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    if containers.count > HTMLTreeBuilder.stackLimit {
      tree.cut = .elementFlood(limit: HTMLTreeBuilder.stackLimit)
      xmlStopParser(context)
    }
    let tag = HTMLTag(name: name)
    let isVoid = tag?.isVoid ?? false
    if tag == .rt || tag == .rp { endRubyText() }
    let parent = containers[containers.count - 1]
    guard name != "fragment", isVoid || depth < limits.depth else { return containers.append(parent) }
    let first = tree.attributes.count
    read(attributes)
    let index = tree.nodes.count
    tree.nodes.append(
      HTMLTree.Node(
        name: name, tag: tag, isText: false, parent: parent, end: index + 1, text: 0..<0,
        attributes: first..<tree.attributes.count))
    containers.append(isVoid ? parent : index)
    depth += isVoid ? 0 : 1
  }

  mutating func end() {
    guard containers.count > 1, let index = containers.popLast() else { return }
    guard index != containers[containers.count - 1] else { return }
    tree.nodes[index].end = tree.nodes.count
    depth -= 1
  }

  /// Ends an annotation where another begins; libxml2 does not know that their end tags may be left out.
  private mutating func endRubyText() {
    let text = containers[containers.count - 1]
    guard tree.nodes[text].tag == .rt || tree.nodes[text].tag == .rp else { return }
    tree.nodes[text].end = tree.nodes.count
    for index in containers.indices where containers[index] == text { containers[index] = tree.nodes[text].parent }
    depth -= 1
  }

  mutating func characters(_ text: UnsafeBufferPointer<UInt8>) {
    let start = tree.bytes.count
    CharacterFilter.append(text, to: &tree.bytes)
    guard tree.bytes.count > start else { return }
    let parent = containers[containers.count - 1]
    let last = tree.nodes.count - 1
    if tree.nodes[last].isText, tree.nodes[last].parent == parent, tree.nodes[last].text.upperBound == start {
      tree.nodes[last].text = tree.nodes[last].text.lowerBound..<tree.bytes.count
    } else {
      tree.nodes.append(
        HTMLTree.Node(
          name: "", tag: nil, isText: true, parent: parent, end: last + 2, text: start..<tree.bytes.count,
          attributes: 0..<0))
    }
  }

  mutating func finish() -> HTMLTree {
    while containers.count > 1 { end() }
    tree.nodes[0].end = tree.nodes.count
    return tree
  }

  /// libxml2 gives names and values in turn, and a null name at the end.
  private mutating func read(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    guard var next = attributes else { return }
    let first = tree.attributes.count
    while let name = next.pointee, tree.attributes.count - first < limits.attributes {
      let start = tree.bytes.count
      if let value = next.successor().pointee {
        CharacterFilter.append(UnsafeBufferPointer(start: value, count: Int(xmlStrlen(value))), to: &tree.bytes)
      }
      tree.attributes.append(
        HTMLTree.Attribute(name: String(cString: name), value: start..<tree.bytes.count))
      next += 2
    }
  }
}
