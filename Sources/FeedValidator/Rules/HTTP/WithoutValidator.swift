import FeedCore
import FeedSystem

extension RuleDescription {
  static let httpWithoutValidator = RuleDescription(
    "http/without-validator", .warning, "a server should send ETag or Last-Modified with a feed",
    reference: .rfc(9110, "8.8"),
    why: "Feed readers download the whole feed each time.",
    help: "configure the server to send ETag or Last-Modified",
    wrong: "neither ETag nor Last-Modified",
    right: "ETag: \"65e1a2c8-1f4\"")
}

extension HTTPRule {
  static let httpWithoutValidator = HTTPRule(.httpWithoutValidator) { feed, findings in
    let response = feed.fetch.response
    guard response.field("ETag") == nil, response.field("Last-Modified") == nil else { return }
    findings.report("response has neither ETag nor Last-Modified")
  }
}
