import FeedCore
import FeedDocument

/// The problems of a document, up to a limit.
struct Findings {
  let document: Document
  private let limit: Int
  private var found: [Finding] = []
  /// Whether a problem was left out.
  private(set) var isTruncated = false

  init(document: Document, limit: Int) {
    self.document = document
    self.limit = limit
  }

  /// The number of problems that can still be added.
  var capacity: Int { limit - found.count }

  /// Adds a problem, which is created only if there is room for it.
  mutating func add(_ diagnostic: @autoclosure () -> Diagnostic, of node: Node? = nil) {
    add(Finding(diagnostic: diagnostic(), node: node))
  }

  mutating func add(_ finding: @autoclosure () -> Finding) {
    guard capacity > 0 else {
      isTruncated = true
      return
    }
    found.append(finding())
  }

  mutating func truncate() { isTruncated = true }

  /// Adds a problem of a node, at a range of the source or else at the node’s name.
  mutating func add(
    _ rule: @autoclosure () -> RuleDescription, _ message: @autoclosure () -> String, of node: Node,
    at range: Range<Int>? = nil, attribute: String? = nil, value: String? = nil, help: String? = nil,
    reference: SpecReference? = nil, related: [Diagnostic.Related] = []
  ) {
    add(
      Diagnostic(
        rule(), message(), of: node, at: range, attribute: attribute, value: value, help: help,
        reference: reference, related: related), of: node)
  }

  /// Adds the reason why the value of a node is not valid.
  mutating func add(
    _ error: ValueError, message: String? = nil, of node: Node, at range: Range<Int>, attribute: String? = nil,
    value: String, reference: SpecReference
  ) {
    add(
      Diagnostic(
        error, message: (message ?? error.message).inReport, at: node.document.location(range), reference: reference,
        context: node.context(attribute: attribute, value: value.inReport)), of: node)
  }

  /// All problems in order of position, then in the order in which they were added.
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

/// A problem and its node.
struct Finding {
  var diagnostic: Diagnostic
  var node: Node?

  var offset: Int { diagnostic.location?.byteOffset ?? 0 }
}

extension Diagnostic {
  /// Creates a problem of a node, at a range of the source or else at the node’s name.
  init(
    _ rule: RuleDescription, _ message: String, of node: Node, at range: Range<Int>? = nil,
    attribute: String? = nil, value: String? = nil, help: String? = nil, reference: SpecReference? = nil,
    related: [Diagnostic.Related] = []
  ) {
    self.init(
      rule, message.inReport, at: node.document.location(range ?? node.nameRange), help: help,
      reference: reference,
      context: node.context(attribute: attribute, value: value?.inReport), related: related)
  }
}

extension String {
  /// The string on one line, and shortened in the middle if it is long.
  fileprivate var inReport: String {
    guard utf8.count > 240 || utf8.contains(where: { $0 < 0x20 }) else { return self }
    let line = onOneLine
    return line.count <= 240 ? line : "\(line.prefix(119))…\(line.suffix(119))"
  }
}
