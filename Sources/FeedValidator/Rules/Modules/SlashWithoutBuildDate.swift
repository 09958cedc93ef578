import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A channel that counts comments says when it was built.
  static let slashWithoutBuildDate = Rule(
    "slash/comments-without-build-date", .info, at: [.at(Slash.comments)],
    SpecReference(
      "RSS Profile", "slash:comments", url: "https://www.rssboard.org/rss-profile#namespace-elements-slash-comments"),
    summary: "a channel that counts comments says when it was built",
    rationale: "A count is true at a moment.",
    help: "add <lastBuildDate> to the channel",
    wrong: "<slash:comments>4</slash:comments>",
    right: "<lastBuildDate>…</lastBuildDate> … <slash:comments>4</slash:comments>",
    w3c: ["SlashDate"]
  ) { visit, findings in
    guard let channel = visit.node.parent?.parent, channel.isElement(RSS.channel),
      channel.child(RSS.lastBuildDate) == nil
    else { return }
    findings.report("this count is of no known moment")
  }
}
