import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let htmlRelativeUrl = RuleDescription(
    "html/relative-url", .warning, "URLs in RSS HTML should be absolute",
    reference: SpecReference(
      "RSS Profile", "description", url: "https://www.rssboard.org/rss-profile#element-channel-item-description"),
    w3c: ["ContainsRelRef"],
    why: "RSS does not define a base URL, so links and images break.",
    help: "write the whole URL: https://example.com/rye.jpg",
    wrong: "&lt;img src=\"/rye.jpg\"&gt;",
    right: "&lt;img src=\"https://example.com/rye.jpg\"&gt;")
}

extension Rule {
  static let htmlRelativeUrl = Rule(.htmlRelativeUrl, at: [.text(.html)], tags: .urls) { context, findings in
    for tag in context.markup?.suspects ?? [] {
      for attribute in tag.attributes where HTMLNames.urlAttributes.contains(attribute.name) {
        let url = attribute.value.trimmingPrefix { $0 == " " }
        guard !url.isEmpty, !url.hasPrefix("#"), IRIReference(String(url)).scheme == nil else { continue }
        findings.report(
          "“\(url)” is relative, but RSS has no base URL", at: attribute.range, attribute: attribute.name,
          value: String(url))
      }
    }
  }
}
