import FeedCore

extension RuleDescription {
  static let siteLinkType = RuleDescription(
    "site/link-type", .warning, "a link to a feed should have the feed’s media type", reference: .rfc(4287, "4.2.7.3"),
    why: "Feed readers choose between links by type.",
    help: "write the media type of the feed",
    wrong: "<link rel=\"replies\" type=\"application/atom+xml\" href=\"comments.rss\"/>",
    right: "<link rel=\"replies\" type=\"application/rss+xml\" href=\"comments.rss\"/>")
}

extension SiteRule {
  static let siteLinkType = SiteRule(.siteLinkType) { site, findings in
    for link in site.links where link.relation != .itself {
      guard let type = link.type, link.hasFeedType, let feed = site.feed(at: link.url),
        let expected = feed.format.mediaTypes, !expected.contains(type)
      else { continue }
      findings.report(
        "type of the link is \(type), but “\(feed.file)” is \(expected[0])", at: link.location, value: type,
        related: [Diagnostic.Related("feed", at: feed.location)])
    }
  }
}
