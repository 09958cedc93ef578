import FeedCore
import FeedDocument

/// A way to mend what some rules report, that cannot change what the feed means.
struct Repair: Sendable {
  /// What is done, as in `3 dates written anew`: for one, and for several.
  let one: String
  let many: String
  let rules: Set<RuleID>
  let fixes: @Sendable (RepairSubject, [Diagnostic]) -> [Fix]

  init(
    _ one: String, _ many: String, rules: Set<RuleID>,
    fixes: @escaping @Sendable (RepairSubject, [Diagnostic]) -> [Fix]
  ) {
    self.one = one
    self.many = many
    self.rules = rules
    self.fixes = fixes
  }

  /// All repairs; what keeps a feed from being read comes first.
  static let all: [Repair] = [
    .spaceBeforeDeclaration,
    .ampersands,
    .undeclaredPrefix,
    .namespaces,
    .dates,
    .guids,
    .spaceAroundValues,
    .selfLink,
  ]
}

/// A feed that is to be mended.
struct RepairSubject {
  let document: Document
  let format: DetectedFormat
  /// Where the feed is published, if that is known.
  let address: IRI?

  var text: [UInt8] { document.source.bytes }

  /// The element, or the value of JSON, that a diagnostic speaks of.
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

  /// The value that a diagnostic speaks of, and where it stands without the white space around it.
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
