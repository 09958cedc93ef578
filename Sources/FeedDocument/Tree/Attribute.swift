import FeedCore

/// One attribute of an element, with its place.
public struct Attribute: Sendable {
  public let document: Document
  public let index: Int

  var record: AttributeRecord { document.attributeRecords[index] }

  public var nameIndex: Int { Int(record.name) }
  public var name: DocumentName { document.names[Int(record.name)] }

  /// The attribute's name where it stands.
  public var nameRange: Range<Int> {
    let start = Int(record.start)
    return start..<XMLScan.nameEnd(document.source.bytes, start)
  }

  /// The name as the author wrote it, with its prefix.
  public var writtenName: String { String(utf8: document.source.bytes[nameRange]) }

  /// The value where it stands, without its quotes.
  public var valueRange: Range<Int> { Int(record.valueStart)..<Int(record.valueEnd) }

  /// The value, decoded; white space characters in it are spaces (XML 1.0, section 3.3.3).
  public var value: DecodedText {
    DecodedText(document: document, range: valueRange, form: .attribute)
  }
}

extension Node {
  public var attributes: some RandomAccessCollection<Attribute> {
    let record = record
    let first = record.kind == .element ? Int(record.extra) : 0
    return (first..<first + Int(record.attributeCount)).lazy.map { [document] in
      Attribute(document: document, index: $0)
    }
  }

  /// The attribute of a name, written without a prefix unless a namespace is given.
  public func attribute(_ local: String, in namespace: String = "") -> Attribute? {
    let record = record
    guard record.kind == .element, record.attributeCount > 0 else { return nil }
    let name = DocumentName(namespace, local)
    // An element has few attributes: to compare their names is faster than to find the index of this one.
    for index in Int(record.extra)..<Int(record.extra) + Int(record.attributeCount)
    where document.names[Int(document.attributeRecords[index].name)] == name {
      return Attribute(document: document, index: index)
    }
    return nil
  }
}
