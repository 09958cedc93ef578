import FeedCore
import FeedDocument
import FeedVocabulary

extension RuleDescription {
  static let mediaContentWithoutUrl = RuleDescription(
    "media/content-without-url", .error, "media content must have a URL or a player",
    reference: MediaRSS.content.reference,
    why: "Players have nothing to play.",
    help: "add url=\"…\", or a <media:player>",
    wrong: "<media:content medium=\"video\"/>",
    right: "<media:content url=\"https://example.com/rye.mp4\" medium=\"video\"/>")
}

extension Rule {
  static let mediaContentWithoutUrl = Rule(.mediaContentWithoutUrl, at: [.each(MediaRSS.content)]) {
    context, findings in
    guard context.node.attribute(MediaAttributes.url) == nil, context.node.child(MediaRSS.player) == nil,
      context.node.child(MediaRSS.embed) == nil, context.node.parent?.child(MediaRSS.player) == nil
    else { return }
    findings.report("“media:content” has neither “url” nor “media:player”")
  }
}
