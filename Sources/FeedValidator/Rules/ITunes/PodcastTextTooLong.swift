import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A podcast’s texts have largest lengths.
  static let podcastTextTooLong = Rule(
    "itunes/text-too-long", .warning,
    at: [.at(ITunes.author), .at(ITunes.subtitle), .at(ITunes.keywords), .at(ITunes.ownerName), .at(ITunes.summary)],
    ITunes.guide,
    summary: "a podcast’s texts have largest lengths",
    rationale: "Directories cut what is longer.",
    help: "shorten it",
    wrong: "<itunes:author>… 300 characters …</itunes:author>",
    right: "<itunes:author>Ada Lovelace</itunes:author>",
    w3c: ["TooLong"]
  ) { visit, findings in
    let limit = visit.node.isElement(ITunes.summary) ? 4000 : 255
    let count = visit.node.text.string.unicodeScalars.count
    guard count > limit else { return }
    findings.report("“\(visit.node.displayName)” has \(count) characters; directories show \(limit)")
  }
}
