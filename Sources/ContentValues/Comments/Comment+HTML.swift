import FeedCore
public import FeedMarkup

extension Comment {
  /// Returns the body as unsanitized HTML.
  ///
  /// The body is untrusted input: sanitize the result before it is published.
  public func rendered() -> RenderedText {
    let text = ControlCharacter.removed(from: body)
    return switch format {
    case .markdown: MarkdownRenderer.rendered(text)
    case .html: RenderedText(html: Array(text))
    case .wordPress: RenderedText(html: WordPressRenderer.html(text))
    case .text: RenderedText(html: PlainTextRenderer.html(text))
    }
  }
}
