import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A content has an address or a player.
  static let contentWithoutAddress = Rule(
    RuleDescription(
      "media/content-without-url", .error, "a content has an address or a player", MediaRSS.content.reference,
      why: "There is nothing to play.",
      help: "add url=\"…\", or a media:player",
      wrong: "<media:content medium=\"video\"/>",
      right: "<media:content url=\"https://example.com/rye.mp4\" medium=\"video\"/>"),
    at: [.at(MediaRSS.content)]
  ) { visit, findings in
    guard visit.node.attribute(MediaAttributes.url) == nil, visit.node.child(MediaRSS.player) == nil,
      visit.node.child(MediaRSS.embed) == nil, visit.node.parent?.child(MediaRSS.player) == nil
    else { return }
    findings.report("“media:content” has neither “url” nor a “media:player”")
  }
}
