package import FeedCore
import FeedDocument

/// Reads JSON front matter and the lines of a JSONL store.
package enum JSONDataReader {
  /// Reads a part of a file that is one JSON text.
  package static func read(_ source: Source, _ range: Range<Int>) throws(ValueError) -> DataNode {
    if let node = PlainJSONReader.read(source, range) { return node }
    return try readAll(source, range)
  }

  /// The same with the whole parser, whatever the text.
  static func readAll(_ source: Source, _ range: Range<Int>) throws(ValueError) -> DataNode {
    let reading = JSONReader.read(Array(source.bytes[range]), name: source.name)
    if let error = reading.diagnostics.first(where: { $0.severity == .error }) {
      let start = range.lowerBound + (error.location?.byteOffset ?? 0)
      throw ValueError(
        error.rule, error.message, help: error.help ?? "check the quotes and brackets",
        range: start..<start + (error.location?.byteCount ?? 0))
    }
    guard let root = reading.document.root else { return .scalar("", .null, range) }
    return node(root, offset: range.lowerBound)
  }

  private static func node(_ node: FeedDocument.Node, offset: Int) -> DataNode {
    let range = node.range.lowerBound + offset..<node.range.upperBound + offset
    switch node.kind {
    case .object:
      let entries = node.children.map { child in
        let key = child.nameRange
        return DataNode.Entry(
          key: child.name?.local ?? "", keyRange: key.lowerBound + offset..<key.upperBound + offset,
          value: self.node(child, offset: offset))
      }
      return DataNode(value: .map(entries), range: range.lowerBound..<range.lowerBound + 1)
    case .array:
      return DataNode(
        value: .list(node.children.map { self.node($0, offset: offset) }),
        range: range.lowerBound..<range.lowerBound + 1)
    case .string: return .scalar(node.text.string, .text, range)
    case .null: return .scalar("null", .null, range)
    case .element, .text, .comment, .processingInstruction, .number, .boolean:
      return .scalar(node.text.string, .literal, range)
    }
  }
}
