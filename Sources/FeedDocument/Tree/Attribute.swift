import FeedCore

/// An attribute of an element, with its position.
public struct Attribute: Sendable {
  /// The document of the attribute.
  public let document: Document
  /// The index of the attribute in the document.
  public let index: Int

  var record: AttributeRecord { document.attributeRecords[index] }

  /// The index of the name among the document’s names.
  public var nameIndex: Int { Int(record.name) }
  /// The name, with its namespace resolved.
  public var name: DocumentName { document.names[Int(record.name)] }

  /// The range of the name in the source.
  public var nameRange: Range<Int> {
    let start = Int(record.start)
    return start..<XMLScan.nameEnd(document.source.bytes, start)
  }

  /// The name as written, with its prefix.
  public var writtenName: String { String(utf8: document.source.bytes[nameRange]) }

  /// The range of the value in the source, without its quotes.
  public var valueRange: Range<Int> { Int(record.valueStart)..<Int(record.valueEnd) }

  /// The decoded value, in which white space characters become spaces (XML 1.0, section 3.3.3).
  public var value: DecodedText {
    DecodedText(document: document, range: valueRange, form: .attribute)
  }

  /// The decoded value as a string.
  public var string: String {
    let written = document.source.bytes[valueRange]
    let isDecoded = !written.contains { $0 == UInt8(ascii: "&") || $0 < 0x20 }
    return isDecoded ? String(utf8: written) : value.string
  }
}

extension Node {
  /// The attributes of the node, which is empty unless the node is an element.
  public var attributes: some RandomAccessCollection<Attribute> {
    let record = record
    let first = record.kind == .element ? Int(record.extra) : 0
    return (first..<first + Int(record.attributeCount)).lazy.map { [document] in
      Attribute(document: document, index: $0)
    }
  }

  /// Returns the attribute with a name, or `nil` if the node does not have it.
  ///
  /// - Parameters:
  ///   - local: The local name.
  ///   - namespace: The namespace name, which is empty for attributes without a prefix.
  /// - Returns: The attribute.
  public func attribute(_ local: String, in namespace: String = "") -> Attribute? {
    let record = record
    guard record.kind == .element, record.attributeCount > 0 else { return nil }
    let name = DocumentName(namespace, local)
    // An element has few attributes, so comparing their names is faster than looking up the index of the name.
    for index in Int(record.extra)..<Int(record.extra) + Int(record.attributeCount)
    where document.names[Int(document.attributeRecords[index].name)] == name {
      return Attribute(document: document, index: index)
    }
    return nil
  }
}
