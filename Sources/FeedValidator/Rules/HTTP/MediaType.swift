import FeedCore
import FeedSystem

extension RuleDescription {
  static let httpMediaType = RuleDescription(
    "http/media-type", .warning, "a feed should be served with its media type", reference: .rfc(9110, "8.3"),
    w3c: ["UnexpectedContentType", "NonSpecificMediaType"],
    why: "Browsers and feed readers use the type to tell a feed from a page.",
    help: "configure the server to send Content-Type: application/atom+xml",
    wrong: "Content-Type: text/html",
    right: "Content-Type: application/atom+xml")
}

extension HTTPRule {
  static let httpMediaType = HTTPRule(.httpMediaType) { feed, findings in
    guard let expected = feed.format.mediaTypes else { return }
    let help = "configure the server to send “Content-Type: \(expected[0])”"
    guard let type = feed.fetch.response.field("Content-Type") else {
      return findings.report("response has no Content-Type", help: help)
    }
    let name = FeedLink.bare(type)
    guard !expected.contains(name) else { return }
    findings.report("feed is served as \(name) instead of \(expected[0])", help: help)
  }
}
