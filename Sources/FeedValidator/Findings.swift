import FeedCore
import FeedDocument

/// Collects what is found, up to a limit.
struct Findings {
  let document: Document
  private let limit: Int
  private var diagnostics: [Diagnostic] = []
  private(set) var isTruncated = false

  init(document: Document, limit: Int) {
    self.document = document
    self.limit = limit
  }

  /// How many more can be added.
  var room: Int { limit - diagnostics.count }

  /// Adds a problem, which is put into words only if there is room for it.
  mutating func add(_ diagnostic: @autoclosure () -> Diagnostic) {
    guard room > 0 else {
      isTruncated = true
      return
    }
    diagnostics.append(diagnostic())
  }

  mutating func truncate() { isTruncated = true }

  /// Adds a problem of a node, at a part of the source.
  mutating func add(
    _ rule: RuleID, _ severity: Severity, _ message: String, of node: Node, at range: Range<Int>? = nil,
    attribute: String? = nil, value: String? = nil, help: String?, reference: SpecReference?,
    related: [Diagnostic.Related] = []
  ) {
    add(
      Diagnostic(
        rule, severity, message, of: node, at: range, attribute: attribute, value: value, help: help,
        reference: reference, related: related))
  }

  /// All findings in order of position; those at one position in the order in which they were made.
  var inOrder: [Diagnostic] {
    diagnostics.enumerated().sorted { a, b in
      let (first, second) = (a.element.location?.byteOffset ?? 0, b.element.location?.byteOffset ?? 0)
      return (first, a.offset) < (second, b.offset)
    }.map(\.element)
  }
}

extension Diagnostic {
  /// A problem of a node, at a part of the source; the node's name if no part is given.
  init(
    _ rule: RuleID, _ severity: Severity, _ message: String, of node: Node, at range: Range<Int>? = nil,
    attribute: String? = nil, value: String? = nil, help: String?, reference: SpecReference?,
    related: [Diagnostic.Related] = []
  ) {
    self.init(
      rule, severity, message.onOneLine, at: node.document.location(range ?? node.nameRange), help: help,
      reference: reference,
      context: node.context(attribute: attribute, value: value?.onOneLine), related: related)
  }
}

extension String {
  /// The text with spaces for line breaks, and its middle left out if it is long.
  fileprivate var onOneLine: String {
    guard utf8.count > 240 || utf8.contains(where: { $0 < 0x20 }) else { return self }
    let line = String(split { $0.isWhitespace }.joined(separator: " "))
    return line.count <= 240 ? line : "\(line.prefix(119))…\(line.suffix(119))"
  }
}
