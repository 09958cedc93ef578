import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let htmlEventHandler = RuleDescription(
    "html/event-handler", .warning, "HTML should not have attributes with scripts", reference: .rfc(4287, "8.1"),
    w3c: ["SecurityRiskAttr"],
    why: "Feed readers remove them.",
    help: "remove the attribute",
    wrong: "&lt;a onclick=\"…\"&gt;",
    right: "&lt;a href=\"…\"&gt;")
}

extension Rule {
  static let htmlEventHandler = Rule(.htmlEventHandler, at: [.text(.html), .construct], tags: .handlers) {
    context, findings in
    for tag in context.markup?.suspects ?? [] {
      for attribute in tag.attributes where attribute.name.hasPrefix("on") && attribute.name.utf8.count > 2 {
        findings.report(
          "feed readers remove the script in “\(attribute.name)”", at: attribute.range, attribute: attribute.name,
          value: attribute.value)
      }
    }
  }
}
