import FeedCore

extension SiteRule {
  /// A link into the site leads to a file.
  static let brokenLink = SiteRule(
    RuleDescription(
      "site/broken-link", .error, "a link into the site leads to a file", .rfc(4287, "4.2.7"),
      why: "Readers that follow it get an error, and subscribers of a comment feed never see a comment.",
      help: "mend the address, or build the file that it leads to",
      wrong: "<wfw:commentRss>https://example.com/feeds/comments/tpyo.rss</wfw:commentRss>",
      right: "<wfw:commentRss>https://example.com/feeds/comments/typo.rss</wfw:commentRss>")
  ) { site, findings in
    guard let layout = site.layout else { return }
    for link in site.links where link.relation != .itself && link.relation != .enclosure {
      let isFeed = link.relation.leadsToFeed || link.type.map(isFeedType) == true
      guard isFeed || layout.hasPages, layout.contains(link.address), layout.file(at: link.address) == nil else {
        continue
      }
      let file = layout.expectedFile(at: link.address, isPage: !isFeed).map { ": there is no file “\($0)”" } ?? ""
      findings.report(
        "this \(link.relation.rawValue) link leads nowhere\(file)", at: link.location, value: link.address.string)
    }
  }

  static func isFeedType(_ type: String) -> Bool {
    ["application/rss+xml", "application/atom+xml", "application/feed+json", "application/json"].contains(type)
  }
}
