import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A description stands before content:encoded.
  static let contentBeforeDescription = Rule(
    RuleDescription(
      "content/encoded-without-description", .warning, "a description stands before content:encoded",
      SpecReference(
        "RSS Profile", "content:encoded", url: "https://www.rssboard.org/rss-profile#namespace-elements-content-encoded"
      ),
      w3c: ["NeedDescriptionBeforeContent"],
      why: "Some readers take the last one that they meet; others only know the description.",
      help: "put a summary in <description> before <content:encoded>",
      wrong: "<content:encoded>…</content:encoded>",
      right: """
        <description>…</description>
        <content:encoded>…</content:encoded>
        """),
    at: [.at(RSS.item)]
  ) { visit, findings in
    guard let encoded = visit.node.child(ContentModule.encoded) else { return }
    if let description = visit.node.child(RSS.itemDescription), description.index < encoded.index { return }
    findings.report("no description stands before this content", of: encoded)
  }
}
