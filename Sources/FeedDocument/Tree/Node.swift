public import FeedCore

/// A node of a document, with its position.
public struct Node: Sendable {
  /// The document of the node.
  public let document: Document
  /// The index of the node in the document.
  public let index: Int

  var record: NodeRecord { document.records[index] }

  /// The kind of the node.
  public var kind: NodeKind { record.kind }
  /// The effect of errors in the text on the node; none in a text that is well-formed.
  public var damage: NodeDamage { record.damage }
  /// The range of the node in the source, including its tags.
  public var range: Range<Int> { Int(record.start)..<Int(record.end) }

  /// The parent, or `nil` for an outermost node.
  public var parent: Node? {
    record.parent == NodeRecord.none ? nil : document[Int(record.parent)]
  }

  /// The children, in document order.
  public var children: NodeChildren {
    NodeChildren(document: document, position: index + 1, end: Int(record.subtreeEnd))
  }

  /// The descendants, in document order.
  public var descendants: some Sequence<Node> {
    (index + 1..<max(index + 1, Int(record.subtreeEnd))).lazy.map { [document] in document[$0] }
  }

  /// The child elements.
  public var elements: some Sequence<Node> { children.lazy.filter { $0.kind == .element } }

  /// Returns the child elements with a name.
  public func elements(_ name: DocumentName) -> [Node] {
    guard let wanted = document.nameIndex(name) else { return [] }
    var found: [Node] = []
    var next = element(wanted, from: index + 1)
    while let element = next {
      found.append(document[element])
      next = self.element(wanted, from: Int(document.records[element].subtreeEnd))
    }
    return found
  }

  /// Returns the first child element with a name, or `nil` if there is none.
  public func element(_ name: DocumentName) -> Node? {
    guard let wanted = document.nameIndex(name) else { return nil }
    return element(wanted, from: index + 1).map { document[$0] }
  }

  /// Returns the index of the next child element with a name, or `nil` if there is none.
  private func element(_ name: Int, from start: Int) -> Int? {
    let end = Int(record.subtreeEnd)
    var position = start
    while position < end {
      let child = document.records[position]
      if child.kind == .element, Int(child.name) == name { return position }
      position = Int(child.subtreeEnd)
    }
    return nil
  }

  /// The index of the name among the document’s names, or `nil` if the node has no name.
  public var nameIndex: Int? { record.name == NodeRecord.none ? nil : Int(record.name) }

  /// The name of an element, or of the member whose value this is, or `nil` if the node has no name.
  public var name: DocumentName? { nameIndex.map { document.names[$0] } }

  /// The source range of the name: an element’s name in its start tag, or a member’s name with its quotes.
  public var nameRange: Range<Int> {
    let bytes = document.source.bytes
    switch kind {
    case .element:
      let start = Int(record.start) + 1
      return start..<XMLScan.nameEnd(bytes, start)
    case .object, .array, .string, .number, .boolean, .null:
      guard nameIndex != nil else { return Int(record.start)..<min(Int(record.start) + 1, bytes.count) }
      let start = Int(record.extra)
      var lexer = JSONLexer(bytes, start..<bytes.count)
      _ = lexer.next()
      return start..<lexer.position
    case .text, .comment, .processingInstruction:
      return range
    }
  }

  /// The name as written, with its prefix.
  public var writtenName: String {
    kind == .element ? String(utf8: document.source.bytes[nameRange]) : name?.local ?? ""
  }

  /// The location of the node’s name.
  public var location: SourceLocation { document.location(nameRange) }

  /// Returns the value of the first member with a name, or `nil` if there is none.
  public func member(_ name: String) -> Node? { children.first { $0.name?.local == name } }
}

extension Node: Hashable {
  public static func == (a: Node, b: Node) -> Bool { a.document === b.document && a.index == b.index }
  public func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

extension Document {
  /// Returns the location of a range of the source.
  public func location(_ range: Range<Int>) -> SourceLocation {
    source.location(range.lowerBound, count: range.count)
  }
}

/// The children of a node, in document order.
public struct NodeChildren: Sequence, IteratorProtocol, Sendable {
  let document: Document
  var position: Int
  let end: Int

  public mutating func next() -> Node? {
    guard position < end else { return nil }
    defer { position = Int(document.records[position].subtreeEnd) }
    return document[position]
  }
}
