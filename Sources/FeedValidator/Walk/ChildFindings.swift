import FeedCore
import FeedDocument
import FeedVocabulary

/// What a content model finds missing, repeated or out of place.
extension Findings {
  mutating func unexpectedText(_ text: Node, in node: Node, _ model: ContentModel) {
    add(
      RuleID(rawValue: "\(KnownNames.vocabulary(model.name.namespace))/unexpected-text"), .error,
      "text cannot stand directly in “\(node.displayName)”", of: node, at: text.text.trimmedSourceRange,
      help: "put it into an element, or take it out", reference: model.term.reference)
  }

  mutating func repeated(_ child: Node, after first: Node, in node: Node, _ row: ChildRow) {
    add(
      RuleID(rawValue: "\(KnownNames.vocabulary(row.model.name.namespace))/repeated-element"), .error,
      "“\(node.displayName)” has a second “\(child.displayName)”", of: child,
      help: "keep one of the two; readers differ in which they take", reference: row.model.term.reference,
      related: [Diagnostic.Related("the first one stands here", at: first.location)])
  }

  mutating func missing(_ row: ChildRow, in node: Node, _ model: ContentModel) {
    let missing = MissingChild(row: row, model: model)
    let name = row.model.name.description
    var context = node.context()
    context.parent = context.element
    context.element = name
    add(
      Diagnostic(
        missing.id, missing.severity, "“\(node.displayName)” has no “\(name)”", at: node.location,
        help: missing.help, reference: row.model.term.reference, context: context), of: node)
  }
}

/// The name and the words for a child that is not there.
struct MissingChild {
  let row: ChildRow
  let model: ContentModel

  var id: RuleID {
    let vocabulary = KnownNames.vocabulary(model.name.namespace)
    return RuleID(rawValue: "\(vocabulary)/\(model.name.local.kebab)-without-\(row.model.name.local.kebab)")
  }

  var severity: Severity { row.occurrence.isRequired ? .error : .warning }

  var help: String {
    let term = row.model.term
    switch row.model.text {
    case .none: return "add <\(term.name)>…</\(term.name)>"
    case .codec, .construct, .content, .xhtml, .anything:
      return "add <\(term.name)>…</\(term.name)>, with \(term.valueName.article)"
    }
  }
}
