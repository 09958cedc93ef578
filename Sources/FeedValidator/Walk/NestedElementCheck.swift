import FeedCore
import FeedDocument
import FeedVocabulary

/// Reports elements in an element that only holds text.
enum NestedElementCheck {
  static func check(_ node: Node, model: ContentModel, into findings: inout Findings) {
    guard let child = node.elements.first(where: { _ in true }) else { return }
    let isHTML = model.term.content == .html
    findings.add(
      RuleID(rawValue: "\(KnownNames.vocabulary(model.name.namespace))/unexpected-element"), .error,
      "“\(node.displayName)” holds text only, but “\(child.displayName)” stands in it", of: child,
      help: isHTML ? "escape the markup: &lt;\(child.writtenName)&gt;" : "write plain text",
      reference: model.term.reference)
  }
}
