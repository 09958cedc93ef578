import FeedCore

extension SiteRule {
  /// A link to a feed names the format that the feed is in.
  static let linkType = SiteRule(
    RuleDescription(
      "site/link-type", .warning, "a link to a feed names the format that the feed is in", .rfc(4287, "4.2.7.3"),
      why: "Readers choose among links by their types.",
      help: "write the type of the feed that the link leads to",
      wrong: "<link rel=\"replies\" type=\"application/atom+xml\" href=\"comments.rss\"/>",
      right: "<link rel=\"replies\" type=\"application/rss+xml\" href=\"comments.rss\"/>")
  ) { site, findings in
    for link in site.links where link.relation != .itself {
      guard let type = link.type, isFeedType(type), let feed = site.feed(at: link.address),
        let expected = feed.format.mediaTypes, !expected.contains(type)
      else { continue }
      findings.report(
        "this link promises \(type), but “\(feed.file)” is \(expected[0])", at: link.location, value: type,
        related: [Diagnostic.Related("the feed begins here", at: feed.location)])
    }
  }
}

extension DetectedFormat {
  /// The media types that a feed of the format may be served as, the best one first.
  package var mediaTypes: [String]? {
    switch self {
    case .rss: ["application/rss+xml", "application/xml", "text/xml"]
    case .atom: ["application/atom+xml", "application/xml", "text/xml"]
    case .jsonFeed: ["application/feed+json", "application/json"]
    case .rdf: ["application/rdf+xml", "application/rss+xml", "application/xml", "text/xml"]
    case .opml, .html, .unknown: nil
    }
  }
}
