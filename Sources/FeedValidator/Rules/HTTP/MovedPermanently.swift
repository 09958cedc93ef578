import FeedCore
import FeedSystem

extension RuleDescription {
  static let httpMovedPermanently = RuleDescription(
    "http/moved-permanently", .warning, "a feed should be loaded from its new URL", reference: .rfc(9110, "15.4.2"),
    why: "Feed readers that keep the old URL send two requests each time.",
    help: "use the new URL everywhere, including the feed’s self link",
    wrong: "https://example.com/feed → 301 → https://example.com/feed.xml",
    right: "https://example.com/feed.xml")
}

extension HTTPRule {
  static let httpMovedPermanently = HTTPRule(.httpMovedPermanently) { feed, findings in
    let permanent = feed.fetch.redirects.prefix(while: \.isPermanentRedirect)
    guard let first = permanent.first, let target = permanent.last?.target else { return }
    findings.report("“\(first.url)” has moved permanently to “\(target)” (status \(first.status))")
  }
}
