import FeedCore

/// An element of another vocabulary that a publisher adds to a feed or an entry.
public struct ExtensionElement: Sendable, Hashable, Codable {
  /// The name, whose namespace has the prefix with which it is written.
  public var name: Name
  /// The attributes in the order in which they are written.
  public var attributes: [Attribute]
  /// The text of an element without children.
  public var text: String
  /// The elements in the element.
  public var children: [ExtensionElement]

  /// An attribute of such an element.
  public struct Attribute: Sendable, Hashable, Codable {
    /// The name; most attributes are in no namespace.
    public var name: Name
    /// The value.
    public var value: String

    /// Creates an attribute.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - value: The value.
    public init(_ name: Name, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Creates an element.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - attributes: The attributes.
  ///   - text: The text.
  ///   - children: The elements in the element.
  public init(_ name: Name, attributes: [Attribute] = [], text: String = "", children: [ExtensionElement] = []) {
    self.name = name
    self.attributes = attributes
    self.text = text
    self.children = children
  }

  /// Creates an element with the value of a term.
  ///
  /// - Parameters:
  ///   - term: The term.
  ///   - value: The value.
  public init<Value>(_ term: Term<Value>, _ value: Value) {
    var text: [UInt8] = []
    term.codec.write(value, &text)
    self.init(term.name, text: String(utf8: text))
  }
}

extension ExtensionElement {
  /// Appends the element as XML, indented by two spaces for each level.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - depth: The level of the element.
  ///   - visit: Called with the offset of each element before it is written, in document order.
  package func append(to bytes: inout [UInt8], depth: Int, visit: (Int) -> Void = { _ in }) {
    indent(&bytes, depth)
    visit(bytes.count)
    bytes.append(UInt8(ascii: "<"))
    bytes.append(utf8: name.written)
    for attribute in attributes {
      bytes.append(utf8: " \(attribute.name.written)=\"")
      CleanText(attribute.value).appendEscapedAttribute(to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    guard !text.isEmpty || !children.isEmpty else { return bytes.append("/>\n") }
    bytes.append(UInt8(ascii: ">"))
    if children.isEmpty {
      CleanText(text).appendEscaped(to: &bytes)
    } else {
      bytes.append(UInt8(ascii: "\n"))
      for child in children { child.append(to: &bytes, depth: depth + 1, visit: visit) }
      indent(&bytes, depth)
    }
    bytes.append(utf8: "</\(name.written)>\n")
  }

  private func indent(_ bytes: inout [UInt8], _ depth: Int) {
    bytes += [UInt8](repeating: UInt8(ascii: " "), count: depth * 2)
  }

  /// The namespaces of the element, its attributes and its children; elements of RSS have none.
  package var namespaces: Set<Namespace> {
    let names = [name] + attributes.map(\.name)
    let own = names.map(\.namespace).filter { !$0.uri.isEmpty && $0 != .xml }
    return children.reduce(into: Set(own)) { $0.formUnion($1.namespaces) }
  }
}

extension Name {
  /// The name with the prefix of its namespace.
  fileprivate var written: String { namespace.prefix.isEmpty ? local : "\(namespace.prefix):\(local)" }
}
