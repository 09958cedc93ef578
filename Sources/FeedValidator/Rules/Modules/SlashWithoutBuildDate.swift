import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A channel that counts comments says when it was built.
  static let slashWithoutBuildDate = Rule(
    RuleDescription(
      "slash/comments-without-build-date", .info, "a channel that counts comments says when it was built",
      SpecReference(
        "RSS Profile", "slash:comments", url: "https://www.rssboard.org/rss-profile#namespace-elements-slash-comments"),
      w3c: ["SlashDate"],
      why: "A count is true at a moment.",
      help: "add <lastBuildDate> to the channel",
      wrong: "<slash:comments>4</slash:comments>",
      right: "<lastBuildDate>…</lastBuildDate> … <slash:comments>4</slash:comments>"),
    at: [.at(RSS.channel)]
  ) { visit, findings in
    guard visit.node.child(RSS.lastBuildDate) == nil,
      let count = visit.node.children(RSS.item).lazy.compactMap({ $0.child(Slash.comments) }).first
    else { return }
    findings.report("this count is of no known moment", of: count)
  }
}
