import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Links do not hold scripts.
  static let scriptURL = Rule(
    RuleDescription(
      "html/script-url", .warning, "links do not hold scripts", .rfc(4287, "8.1"),
      w3c: ["SecurityRisk"],
      why: "Readers take them out.",
      help: "link to a page",
      wrong: "&lt;a href=\"javascript:go()\"&gt;",
      right: "&lt;a href=\"https://example.com/\"&gt;"),
    at: [.text(.html), .construct]
  ) { visit, findings in
    for tag in visit.markup?.suspects ?? [] {
      for attribute in tag.attributes where HTMLNames.addresses.contains(attribute.name) {
        let scheme = String(utf8: attribute.value.utf8.filter { $0 > 0x20 }.prefix { $0 != UInt8(ascii: ":") })
          .lowercased()
        guard ["javascript", "vbscript"].contains(scheme) else { continue }
        findings.report(
          "readers take a link with a script out", at: attribute.range, attribute: attribute.name,
          value: attribute.value)
      }
    }
  }
}
