import FeedCore
import FeedDocument
import FeedVocabulary

/// The problems that content models find: parts that are missing, repeated or not allowed.
extension Findings {
  mutating func unexpectedText(_ text: Node, in node: Node, _ model: ContentModel) {
    add(
      VocabularyRules.of(model.name.namespace).unexpectedText, "text is not allowed in “\(node.displayName)”",
      of: node, at: text.text.trimmedSourceRange, reference: model.term.reference)
  }

  mutating func unexpectedElement(_ child: Node, in node: Node, _ model: ContentModel) {
    let isHTML = model.term.content == .html
    add(
      VocabularyRules.of(model.name.namespace).unexpectedElement,
      "“\(node.displayName)” must contain only text, but contains “\(child.displayName)”", of: child,
      help: isHTML ? "escape the markup: &lt;\(child.writtenName)&gt;" : "write plain text",
      reference: model.term.reference)
  }

  mutating func repeated(_ child: Node, after first: Node, in node: Node, _ row: ChildRow) {
    add(
      VocabularyRules.of(row.model.name.namespace).repeatedElement,
      "duplicate “\(child.displayName)” in “\(node.displayName)”", of: child, reference: row.model.term.reference,
      related: [Diagnostic.Related("first used here", at: first.location)])
  }

  mutating func missing(_ row: ChildRow, in node: Node, _ model: ContentModel) {
    add(
      Diagnostic(
        RuleDescription(missing: row, in: model), "“\(row.model.name)” is missing in “\(node.displayName)”",
        at: node.location, context: node.contextOfMissing(row.model.name)), of: node)
  }

  mutating func missing(_ row: AttributeRow, in node: Node, _ model: ContentModel) {
    add(
      RuleDescription(missing: row, in: model), "attribute “\(row.term.name)” is missing in “\(node.displayName)”",
      of: node, attribute: row.term.name.description)
  }

  mutating func missing(_ row: MemberRow, in node: Node, _ model: ObjectModel) {
    add(
      RuleDescription(missing: row, in: model), "“\(row.term.name.local)” is missing in “\(model.term.name)”",
      of: node)
  }
}
