import FeedCore
import FeedDocument
import FeedVocabulary

/// Walks XML once: for each element its content model, its value, then its rules.
struct ElementWalk {
  let feed: FeedContext
  private let unfinished: Set<Int>

  init(feed: FeedContext) {
    self.feed = feed
    unfinished = ElementWalk.unfinishedElements(feed.document)
  }

  func walk(_ root: Node, _ model: ContentModel?, _ findings: inout Findings) {
    let whole = RuleContext(root, model, feed)
    for rule in feed.index.root { rule.apply(to: whole, &findings) }
    guard let model else { return }
    visit(root, model, &findings)
  }

  private func visit(_ node: Node, _ model: ContentModel, _ findings: inout Findings) {
    guard findings.capacity > 0 else { return findings.truncate() }
    AttributeCheck.check(node, model, &findings)
    guard !isStructured(node, model) else { return }
    let text = node.text
    let hasGoodValue = ValueCheck.check(node, text, model, &findings)
    if model.text == .none || model.allowsExtensions || model.nests || !model.children.isEmpty {
      checkChildren(node, model, &findings)
    } else if model.text == .codec, !unfinished.contains(node.index) {
      if let child = node.elements.first(where: { _ in true }) { findings.unexpectedElement(child, in: node, model) }
    }
    guard hasGoodValue, !unfinished.contains(node.index) else { return }
    let own = feed.rules.rules(for: node)
    let general = feed.index.rules(for: model)
    guard !own.isEmpty || !general.isEmpty else { return }
    let context = RuleContext(node, model, feed, text: text)
    for rule in own { rule.apply(to: context, &findings) }
    for rule in general { rule.apply(to: context, &findings) }
  }

  private func checkChildren(_ node: Node, _ model: ContentModel, _ findings: inout Findings) {
    // The index of the first child of each row, or of the parent if there is none.
    var first = [Int](repeating: node.index, count: model.children.count)
    var hasReportedText = false
    for child in node.children {
      if child.kind == .text, model.text == .none, !hasReportedText, !child.isBlankText {
        hasReportedText = true
        findings.unexpectedText(child, in: node, model)
      }
      guard findings.capacity > 0 else { return findings.truncate() }
      guard child.kind == .element, let name = child.name else { continue }
      if model.nests, name == node.name {
        visit(child, model, &findings)
        continue
      }
      guard let row = model.row(namespace: name.namespace, local: name.local) else {
        UnknownElementCheck.check(child, in: node, model, &findings)
        continue
      }
      if first[row] == node.index {
        first[row] = child.index
      } else if !model.children[row].occurrence.isRepeatable {
        findings.repeated(child, after: feed.document[first[row]], in: node, model.children[row])
      }
      visit(child, model.children[row].model, &findings)
    }
    guard !unfinished.contains(node.index) else { return }
    for row in model.expected where first[row] == node.index {
      findings.missing(model.children[row], in: node, model)
    }
  }

  /// Whether RDF gives the value in elements or with `rdf:resource` instead of text.
  private func isStructured(_ node: Node, _ model: ContentModel) -> Bool {
    guard feed.format == .rdf, model.text == .codec else { return false }
    return node.attribute(RDFSyntax.resource) != nil || node.elements.contains { _ in true }
  }

  /// The elements that were still open when reading stopped.
  private static func unfinishedElements(_ document: Document) -> Set<Int> {
    guard !document.isComplete, document.nodeCount > 0 else { return [] }
    var open: Set<Int> = []
    var node: Node? = document[document.nodeCount - 1]
    while let current = node {
      open.insert(current.index)
      node = current.parent
    }
    return open
  }
}
