import FeedCore

/// A piece of front matter or settings, whatever syntax it was written in, with its place in the file.
package struct DataNode: Sendable, Hashable {
  package var value: Value
  /// The bytes of the file that it was read from; empty at its start when only that is known.
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
      /// Text without quotes in YAML, which may stand for anything.
      case plain
      /// Text that is certainly meant as text.
      case text
      /// A number, date or truth value of TOML or JSON, as it is written in the file.
      case literal
      /// JSON's `null`, and YAML's `~`, `null` and nothing at all.
      case null
    }
  }

  package struct Entry: Sendable, Hashable {
    package var key: String
    package var keyRange: Range<Int>
    package var value: DataNode
    /// The key in the file, if the program has another name for it.
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

  /// The value of a key; a dot leads into a table.
  package subscript(path: String) -> DataNode? {
    path.split(separator: ".").reduce(self) { node, key in node?.entries?.first { $0.key == key }?.value }
  }

  /// The items of a list; what is not a list counts as a list of one.
  package var items: [DataNode] {
    if case .list(let items) = value { items } else { isNull ? [] : [self] }
  }

  /// The texts of a list or of a value alone.
  package var texts: [String] { items.compactMap { $0.isNull ? nil : $0.scalar?.text } }

  /// The Boolean, or `nil` if the value is not one.
  package var flag: Bool? { try? boolean("") }

  package var isNull: Bool { scalar?.style == .null }

  /// What it is, for a message.
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
