import FeedCore
import FeedValidator

/// A line of a list in which many lines can be similar.
struct ListLine {
  /// The name of similar lines, such as “unread again” in “and 3 more unread again”.
  var kind: String
  var text: String
}

extension Sequence<ListLine> {
  /// Selects the first lines of each kind.
  ///
  /// - Parameters:
  ///   - listsAll: Whether all lines are returned.
  ///   - limit: The number of lines of a kind.
  ///   - mark: The beginning of a line with a number.
  /// - Returns: The selected lines, then the numbers of the others.
  func folded(listsAll: Bool, limit: Int = 3, mark: String = "  ") -> [String] {
    if listsAll { return map(\.text) }
    var repeated = RepeatedTexts<String>(limit: limit)
    let shown = compactMap { line in repeated.add(line.kind) { line.text } }
    return shown
      + repeated.finish().map { $0.text ?? "\(mark)and \($0.count) more \($0.kind) (--all shows each)" }
  }
}
