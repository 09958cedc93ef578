import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let htmlUnbalancedTag = RuleDescription(
    "html/unbalanced-tag", .warning, "each start tag should have an end tag",
    reference: SpecReference("HTML", "End tags", url: "https://html.spec.whatwg.org/multipage/syntax.html#end-tags"),
    w3c: ["NotHtml"],
    why: "Open elements such as bold text or tables continue into the feed reader’s own page.",
    help: "add the end tag where the element ends",
    wrong: "&lt;b&gt;Rye",
    right: "&lt;b&gt;Rye&lt;/b&gt;")
}

extension Rule {
  static let htmlUnbalancedTag = Rule(.htmlUnbalancedTag, at: [.text(.html), .construct]) { context, findings in
    guard let imbalance = context.markup?.imbalance else { return }
    let range = imbalance.name
    let text = context.text
    let name = String(utf8: text.bytes[range].prefix(40))
    switch imbalance.problem {
    case .closesNothing:
      findings.report(
        "“</\(name)>” has no start tag", at: text.sourceRange(range), value: name, help: "remove it, or add “<\(name)>”"
      )
    case .onlySlash:
      findings.report(
        "slash does not close “<\(name)/>” in HTML", at: text.sourceRange(range), value: name,
        help: "write “</\(name)>” where it ends")
    case .neverClosed: findings.report("“<\(name)>” is not closed", at: text.sourceRange(range), value: name)
    }
  }
}
