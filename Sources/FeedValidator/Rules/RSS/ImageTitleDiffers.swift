import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// The image’s title is the channel’s.
  static let imageTitleDiffers = Rule(
    RuleDescription(
      "rss/image-title-differs", .info, "the image’s title is the channel’s",
      .rss("image", anchor: "ltimagegtSubelementOfLtchannelgt"),
      w3c: ["ImageTitleDoesntMatch"],
      why: "Readers make of them the text and the address of the picture.",
      help: "write the channel’s title here too",
      wrong: "<channel><title>…</title><image><title>something else</title>",
      right: "the same title in both"),
    at: [.at(RSS.image)]
  ) { visit, findings in
    guard let own = visit.node.child(RSS.imageTitle), let other = visit.node.parent?.child(RSS.title) else { return }
    guard own.text.bytes.trimmingSpace() != other.text.bytes.trimmingSpace() else { return }
    findings.report(
      "the image’s title is not the channel’s", of: own, at: own.text.trimmedSourceRange,
      related: [Diagnostic.Related("the channel’s title stands here", at: other.valueLocation)])
  }
}
