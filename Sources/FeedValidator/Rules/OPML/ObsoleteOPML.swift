import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An outline’s root is opml.
  static let obsoleteOPML = Rule(
    "opml/obsolete-version", .warning, at: [.root],
    OPML.opml.reference,
    summary: "an outline’s root is opml",
    rationale: "Programs know the root of OPML 1.0 and later only.",
    help: "rename the root to opml, with version=\"2.0\"",
    wrong: "<outlineDocument>",
    right: "<opml version=\"2.0\">",
    w3c: ["ObsoleteVersion"]
  ) { visit, findings in
    guard visit.feed.format == .opml, visit.model == nil else { return }
    findings.report("“\(visit.node.displayName)” was the root before OPML 1.0")
  }
}
