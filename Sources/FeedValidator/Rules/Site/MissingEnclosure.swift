import FeedCore

extension RuleDescription {
  static let siteMissingEnclosure = RuleDescription(
    "site/missing-enclosure", .error, "an enclosure on the site must be a file",
    reference: .rss("enclosure", anchor: "ltenclosuregtSubelementOfLtitemgt"),
    why: "Podcast apps show an error when they download it.",
    help: "add the file, or correct the URL",
    wrong: "<enclosure url=\"https://example.com/audio/1.mp3\" …/> without a file audio/1.mp3",
    right: "<enclosure url=\"https://example.com/audio/1.mp3\" …/> with the file")
}

extension SiteRule {
  static let siteMissingEnclosure = SiteRule(.siteMissingEnclosure) { site, findings in
    guard let layout = site.layout else { return }
    for link in site.links where link.relation == .enclosure && layout.contains(link.url) {
      guard layout.file(at: link.url) == nil else { continue }
      let file = layout.expectedFile(at: link.url).map { ": “\($0)” does not exist" } ?? ""
      findings.report("file of the enclosure does not exist\(file)", at: link.location, value: link.url.string)
    }
  }
}
