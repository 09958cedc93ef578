import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Each start tag has its end tag.
  static let unbalancedTag = Rule(
    RuleDescription(
      "html/unbalanced-tag", .warning, "each start tag has its end tag",
      SpecReference("HTML", "End tags", url: "https://html.spec.whatwg.org/multipage/syntax.html#end-tags"),
      w3c: ["NotHtml"],
      why: "What is left open, such as bold text or a table, runs on into the reader’s own page.",
      help: "add the end tag where the element ends; was the text cut in the middle of one?",
      wrong: "&lt;b&gt;Rye",
      right: "&lt;b&gt;Rye&lt;/b&gt;"),
    at: [.text(.html), .construct]
  ) { visit, findings in
    guard let imbalance = visit.markup?.imbalance else { return }
    let (text, range) = (visit.text, imbalance.name)
    let name = String(utf8: text.bytes[range].prefix(40))
    switch imbalance.kind {
    case .closesNothing:
      findings.report(
        "“</\(name)>” closes nothing", at: text.sourceRange(range), value: name, help: "take it out, or add “<\(name)>”"
      )
    case .onlySlash:
      findings.report(
        "the slash does not close “<\(name)/>” in HTML", at: text.sourceRange(range), value: name,
        help: "write “</\(name)>” where it ends")
    case .neverClosed: findings.report("“<\(name)>” is never closed", at: text.sourceRange(range), value: name)
    }
  }
}
