import FeedCore
import FeedDocument
import FeedVocabulary

extension Rule {
  /// A content has an address or a player.
  static let contentWithoutAddress = Rule(
    "media/content-without-url", .error, at: [.at(MediaRSS.content)],
    MediaRSS.content.reference,
    summary: "a content has an address or a player",
    rationale: "There is nothing to play.",
    help: "add url=\"…\", or a media:player",
    wrong: "<media:content medium=\"video\"/>",
    right: "<media:content url=\"https://example.com/rye.mp4\" medium=\"video\"/>"
  ) { visit, findings in
    guard visit.node.attribute(MediaAttributes.url) == nil, visit.node.child(MediaRSS.player) == nil,
      visit.node.child(MediaRSS.embed) == nil, visit.node.parent?.child(MediaRSS.player) == nil
    else { return }
    findings.report("“media:content” has neither “url” nor a “media:player”")
  }
}
