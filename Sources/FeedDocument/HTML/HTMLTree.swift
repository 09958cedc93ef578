internal import FeedCore

/// The tree of an HTML page or fragment: nodes in document order, with all text in one buffer.
///
/// The first node represents the page or fragment itself.
public struct HTMLTree: Sendable {
  /// An element or a text.
  public struct Node: Sendable {
    /// The name in lowercase, or an empty string for text and the fragment.
    public let name: String
    /// The element, or `nil` if it is text or not listed in `HTMLTag`.
    public let tag: HTMLTag?
    /// Whether the node is text.
    public let isText: Bool
    /// The index of the parent.
    public let parent: Int
    /// The index after the last descendant.
    public internal(set) var end: Int
    /// The range of a text node’s decoded bytes.
    public internal(set) var text: Range<Int>
    /// The range of an element’s attributes.
    public internal(set) var attributes: Range<Int>
    /// The offset at which the start tag or the text begins, or 0 for an implied element.
    public internal(set) var offset = 0
  }

  /// An attribute of an element.
  public struct Attribute: Sendable {
    /// The name in lowercase.
    public let name: String
    /// The range of the decoded value in the tree’s bytes.
    public let value: Range<Int>
  }

  /// The nodes in document order.
  public internal(set) var nodes: [Node]
  /// The attributes of all elements.
  public internal(set) var attributes: [Attribute] = []
  /// The decoded text and attribute values, as UTF-8 without control characters other than tab and line feed.
  public internal(set) var bytes: [UInt8] = []

  /// The reason why the end of the fragment is missing, or `nil` if it was read completely.
  public internal(set) var cut: HTMLTruncation?

  init() {
    nodes = [Node(name: "", tag: nil, isText: false, parent: -1, end: 1, text: 0..<0, attributes: 0..<0)]
  }

  /// Returns the decoded text of a text node.
  public func text(of node: Int) -> ArraySlice<UInt8> {
    bytes[nodes[node].text]
  }

  /// Returns the decoded value of an attribute, or `nil` if the element does not have it.
  public func attribute(_ name: String, of node: Int) -> ArraySlice<UInt8>? {
    for index in nodes[node].attributes where attributes[index].name == name {
      return bytes[attributes[index].value]
    }
    return nil
  }

  /// Returns the value of an attribute without surrounding white space, or `nil` if it is missing or blank.
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

  /// Whether a node is a KaTeX formula in MathML that is followed by the same formula in HTML.
  func isDoubledFormula(_ node: Int) -> Bool {
    let next = nodes[node].end
    return hasClass("katex-mathml", node) && next < nodes[nodes[node].parent].end && hasClass("katex-html", next)
  }

  /// Returns the indices of a node’s children.
  public func children(of node: Int) -> some Sequence<Int> {
    sequence(state: node + 1) { [nodes, end = nodes[node].end] next in
      guard next < end else { return nil }
      defer { next = nodes[next].end }
      return next
    }
  }

  /// Returns the indices of a node’s descendants, in document order.
  public func descendants(of node: Int) -> Range<Int> {
    node + 1..<nodes[node].end
  }
}
