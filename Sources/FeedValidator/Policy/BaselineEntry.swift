public import FeedCore

/// A problem in a baseline: its rule, node and value, without its line.
///
/// The node’s path contains no positions, so that a new item at the top of a feed changes nothing.
public struct BaselineEntry: Sendable, Hashable {
  /// The file with the problem.
  public var file: String
  /// The id of the rule.
  public var rule: RuleID
  /// The path of the node without positions, such as `/rss/channel/item/guid`.
  public var node: String
  /// A hash of the invalid value, in hexadecimal.
  public var value: String

  init(_ diagnostic: Diagnostic, in file: String) {
    self.file = BaselineEntry.normal(file)
    rule = diagnostic.rule
    node = diagnostic.context.node.map(BaselineEntry.withoutPositions) ?? "-"
    let attribute = diagnostic.context.attribute.map { "@\($0)" } ?? ""
    value = FNV1a(attribute + (diagnostic.context.value ?? diagnostic.context.element ?? "")).hexadecimal
  }

  /// Creates an entry from a line of a baseline, or `nil` if the line is not an entry.
  init?(line: Substring) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    (file, rule, node, value) = (parts[0], RuleID(rawValue: parts[1]), parts[2], parts[3])
  }

  var line: String { "\(file)\t\(rule)\t\(node)\t\(value)" }

  /// Returns the path of a file for a baseline: without `./`, tabs and line breaks.
  static func normal(_ file: String) -> String {
    (file.hasPrefix("./") ? String(file.dropFirst(2)) : file).printable
  }

  /// Returns a path without positions: `/rss/channel/item[2]/guid` becomes `/rss/channel/item/guid`.
  static func withoutPositions(_ path: String) -> String {
    var result: [UInt8] = []
    var isInside = false
    for byte in path.printable.utf8 {
      if byte == UInt8(ascii: "[") { isInside = true }
      if !isInside { result.append(byte) }
      if byte == UInt8(ascii: "]") { isInside = false }
    }
    return String(utf8: result)
  }
}

/// Creates fingerprints of one file’s problems; repeated problems are numbered in order.
struct Fingerprints {
  private var counts: [UInt64: Int] = [:]

  mutating func next(_ diagnostic: Diagnostic) -> String {
    let hash = FNV1a(BaselineEntry(diagnostic, in: "").line)
    let count = counts[hash.value, default: 0] + 1
    counts[hash.value] = count
    return "\(hash.hexadecimal):\(count)"
  }
}
