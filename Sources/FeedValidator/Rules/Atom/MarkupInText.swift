import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Elements stand only in texts of type xhtml.
  static let markupInText = Rule(
    RuleDescription(
      "atom/markup-in-text", .error, "elements stand only in texts of type xhtml", .rfc(4287, "3.1.1"),
      w3c: ["UndefinedElement", "NotEscaped"],
      why: "A reader of type text or html sees no elements, and drops them with what they hold.",
      help: "write type=\"xhtml\" with a div, or type=\"html\" and escape the markup",
      wrong: "<title>Bread <b>and</b> butter</title>",
      right: "<title type=\"html\">Bread &lt;b&gt;and&lt;/b&gt; butter</title>"),
    at: [.construct]
  ) { visit, findings in
    guard visit.kind == .text || visit.kind == .html else { return }
    guard let child = visit.node.elements.first(where: { _ in true }) else { return }
    findings.report("an element stands in a text of type \(visit.kind == .html ? "html" : "text")", of: child)
  }
}
