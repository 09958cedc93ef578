/// The text of an article or comment as unsanitized HTML.
public struct RenderedText: Sendable {
  public var html: [UInt8]
  /// The Markdown features that were not rendered because of their size.
  public var excess: [MarkdownExcess] = []

  package init(html: [UInt8], excess: [MarkdownExcess] = []) {
    self.html = html
    self.excess = excess
  }
}
