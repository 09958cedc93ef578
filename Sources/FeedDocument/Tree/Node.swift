public import FeedCore

/// One node of a document, with its place.
public struct Node: Sendable {
  public let document: Document
  public let index: Int

  var record: NodeRecord { document.records[index] }

  public var kind: NodeKind { record.kind }
  /// The bytes of the source that the node stands in, tags included.
  public var range: Range<Int> { Int(record.start)..<Int(record.end) }

  public var parent: Node? {
    record.parent == NodeRecord.none ? nil : document[Int(record.parent)]
  }

  public var children: NodeChildren {
    NodeChildren(document: document, position: index + 1, end: Int(record.subtreeEnd))
  }

  /// All nodes below this one, in document order.
  public var descendants: some Sequence<Node> {
    (index + 1..<max(index + 1, Int(record.subtreeEnd))).lazy.map { [document] in document[$0] }
  }

  /// The elements among the children.
  public var elements: some Sequence<Node> { children.lazy.filter { $0.kind == .element } }

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

  public func element(_ name: DocumentName) -> Node? {
    guard let wanted = document.nameIndex(name) else { return nil }
    return element(wanted, from: index + 1).map { document[$0] }
  }

  /// Index of the next child element of a name.
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

  /// Index of the name among the document's names.
  public var nameIndex: Int? { record.name == NodeRecord.none ? nil : Int(record.name) }

  /// The name of an element, or of the member whose value this is.
  public var name: DocumentName? { nameIndex.map { document.names[$0] } }

  /// The part of the source that names the node: an element's name in its start tag, a member's name with its quotes.
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

  /// The name as the author wrote it, with its prefix.
  public var writtenName: String {
    kind == .element ? String(utf8: document.source.bytes[nameRange]) : name?.local ?? ""
  }

  /// The place of the node's name.
  public var location: SourceLocation { document.location(nameRange) }

  public func member(_ name: String) -> Node? { children.first { $0.name?.local == name } }
}

extension Node: Hashable {
  public static func == (a: Node, b: Node) -> Bool { a.document === b.document && a.index == b.index }
  public func hash(into hasher: inout Hasher) { hasher.combine(index) }
}

extension Document {
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
