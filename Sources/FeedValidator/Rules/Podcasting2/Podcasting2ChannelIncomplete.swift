import FeedCore
import FeedDocument
import FeedVocabulary

extension SpecReference {
  /// A section of PSP-1, the specification of the Podcast Standards Project.
  static func podcastStandards(_ section: String, anchor: String) -> SpecReference {
    SpecReference(
      "PSP-1", section,
      url: "https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification#\(anchor)")
  }
}

extension RuleDescription {
  static let podcasting2ChannelIncomplete = RuleDescription(
    "podcasting2/channel-incomplete", .error, "a podcast must have all elements that PSP-1 requires",
    reference: .podcastStandards("Required channel", anchor: "required-channel"),
    why: "Podcast apps and hosts that follow PSP-1 rely on them.",
    help: "add the element that the message names",
    wrong: "<channel> without <itunes:explicit>",
    right: "<itunes:explicit>false</itunes:explicit>",
    profile: .podcasting2)
}

extension Rule {
  static let podcasting2ChannelIncomplete = Rule(.podcasting2ChannelIncomplete, at: [.each(RSS.channel)]) {
    context, findings in
    findings.reportMissing(
      [RSS.language.name, ITunes.category.name, ITunes.explicit.name, ITunes.image.name], in: context.node,
      "which PSP-1 requires of a podcast")
    if !context.node.children(Atom.link).contains(where: { $0.linkRelation == "self" }) {
      findings.report(
        "self link is missing, which PSP-1 requires of a podcast",
        help: "add <atom:link rel=\"self\" type=\"application/rss+xml\" href=\"https://…\"/>",
        context: context.node.contextOfMissing(Atom.link.name))
    }
  }
}
