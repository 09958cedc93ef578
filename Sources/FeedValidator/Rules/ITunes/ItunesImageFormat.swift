import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let itunesImageFormat = RuleDescription(
    "itunes/image-format", .warning, "the image of a podcast should be JPEG or PNG", reference: ITunes.image.reference,
    w3c: ["ImageUrlFormat"],
    why: "Apple Podcasts does not show other images.",
    help: "use a JPEG or PNG of 1400 to 3000 pixels per side",
    wrong: "<itunes:image href=\"https://example.com/cover.tiff\"/>",
    right: "<itunes:image href=\"https://example.com/cover.png\"/>")
}

extension Rule {
  static let itunesImageFormat = Rule(.itunesImageFormat, at: [.each(ITunes.image)]) { context, findings in
    guard let url = context.node.attribute(ITunes.imageURL)?.value,
      let suffix = URLExtension.of(url.string), !["jpg", "jpeg", "png"].contains(suffix)
    else { return }
    findings.report(
      "Apple Podcasts does not show images of type “\(suffix)”", at: url.trimmedSourceRange, attribute: "href",
      value: url.string)
  }
}
