import FeedCore

/// A piece of front matter or settings, whatever syntax it was written in, with its place in the file.
struct DataNode: Sendable, Hashable {
  var value: Value
  /// The bytes of the file that it was read from; empty at its start when only that is known.
  var range: Range<Int>

  enum Value: Sendable, Hashable {
    case scalar(Scalar)
    case list([DataNode])
    case map([Entry])
  }

  struct Scalar: Sendable, Hashable {
    var text: String
    var style: Style

    enum Style: Sendable, Hashable {
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

  struct Entry: Sendable, Hashable {
    var key: String
    var keyRange: Range<Int>
    var value: DataNode
    /// The key as it stands in the file, where the program has a name of its own for it.
    var written: String?
  }

  static func scalar(_ text: String, _ style: Scalar.Style, _ range: Range<Int>) -> DataNode {
    DataNode(value: .scalar(Scalar(text: text, style: style)), range: range)
  }

  var scalar: Scalar? {
    if case .scalar(let scalar) = value { scalar } else { nil }
  }

  var entries: [Entry]? {
    if case .map(let entries) = value { entries } else { nil }
  }

  /// The value of a key; a dot leads into a table.
  subscript(path: String) -> DataNode? {
    path.split(separator: ".").reduce(self) { node, key in node?.entries?.first { $0.key == key }?.value }
  }

  /// The items of a list; what is not a list counts as a list of one.
  var items: [DataNode] {
    if case .list(let items) = value { items } else { isNull ? [] : [self] }
  }

  /// The texts of a list or of a value alone.
  var texts: [String] { items.compactMap { $0.isNull ? nil : $0.scalar?.text } }

  /// What a Boolean says.
  var flag: Bool? { try? boolean("") }

  var isNull: Bool { scalar?.style == .null }

  /// What it is, for a message.
  var kindName: String {
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
