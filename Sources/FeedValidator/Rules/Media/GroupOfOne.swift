import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let mediaGroupOfOne = RuleDescription(
    "media/group-of-one", .warning, "a media group should contain two or more alternatives",
    reference: MediaRSS.group.reference,
    w3c: ["MediaGroupWithoutAlternatives"],
    why: "Players use a group to choose between alternatives.",
    help: "move the content to the item",
    wrong: "<media:group><media:content …/></media:group>",
    right: "<media:content …/>")
}

extension Rule {
  static let mediaGroupOfOne = Rule(.mediaGroupOfOne, at: [.each(MediaRSS.group)]) { context, findings in
    guard context.node.children(MediaRSS.content).count < 2 else { return }
    findings.report("“media:group” contains fewer than two “media:content”")
  }
}
