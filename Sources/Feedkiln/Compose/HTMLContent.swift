import FeedCore
import FeedDocument

/// Whether HTML shows anything.
enum HTMLContent {
  /// The elements that show something without text.
  private static let media: Set<String> = [
    "img", "audio", "video", "picture", "iframe", "svg", "math", "object", "embed", "hr",
  ]

  /// Whether clean HTML contains text or media; reads it only up to the first of them.
  static func isVisible(_ html: [UInt8]) -> Bool {
    var scanner = HTMLScanner(html)
    while let token = scanner.next() {
      switch token.kind {
      case .text: if !html[token.range].trimmingSpace().isEmpty { return true }
      case .startTag: if media.contains(String(utf8: html[token.name])) { return true }
      case .endTag, .comment, .doctype: break
      }
    }
    return false
  }
}
