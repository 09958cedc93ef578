import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A group holds several forms of one thing.
  static let groupOfOne = Rule(
    "media/group-of-one", .warning, at: [.at(MediaRSS.group)],
    MediaRSS.group.reference,
    summary: "a group holds several forms of one thing",
    rationale: "A group is for choosing one of several.",
    help: "put the content into the item, without a group",
    wrong: "<media:group><media:content …/></media:group>",
    right: "<media:content …/>",
    w3c: ["MediaGroupWithoutAlternatives"]
  ) { visit, findings in
    guard visit.node.children(MediaRSS.content).count < 2 else { return }
    findings.report("“media:group” holds fewer than two “media:content”")
  }
}
