import FeedCore

extension Comment {
  /// The body as HTML, not cleaned: a stranger wrote it.
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
