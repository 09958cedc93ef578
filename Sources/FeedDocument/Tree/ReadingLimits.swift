/// How much a reader takes before it says that a text is too large; no feed that people read comes near.
public struct ReadingLimits: Sendable, Hashable {
  /// Bytes of the file: 64 MiB.
  public var bytes = 64 << 20
  /// Elements, or objects and arrays, within one another: 256.
  public var depth = 256
  /// Elements, texts, comments and JSON values: 4 million.
  public var nodes = 4_000_000
  /// Different names of elements, attributes and prefixes in XML: 65536.
  public var names = 65_536
  /// Attributes of one element: 256.
  public var attributes = 256
  /// Namespaces declared on an element and those around it: 256.
  public var namespaces = 256
  /// Bytes that references to a document's own entities stand for: 1 MiB.
  public var entityBytes = 1 << 20
  /// Problems reported of one file: 1000.
  public var diagnostics = 1000

  public init() {}
}
