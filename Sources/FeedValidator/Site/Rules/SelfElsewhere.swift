import FeedCore

extension SiteRule {
  /// A feed's self link is where its file is served.
  static let selfElsewhere = SiteRule(
    RuleDescription(
      "site/self-elsewhere", .error, "a feed’s self link is where its file is served", .rfc(4287, "4.2.7.2"),
      why: "Readers subscribe to the address that a feed gives as its own.",
      help: "build the feed again, or set base_url and url in site.toml to where the site is served",
      wrong: "feeds/feed.atom with <link rel=\"self\" href=\"https://old.example.com/feed.atom\"/>",
      right: "feeds/feed.atom with <link rel=\"self\" href=\"https://example.com/feeds/feed.atom\"/>")
  ) { site, findings in
    for feed in site.feeds {
      guard let served = site.layout?.address(ofFile: feed.file) else { continue }
      for link in feed.links where link.relation == .itself && link.address.canonical != served.canonical {
        findings.report(
          "this file will be served at “\(served)”, not at “\(link.address)”", at: link.location,
          value: link.address.string)
      }
    }
  }
}
