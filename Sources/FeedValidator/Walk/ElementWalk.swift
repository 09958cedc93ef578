import FeedCore
import FeedDocument
import FeedVocabulary

/// Goes through XML once: per element its content model, its value, then the rules for its place.
struct ElementWalk {
  let feed: FeedContext
  private let unfinished: Set<Int>

  init(feed: FeedContext) {
    self.feed = feed
    unfinished = ElementWalk.unfinishedElements(feed.document)
  }

  func walk(_ root: Node, model: ContentModel?, into findings: inout Findings) {
    let whole = Visit(root, model: model, in: feed)
    for rule in RuleIndex.all.root { rule.apply(to: whole, &findings) }
    guard let model else { return }
    visit(root, model: model, into: &findings)
  }

  private func visit(_ node: Node, model: ContentModel, into findings: inout Findings) {
    guard findings.room > 0 else { return findings.truncate() }
    AttributeCheck.check(node, model: model, into: &findings)
    guard !isStructured(node, model) else { return }
    let text = node.text
    let hasGoodValue = ValueCheck.check(node, text: text, model: model, into: &findings)
    if model.text == .none || model.allowsExtensions || model.nests || !model.children.isEmpty {
      checkChildren(node, model: model, into: &findings)
    } else if model.text == .codec, !unfinished.contains(node.index) {
      NestedElementCheck.check(node, model: model, into: &findings)
    }
    guard hasGoodValue, !unfinished.contains(node.index) else { return }
    let own = feed.rules.rules(for: node)
    let general = RuleIndex.all.rules(for: model)
    guard !own.isEmpty || !general.isEmpty else { return }
    let visit = Visit(node, model: model, in: feed, text: text)
    for rule in own { rule.apply(to: visit, &findings) }
    for rule in general { rule.apply(to: visit, &findings) }
  }

  private func checkChildren(_ node: Node, model: ContentModel, into findings: inout Findings) {
    // Indexes of the first child of each row; the index of the parent where there is none.
    var first = [Int](repeating: node.index, count: model.children.count)
    var hasReportedText = false
    for child in node.children {
      if child.kind == .text, model.text == .none, !hasReportedText, !child.isBlankText {
        hasReportedText = true
        findings.unexpectedText(child, in: node, model)
      }
      guard findings.room > 0 else { return findings.truncate() }
      guard child.kind == .element, let name = child.name else { continue }
      if model.nests, name == node.name {
        visit(child, model: model, into: &findings)
        continue
      }
      guard let row = model.row(namespace: name.namespace, local: name.local) else {
        UnknownElement.check(child, in: node, model: model, into: &findings)
        continue
      }
      if first[row] == node.index {
        first[row] = child.index
      } else if !model.children[row].occurrence.isRepeatable {
        findings.repeated(child, after: feed.document[first[row]], in: node, model.children[row])
      }
      visit(child, model: model.children[row].model, into: &findings)
    }
    guard !unfinished.contains(node.index) else { return }
    for row in model.expected where first[row] == node.index {
      findings.missing(model.children[row], in: node, model)
    }
  }

  /// True for a value that RDF describes in elements, or names with `rdf:resource`, in place of a text.
  private func isStructured(_ node: Node, _ model: ContentModel) -> Bool {
    guard feed.format == .rdf, model.text == .codec else { return false }
    return node.attribute(RDFSyntax.resource) != nil || node.elements.contains { _ in true }
  }

  /// The elements that were still open where reading stopped.
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
