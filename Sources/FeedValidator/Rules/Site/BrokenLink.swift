import FeedCore

extension RuleDescription {
  static let siteBrokenLink = RuleDescription(
    "site/broken-link", .error, "a link into the site must lead to a file", reference: .rfc(4287, "4.2.7"),
    why: "Feed readers get an error, and subscribers of a comment feed never see a comment.",
    help: "correct the URL, or build the missing file",
    wrong: "<wfw:commentRss>https://example.com/feeds/comments/tpyo.rss</wfw:commentRss>",
    right: "<wfw:commentRss>https://example.com/feeds/comments/typo.rss</wfw:commentRss>")
}

extension SiteRule {
  static let siteBrokenLink = SiteRule(.siteBrokenLink) { site, findings in
    guard let layout = site.layout else { return }
    for link in site.links where link.relation != .itself && link.relation != .enclosure {
      let isFeed = link.relation.leadsToFeed || link.hasFeedType
      guard isFeed || layout.hasPages, layout.contains(link.url), layout.file(at: link.url) == nil else {
        continue
      }
      let file = layout.expectedFile(at: link.url, isPage: !isFeed).map { ": “\($0)” does not exist" } ?? ""
      findings.report(
        "target of the \(link.relation.rawValue) link does not exist\(file)", at: link.location,
        value: link.url.string)
    }
  }
}
