import FeedCore
import FeedSystem

extension RuleDescription {
  static let httpNotCompressed = RuleDescription(
    "http/not-compressed", .info, "prefer compressed responses", reference: .rfc(9110, "8.4"),
    why: "Feed readers download a feed many times a day; compression makes it about four times smaller.",
    help: "configure the server to compress the feed’s media type with gzip",
    wrong: "no Content-Encoding, though Accept-Encoding names gzip",
    right: "Content-Encoding: gzip")
}

extension HTTPRule {
  /// The size in bytes from which compression saves a packet.
  private static let worthCompressing = 1400

  static let httpNotCompressed = HTTPRule(.httpNotCompressed) { feed, findings in
    let size = feed.fetch.body.count
    guard size > worthCompressing, feed.fetch.response.field("Content-Encoding") == nil else { return }
    findings.report("response of \(size) bytes is not compressed")
  }
}
