import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let itunesNotUtf8 = RuleDescription(
    "itunes/not-utf-8", .warning, "a podcast should be UTF-8", reference: ITunes.guide,
    w3c: ["NotUTF8"],
    why: "Apple Podcasts only supports UTF-8 reliably.",
    help: "save the file as UTF-8",
    wrong: "encoding=\"iso-8859-1\"",
    right: "encoding=\"UTF-8\"")
}

extension Rule {
  static let itunesNotUtf8 = Rule(.itunesNotUtf8, at: [.each(RSS.channel)]) { context, findings in
    let encoding = context.feed.encoding
    guard context.node.isPodcast, !["UTF-8", "UTF8", "US-ASCII"].contains(encoding.name.uppercased()) else { return }
    findings.report("encoding of the podcast is \(encoding.name)")
  }
}
