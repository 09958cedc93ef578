import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomContentSourceNotEmpty = RuleDescription(
    "atom/content-source-not-empty", .error, "content with a src attribute must be empty",
    reference: .rfc(4287, "4.1.3.2"),
    w3c: ["UndefinedElement", "UnexpectedText"],
    why: "Feed readers load the content from src and ignore the text in the element.",
    help: "remove the text, or the src attribute",
    wrong: "<content src=\"https://example.com/rye\">Sourdough</content>",
    right: "<content src=\"https://example.com/rye\" type=\"text/html\"/>")
}

extension Rule {
  static let atomContentSourceNotEmpty = Rule(.atomContentSourceNotEmpty, at: [.each(Atom.content)]) {
    context, findings in
    guard context.node.attribute(Atom.contentSource) != nil else { return }
    guard
      let part = context.node.children.first(where: { $0.kind == .element || ($0.kind == .text && !$0.text.isBlank) })
    else { return }
    findings.report(
      "content with “src” must be empty", of: part.kind == .element ? part : nil,
      at: part.kind == .text ? part.text.trimmedSourceRange : part.nameRange)
  }
}
