import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// The image’s link is the channel’s.
  static let imageLinkDiffers = Rule(
    "rss/image-link-differs", .info, at: [.at(RSS.image)], .rss("image", anchor: "ltimagegtSubelementOfLtchannelgt"),
    summary: "the image’s link is the channel’s",
    rationale: "Readers make of them the text and the address of the picture.",
    help: "write the channel’s link here too",
    wrong: "<channel><link>…</link><image><link>something else</link>",
    right: "the same link in both",
    w3c: ["ImageLinkDoesntMatch"]
  ) { visit, findings in
    guard let own = visit.node.child(RSS.imageLink), let other = visit.node.parent?.child(RSS.link) else { return }
    guard own.text.bytes.trimmingSpace() != other.text.bytes.trimmingSpace() else { return }
    findings.report(
      "the image’s link is not the channel’s", of: own, at: own.text.trimmedSourceRange,
      related: [Diagnostic.Related("the channel’s link stands here", at: other.valueLocation)])
  }
}
