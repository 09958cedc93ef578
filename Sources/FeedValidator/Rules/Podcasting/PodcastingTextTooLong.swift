import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// The namespace’s texts have largest lengths.
  static let podcastingTextTooLong = Rule(
    RuleDescription(
      "podcast/text-too-long", .warning, "the namespace’s texts have largest lengths",
      SpecReference(
        "Podcasting 2.0", "tags", url: "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"),
      why: "Apps cut what is longer.",
      help: "shorten it",
      wrong: "<podcast:person>… 200 characters …</podcast:person>",
      right: "<podcast:person>Ada Lovelace</podcast:person>"),
    at: [
      .at(Podcasting.person), .at(Podcasting.location), .at(Podcasting.license), .at(Podcasting.soundbite),
      .at(Podcasting.funding), .at(Podcasting.trailer), .at(Podcasting.txt),
    ]
  ) { visit, findings in
    let limit = visit.node.isElement(Podcasting.txt) ? 4000 : 128
    let count = visit.node.text.string.unicodeScalars.count
    guard count > limit else { return }
    findings.report("“\(visit.node.displayName)” has \(count) characters; apps show \(limit)")
  }
}
