import FeedCore
import FeedSystem

extension RuleDescription {
  static let httpSelfElsewhere = RuleDescription(
    "http/self-elsewhere", .warning, "the self link of a feed should be the URL that it is loaded from",
    reference: .rfc(4287, "4.2.7.2"),
    w3c: ["SelfDoesntMatchLocation"],
    why: "Feed readers switch to the URL in the self link.",
    help: "write the URL that the feed is served at",
    wrong: "<link rel=\"self\" href=\"https://old.example.com/feed.atom\"/>",
    right: "<link rel=\"self\" href=\"https://example.com/feed.atom\"/>")
}

extension HTTPRule {
  static let httpSelfElsewhere = HTTPRule(.httpSelfElsewhere) { feed, findings in
    guard let link = feed.facts?.links.first(where: { $0.relation == .itself }) else { return }
    let served = [feed.fetch.requested, feed.fetch.response.url]
    guard !served.contains(where: { $0.canonical == link.url.canonical }) else { return }
    findings.report(
      "self link is “\(link.url)”, but the feed was loaded from “\(feed.fetch.response.url)”",
      at: link.location)
  }
}
