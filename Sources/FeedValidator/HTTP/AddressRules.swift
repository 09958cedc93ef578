import FeedCore
import FeedSystem

/// Rules on where a feed is served.
extension HTTPRule {
  static let movedPermanently = HTTPRule(
    RuleDescription(
      "http/moved-permanently", .warning, "a feed is asked for at its new address", .rfc(9110, "15.4.2"),
      why: "The server says that the old address is given up; each reader that keeps it asks twice.",
      help: "write the new address wherever the old one stands, and in the feed’s self link",
      wrong: "https://example.com/feed → 301 → https://example.com/feed.xml",
      right: "https://example.com/feed.xml")
  ) { feed in
    let permanent = feed.fetch.redirects.prefix(while: \.isPermanentRedirect)
    guard let first = permanent.first, let target = permanent.last?.target else { return nil }
    return Finding("“\(first.address)” has moved for good to “\(target)” (status \(first.status))")
  }

  static let selfElsewhere = HTTPRule(
    RuleDescription(
      "http/self-elsewhere", .warning, "a feed’s self link is where it is served", .rfc(4287, "4.2.7.2"),
      w3c: ["SelfDoesntMatchLocation"],
      why: "Readers move to the address that a feed gives as its own.",
      help: "write the address that the feed is served at",
      wrong: "<link rel=\"self\" href=\"https://old.example.com/feed.atom\"/>",
      right: "<link rel=\"self\" href=\"https://example.com/feed.atom\"/>")
  ) { feed in
    guard let link = feed.facts?.links.first(where: { $0.relation == .itself }) else { return nil }
    let served = [feed.fetch.requested, feed.fetch.response.address]
    guard !served.contains(where: { $0.canonical == link.address.canonical }) else { return nil }
    return Finding(
      "this self link says “\(link.address)”, but the feed came from “\(feed.fetch.response.address)”",
      at: link.location)
  }
}
