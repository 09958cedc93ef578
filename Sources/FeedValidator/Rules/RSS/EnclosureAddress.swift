import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An enclosure is fetched by HTTP.
  static let enclosureAddress = Rule(
    RuleDescription(
      "rss/enclosure-not-http", .error, "an enclosure is fetched by HTTP",
      .rss("enclosure", anchor: "ltenclosuregtSubelementOfLtitemgt"),
      w3c: ["InvalidURLAttribute"],
      why: "Podcast players know no other way to download it.",
      help: "write an address that begins with https:// or http://",
      wrong: "<enclosure url=\"ftp://example.com/rye.mp3\" …/>",
      right: "<enclosure url=\"https://example.com/rye.mp3\" …/>"),
    at: [.at(RSS.enclosure)]
  ) { visit, findings in
    guard let url = visit.node.attribute(RSS.enclosureURL), let scheme = IRIReference(url.value.string).scheme,
      !["http", "https"].contains(scheme.lowercased())
    else { return }
    findings.report(
      "an enclosure’s address begins with https:// or http://, not with “\(scheme):”", at: url.valueRange,
      attribute: "url", value: url.value.string)
  }
}
