import FeedCore

extension RuleDescription {
  static let siteSelfElsewhere = RuleDescription(
    "site/self-elsewhere", .error, "the self link of a feed must be the URL of its file",
    reference: .rfc(4287, "4.2.7.2"),
    why: "Feed readers subscribe to the URL in the self link.",
    help: "rebuild the feed, or correct base_url and url in site.toml",
    wrong: "feeds/feed.atom with <link rel=\"self\" href=\"https://old.example.com/feed.atom\"/>",
    right: "feeds/feed.atom with <link rel=\"self\" href=\"https://example.com/feeds/feed.atom\"/>")
}

extension SiteRule {
  static let siteSelfElsewhere = SiteRule(.siteSelfElsewhere) { site, findings in
    for feed in site.feeds {
      guard let served = site.layout?.url(ofFile: feed.file) else { continue }
      for link in feed.links where link.relation == .itself && link.url.canonical != served.canonical {
        findings.report(
          "self link is “\(link.url)”, but the file is served at “\(served)”", at: link.location,
          value: link.url.string)
      }
    }
  }
}
