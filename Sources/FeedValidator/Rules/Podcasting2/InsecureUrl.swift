import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let podcasting2InsecureUrl = RuleDescription(
    "podcasting2/insecure-url", .warning, "URLs in Podcasting 2.0 elements should be https",
    reference: SpecReference(
      "Podcasting 2.0", "Podcast tags",
      url: "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"),
    why: "Podcast apps may not load URLs without encryption.",
    help: "write https:// instead of http://",
    wrong: "<podcast:transcript url=\"http://example.com/rye.vtt\" type=\"text/vtt\"/>",
    right: "<podcast:transcript url=\"https://example.com/rye.vtt\" type=\"text/vtt\"/>",
    profile: .podcasting2)
}

extension Rule {
  static let podcasting2InsecureUrl = Rule(.podcasting2InsecureUrl, at: [.each(RSS.channel)]) { context, findings in
    for node in context.node.descendants
    where node.kind == .element && node.name?.namespace == Namespace.podcast.uri {
      for attribute in node.attributes where attribute.value.bytes.starts(with: "http:".utf8) {
        findings.report(
          "“\(attribute.string)” is not an https URL", of: node, at: attribute.valueRange,
          attribute: attribute.writtenName, value: attribute.string)
      }
    }
  }
}
