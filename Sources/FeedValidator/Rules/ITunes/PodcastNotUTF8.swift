import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A podcast is in UTF-8.
  static let podcastNotUTF8 = Rule(
    RuleDescription(
      "itunes/not-utf-8", .warning, "a podcast is in UTF-8", ITunes.guide,
      w3c: ["NotUTF8"],
      why: "Apple reads no other encoding for certain.",
      help: "save the file as UTF-8",
      wrong: "encoding=\"iso-8859-1\"",
      right: "encoding=\"UTF-8\""),
    at: [.at(RSS.channel)]
  ) { visit, findings in
    let encoding = visit.feed.encoding
    guard visit.node.isPodcast, !["UTF-8", "UTF8", "US-ASCII"].contains(encoding.name.uppercased()) else { return }
    findings.report("this podcast is in \(encoding.name)")
  }
}
