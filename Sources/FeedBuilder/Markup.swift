import FeedCore

/// HTML that an entry carries, escaped once for all XML formats.
public struct Markup: Sendable, Hashable {
  /// The HTML, as UTF-8.
  public let html: [UInt8]
  /// The same as the text of an XML element.
  let escaped: [UInt8]

  /// Takes HTML as UTF-8; bytes that are not UTF-8 become `?`.
  public init(_ html: [UInt8]) {
    let text = CleanText(html)
    self.html = text.bytes
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.bytes.count + text.bytes.count / 4)
    text.appendEscaped(to: &escaped)
    self.escaped = escaped
  }

  public init(_ html: String) { self.init(Array(html.utf8)) }

  /// Takes plain text, and escapes what HTML would take for markup.
  public init(plainText text: String) {
    var html: [UInt8] = []
    CleanText(text).appendEscaped(to: &html)
    self.init(html)
  }
}
