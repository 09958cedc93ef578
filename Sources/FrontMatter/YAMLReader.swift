package import FeedCore
import YAML

/// Reads YAML 1.1, with the position of each key and value.
///
/// Except for `null`, the meaning of a plain scalar is left to the field that it is read for.
package struct YAMLReader: ~Copyable {
  /// The maximum nesting depth of lists and maps, with aliases expanded.
  static let depthLimit = 1000

  private let source: Source
  private let range: Range<Int>
  private var events: YAMLEventReader
  private var anchors: [String: DataNode] = [:]
  /// The number of values that may still be read, so that nested aliases cannot expand without limit.
  private var budget: Int
  private var warnings: [ValueError] = []

  /// Reads a range of a file; empty text is an empty map.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - range: The range to read.
  ///   - budget: The maximum number of values, with aliases expanded.
  /// - Returns: The value of the document.
  /// - Throws: A `ValueError` with the position of the first error.
  package static func read(
    _ source: Source, _ range: Range<Int>, budget: Int = 20_000
  ) throws(ValueError) -> DataNode {
    var warnings: [ValueError] = []
    return try read(source, range, budget: budget, warnings: &warnings)
  }

  /// Reads a range of a file; of a repeated key, the last value counts, and the others are added to the warnings.
  package static func read(
    _ source: Source, _ range: Range<Int>, budget: Int = 20_000, warnings: inout [ValueError]
  ) throws(ValueError) -> DataNode {
    var reader = try YAMLReader(source, range, budget: budget)
    let root = try reader.root()
    warnings += reader.warnings
    return root
  }

  private init(_ source: Source, _ range: Range<Int>, budget: Int) throws(ValueError) {
    self.source = source
    self.range = range
    self.budget = budget
    do {
      events = try YAMLEventReader(source.bytes[range])
    } catch {
      throw .notYAML(YAMLMistake(error, in: source.bytes[range]))
    }
  }

  private mutating func root() throws(ValueError) -> DataNode {
    guard try next() != nil, let root = try node(depth: 0) else {
      return DataNode(value: .map([]), range: range.lowerBound..<range.lowerBound)
    }
    if let more = try next(), try !isEmptyDocument() {
      throw .notYAML(
        YAMLMistake(
          "a second document follows “---”", at: range.lowerBound + more.offset, "remove the line “---” before it"))
    }
    return root
  }

  /// Whether the document that has begun is empty and the last one: some programs also write “---” at the end.
  private mutating func isEmptyDocument() throws(ValueError) -> Bool {
    guard let node = try node(depth: 0), node.isNull, node.scalar?.text.isEmpty == true else { return false }
    return try next() == nil
  }

  private mutating func next() throws(ValueError) -> YAMLEvent? {
    do {
      return try events.next()
    } catch {
      throw .notYAML(YAMLMistake(error, in: source.bytes[range]))
    }
  }

  /// Reads the next value; returns `nil` at the end of the innermost list or map.
  ///
  /// The depth is the number of lists and maps around the value.
  private mutating func node(depth: Int) throws(ValueError) -> DataNode? {
    guard let event = try next() else { return nil }
    let start = range.lowerBound + event.offset
    var node = DataNode(value: .list([]), range: start..<start)
    switch event.kind {
    case .documentStart, .end: return nil
    case .alias:
      guard let anchor = event.anchor, let node = anchors[anchor] else {
        throw .notYAML(
          YAMLMistake(
            "alias “*\(event.anchor ?? "")” is not defined", at: start,
            "put a value that starts with “*” in quotes"))
      }
      try count(node, depth: depth, at: start)
      return node
    case .scalar(let text, let isPlain):
      node = scalar(text, isPlain: isPlain, at: start)
      try count(node, depth: depth, at: start)
    case .listStart:
      try count(node, depth: depth, at: start)
      node.value = .list(try items(depth: depth + 1))
    case .mapStart:
      try count(node, depth: depth, at: start)
      node.value = .map(try entries(depth: depth + 1))
    }
    if let anchor = event.anchor { anchors[anchor] = node }
    return node
  }

  private mutating func items(depth: Int) throws(ValueError) -> [DataNode] {
    var items: [DataNode] = []
    while let item = try node(depth: depth) { items.append(item) }
    return items
  }

  /// Reads the entries of a map; entries whose key is a list or a map are ignored.
  private mutating func entries(depth: Int) throws(ValueError) -> [DataNode.Entry] {
    var entries: [DataNode.Entry] = []
    var keys: [String: Int] = [:]
    while let key = try node(depth: depth), let value = try node(depth: depth) {
      guard let name = key.scalar?.text else { continue }
      let entry = DataNode.Entry(key: name, keyRange: key.range, value: value)
      if let index = keys[name] {
        warnings.append(.repeated(name, entries[index].keyRange))
        entries[index] = entry
      } else {
        keys[name] = entries.count
        entries.append(entry)
      }
    }
    return entries
  }

  /// Subtracts a node and its descendants from the budget, and checks their depth.
  private mutating func count(_ node: DataNode, depth: Int, at start: Int) throws(ValueError) {
    budget -= 1
    guard budget >= 0 else {
      throw ValueError(
        .contentYamlTooLarge, "more than 20,000 values, including aliases", range: start..<start)
    }
    guard depth <= Self.depthLimit else {
      throw .notYAML(
        YAMLMistake(
          "lists and maps are nested more than \(Self.depthLimit) levels deep", at: start,
          "use fewer nested lists and maps"))
    }
    switch node.value {
    case .scalar: break
    case .list(let items): for item in items { try count(item, depth: depth + 1, at: start) }
    case .map(let entries): for entry in entries { try count(entry.value, depth: depth + 1, at: start) }
    }
  }

  private func scalar(_ text: String, isPlain: Bool, at start: Int) -> DataNode {
    let isNull = isPlain && ["", "~", "null", "Null", "NULL"].contains(text)
    return .scalar(text, isNull ? .null : isPlain ? .plain : .text, range(of: text, at: start))
  }

  /// Returns the range of a scalar including its quotes; empty if the file contains its text in another form.
  private func range(of text: String, at start: Int) -> Range<Int> {
    let rest = source.bytes[start..<range.upperBound]
    if rest.starts(with: text.utf8) { return start..<start + text.utf8.count }
    if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      rest.dropFirst().starts(with: text.utf8), rest.dropFirst(text.utf8.count + 1).first == quote
    {
      return start..<start + text.utf8.count + 2
    }
    return start..<start
  }
}

