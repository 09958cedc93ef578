import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let htmlDangerousStyle = RuleDescription(
    "html/dangerous-style", .warning, "styles should not move content out of the entry or load files",
    reference: .rfc(4287, "8.1"),
    w3c: ["DangerousStyleAttr"],
    why: "Feed readers remove such styles, because they could cover the reader’s own page.",
    help: "remove the declaration",
    wrong: "style=\"position: absolute\"",
    right: "style=\"color: red\"")
}

extension Rule {
  static let htmlDangerousStyle = Rule(
    .htmlDangerousStyle, at: [.text(.html), .construct], tags: .attributes(["style"])
  ) { context, findings in
    for tag in context.markup?.suspects ?? [] {
      for attribute in tag.attributes where attribute.name == "style" {
        guard let problem = StyleCheck.problem(attribute.value) else { continue }
        findings.report(
          "feed readers remove the style “\(problem)”", at: attribute.range, attribute: "style", value: problem)
      }
    }
  }
}
