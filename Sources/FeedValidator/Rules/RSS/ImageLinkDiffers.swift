import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// The image’s link is the channel’s.
  static let imageLinkDiffers = Rule(
    RuleDescription(
      "rss/image-link-differs", .info, "the image’s link is the channel’s",
      .rss("image", anchor: "ltimagegtSubelementOfLtchannelgt"),
      w3c: ["ImageLinkDoesntMatch"],
      why: "Readers make of them the text and the address of the picture.",
      help: "write the channel’s link here too",
      wrong: "<channel><link>…</link><image><link>something else</link>",
      right: "the same link in both"),
    at: [.at(RSS.image)]
  ) { visit, findings in
    guard let own = visit.node.child(RSS.imageLink), let other = visit.node.parent?.child(RSS.link) else { return }
    guard own.text.bytes.trimmingSpace() != other.text.bytes.trimmingSpace() else { return }
    findings.report(
      "the image’s link is not the channel’s", of: own, at: own.text.trimmedSourceRange,
      related: [Diagnostic.Related("the channel’s link stands here", at: other.valueLocation)])
  }
}
