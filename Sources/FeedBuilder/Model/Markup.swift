import FeedCore

/// The HTML of an entry, escaped once for all XML formats.
public struct Markup: Sendable, Hashable, Codable, CustomStringConvertible {
  /// The HTML as UTF-8.
  public let html: [UInt8]
  /// The HTML escaped as the text of an XML element.
  let escaped: [UInt8]

  /// Creates markup from HTML that is trusted, or was sanitized by `FeedHTML`.
  ///
  /// Bytes that are not UTF-8 become `?`, and characters that XML does not allow are removed.
  ///
  /// - Parameter html: The HTML as UTF-8.
  public init(html: [UInt8]) {
    let text = CleanText(html)
    self.html = text.bytes
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.bytes.count + text.bytes.count / 4)
    text.appendEscaped(to: &escaped)
    self.escaped = escaped
  }

  /// Creates markup from HTML that is trusted, or was sanitized by `FeedHTML`.
  ///
  /// Characters that XML does not allow are removed.
  public init(html: String) { self.init(html: Array(html.utf8)) }

  /// Creates markup from plain text, in which `&`, `<` and `>` are escaped.
  public init(text: String) {
    var html: [UInt8] = []
    CleanText(text).appendEscaped(to: &html)
    self.init(html: html)
  }
}

extension Markup {
  /// The HTML as a string.
  public var description: String { String(utf8: html) }

  /// Returns whether two values contain the same HTML.
  public static func == (a: Markup, b: Markup) -> Bool { a.html == b.html }
  /// Hashes the HTML.
  public func hash(into hasher: inout Hasher) { hasher.combine(html) }
}

extension Markup: TextCodable {
  package var codedText: String { description }
  package init(codedText text: String) { self.init(html: text) }
}
