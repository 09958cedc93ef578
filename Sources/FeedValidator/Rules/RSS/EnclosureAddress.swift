import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An enclosure is fetched by HTTP.
  static let enclosureAddress = Rule(
    "rss/enclosure-not-http", .error, at: [.at(RSS.enclosure)],
    .rss("enclosure", anchor: "ltenclosuregtSubelementOfLtitemgt"),
    summary: "an enclosure is fetched by HTTP",
    rationale: "Podcast players know no other way to download it.",
    help: "write an address that begins with https:// or http://",
    wrong: "<enclosure url=\"ftp://example.com/rye.mp3\" …/>",
    right: "<enclosure url=\"https://example.com/rye.mp3\" …/>",
    w3c: ["InvalidURLAttribute"]
  ) { visit, findings in
    guard let url = visit.node.attribute(RSS.enclosureURL), let scheme = IRIReference(url.value.string).scheme,
      !["http", "https"].contains(scheme.lowercased())
    else { return }
    findings.report(
      "an enclosure’s address begins with https:// or http://, not with “\(scheme):”", at: url.valueRange,
      attribute: "url", value: url.value.string)
  }
}
