import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// An episode is a file that Apple plays.
  static let enclosureFormat = Rule(
    "itunes/enclosure-format", .warning, at: [.at(RSS.enclosure)],
    ITunes.guide,
    summary: "an episode is a file that Apple plays",
    rationale: "Apple Podcasts shows no episode that it cannot play.",
    help: "use M4A, MP3, MOV, MP4, M4V or PDF",
    wrong: "<enclosure url=\"https://example.com/rye.ogg\" …/>",
    right: "<enclosure url=\"https://example.com/rye.mp3\" …/>",
    w3c: ["UnsupportedItunesFormat"]
  ) { visit, findings in
    guard let channel = visit.node.parent?.parent, channel.isPodcast,
      let address = visit.node.attribute(RSS.enclosureURL)?.value, let suffix = AddressSuffix.of(address.string),
      !["m4a", "mp3", "mov", "mp4", "m4v", "pdf", "epub"].contains(suffix)
    else { return }
    findings.report(
      "Apple Podcasts plays no file of type “\(suffix)”", at: address.trimmedSourceRange, attribute: "url",
      value: address.string)
  }
}
