/// What the tree stores of a node: 32 bytes.
///
/// Children follow their parent directly, so `subtreeEnd` tells both the first child and the next sibling.
struct NodeRecord: Sendable {
  var kind: NodeKind
  /// True when a text is the same in the source and decoded.
  var isVerbatim = false
  var start: UInt32
  var end: UInt32
  var parent: UInt32
  var subtreeEnd: UInt32
  /// Index of the name, or `none`.
  var name: UInt32
  /// An element's first attribute; for JSON where the member's name begins.
  var extra: UInt32
  var attributeCount: UInt16 = 0

  static let none = UInt32.max
}

/// What the tree stores of an attribute.
struct AttributeRecord: Sendable {
  var name: UInt32
  var start: UInt32
  var valueStart: UInt32
  var valueEnd: UInt32
}

/// What a node is.
public enum NodeKind: UInt8, Sendable, Hashable {
  case element, text, comment, processingInstruction
  case object, array, string, number, boolean, null
}
