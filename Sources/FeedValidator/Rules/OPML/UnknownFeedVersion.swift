import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A feed’s version is RSS, RSS1, RSS2 or scriptingNews.
  static let unknownFeedVersion = Rule(
    RuleDescription(
      "opml/unknown-feed-version", .warning, "a feed’s version is RSS, RSS1, RSS2 or scriptingNews",
      OPML.feedVersion.reference,
      w3c: ["InvalidOutlineVersion"],
      why: "The specification lists these, for which a reader may choose its parser.",
      help: "write RSS2, or leave the attribute out",
      wrong: "<outline version=\"2\" …/>",
      right: "<outline version=\"RSS2\" …/>"),
    at: [.at(OPML.outline)]
  ) { visit, findings in
    let known = ["RSS", "RSS1", "RSS2", "scriptingNews", "ATOM", "ATOM1"]
    guard visit.node.outlineType == "rss", let version = visit.node.attribute(OPML.feedVersion)?.value,
      !known.contains(where: { $0.lowercased() == version.string.lowercased() })
    else { return }
    findings.report(
      "“\(version.string)” is not a version that OPML knows", at: version.trimmedSourceRange, attribute: "version",
      value: version.string)
  }
}
