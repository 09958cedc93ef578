import FeedCore

extension Comment {
  /// The body as HTML, not cleaned: a stranger wrote it.
  public func html() -> [UInt8] {
    let text = ControlCharacter.removed(from: body)
    return switch format {
    case .markdown: MarkdownRenderer.html(text)
    case .html: Array(text)
    case .wordPress: WordPressRenderer.html(text)
    case .text: PlainTextRenderer.html(text)
    }
  }
}
