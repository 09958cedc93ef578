import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let itunesEnclosureFormat = RuleDescription(
    "itunes/enclosure-format", .warning, "an episode should be a file that Apple plays", reference: ITunes.guide,
    w3c: ["UnsupportedItunesFormat"],
    why: "Apple Podcasts does not show an episode that it cannot play.",
    help: "use M4A, MP3, MOV, MP4, M4V or PDF",
    wrong: "<enclosure url=\"https://example.com/rye.ogg\" …/>",
    right: "<enclosure url=\"https://example.com/rye.mp3\" …/>")
}

extension Rule {
  static let itunesEnclosureFormat = Rule(.itunesEnclosureFormat, at: [.each(RSS.channel)]) { context, findings in
    guard context.node.isPodcast else { return }
    for enclosure in context.node.children(RSS.item).flatMap({ $0.children(RSS.enclosure) }) {
      guard let url = enclosure.attribute(RSS.enclosureURL)?.value, let suffix = URLExtension.of(url.string),
        !["m4a", "mp3", "mov", "mp4", "m4v", "pdf", "epub"].contains(suffix)
      else { continue }
      findings.report(
        "Apple Podcasts does not play files of type “\(suffix)”", of: enclosure, at: url.trimmedSourceRange,
        attribute: "url", value: url.string)
    }
  }
}
