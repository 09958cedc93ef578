import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Styles do not leave their place or load anything.
  static let dangerousStyle = Rule(
    RuleDescription(
      "html/dangerous-style", .warning, "styles do not leave their place or load anything", .rfc(4287, "8.1"),
      w3c: ["DangerousStyleAttr"],
      why: "Such a style can cover the reader’s own page.",
      help: "take the declaration out",
      wrong: "style=\"position: absolute\"",
      right: "style=\"color: red\""),
    at: [.text(.html), .construct]
  ) { visit, findings in
    for tag in visit.markup?.suspects ?? [] {
      for attribute in tag.attributes where attribute.name == "style" {
        guard let problem = StyleCheck.problem(attribute.value) else { continue }
        findings.report(
          "“\(problem)” is a style that readers take out", at: attribute.range, attribute: "style", value: problem)
      }
    }
  }
}
