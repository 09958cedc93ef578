import FeedCore
import FeedDocument

/// A fix for the problems of some rules that does not change the meaning of the feed.
struct Repair: Sendable {
  /// The description of the fix for one problem; `many` is the phrase after a number, such as “dates were rewritten”.
  let one: String
  let many: String
  let rules: Set<RuleID>
  let fixes: @Sendable (RepairSubject, [Diagnostic]) -> [Fix]

  init(
    _ one: String, _ many: String, of rules: [RuleDescription],
    fixes: @escaping @Sendable (RepairSubject, [Diagnostic]) -> [Fix]
  ) {
    self.one = one
    self.many = many
    self.rules = Set(rules.map(\.id))
    self.fixes = fixes
  }
}

/// A feed to fix.
struct RepairSubject {
  let document: Document
  let format: DetectedFormat
  /// The URL that the feed is published at, or `nil` if it is unknown.
  let feedURL: IRI?

  var text: [UInt8] { document.source.bytes }

  /// Returns the element or JSON value that a diagnostic is about.
  func node(of diagnostic: Diagnostic) -> Node? {
    guard let offset = diagnostic.location?.byteOffset else { return nil }
    var low = 0
    var high = document.nodeCount
    while low < high {
      let middle = (low + high) / 2
      if document[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    var node: Node? = low > 0 ? document[low - 1] : nil
    while let current = node, current.kind == .text || !current.range.contains(offset) { node = current.parent }
    return node
  }

  /// Returns the value that a diagnostic is about, and its range without white space around it.
  func value(of diagnostic: Diagnostic) -> (text: String, range: Range<Int>)? {
    guard let node = node(of: diagnostic) else { return nil }
    let text: DecodedText?
    if let name = diagnostic.context.attribute {
      let local = name.split(separator: ":").last.map(String.init)
      text = node.attributes.first { $0.name.local == local }?.value
    } else {
      text = node.text
    }
    guard let text, !text.isBlank else { return nil }
    return (String(utf8: text.bytes.trimmingSpace()), text.trimmedSourceRange)
  }
}

extension Repair {
  /// Returns the repairs for some problems, in the order of the problems.
  static func all(for problems: [Diagnostic], of repairs: [Repair] = all) -> [Repair] {
    let first = Dictionary(problems.enumerated().map { ($1.rule, $0) }) { first, _ in first }
    return repairs.compactMap { repair in repair.rules.compactMap { first[$0] }.min().map { (repair, $0) } }
      .sorted { ($0.1, $0.0.one) < ($1.1, $1.0.one) }.map(\.0)
  }
}
