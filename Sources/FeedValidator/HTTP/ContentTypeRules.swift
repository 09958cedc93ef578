import FeedCore
import FeedDocument
import FeedSystem

/// Rules on what the server says that a feed is.
extension HTTPRule {
  static let mediaType = HTTPRule(
    RuleDescription(
      "http/media-type", .warning, "a feed is served as what it is", .rfc(9110, "8.3"),
      w3c: ["UnexpectedContentType", "NonSpecificMediaType"],
      why: "Browsers and readers tell a feed from a page by its type.",
      help: "have the server name the type",
      wrong: "Content-Type: text/html",
      right: "Content-Type: application/atom+xml")
  ) { feed in
    guard let expected = feed.format.mediaTypes else { return nil }
    let help = "have the server send “Content-Type: \(expected[0])”"
    guard let type = feed.fetch.response.field("Content-Type") else {
      return Finding("the server does not say what this is", help: help)
    }
    let name = FeedLink.bare(type)
    guard !expected.contains(name) else { return nil }
    return Finding("the server says that this is \(name), and it is \(expected[0])", help: help)
  }

  static let charsetDiffers = HTTPRule(
    RuleDescription(
      "http/charset-differs", .error, "the server and the feed name one encoding", .rfc(7303, "3.2"),
      w3c: ["EncodingMismatch"],
      why: "The server’s word counts: readers that follow it show wrong letters.",
      help: "take “charset” out of the server’s Content-Type, or write the encoding that the feed is in",
      wrong: "Content-Type: application/rss+xml; charset=iso-8859-1 for a feed in UTF-8",
      right: "Content-Type: application/rss+xml; charset=utf-8")
  ) { feed in
    guard let charset = feed.fetch.response.field("Content-Type").flatMap(charset) else { return nil }
    let actual = feed.encoding.name == "UTF8" ? "UTF-8" : feed.encoding.name
    let isASCII = feed.document.source.bytes.allSatisfy { $0 < 0x80 } && ["US-ASCII", "UTF-8"].contains(charset)
    guard charset != actual, !actual.hasPrefix(charset), !isASCII else { return nil }
    return Finding(
      "the server says that this is in \(charset), and the feed is in \(actual)",
      at: feed.encoding.declaredRange.map { feed.document.source.location($0.lowerBound, count: $0.count) })
  }

  /// The encoding that a media type names, in capitals.
  private static func charset(_ type: String) -> String? {
    for parameter in type.split(separator: ";").dropFirst() {
      let parts = parameter.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].utf8.trimmingSpace().elementsEqual("charset".utf8) else { continue }
      let name = String(Substring(parts[1].utf8.trimmingSpace())).uppercased().filter { $0 != "\"" }
      return name == "UTF8" ? "UTF-8" : name
    }
    return nil
  }
}
