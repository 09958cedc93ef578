import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let appleChannelWithoutAuthor = RuleDescription(
    "apple/channel-without-author", .warning, "a podcast should name its author", reference: ITunes.author.reference,
    why: "Apple Podcasts shows the author under the title and in search results.",
    help: "add <itunes:author> with the author’s name",
    wrong: "<channel> without <itunes:author>",
    right: "<itunes:author>Ada Lovelace</itunes:author>",
    profile: .apple)
}

extension Rule {
  static let appleChannelWithoutAuthor = Rule(.appleChannelWithoutAuthor, at: [.each(RSS.channel)]) {
    context, findings in
    guard context.node.child(ITunes.author) == nil else { return }
    findings.report(
      "“itunes:author” is missing", context: context.node.contextOfMissing(ITunes.author.name))
  }
}
