import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let rssImageTitleDiffers = RuleDescription(
    "rss/image-title-differs", .info, "prefer the channel’s title as the image’s title",
    reference: .rss("image", anchor: "ltimagegtSubelementOfLtchannelgt"),
    w3c: ["ImageTitleDoesntMatch"],
    why: "Feed readers use the image’s title as its alternative text.",
    help: "write the channel’s title here also",
    wrong: "<channel><title>…</title><image><title>something else</title>",
    right: "the same title in both")
}

extension Rule {
  static let rssImageTitleDiffers = Rule(.rssImageTitleDiffers, at: [.each(RSS.image)]) { context, findings in
    guard let own = context.node.child(RSS.imageTitle), let other = context.node.parent?.child(RSS.title) else {
      return
    }
    guard own.text.bytes.trimmingSpace() != other.text.bytes.trimmingSpace() else { return }
    findings.report(
      "title of the image is not that of the channel", of: own, at: own.text.trimmedSourceRange,
      related: [Diagnostic.Related("title of the channel", at: other.valueLocation)])
  }
}