extension ValueError {
  fileprivate static func notYAML(_ mistake: YAMLMistake) -> ValueError {
    ValueError(
      .contentNotYaml, "invalid YAML: \(mistake.message)", help: mistake.help, range: mistake.offset..<mistake.offset)
  }

  fileprivate static func repeated(_ key: String, _ range: Range<Int>) -> ValueError {
    ValueError(.contentRepeatedKey, "duplicate key “\(key)”; its last value is used", range: range)
  }
}

extension RuleDescription {
  package static let contentNotYaml = RuleDescription(
    "content/not-yaml", .error, "front matter in YAML must be valid YAML",
    why: "The front matter cannot be read, so the article is not published.",
    help: "check the quotes, indentation and brackets",
    wrong: "title: Rye: a guide",
    right: "title: \"Rye: a guide\"")

  package static let contentRepeatedKey = RuleDescription(
    "content/repeated-key", .warning, "a key of front matter should not be repeated",
    why: "Only the last value is used, and some generators reject the file.",
    help: "keep one of the two",
    wrong: "title: Rye\ntitle: Spelt",
    right: "title: Rye")

  package static let contentYamlTooLarge = RuleDescription(
    "content/yaml-too-large", .error, "front matter must not exceed 20,000 values",
    why: "Aliases can expand a small file to more values than fit in memory.",
    help: "use fewer values or aliases (“*name”)",
    wrong: "tags: [*a, *a, …]",
    right: "tags: [bread, rye]")
}
