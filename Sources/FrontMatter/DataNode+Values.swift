package import FeedCore

extension DataNode {
  /// Returns the text without white space at its ends, or `nil` if it is empty.
  ///
  /// - Throws: A `ValueError` if the value is not text.
  package func text(_ name: String) throws(ValueError) -> String? {
    guard let scalar, scalar.style != .literal else { throw .wrongType(name, wanted: "text", self) }
    let text = String(Substring(scalar.text.utf8.trimmingSpace()))
    return text.isEmpty ? nil : text
  }

  package func boolean(_ name: String) throws(ValueError) -> Bool {
    if let flag { return flag }
    guard scalar == nil else { throw .unknownValue(name, self, known: ["true", "false"]) }
    throw .wrongType(name, wanted: "true or false", self)
  }

  /// Returns a whole number of at least 0.
  ///
  /// - Throws: A `ValueError` if the value is not such a number.
  package func count(_ name: String) throws(ValueError) -> Int {
    guard let scalar else { throw .wrongType(name, wanted: "a whole number", self) }
    guard let number = Int(scalar.text), number >= 0 else {
      throw ValueError(
        .fieldWrongType, "“\(name)” must be a whole number of at least 0, not “\(scalar.text)”",
        help: "write digits only, such as 20")
    }
    return number
  }

  package func choice<Choice>(_ name: String) throws(ValueError) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    let known = Choice.allCases.map(\.rawValue)
    guard let scalar else { throw .wrongType(name, wanted: known.joined(separator: " or "), self) }
    guard let choice = Choice(rawValue: scalar.text.lowercased()) else {
      throw .unknownValue(name, self, known: known)
    }
    return choice
  }
}

extension ValueError {
  package static func wrongType(_ name: String, wanted: String, _ node: DataNode) -> ValueError {
    let isUnquoted = wanted == "text" && node.scalar != nil
    return ValueError(
      .fieldWrongType, "“\(name)” must be \(wanted), but is \(node.kindName)",
      help: isUnquoted ? "put it in quotes: \"\(node.scalar?.text ?? "")\"" : "write \(wanted)")
  }

  fileprivate static func unknownValue(_ name: String, _ node: DataNode, known: [String]) -> ValueError {
    let text = node.scalar?.text ?? ""
    return ValueError(
      .fieldUnknownValue, "unknown value “\(text)” of “\(name)”",
      help: SpellingSuggestion.of(text, in: known).map { "did you mean “\($0)”?" }
        ?? "write one of " + known.joined(separator: ", "))
  }
}

extension RuleDescription {
  package static let fieldWrongType = RuleDescription(
    "field/wrong-type", .error, "a value must have the type of its key",
    why: "A value of another type cannot be used.",
    help: "write a value of the type",
    wrong: "limit = \"many\"",
    right: "limit = 20")

  package static let fieldUnknownValue = RuleDescription(
    "field/unknown-value", .error, "a value must be one of the values of its key",
    why: "Another value has no meaning.",
    help: "write one of the values",
    wrong: "generator = \"hugoo\"",
    right: "generator = \"hugo\"")
}
