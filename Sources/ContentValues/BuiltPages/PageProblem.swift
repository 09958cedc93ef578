package import FeedCore

/// What the problems of several pages have in common.
private struct PageProblem: Hashable {
  let rule: RuleID
  /// The selectors of the element that the pages lack.
  let element: String?
  /// The element whose text is used instead, or `nil` if the source is used.
  let parent: String?

  init(_ diagnostic: Diagnostic) {
    (rule, element, parent) = (diagnostic.rule, diagnostic.context.element, diagnostic.context.parent)
  }

  /// Returns the message for all problems with the values in their contexts, or `nil` if problems of the rule are not
  /// folded.
  func message(for values: [String]) -> String? {
    if rule == RuleDescription.pageCommentWithoutId.id {
      var counts = UnmarkedCommentCounts(comments: 0, undated: 0, nameless: 0)
      for more in values.compactMap(UnmarkedCommentCounts.init) { counts.add(more) }
      return counts.message
    }
    let pages = "\(values.count) pages, such as “\(values.first ?? "")”,"
    return switch (rule, element) {
    case (RuleDescription.pageNoText.id, let element?) where parent != nil:
      "\(pages) have no element \(element), so all of their text is used"
    case (RuleDescription.pageNoText.id, let element?):
      "\(pages) have no element \(element), so the source text is used"
    default: nil
    }
  }
}

extension [Diagnostic] {
  /// The problems with one for all pages without the element that contains the text, and one
  /// for all comments without ids.
  package var foldingPages: [Diagnostic] {
    let groups = Dictionary(grouping: indices.filter { self[$0].context.value != nil }) { PageProblem(self[$0]) }
    var folded = self
    var removed: Set<Int> = []
    for (problem, places) in groups where places.count > 1 {
      let values = places.compactMap { self[$0].context.value }
      guard let first = places.first, let message = problem.message(for: values) else { continue }
      folded[first].message = message
      removed.formUnion(places.dropFirst())
    }
    return folded.indices.filter { !removed.contains($0) }.map { folded[$0] }
  }
}
