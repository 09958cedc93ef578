/// The stored form of a node: 32 bytes.
///
/// Children directly follow their parent, so that `subtreeEnd` is the index of the next sibling.
struct NodeRecord: Sendable {
  var kind: NodeKind
  /// Whether a text is the same in the source and decoded.
  var isVerbatim = false
  var damage: NodeDamage = []
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

/// The effect of errors in the text on a node.
public struct NodeDamage: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Reading stopped in the node, so that children may be missing.
  public static let cut = NodeDamage(rawValue: 1)
  /// The node may have children of other nodes, or lack its own.
  public static let content = NodeDamage(rawValue: 2)
  /// Its attributes and text may differ from the intended ones.
  public static let values = NodeDamage(rawValue: 4)
}

/// The kind of a node.
public enum NodeKind: UInt8, Sendable, Hashable {
  case element, text, comment, processingInstruction
  case object, array, string, number, boolean, null
}
