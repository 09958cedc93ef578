internal import FeedCore

/// A page as browsers see it, or a fragment as it was written: nodes in document order, texts in one buffer.
///
/// The first node stands for the page or the fragment itself.
public struct HTMLTree: Sendable {
  public struct Node: Sendable {
    /// Name in lower case; empty for text and for the fragment.
    public let name: String
    /// The element, when it is one of those that are known.
    public let tag: HTMLTag?
    public let isText: Bool
    /// Index of the element that holds the node.
    public let parent: Int
    /// Index after the node's last descendant.
    public internal(set) var end: Int
    /// A text node's bytes, decoded.
    public internal(set) var text: Range<Int>
    public internal(set) var attributes: Range<Int>
    /// Where the start tag begins in the page; 0 in a fragment, and for what nobody wrote.
    public internal(set) var offset = 0
  }

  public struct Attribute: Sendable {
    /// Name in lower case.
    public let name: String
    /// Where the decoded value stands in the tree's bytes.
    public let value: Range<Int>
  }

  public internal(set) var nodes: [Node]
  public internal(set) var attributes: [Attribute] = []
  /// The decoded texts and attribute values: UTF-8 without control characters other than tab and line feed.
  public internal(set) var bytes: [UInt8] = []

  /// Why the fragment was not read to its end; `nil` when it was.
  public internal(set) var cut: HTMLTruncation?

  init() {
    nodes = [Node(name: "", tag: nil, isText: false, parent: -1, end: 1, text: 0..<0, attributes: 0..<0)]
  }

  /// The decoded text of a text node.
  public func text(of node: Int) -> ArraySlice<UInt8> {
    bytes[nodes[node].text]
  }

  public func attribute(_ name: String, of node: Int) -> ArraySlice<UInt8>? {
    for index in nodes[node].attributes where attributes[index].name == name {
      return bytes[attributes[index].value]
    }
    return nil
  }

  /// The text of an attribute without white space around it; `nil` where nothing is left.
  public func value(_ name: String, of node: Int) -> String? {
    let value = attribute(name, of: node)?.trimmingSpace() ?? []
    return value.isEmpty ? nil : String(utf8: value)
  }

  func classes(of node: Int) -> [String] {
    attribute("class", of: node)?.split(whereSeparator: \.isSpace).map { String(utf8: $0) } ?? []
  }

  func hasClass(_ name: String, _ node: Int) -> Bool {
    classes(of: node).contains(name)
  }

  /// Whether a node is KaTeX's formula as MathML and the same as text follows.
  func isDoubledFormula(_ node: Int) -> Bool {
    let next = nodes[node].end
    return hasClass("katex-mathml", node) && next < nodes[nodes[node].parent].end && hasClass("katex-html", next)
  }

  /// Indices of a node's children.
  public func children(of node: Int) -> some Sequence<Int> {
    sequence(state: node + 1) { [nodes, end = nodes[node].end] next in
      guard next < end else { return nil }
      defer { next = nodes[next].end }
      return next
    }
  }

  /// Indices of all nodes in a node, in document order.
  public func descendants(of node: Int) -> Range<Int> {
    node + 1..<nodes[node].end
  }
}
