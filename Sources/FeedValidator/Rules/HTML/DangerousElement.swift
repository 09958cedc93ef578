import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// HTML holds no elements that run or load programs.
  static let dangerousElement = Rule(
    RuleDescription(
      "html/dangerous-element", .warning, "HTML holds no elements that run or load programs", .rfc(4287, "8.1"),
      w3c: ["SecurityRisk"],
      why: "Readers take them out, and some refuse the entry.",
      help: "take the element out; link to the page instead",
      wrong: "<description>&lt;script&gt;…&lt;/script&gt;</description>",
      right: "<description>&lt;p&gt;…&lt;/p&gt;</description>"),
    at: [.text(.html), .construct]
  ) { visit, findings in
    let suspects = visit.markup?.suspects ?? []
    let picture = suspects.firstIndex { $0.name == "svg" }
    for (index, tag) in suspects.enumerated() where HTMLNames.dangerous.contains(tag.name) {
      let isTitleOfPicture = tag.name == "title" && picture.map { $0 < index } ?? false
      if isTitleOfPicture { continue }
      findings.report("readers take “\(tag.name)” out of a feed", at: tag.range, value: tag.name)
    }
  }
}
