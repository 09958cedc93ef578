import FeedCore
import FeedDocument
import FeedSystem

extension RuleDescription {
  static let httpCharsetDiffers = RuleDescription(
    "http/charset-differs", .error, "the server and the feed must give the same encoding", reference: .rfc(7303, "3.2"),
    w3c: ["EncodingMismatch"],
    why: "Feed readers that follow the server show wrong letters.",
    help: "remove “charset” from the server’s Content-Type, or write the feed’s encoding",
    wrong: "Content-Type: application/rss+xml; charset=iso-8859-1 for a feed in UTF-8",
    right: "Content-Type: application/rss+xml; charset=utf-8")
}

extension HTTPRule {
  static let httpCharsetDiffers = HTTPRule(.httpCharsetDiffers) { feed, findings in
    guard let charset = feed.fetch.response.field("Content-Type").flatMap(charset) else { return }
    let actual = feed.encoding.name == "UTF8" ? "UTF-8" : feed.encoding.name
    let isASCII = feed.document.source.bytes.allSatisfy { $0 < 0x80 } && ["US-ASCII", "UTF-8"].contains(charset)
    guard charset != actual, !actual.hasPrefix(charset), !isASCII else { return }
    findings.report(
      "feed is served as \(charset), but its encoding is \(actual)",
      at: feed.encoding.declaredRange.map { feed.document.source.location($0.lowerBound, count: $0.count) })
  }

  /// Returns the encoding in a media type, in uppercase.
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
