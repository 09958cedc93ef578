import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let itunesTextTooLong = RuleDescription(
    "itunes/text-too-long", .warning, "podcast text should not exceed its maximum length", reference: ITunes.guide,
    w3c: ["TooLong"],
    why: "Podcast directories cut off longer text.",
    help: "shorten the text",
    wrong: "<itunes:author>… 300 characters …</itunes:author>",
    right: "<itunes:author>Ada Lovelace</itunes:author>")
}

extension Rule {
  static let itunesTextTooLong = Rule(
    .itunesTextTooLong,
    at: [
      .each(ITunes.author), .each(ITunes.subtitle), .each(ITunes.keywords), .each(ITunes.ownerName),
      .each(ITunes.summary),
    ]
  ) { context, findings in
    let limit = context.node.isElement(ITunes.summary) ? 4000 : 255
    let count = context.node.text.string.unicodeScalars.count
    guard count > limit else { return }
    findings.report("“\(context.node.displayName)” has \(count) characters; the limit is \(limit)")
  }
}
