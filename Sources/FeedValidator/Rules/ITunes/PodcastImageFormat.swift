import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A podcast’s image is a JPEG or PNG.
  static let podcastImageFormat = Rule(
    RuleDescription(
      "itunes/image-format", .warning, "a podcast’s image is a JPEG or PNG", ITunes.image.reference,
      w3c: ["ImageUrlFormat"],
      why: "Apple takes no other images.",
      help: "use a JPEG or PNG of 1400 to 3000 pixels a side",
      wrong: "<itunes:image href=\"https://example.com/cover.tiff\"/>",
      right: "<itunes:image href=\"https://example.com/cover.png\"/>"),
    at: [.at(ITunes.image)]
  ) { visit, findings in
    guard let address = visit.node.attribute(ITunes.imageAddress)?.value,
      let suffix = AddressSuffix.of(address.string), !["jpg", "jpeg", "png"].contains(suffix)
    else { return }
    findings.report(
      "an image of type “\(suffix)” is not shown by Apple Podcasts", at: address.trimmedSourceRange, attribute: "href",
      value: address.string)
  }
}
