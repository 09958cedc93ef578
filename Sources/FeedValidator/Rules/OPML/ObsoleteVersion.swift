import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let opmlObsoleteVersion = RuleDescription(
    "opml/obsolete-version", .warning, "the root of an outline should be opml", reference: OPML.opml.reference,
    w3c: ["ObsoleteVersion"],
    why: "Programs only support OPML 1.0 and later.",
    help: "rename the root to opml and add version=\"2.0\"",
    wrong: "<outlineDocument>",
    right: "<opml version=\"2.0\">")
}

extension Rule {
  static let opmlObsoleteVersion = Rule(.opmlObsoleteVersion, at: [.root]) { context, findings in
    guard context.feed.format == .opml, context.model == nil else { return }
    findings.report("root “\(context.node.displayName)” is older than OPML 1.0")
  }
}
