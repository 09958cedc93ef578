import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An outline’s root is opml.
  static let obsoleteOPML = Rule(
    RuleDescription(
      "opml/obsolete-version", .warning, "an outline’s root is opml", OPML.opml.reference,
      w3c: ["ObsoleteVersion"],
      why: "Programs know the root of OPML 1.0 and later only.",
      help: "rename the root to opml, with version=\"2.0\"",
      wrong: "<outlineDocument>",
      right: "<opml version=\"2.0\">"),
    at: [.root]
  ) { visit, findings in
    guard visit.feed.format == .opml, visit.model == nil else { return }
    findings.report("“\(visit.node.displayName)” was the root before OPML 1.0")
  }
}
