internal import FeedCore

/// One element of a large file with what was wanted of it, such as an item of an export.
///
/// Elements and attributes that were not asked for are not in it.
public struct XMLRecord: Sendable {
  /// The element's name with the prefix that the selection gives to its namespace.
  public let name: String
  /// The line that it begins in, from 1.
  public let line: Int
  public internal(set) var attributes: [String: String]
  /// The text that stands directly in the element, references resolved.
  public internal(set) var bytes: [UInt8] = []
  public internal(set) var children: [XMLRecord] = []
  /// False when its end was not found.
  public internal(set) var isComplete = false

  /// The text without white space around it.
  public var text: String { String(utf8: bytes.trimmingSpace()) }

  public func first(_ name: String) -> XMLRecord? { children.first { $0.name == name } }

  /// The text of the first child of a name; `nil` where it is missing or empty.
  public subscript(_ name: String) -> String? {
    guard let text = first(name)?.text, !text.isEmpty else { return nil }
    return text
  }
}

/// What of a large file is wanted: all else is passed over and never kept.
public struct XMLSelection: Sendable {
  /// Elements that a record is made of, wherever they stand outside of other records.
  public var records: Set<String>
  /// Elements within records.
  public var fields: Set<String>
  /// Attributes of both.
  public var attributes: Set<String>
  /// The prefix that names of a namespace get, whatever the file calls it; `nil` leaves them the file's own.
  public var prefix: @Sendable (_ namespace: String) -> String?

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
