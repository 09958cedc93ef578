import FeedCore
import FeedDocument

/// Collects what is found, up to a limit.
struct Findings {
  let document: Document
  private let limit: Int
  private var found: [Finding] = []
  private(set) var isTruncated = false

  init(document: Document, limit: Int) {
    self.document = document
    self.limit = limit
  }

  /// How many more can be added.
  var room: Int { limit - found.count }

  /// Adds a problem, which is put into words only if there is room for it.
  mutating func add(_ diagnostic: @autoclosure () -> Diagnostic, of node: Node? = nil) {
    add(Finding(diagnostic: diagnostic(), node: node))
  }

  mutating func add(_ finding: @autoclosure () -> Finding) {
    guard room > 0 else {
      isTruncated = true
      return
    }
    found.append(finding())
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
        reference: reference, related: related), of: node)
  }

  /// All findings in order of position; those at one position in the order in which they were made.
  var inOrder: [Diagnostic] {
    var paths = NodePaths()
    let sorted = found.enumerated().sorted { a, b in
      let (first, second) = (a.element.offset, b.element.offset)
      return (first, a.offset) < (second, b.offset)
    }
    return sorted.map { _, finding in
      var diagnostic = finding.diagnostic
      diagnostic.context.node = finding.node.map { paths.path(of: $0) }
      return diagnostic
    }
  }
}

/// A problem, and the node that it is of.
struct Finding {
  var diagnostic: Diagnostic
  var node: Node?

  var offset: Int { diagnostic.location?.byteOffset ?? 0 }
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
