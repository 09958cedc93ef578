import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let htmlUnknownElement = RuleDescription(
    "html/unknown-element", .warning, "HTML should only contain HTML elements",
    reference: SpecReference("HTML", "Elements", url: "https://html.spec.whatwg.org/multipage/indices.html#elements-3"),
    w3c: ["NotHtml"],
    why: "Feed readers drop unknown elements.",
    help: "correct the name, or write “&lt;” if it is not a tag",
    wrong: "&lt;blok&gt;",
    right: "&lt;blockquote&gt;")
}

extension Rule {
  static let htmlUnknownElement = Rule(.htmlUnknownElement, at: [.text(.html), .construct], tags: .unknown) {
    context, findings in
    var reported: Set<String> = []
    for tag in context.markup?.suspects ?? []
    where !HTMLNames.all.contains(tag.name) && !tag.name.contains("-") && !tag.name.contains(":") {
      guard reported.insert(tag.name).inserted else { continue }
      findings.report(
        "unknown HTML element “\(tag.name)”", at: tag.range, value: tag.name,
        help: SpellingSuggestion.of(tag.name, in: HTMLNames.inOrder).map { "did you mean “\($0)”?" })
    }
  }
}
