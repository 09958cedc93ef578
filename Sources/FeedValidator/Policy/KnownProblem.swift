public import FeedCore

/// A problem as a baseline remembers it: by what it is about, not by its line.
///
/// The node's path is kept without positions, so that a new item at the top of a feed changes nothing.
public struct KnownProblem: Sendable, Hashable {
  public var file: String
  public var rule: RuleID
  /// Path of the node without positions, as in `/rss/channel/item/guid`.
  public var node: String
  /// Hash of the value that is wrong, in hexadecimal.
  public var value: String

  init(_ diagnostic: Diagnostic, in file: String) {
    self.file = KnownProblem.normal(file)
    rule = diagnostic.rule
    node = diagnostic.context.node.map(KnownProblem.withoutPositions) ?? "-"
    let attribute = diagnostic.context.attribute.map { "@\($0)" } ?? ""
    value = FNV1a(attribute + (diagnostic.context.value ?? diagnostic.context.element ?? "")).hexadecimal
  }

  /// Reads a line of a baseline; `nil` for what is none.
  init?(line: Substring) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    (file, rule, node, value) = (parts[0], RuleID(rawValue: parts[1]), parts[2], parts[3])
  }

  var line: String { "\(file)\t\(rule)\t\(node)\t\(value)" }

  /// The path of a file as a baseline writes it: without `./`, and nothing in it that ends a field.
  static func normal(_ file: String) -> String {
    (file.hasPrefix("./") ? String(file.dropFirst(2)) : file).printable
  }

  /// `/rss/channel/item[2]/guid` as `/rss/channel/item/guid`.
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

/// Fingerprints of one file's problems: alike ones are numbered in order.
struct Fingerprints {
  private var counts: [UInt64: Int] = [:]

  mutating func next(_ diagnostic: Diagnostic) -> String {
    let hash = FNV1a(KnownProblem(diagnostic, in: "").line)
    let count = counts[hash.value, default: 0] + 1
    counts[hash.value] = count
    return "\(hash.hexadecimal):\(count)"
  }
}
