import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// HTML has no attributes that hold scripts.
  static let eventHandler = Rule(
    RuleDescription(
      "html/event-handler", .warning, "HTML has no attributes that hold scripts", .rfc(4287, "8.1"),
      w3c: ["SecurityRiskAttr"],
      why: "Readers take them out.",
      help: "take the attribute out",
      wrong: "&lt;a onclick=\"…\"&gt;",
      right: "&lt;a href=\"…\"&gt;"),
    at: [.text(.html), .construct]
  ) { visit, findings in
    for tag in visit.markup?.suspects ?? [] {
      for attribute in tag.attributes where attribute.name.hasPrefix("on") && attribute.name.utf8.count > 2 {
        findings.report(
          "readers take the script in “\(attribute.name)” out", at: attribute.range, attribute: attribute.name,
          value: attribute.value)
      }
    }
  }
}
