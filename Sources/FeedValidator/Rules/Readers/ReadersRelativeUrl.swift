import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let readersRelativeUrl = RuleDescription(
    "readers/relative-url", .warning, "URLs in the HTML of an entry should be absolute",
    reference: SpecReference(
      "RSS Profile", "Relative URLs", url: "https://www.rssboard.org/rss-profile#data-types-url"),
    why: "Many feed readers no longer know the feed’s URL when they show an entry.",
    help: "write the whole URL: https://example.com/rye.jpg",
    wrong: "<content type=\"html\">&lt;img src=\"/rye.jpg\"&gt;</content>",
    right: "<content type=\"html\">&lt;img src=\"https://example.com/rye.jpg\"&gt;</content>",
    profile: .readers)
}

extension Rule {
  static let readersRelativeUrl = Rule(.readersRelativeUrl, at: [.construct], tags: .urls) { context, findings in
    for tag in context.markup?.suspects ?? [] {
      for attribute in tag.attributes where HTMLNames.urlAttributes.contains(attribute.name) {
        let url = String(attribute.value.trimmingPrefix { $0 == " " })
        guard !url.isEmpty, !url.hasPrefix("#"), context.node.resolve(url).scheme == nil else { continue }
        findings.report(
          "“\(url)” is relative, which many feed readers do not support", at: attribute.range,
          attribute: attribute.name,
          value: url)
      }
    }
  }
}
