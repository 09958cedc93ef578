import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let strictRssVersion = RuleDescription(
    "strict-rss/version", .error, "the version of RSS must be 2.0", reference: RSS.rss.reference,
    why: "Older versions have other elements and limits, which feed readers no longer tell apart.",
    help: "write version=\"2.0\"",
    wrong: "<rss version=\"0.91\">",
    right: "<rss version=\"2.0\">",
    profile: .strictRSS)
}

extension Rule {
  static let strictRssVersion = Rule(.strictRssVersion, at: [.each(RSS.rss)]) { context, findings in
    guard let version = context.node.attribute(RSS.version), version.string != "2.0" else { return }
    findings.report(
      "version of RSS is “\(version.string)”, not 2.0", at: version.valueRange, attribute: "version",
      value: version.string)
  }
}
