import FeedCore
import FeedDocument
import FeedVocabulary

/// Walks XML once: for each element its content model, its value, then its rules.
struct ElementWalk {
  let feed: FeedContext

  func walk(_ root: Node, as model: ContentModel?, _ findings: inout Findings) {
    let whole = RuleContext(root, model: model, in: feed)
    whole.apply(feed.index.root, &findings)
    guard let model else { return }
    visit(root, as: model, &findings)
  }

  private func visit(_ node: Node, as model: ContentModel, _ findings: inout Findings) {
    guard !findings.isTruncated else { return }
    let damage = node.damage
    // Errors that only follow from an error in the markup are not reported.
    let isSound = !damage.contains(.values)
    if isSound { AttributeCheck.check(node, against: model, &findings) }
    guard !isStructured(node, model) else { return }
    let text = model.text == .none ? nil : node.text
    var hasGoodValue = isSound && damage.isEmpty
    if hasGoodValue, let text { hasGoodValue = ValueCheck.check(text, of: node, as: model, &findings) }
    if model.text == .none || model.allowsExtensions || model.nests || !model.children.isEmpty {
      checkChildren(node, against: model, &findings)
    } else if model.text == .codec, damage.isEmpty {
      if let child = node.elements.first(where: { _ in true }) { findings.unexpectedElement(child, in: node, model) }
    } else if model.text == .anything {
      for child in node.elements { ScriptCheck.check(child, &findings) }
    }
    guard hasGoodValue else { return }
    let own = feed.rules.rules(for: node)
    let general = feed.index.rules(for: model)
    guard !own.isEmpty || !general.isEmpty else { return }
    let context = RuleContext(node, model: model, in: feed, text: text)
    context.apply(own, and: general, &findings)
  }

  private func checkChildren(_ node: Node, against model: ContentModel, _ findings: inout Findings) {
    // The index of the first child of each row, or of the parent if there is none.
    var first = [Int](repeating: node.index, count: model.children.count)
    let hasOwnChildren = !node.damage.contains(.content)
    var hasReportedText = !hasOwnChildren
    for child in node.children {
      if child.kind == .text, model.text == .none, !hasReportedText, !child.isBlankText {
        hasReportedText = true
        findings.unexpectedText(child, in: node, model)
      }
      guard !findings.isTruncated else { return }
      guard child.kind == .element, let name = child.name else { continue }
      if model.nests, name == node.name {
        visit(child, as: model, &findings)
        continue
      }
      guard let row = model.row(namespace: name.namespace, local: name.local) else {
        if hasOwnChildren { UnknownElementCheck.check(child, in: node, as: model, &findings) }
        ScriptCheck.check(child, &findings)
        continue
      }
      if name.local == RSS.link.name.local, AtomLinkCheck.check(child, &findings) { continue }
      if first[row] == node.index {
        first[row] = child.index
      } else if hasOwnChildren, !model.children[row].occurrence.isRepeatable {
        findings.repeated(child, after: feed.document[first[row]], in: node, model.children[row])
      }
      visit(child, as: model.children[row].model, &findings)
    }
    guard node.damage.isEmpty else { return }
    for row in model.expected where first[row] == node.index {
      findings.missing(model.children[row], in: node, model)
    }
  }

  /// Whether RDF gives the value in elements or with `rdf:resource` instead of text.
  private func isStructured(_ node: Node, _ model: ContentModel) -> Bool {
    guard feed.format == .rdf, model.text == .codec else { return false }
    // The elements of RSS 1.0 itself contain text only (RSS 1.0, 5.3 to 5.6), unless they say otherwise.
    if model.name.namespace.vocabulary == "rdf" { return node.attribute(RDFSyntax.parseType) != nil }
    return node.attribute(RDFSyntax.resource) != nil || node.elements.contains { _ in true }
  }
}
