import FeedCore
import Yams

/// Reads YAML with Yams, and leaves what a plain scalar means to the field that wants it.
struct YAMLReader {
  private let source: Source
  private var marks: YAMLMarks
  /// Nodes that may still be made, so that aliases of aliases do not grow without bound.
  private var budget: Int

  /// Reads a part of a file; no text at all is an empty map.
  static func read(_ source: Source, _ range: Range<Int>) throws(ValueError) -> DataNode {
    if let node = PlainYAMLReader.read(source, range) { return node }
    return try readAll(source, range)
  }

  /// Reads whatever YAML there is, of at most so many values.
  static func readAll(
    _ source: Source, _ range: Range<Int>, budget: Int = 20_000
  ) throws(ValueError) -> DataNode {
    var reader = YAMLReader(source, range, budget: budget)
    return try reader.root(range)
  }

  private init(_ source: Source, _ range: Range<Int>, budget: Int) {
    self.source = source
    self.budget = budget
    marks = YAMLMarks(source, range)
  }

  private mutating func root(_ range: Range<Int>) throws(ValueError) -> DataNode {
    let root: Node?
    do {
      root = try Yams.compose(yaml: String(utf8: source.bytes[range]), .basic, .default, .utf8)
    } catch {
      throw ValueError(yaml: error, marks)
    }
    guard let root else { return DataNode(value: .map([]), range: range.lowerBound..<range.lowerBound) }
    return try node(root)
  }

  private mutating func node(_ node: Node) throws(ValueError) -> DataNode {
    let start = node.mark.map { marks.offset($0) } ?? marks.range.lowerBound
    budget -= 1
    guard budget > 0 else {
      throw ValueError(
        "content/yaml-too-large", "there are more than 20,000 values here, aliases counted",
        help: "write less front matter, or fewer aliases (“*name”)", range: start..<start)
    }
    switch node {
    case .scalar(let scalar): return self.scalar(scalar, at: start)
    case .sequence(let sequence):
      var items: [DataNode] = []
      for item in sequence { items.append(try self.node(item)) }
      return DataNode(value: .list(items), range: start..<start)
    case .mapping(let mapping):
      var entries: [DataNode.Entry] = []
      for (key, value) in mapping {
        guard case .scalar(let name) = key else { continue }
        let keyStart = key.mark.map { marks.offset($0) } ?? start
        entries.append(
          DataNode.Entry(key: name.string, keyRange: range(of: name.string, at: keyStart), value: try self.node(value)))
      }
      return DataNode(value: .map(entries), range: start..<start)
    case .alias: return .scalar("", .null, start..<start)
    }
  }

  private func scalar(_ scalar: Node.Scalar, at start: Int) -> DataNode {
    guard scalar.style == .plain else { return .scalar(scalar.string, .text, range(of: scalar.string, at: start)) }
    let isNull = ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    return .scalar(scalar.string, isNull ? .null : .plain, range(of: scalar.string, at: start))
  }

  /// The bytes of a scalar, quotes included, where they stand in the file as they are.
  private func range(of text: String, at start: Int) -> Range<Int> {
    let rest = source.bytes[start..<marks.range.upperBound]
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
  fileprivate init(yaml error: any Error, _ marks: YAMLMarks) {
    var marks = marks
    let rule: RuleID = "content/not-yaml"
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let start = marks.offset(mark)
      let hint =
        problem.hasPrefix("mapping values")
        ? "a value that contains a colon and a space needs quotes, as in title: \"One: two\""
        : "check quotes, indentation and brackets near this place"
      self.init(rule, "this is not YAML: \(problem)", help: hint, range: start..<start)
    case .duplicatedKeysInMapping(let keys, let context):
      let start = marks.offset(context.mark)
      self.init(
        rule, "“\(keys.first ?? "")” is given more than once", help: "keep one of them", range: start..<start)
    case .reader(let problem, _, _, _):
      let start = marks.firstControlCharacter ?? marks.range.lowerBound
      self.init(
        rule, "this is not YAML: \(problem)",
        help: "take the control character out, or write it as \"\\x07\" in quotes",
        range: start..<start)
    default:
      let start = marks.range.lowerBound
      self.init(rule, "this is not YAML: \(error)", help: "check the front matter", range: start..<start)
    }
  }
}
