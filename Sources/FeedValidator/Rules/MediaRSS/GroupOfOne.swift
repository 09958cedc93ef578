import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A group holds several forms of one thing.
  static let groupOfOne = Rule(
    RuleDescription(
      "media/group-of-one", .warning, "a group holds several forms of one thing", MediaRSS.group.reference,
      w3c: ["MediaGroupWithoutAlternatives"],
      why: "A group is for choosing one of several.",
      help: "put the content into the item, without a group",
      wrong: "<media:group><media:content …/></media:group>",
      right: "<media:content …/>"),
    at: [.at(MediaRSS.group)]
  ) { visit, findings in
    guard visit.node.children(MediaRSS.content).count < 2 else { return }
    findings.report("“media:group” holds fewer than two “media:content”")
  }
}
