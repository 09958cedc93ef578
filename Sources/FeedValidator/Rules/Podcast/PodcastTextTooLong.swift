import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let podcastTextTooLong = RuleDescription(
    "podcast/text-too-long", .warning, "Podcasting 2.0 text should not exceed its maximum length",
    reference: SpecReference(
      "Podcasting 2.0", "tags", url: "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"),
    why: "Podcast apps cut off longer text.",
    help: "shorten the text",
    wrong: "<podcast:person>… 200 characters …</podcast:person>",
    right: "<podcast:person>Ada Lovelace</podcast:person>")
}

extension Rule {
  static let podcastTextTooLong = Rule(
    .podcastTextTooLong,
    at: [
      .each(Podcasting.person), .each(Podcasting.location), .each(Podcasting.license), .each(Podcasting.soundbite),
      .each(Podcasting.funding), .each(Podcasting.trailer), .each(Podcasting.txt),
      .each(Podcasting.updateFrequency),
    ]
  ) { context, findings in
    let limit = context.node.isElement(Podcasting.txt) ? 4000 : 128
    let count = context.node.text.string.unicodeScalars.count
    guard count > limit else { return }
    findings.report("“\(context.node.displayName)” has \(count) characters; the limit is \(limit)")
  }
}
