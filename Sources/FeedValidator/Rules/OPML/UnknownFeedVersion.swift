import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let opmlUnknownFeedVersion = RuleDescription(
    "opml/unknown-feed-version", .warning, "the version of a feed should be RSS, RSS1, RSS2 or scriptingNews",
    reference: OPML.feedVersion.reference,
    w3c: ["InvalidOutlineVersion"],
    why: "Feed readers may use the version to choose a parser.",
    help: "write RSS2, or remove the attribute",
    wrong: "<outline version=\"2\" …/>",
    right: "<outline version=\"RSS2\" …/>")
}

extension Rule {
  static let opmlUnknownFeedVersion = Rule(.opmlUnknownFeedVersion, at: [.each(OPML.outline)]) { context, findings in
    let known = ["RSS", "RSS1", "RSS2", "scriptingNews", "ATOM", "ATOM1"]
    guard context.node.outlineType == "rss", let version = context.node.attribute(OPML.feedVersion)?.value,
      !known.contains(where: { $0.lowercased() == version.string.lowercased() })
    else { return }
    findings.report(
      "unknown feed version “\(version.string)”", at: version.trimmedSourceRange, attribute: "version",
      value: version.string)
  }
}
