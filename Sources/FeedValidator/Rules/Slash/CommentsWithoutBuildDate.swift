import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let slashCommentsWithoutBuildDate = RuleDescription(
    "slash/comments-without-build-date", .info, "prefer a build date in a channel with comment counts",
    reference: SpecReference(
      "RSS Profile", "slash:comments", url: "https://www.rssboard.org/rss-profile#namespace-elements-slash-comments"),
    w3c: ["SlashDate"],
    why: "Feed readers cannot tell how old the counts are.",
    help: "add <lastBuildDate> to the channel",
    wrong: "<slash:comments>4</slash:comments>",
    right: "<lastBuildDate>…</lastBuildDate> … <slash:comments>4</slash:comments>")
}

extension Rule {
  static let slashCommentsWithoutBuildDate = Rule(.slashCommentsWithoutBuildDate, at: [.each(RSS.channel)]) {
    context, findings in
    guard context.node.child(RSS.lastBuildDate) == nil,
      let count = context.node.children(RSS.item).lazy.compactMap({ $0.child(Slash.comments) }).first
    else { return }
    findings.report("comment count has no date, because the channel has no “lastBuildDate”", of: count)
  }
}
