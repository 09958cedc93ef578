/// An article's or a comment's text as HTML, which is not cleaned yet.
public struct RenderedText: Sendable {
  public var html: [UInt8]
  /// What stayed as it is written.
  public var excess: [MarkdownExcess] = []
}
