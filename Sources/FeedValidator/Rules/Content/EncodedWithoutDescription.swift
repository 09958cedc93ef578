import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let contentEncodedWithoutDescription = RuleDescription(
    "content/encoded-without-description", .warning, "a description should come before content:encoded",
    reference: SpecReference(
      "RSS Profile", "content:encoded", url: "https://www.rssboard.org/rss-profile#namespace-elements-content-encoded"
    ),
    w3c: ["NeedDescriptionBeforeContent"],
    why: "Some feed readers use the last of the two, others only read the description.",
    help: "add <description>…</description> before <content:encoded>",
    wrong: "<content:encoded>…</content:encoded>",
    right: """
      <description>…</description>
      <content:encoded>…</content:encoded>
      """)
}

extension Rule {
  static let contentEncodedWithoutDescription = Rule(.contentEncodedWithoutDescription, at: [.each(RSS.item)]) {
    context, findings in
    guard let encoded = context.node.child(ContentModule.encoded) else { return }
    if let description = context.node.child(RSS.itemDescription), description.index < encoded.index { return }
    findings.report("description is missing before “content:encoded”", of: encoded)
  }
}
