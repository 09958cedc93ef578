package import FeedCore

/// Writes members of other vocabularies.
extension JSONWriter {
  package mutating func member(_ member: ExtensionMember) {
    key(CleanText(member.name).bytes)
    members(member.members)
  }

  private mutating func members(_ members: [JSONMember]) {
    object { json in
      for member in members {
        json.key(CleanText(member.name).bytes)
        json.value(member.value)
      }
    }
  }

  private mutating func value(_ value: JSONValue) {
    switch value {
    case .null: literal("null".utf8)
    case .boolean(let flag): literal((flag ? "true" : "false").utf8)
    case .number(let text): literal(text.utf8)
    case .string(let text): self.value(CleanText(text).bytes)
    case .array(let items):
      open("[")
      for item in items { self.value(item) }
      close("]")
    case .object(let members): self.members(members)
    }
  }
}

extension JSONValue {
  /// Returns whether a text is a number in JSON.
  package static func isNumber(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var scanner = JSONScanner(bytes, bytes.indices)
    guard let token = try? scanner.next(), case .number = token else { return false }
    return scanner.position == bytes.count
  }
}
