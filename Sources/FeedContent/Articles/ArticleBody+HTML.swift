import FeedCore

extension ArticleBody {
  private static let moreMark = Array("<!--more-->".utf8)

  /// The text as its author wrote it in Markdown; `nil` when it is something else, or holds code.
  public var markdown: String? {
    markup == .markdown && code?.firstRange(in: bytes) == nil
      ? String(utf8: bytes.drop { $0 == 0x0A || $0 == 0x0D }) : nil
  }

  /// The body's bytes as the author wrote them.
  var bytes: ArraySlice<UInt8> { source.bytes.dropFirst(startOffset) }

  /// The whole body as HTML, just as its author wrote it: not cleaned for feeds.
  public func rendered() -> RenderedText { rendered(bytes) }

  /// What stands before `<!--more-->` as HTML, not cleaned; `nil` where there is no such mark.
  public func summaryHTML() -> [UInt8]? {
    var rest = bytes
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...]
      if rest.starts(with: ArticleBody.moreMark) { return rendered(bytes[..<start]).html }
      rest = rest.dropFirst()
    }
    return nil
  }

  private func rendered(_ part: ArraySlice<UInt8>) -> RenderedText {
    let clean = ControlCharacter.removed(from: part)
    let text = code?.removed(from: clean) ?? clean
    return switch markup {
    case .markdown: MarkdownRenderer.rendered(text)
    case .html: RenderedText(html: Array(text))
    case .unreadable: RenderedText(html: [])
    }
  }
}
