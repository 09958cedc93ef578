import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let htmlDangerousElement = RuleDescription(
    "html/dangerous-element", .warning, "HTML should not contain elements that run or load programs",
    reference: .rfc(4287, "8.1"),
    w3c: ["SecurityRisk"],
    why: "Feed readers remove them, and some reject the entry.",
    help: "remove the element, or link to the page instead",
    wrong: "<description>&lt;script&gt;…&lt;/script&gt;</description>",
    right: "<description>&lt;p&gt;…&lt;/p&gt;</description>")
}

extension Rule {
  static let htmlDangerousElement = Rule(
    .htmlDangerousElement, at: [.text(.html), .construct], tags: .elements(HTMLNames.dangerous.union(["svg"]))
  ) { context, findings in
    let suspects = context.markup?.suspects ?? []
    let picture = suspects.firstIndex { $0.name == "svg" }
    for (index, tag) in suspects.enumerated() where HTMLNames.dangerous.contains(tag.name) {
      let isTitleOfPicture = tag.name == "title" && picture.map { $0 < index } ?? false
      if isTitleOfPicture { continue }
      findings.report("feed readers remove “\(tag.name)”", at: tag.range, value: tag.name)
    }
  }
}
