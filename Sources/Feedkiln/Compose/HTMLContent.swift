import FeedCore
import FeedDocument

/// Whether HTML shows anything.
enum HTMLContent {
  /// The elements that show something without text.
  private static let media = [
    "<img", "<audio", "<video", "<picture", "<iframe", "<svg", "<math", "<object", "<embed", "<hr",
  ]

  /// Whether clean HTML contains text or media.
  static func isVisible(_ html: [UInt8]) -> Bool {
    if html.trimmingSpace().isEmpty { return false }
    if !PlainText.of(html).utf8.trimmingSpace().isEmpty { return true }
    let text = Substring(String(utf8: html))
    return media.contains { text.contains($0) }
  }
}
