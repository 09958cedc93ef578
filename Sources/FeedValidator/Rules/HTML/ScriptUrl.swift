import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let htmlScriptUrl = RuleDescription(
    "html/script-url", .warning, "links should not contain scripts", reference: .rfc(4287, "8.1"),
    w3c: ["SecurityRisk"],
    why: "Feed readers remove them.",
    help: "link to a page: https://example.com/",
    wrong: "&lt;a href=\"javascript:go()\"&gt;",
    right: "&lt;a href=\"https://example.com/\"&gt;")
}

extension Rule {
  static let htmlScriptUrl = Rule(.htmlScriptUrl, at: [.text(.html), .construct], tags: .urls) { context, findings in
    for tag in context.markup?.suspects ?? [] {
      for attribute in tag.attributes where HTMLNames.urlAttributes.contains(attribute.name) {
        let scheme = String(utf8: attribute.value.utf8.filter { $0 > 0x20 }.prefix { $0 != UInt8(ascii: ":") })
          .lowercased()
        guard ["javascript", "vbscript"].contains(scheme) else { continue }
        findings.report(
          "feed readers remove a link with a script", at: attribute.range, attribute: attribute.name,
          value: attribute.value)
      }
    }
  }
}
