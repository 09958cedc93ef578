import FeedCore

/// A format of site exports.
package enum ExportFormat: String, Sendable, Hashable, CaseIterable {
  case wordpress, disqus, blogger
  case movableType = "movable-type"

  /// The name for messages.
  package var title: String {
    switch self {
    case .wordpress: "WordPress"
    case .disqus: "Disqus"
    case .blogger: "Blogger"
    case .movableType: "Movable Type"
    }
  }

  /// Returns the format that the first bytes of a file indicate, or `nil` if it is unknown.
  static func recognized(in head: [UInt8]) -> ExportFormat? {
    let text = String(utf8: head)
    if text.contains("wordpress.org/export/") || text.contains("www.disqus.com/") { return .wordpress }
    if text.contains("<disqus") { return .disqus }
    if text.contains("<feed"), text.contains("blogger") || text.contains("schemas.google.com") { return .blogger }
    return isMovableType(text) ? .movableType : nil
  }

  /// Returns whether a text begins with lines `KEY: value`, followed by a line of five hyphens.
  private static func isMovableType(_ text: String) -> Bool {
    let lines = text.split(whereSeparator: \.isNewline)
    let keys = lines.prefix { !$0.hasPrefix("-----") }
    return keys.count < lines.count && keys.contains { $0.hasPrefix("TITLE:") || $0.hasPrefix("AUTHOR:") }
      && keys.allSatisfy { line in
        let key = line.drop { $0 == "\u{FEFF}" }.prefix { $0 != ":" }
        return key.utf8.count < line.utf8.count
          && key.utf8.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "_") }
      }
  }
}
