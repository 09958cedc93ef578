import FeedCore

extension RuleDescription {
  static let siteEnclosureType = RuleDescription(
    "site/enclosure-type", .warning, "the type of an enclosure should be that of its file",
    reference: .rss("enclosure", anchor: "ltenclosuregtSubelementOfLtitemgt"),
    why: "Podcast apps use the type to decide whether they can play the file.",
    help: "write the media type of the file",
    wrong: "<enclosure url=\"https://example.com/1.mp3\" type=\"audio/wav\" …/>",
    right: "<enclosure url=\"https://example.com/1.mp3\" type=\"audio/mpeg\" …/>")
}

extension SiteRule {
  static let siteEnclosureType = SiteRule(.siteEnclosureType) { site, findings in
    for (link, file) in site.enclosureFiles {
      guard let type = link.type, let expected = MediaType(fileName: file),
        !MediaType(unchecked: type).isSynonym(of: expected)
      else { continue }
      findings.report(
        "type of the enclosure is \(type), but “\(file)” is served as \(expected)", at: link.location, value: type)
    }
  }
}
