import FeedCore

/// A value of front matter or settings, regardless of its syntax, with its range in the file.
package struct DataNode: Sendable, Hashable {
  package var value: Value
  /// The range of the value in the bytes of the file; empty if only its start is known.
  package var range: Range<Int>

  package enum Value: Sendable, Hashable {
    case scalar(Scalar)
    case list([DataNode])
    case map([Entry])
  }

  package struct Scalar: Sendable, Hashable {
    package var text: String
    package var style: Style

    package init(text: String, style: Style) {
      self.text = text
      self.style = style
    }

    package enum Style: Sendable, Hashable {
      /// YAML text without quotes, whose type depends on its field.
      case plain
      /// Text that cannot be of another type, such as text in quotes.
      case text
      /// A TOML or JSON number, date or Boolean, as written in the file.
      case literal
      /// JSON `null`, and YAML `~`, `null` or no text.
      case null
    }
  }

  package struct Entry: Sendable, Hashable {
    package var key: String
    package var keyRange: Range<Int>
    package var value: DataNode
    /// The key in the file, or `nil` if it is the same.
    package var written: String?

    package init(key: String, keyRange: Range<Int>, value: DataNode, written: String? = nil) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
      self.written = written
    }
  }

  package init(value: Value, range: Range<Int>) {
    self.value = value
    self.range = range
  }

  package static func scalar(_ text: String, _ style: Scalar.Style, _ range: Range<Int>) -> DataNode {
    DataNode(value: .scalar(Scalar(text: text, style: style)), range: range)
  }

  package var scalar: Scalar? {
    if case .scalar(let scalar) = value { scalar } else { nil }
  }

  package var entries: [Entry]? {
    if case .map(let entries) = value { entries } else { nil }
  }

  /// Returns the value at a path of keys separated by dots, or `nil` if there is none.
  package subscript(path: String) -> DataNode? {
    guard path.utf8.contains(UInt8(ascii: ".")) else { return entries?.first { $0.key == path }?.value }
    return path.split(separator: ".").reduce(self) { node, key in node?.entries?.first { $0.key == key }?.value }
  }

  /// The items of a list; any other value except null is a list of one item.
  package var items: [DataNode] {
    if case .list(let items) = value { items } else { isNull ? [] : [self] }
  }

  /// The strings of the scalars in a list, or of a single value.
  package var texts: [String] { items.compactMap { $0.isNull ? nil : $0.scalar?.text } }

  /// The value as a Boolean, or `nil` if it is not one.
  package var flag: Bool? {
    switch scalar?.text.lowercased() {
    case "true", "yes": true
    case "false", "no": false
    default: nil
    }
  }

  package var isNull: Bool { scalar?.style == .null }

  /// The kind of the value for messages, such as “a list”.
  package var kindName: String {
    switch value {
    case .list: "a list"
    case .map: "a table"
    case .scalar(let scalar):
      switch scalar.style {
      case .plain, .text: "text"
      case .null: "empty"
      case .literal: scalar.text == "true" || scalar.text == "false" ? "a Boolean" : "a number or a date"
      }
    }
  }
}
