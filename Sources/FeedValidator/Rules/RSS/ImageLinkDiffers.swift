import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssImageLinkDiffers = RuleDescription(
    "rss/image-link-differs", .info, "prefer the channel’s link as the image’s link",
    reference: .rss("image", anchor: "ltimagegtSubelementOfLtchannelgt"),
    w3c: ["ImageLinkDoesntMatch"],
    why: "Feed readers link the image to the image’s link.",
    help: "write the channel’s link here also",
    wrong: "<channel><link>…</link><image><link>something else</link>",
    right: "the same link in both")
}

extension Rule {
  static let rssImageLinkDiffers = Rule(.rssImageLinkDiffers, at: [.each(RSS.image)]) { context, findings in
    guard let own = context.node.child(RSS.imageLink), let other = context.node.parent?.child(RSS.link) else { return }
    guard own.text.bytes.trimmingSpace() != other.text.bytes.trimmingSpace() else { return }
    findings.report(
      "link of the image is not that of the channel", of: own, at: own.text.trimmedSourceRange,
      related: [Diagnostic.Related("link of the channel", at: other.valueLocation)])
  }
}
