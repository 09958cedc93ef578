import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssEnclosureNotHttp = RuleDescription(
    "rss/enclosure-not-http", .error, "an enclosure must have an http or https URL",
    reference: .rss("enclosure", anchor: "ltenclosuregtSubelementOfLtitemgt"),
    w3c: ["InvalidURLAttribute"],
    why: "Podcast apps can only download files over HTTP.",
    help: "write a URL that begins with https:// or http://",
    wrong: "<enclosure url=\"ftp://example.com/rye.mp3\" …/>",
    right: "<enclosure url=\"https://example.com/rye.mp3\" …/>")
}

extension Rule {
  static let rssEnclosureNotHttp = Rule(.rssEnclosureNotHttp, at: [.each(RSS.enclosure)]) { context, findings in
    guard let url = context.node.attribute(RSS.enclosureURL), let scheme = IRIReference(url.string).scheme,
      !["http", "https"].contains(scheme.lowercased())
    else { return }
    findings.report(
      "URL of the enclosure must begin with https:// or http://, not with “\(scheme):”", at: url.valueRange,
      attribute: "url", value: url.string)
  }
}
