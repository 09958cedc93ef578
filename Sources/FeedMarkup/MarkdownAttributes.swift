import FeedCore

/// An attribute list, such as `{#cut .wide width=300}`.
struct MarkdownAttributes: Equatable {
  var id: String?
  var classes: [String] = []
  var values: [(name: String, value: String)] = []
  /// The words without a sign, which name attribute lists in kramdown.
  var references: [String] = []

  static func == (one: MarkdownAttributes, other: MarkdownAttributes) -> Bool { one.html == other.html }

  var isEmpty: Bool { id == nil && classes.isEmpty && values.isEmpty }

  /// Parses the content of the braces, without the colon of kramdown; `nil` if it is not an attribute list.
  init?(_ text: ArraySlice<UInt8>) {
    var rest = text
    while true {
      rest = rest.drop(while: \.isSpace)
      guard let first = rest.first else { return }
      switch first {
      case UInt8(ascii: "#"), UInt8(ascii: "."):
        let name = rest.dropFirst().prefix(while: Self.isNamePart)
        guard !name.isEmpty else { return nil }
        if first == UInt8(ascii: "#") { id = String(utf8: name) } else { classes.append(String(utf8: name)) }
        rest = rest[name.endIndex...]
      default:
        let name = rest.prefix(while: Self.isNamePart)
        guard !name.isEmpty else { return nil }
        rest = rest[name.endIndex...]
        guard rest.first == UInt8(ascii: "=") else {
          references.append(String(utf8: name))
          continue
        }
        rest = rest.dropFirst()
        guard let value = Self.value(&rest) else { return nil }
        add(String(utf8: name).lowercased(), value)
      }
    }
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ":")
  }

  /// Returns a value, with or without quotation marks; smart punctuation may have made them curly.
  private static func value(_ rest: inout ArraySlice<UInt8>) -> String? {
    for (open, close) in [("\"", "\""), ("'", "'"), ("“", "”"), ("”", "”"), ("‘", "’"), ("’", "’")]
    where rest.starts(with: open.utf8) {
      let inner = rest.dropFirst(open.utf8.count)
      let end = Array(close.utf8)
      guard let index = inner.indices.first(where: { inner[$0] == end[0] && inner[$0...].starts(with: end) }) else {
        return nil
      }
      rest = inner[(index + end.count)...]
      return String(utf8: inner[..<index])
    }
    let word = rest.prefix { !$0.isSpace }
    guard !word.isEmpty else { return nil }
    rest = rest[word.endIndex...]
    return String(utf8: word)
  }

  private mutating func add(_ name: String, _ value: String) {
    switch name {
    case "id": id = value
    case "class": classes += value.split(separator: " ").map(String.init)
    default: values.append((name, value))
    }
  }

  /// Adds the attributes of another list, which take precedence.
  mutating func merge(_ other: MarkdownAttributes) {
    id = other.id ?? id
    classes += other.classes.filter { !classes.contains($0) }
    values = values.filter { value in !other.values.contains { $0.name == value.name } } + other.values
  }

  /// Returns another list with the attributes of this one, which take precedence.
  func adding(to other: MarkdownAttributes) -> MarkdownAttributes {
    var list = other
    list.merge(self)
    return list
  }

  /// The attributes as in a start tag, with a space before each.
  var html: [UInt8] {
    var html: [UInt8] = []
    func append(_ name: String, _ value: String) {
      html.append(utf8: " \(name)=\"")
      html.append(escaping: Array(value.utf8)[...])
      html.append(UInt8(ascii: "\""))
    }
    if let id { append("id", id) }
    if !classes.isEmpty { append("class", classes.joined(separator: " ")) }
    for (name, value) in values { append(name, value) }
    return html
  }
}
