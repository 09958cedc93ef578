import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A podcast’s texts have largest lengths.
  static let podcastTextTooLong = Rule(
    RuleDescription(
      "itunes/text-too-long", .warning, "a podcast’s texts have largest lengths", ITunes.guide,
      w3c: ["TooLong"],
      why: "Directories cut what is longer.",
      help: "shorten it",
      wrong: "<itunes:author>… 300 characters …</itunes:author>",
      right: "<itunes:author>Ada Lovelace</itunes:author>"),
    at: [.at(ITunes.author), .at(ITunes.subtitle), .at(ITunes.keywords), .at(ITunes.ownerName), .at(ITunes.summary)]
  ) { visit, findings in
    let limit = visit.node.isElement(ITunes.summary) ? 4000 : 255
    let count = visit.node.text.string.unicodeScalars.count
    guard count > limit else { return }
    findings.report("“\(visit.node.displayName)” has \(count) characters; directories show \(limit)")
  }
}
