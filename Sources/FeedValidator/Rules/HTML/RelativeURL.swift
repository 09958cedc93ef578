import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Addresses in RSS’s HTML are absolute.
  static let relativeURL = Rule(
    RuleDescription(
      "html/relative-url", .warning, "addresses in RSS’s HTML are absolute",
      SpecReference(
        "RSS Profile", "description", url: "https://www.rssboard.org/rss-profile#element-channel-item-description"),
      w3c: ["ContainsRelRef"],
      why: "RSS does not say what a relative address is relative to, so links and pictures break.",
      help: "write the whole address, with https://",
      wrong: "&lt;img src=\"/rye.jpg\"&gt;",
      right: "&lt;img src=\"https://example.com/rye.jpg\"&gt;"),
    at: [.text(.html)]
  ) { visit, findings in
    for tag in visit.markup?.suspects ?? [] {
      for attribute in tag.attributes where HTMLNames.addresses.contains(attribute.name) {
        let address = attribute.value.trimmingPrefix { $0 == " " }
        guard !address.isEmpty, !address.hasPrefix("#"), IRIReference(String(address)).scheme == nil else { continue }
        findings.report(
          "“\(address)” is relative, and nothing says to what", at: attribute.range, attribute: attribute.name,
          value: String(address))
      }
    }
  }
}
