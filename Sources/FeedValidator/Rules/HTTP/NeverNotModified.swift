import FeedCore
import FeedSystem

extension RuleDescription {
  static let httpNeverNotModified = RuleDescription(
    "http/never-not-modified", .warning, "a server should respond 304 if a feed has not changed",
    reference: .rfc(9110, "13.1"),
    why: "Feed readers download the whole feed each time, although they ask whether it has changed.",
    help: "configure the server to respond 304 to If-None-Match and If-Modified-Since",
    wrong: "If-None-Match: \"a\" → 200, ETag: \"a\"",
    right: "If-None-Match: \"a\" → 304")
}

extension HTTPRule {
  static let httpNeverNotModified = HTTPRule(.httpNeverNotModified) { feed, findings in
    guard let again = feed.fetch.revalidation, again.status != 304 else { return }
    findings.report(
      "server responded \(again.status) instead of 304, although the feed has not changed")
  }
}
