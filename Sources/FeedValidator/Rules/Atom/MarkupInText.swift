import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let atomMarkupInText = RuleDescription(
    "atom/markup-in-text", .error, "elements must only be in text of type xhtml", reference: .rfc(4287, "3.1.1"),
    w3c: ["UndefinedElement", "NotEscaped"],
    why: "Feed readers drop elements in other text together with their content.",
    help: "write type=\"html\" and escape the markup, or type=\"xhtml\" with a <div>",
    wrong: "<title>Bread <b>and</b> butter</title>",
    right: "<title type=\"html\">Bread &lt;b&gt;and&lt;/b&gt; butter</title>")
}

extension Rule {
  static let atomMarkupInText = Rule(.atomMarkupInText, at: [.construct]) { context, findings in
    guard context.kind == .text || context.kind == .html else { return }
    guard let child = context.node.elements.first(where: { _ in true }) else { return }
    findings.report("text of type \(context.kind == .html ? "html" : "text") contains an element", of: child)
  }
}
