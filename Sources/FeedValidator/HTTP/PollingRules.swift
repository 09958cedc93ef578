import FeedCore
import FeedSystem

/// Rules on what it costs to ask again and again.
extension HTTPRule {
  /// Smaller feeds fit into one packet as they are.
  private static let worthCompressing = 1400

  static let withoutValidator = HTTPRule(
    RuleDescription(
      "http/without-validator", .warning, "a server says which version of a feed it sends", .rfc(9110, "8.8"),
      why: "Without it every reader fetches the whole feed each time.",
      help: "have the server send ETag or Last-Modified",
      wrong: "neither ETag nor Last-Modified",
      right: "ETag: \"65e1a2c8-1f4\"")
  ) { feed in
    let response = feed.fetch.response
    guard response.field("ETag") == nil, response.field("Last-Modified") == nil else { return nil }
    return Finding("the server sends neither ETag nor Last-Modified")
  }

  static let neverNotModified = HTTPRule(
    RuleDescription(
      "http/never-not-modified", .warning, "a server answers 304 when a feed has not changed", .rfc(9110, "13.1"),
      why: "Readers ask whether it has, and should not get the whole feed each time.",
      help: "have the server answer “304 Not Modified” to If-None-Match and If-Modified-Since",
      wrong: "If-None-Match: \"a\" → 200, ETag: \"a\"",
      right: "If-None-Match: \"a\" → 304")
  ) { feed in
    guard let again = feed.fetch.revalidation, again.status != 304 else { return nil }
    return Finding(
      "asked whether the feed has changed since, the server answered \(again.status) and not 304")
  }

  static let notCompressed = HTTPRule(
    RuleDescription(
      "http/not-compressed", .info, "a feed is sent compressed", .rfc(9110, "8.4"),
      why: "Feeds shrink to a quarter or less, and are fetched all day long.",
      help: "have the server compress the feed’s media type, with gzip at least",
      wrong: "no Content-Encoding, though Accept-Encoding names gzip",
      right: "Content-Encoding: gzip")
  ) { feed in
    let size = feed.fetch.body.count
    guard size > worthCompressing, feed.fetch.response.field("Content-Encoding") == nil else { return nil }
    return Finding("the server sends these \(size) bytes without compressing them")
  }
}
