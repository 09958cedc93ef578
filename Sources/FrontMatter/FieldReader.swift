package import FeedCore

/// Reads the typed fields of a table and collects their errors.
package struct FieldReader<Key: FieldKey> {
  package let source: Source
  package let strictness: FieldStrictness
  /// The range of the table in the file.
  package let range: Range<Int>
  /// The fields with known keys, in the order of the file.
  private var fields: [DataNode.Entry] = []
  package private(set) var diagnostics: [Diagnostic] = []
  /// The keys that unknown keys probably misspell.
  private var misspelled: Set<String> = []

  /// Creates a reader of a table; a value that is not a table is reported and read as an empty one.
  ///
  /// - Parameters:
  ///   - node: The table.
  ///   - name: The name of the table in messages.
  ///   - source: The file.
  ///   - strictness: The treatment of unknown keys.
  ///   - hint: Returns the help for an unknown key, or `nil` to suggest a similar key.
  package init(
    _ node: DataNode, named name: String, in source: Source, strictness: FieldStrictness,
    hint: (String) -> String? = { _ in nil }
  ) {
    self.source = source
    self.strictness = strictness
    range = node.range
    if node.entries == nil, !node.isNull {
      report(.wrongType(name, wanted: "a table of keys and values", node), at: node)
    }
    fields.reserveCapacity(node.entries?.count ?? 0)
    for entry in node.entries ?? [] {
      if Key(rawValue: entry.key) != nil {
        fields.append(entry)
      } else {
        reportUnknown(entry, hint: hint(entry.key))
      }
    }
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Returns the first of the keys that has a value, preferably not a blank one, or `nil` if none has.
  package func node(_ keys: [Key]) -> (name: String, node: DataNode)? {
    var blank: (name: String, node: DataNode)?
    for key in keys {
      // Strings are compared, because comparing values of a generic type is slow across modules.
      let name = key.rawValue
      guard let index = fields.firstIndex(where: { $0.key == name }) else { continue }
      let field = (name: fields[index].written ?? name, node: fields[index].value)
      if field.node.isNull { continue }
      if field.node.scalar?.text.utf8.allSatisfy(\.isSpace) != true { return field }
      blank = blank ?? field
    }
    return blank
  }

  /// Returns the location of the first value of the keys, or else of the table.
  package func location(_ keys: Key...) -> SourceLocation {
    source.location(node(keys)?.node.range ?? range)
  }

  /// Reads the value of the first of the keys that has one; returns `nil` if none has or the value is invalid.
  ///
  /// - Parameters:
  ///   - keys: The keys in order of precedence.
  ///   - severity: The severity of an invalid value.
  ///   - convert: Converts the value of a key with a name.
  /// - Returns: The value, or `nil`.
  package mutating func value<Value>(
    _ keys: [Key], severity: Severity = .error, as convert: (DataNode, String) throws(ValueError) -> Value?
  ) -> Value? {
    guard let (name, node) = node(keys) else { return nil }
    return read(node, named: name, severity: severity, convert)
  }

  /// Reads the items of a list, without invalid ones; any other value is a list of one item.
  package mutating func list<Value>(
    _ keys: [Key], as convert: (DataNode, String) throws(ValueError) -> Value?
  ) -> [Value]? {
    guard let (name, node) = node(keys) else { return nil }
    guard case .list(let items) = node.value else { return read(node, named: name, convert).map { [$0] } }
    return items.compactMap { item in item.isNull ? nil : read(item, named: name, convert) }
  }

  private mutating func read<Value>(
    _ node: DataNode, named name: String, severity: Severity = .error,
    _ convert: (DataNode, String) throws(ValueError) -> Value?
  ) -> Value? {
    do {
      return try convert(node, name)
    } catch {
      report(error, at: node, severity)
      return nil
    }
  }

  package mutating func report(_ error: ValueError, at node: DataNode, _ severity: Severity = .error) {
    diagnostics.append(Diagnostic(error, at: source.location(of: error.range, in: node), severity: severity))
  }

  package mutating func report(_ more: some Sequence<Diagnostic>) {
    diagnostics.append(contentsOf: more)
  }

  /// Reports a required key that is missing or empty, unless a likely typo of it was reported.
  package mutating func reportMissing(_ key: Key, help: String) {
    guard strictness != .settings || !misspelled.contains(key.rawValue) else { return }
    let blank = node([key])
    report([
      Diagnostic(
        .fieldMissing, "“\(key.rawValue)” is \(blank == nil ? "missing" : "empty")",
        at: source.location(blank?.node.range ?? range), help: help)
    ])
  }

  private mutating func reportUnknown(_ entry: DataNode.Entry, hint: String?) {
    let meant = SpellingSuggestion.of(entry.key, in: Key.names)
    if let meant { misspelled.insert(meant) }
    // A singular is meant for the plural, also if another table has it.
    let hint = meant == entry.key + "s" ? nil : hint
    let advice = hint ?? meant.map { "did you mean “\($0)”?" }
    if advice == nil, strictness == .frontMatter { return }
    report([
      Diagnostic(
        .fieldUnknownKey,
        "unknown key “\(entry.key)”" + (strictness == .settings ? "" : " is ignored"),
        at: source.location(entry.keyRange),
        help: advice ?? (strictness == .own ? "remove it, or write one of " : "write one of ")
          + Key.names.joined(separator: ", "),
        severity: strictness == .settings ? .error : .warning)
    ])
  }
}

extension Source {
  package func location(_ range: Range<Int>) -> SourceLocation {
    location(range.lowerBound, count: range.count)
  }

  /// Returns the location of a part of a scalar, or of the whole scalar if the file contains its text in another form.
  package func location(of part: Range<Int>?, in node: DataNode) -> SourceLocation {
    guard let part, let text = node.scalar?.text else { return location(node.range) }
    for start in [node.range.lowerBound, node.range.lowerBound + 1]
    where start < bytes.count && bytes[start...].starts(with: text.utf8) {
      return location(start + part.lowerBound, count: part.count)
    }
    return location(node.range)
  }
}

extension RuleDescription {
  package static let fieldMissing = RuleDescription(
    "field/missing", .error, "a required key must be present",
    why: "Feeds cannot be built without the value.",
    help: "add the key",
    wrong: "[site]\ntitle = \"Bread\"",
    right: "[site]\ntitle = \"Bread\"\nbase_url = \"https://example.com/\"\nlanguage = \"en\"")

  package static let fieldUnknownKey = RuleDescription(
    "field/unknown-key", .error, "a key must be supported",
    why: "An unknown key is usually a typo, so its value has no effect. In front matter, this is a warning.",
    help: "fix the name, or remove the key",
    wrong: "langauge = \"en\"",
    right: "language = \"en\"")
}
