/// The limits of a reader, which are far larger than real feeds need.
public struct ReadingLimits: Sendable, Hashable {
  /// The size of the file in bytes: 64 MiB.
  public var bytes = 64 << 20
  /// The number of nested elements, or objects and arrays: 256.
  public var depth = 256
  /// The number of elements, text nodes, comments and JSON values: 4 million.
  public var nodes = 4_000_000
  /// The number of distinct names of elements, attributes and prefixes in XML: 65536.
  public var names = 65_536
  /// The number of attributes per element: 256.
  public var attributes = 256
  /// The number of namespace declarations in scope: 256.
  public var namespaces = 256
  /// The total size in bytes of the text of references to declared entities: 1 MiB.
  public var entityBytes = 1 << 20
  /// The number of problems reported per file: 1000.
  public var diagnostics = 1000

  /// Creates the default limits.
  public init() {}
}
