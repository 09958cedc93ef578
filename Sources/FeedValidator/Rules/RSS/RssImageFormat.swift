import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssImageFormat = RuleDescription(
    "rss/image-format", .warning, "the image of a channel should be GIF, JPEG or PNG",
    reference: .rss("image", anchor: "ltimagegtSubelementOfLtchannelgt"),
    w3c: ["ImageUrlFormat"],
    why: "Old feed readers do not show other images.",
    help: "use a PNG",
    wrong: "<url>https://example.com/logo.tiff</url>",
    right: "<url>https://example.com/logo.png</url>")
}

extension Rule {
  static let rssImageFormat = Rule(.rssImageFormat, at: [.each(RSS.imageURL)]) { context, findings in
    let text = context.text
    let path = IRIReference(String(utf8: text.bytes.trimmingSpace())).path
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return }
    let suffix = name[name.index(after: dot)...].lowercased()
    guard !["jpg", "jpeg", "gif", "png", "webp", "avif", "svg", "ico"].contains(suffix), suffix.utf8.count <= 4,
      suffix.utf8.allSatisfy(\.isASCIILetter)
    else { return }
    findings.report(
      "image type “\(suffix)” is not supported by all feed readers", at: text.trimmedSourceRange, value: text.string)
  }
}
