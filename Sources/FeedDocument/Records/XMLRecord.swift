internal import FeedCore

/// An element of a large file with its selected content, such as an item of an export.
///
/// Elements and attributes that were not selected are omitted.
public struct XMLRecord: Sendable {
  /// The name of the element, with the prefix that the selection assigns to its namespace.
  public let name: String
  /// The line of the start tag, starting with 1.
  public let line: Int
  /// The selected attributes by name.
  public internal(set) var attributes: [String: String]
  /// The text directly in the element, with references replaced.
  public internal(set) var bytes: [UInt8] = []
  /// The selected child elements, in document order.
  public internal(set) var children: [XMLRecord] = []
  /// Whether the end of the element was found.
  public internal(set) var isComplete = false

  /// The text without surrounding white space.
  public var text: String { String(utf8: bytes.trimmingSpace()) }

  /// Returns the first child with a name, or `nil` if there is none.
  public func first(_ name: String) -> XMLRecord? { children.first { $0.name == name } }

  /// Returns the text of the first child with a name, or `nil` if it is missing or empty.
  public subscript(_ name: String) -> String? {
    guard let text = first(name)?.text, !text.isEmpty else { return nil }
    return text
  }
}

/// A selection of the elements and attributes to read from a large file.
///
/// Everything else is skipped without being stored.
public struct XMLSelection: Sendable {
  /// The names of elements that become records, anywhere outside other records.
  public var records: Set<String>
  /// The names of elements to read in records.
  public var fields: Set<String>
  /// The names of attributes to read, of records and fields.
  public var attributes: Set<String>
  /// Returns the prefix for the names of a namespace, or `nil` to use the prefix of the file.
  public var prefix: @Sendable (_ namespace: String) -> String?

  /// Creates a selection.
  ///
  /// - Parameters:
  ///   - records: The names of elements that become records.
  ///   - fields: The names of elements to read in records.
  ///   - attributes: The names of attributes to read.
  ///   - prefix: Returns the prefix for the names of a namespace, or `nil` to use the prefix of the file.
  public init(
    records: Set<String>, fields: Set<String>, attributes: Set<String> = [],
    prefix: @escaping @Sendable (_ namespace: String) -> String? = { _ in nil }
  ) {
    self.records = records
    self.fields = fields
    self.attributes = attributes
    self.prefix = prefix
  }
}
