import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// HTML holds HTML’s elements.
  static let unknownHTMLElement = Rule(
    RuleDescription(
      "html/unknown-element", .warning, "HTML holds HTML’s elements",
      SpecReference("HTML", "Elements", url: "https://html.spec.whatwg.org/multipage/indices.html#elements-3"),
      w3c: ["NotHtml"],
      why: "Readers drop what they do not know.",
      help: "check the name; escape the “<” if it is no tag",
      wrong: "&lt;blok&gt;",
      right: "&lt;blockquote&gt;"),
    at: [.text(.html), .construct]
  ) { visit, findings in
    var reported: Set<String> = []
    for tag in visit.markup?.suspects ?? []
    where !HTMLNames.all.contains(tag.name) && !tag.name.contains("-") && !tag.name.contains(":") {
      guard reported.insert(tag.name).inserted else { continue }
      let meant = NearMiss.of(tag.name, in: HTMLNames.all.sorted())
      findings.report(
        "HTML has no element “\(tag.name)”", at: tag.range, value: tag.name, help: meant.map { "did you mean “\($0)”?" }
      )
    }
  }
}
