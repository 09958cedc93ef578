import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// Addresses in an entry’s HTML are absolute.
  static let readersRelativeAddress = Rule(
    RuleDescription(
      "readers/relative-address", .warning, "addresses in an entry’s HTML are absolute",
      SpecReference("RSS Profile", "Relative URLs", url: "https://www.rssboard.org/rss-profile#data-types-url"),
      why:
        "Atom lets them be relative to the feed’s address, which many readers no longer know when they show the entry.",
      help: "write the whole address, with https://",
      wrong: "<content type=\"html\">&lt;img src=\"/rye.jpg\"&gt;</content>",
      right: "<content type=\"html\">&lt;img src=\"https://example.com/rye.jpg\"&gt;</content>",
      profile: .readers),
    at: [.construct]
  ) { visit, findings in
    for tag in visit.markup?.suspects ?? [] {
      for attribute in tag.attributes where HTMLNames.addresses.contains(attribute.name) {
        let address = String(attribute.value.trimmingPrefix { $0 == " " })
        guard !address.isEmpty, !address.hasPrefix("#"), visit.node.resolve(address).scheme == nil else { continue }
        findings.report(
          "“\(address)” is relative, which many readers cannot follow", at: attribute.range, attribute: attribute.name,
          value: address)
      }
    }
  }
}
