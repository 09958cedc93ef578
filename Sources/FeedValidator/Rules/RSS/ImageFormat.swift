import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A channel’s image is a GIF, JPEG or PNG.
  static let imageFormat = Rule(
    RuleDescription(
      "rss/image-format", .warning, "a channel’s image is a GIF, JPEG or PNG",
      .rss("image", anchor: "ltimagegtSubelementOfLtchannelgt"),
      w3c: ["ImageUrlFormat"],
      why: "The specification names these three, and old readers show no other.",
      help: "use a PNG",
      wrong: "<url>https://example.com/logo.tiff</url>",
      right: "<url>https://example.com/logo.png</url>"),
    at: [.at(RSS.imageURL)]
  ) { visit, findings in
    let text = visit.text
    let path = IRIReference(String(utf8: text.bytes.trimmingSpace())).path
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return }
    let suffix = name[name.index(after: dot)...].lowercased()
    guard !["jpg", "jpeg", "gif", "png", "webp", "avif", "svg", "ico"].contains(suffix), suffix.utf8.count <= 4,
      suffix.utf8.allSatisfy(\.isASCIILetter)
    else { return }
    findings.report(
      "an image of type “\(suffix)” is not shown everywhere", at: text.trimmedSourceRange, value: text.string)
  }
}
