/// The stored form of a node: 32 bytes.
///
/// Children directly follow their parent, so that `subtreeEnd` is the index of the next sibling.
struct NodeRecord: Sendable {
  var kind: NodeKind
  /// Whether a text is the same in the source and decoded.
  var isVerbatim = false
  var start: UInt32
  var end: UInt32
  var parent: UInt32
  var subtreeEnd: UInt32
  /// The index of the name, or `none`.
  var name: UInt32
  /// The index of an element’s first attribute; in JSON, the position of the member’s name.
  var extra: UInt32
  var attributeCount: UInt16 = 0

  static let none = UInt32.max
}

/// The stored form of an attribute.
struct AttributeRecord: Sendable {
  var name: UInt32
  var start: UInt32
  var valueStart: UInt32
  var valueEnd: UInt32
}

/// The kind of a node.
public enum NodeKind: UInt8, Sendable, Hashable {
  case element, text, comment, processingInstruction
  case object, array, string, number, boolean, null
}
