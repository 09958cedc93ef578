public import FeedCore

/// A body as it stands in the file, not rendered.
public struct ArticleBody: Sendable {
  public enum Markup: Sendable {
    case markdown, html
    /// Something that is not rendered here, such as reStructuredText.
    case unreadable
  }

  public var markup: Markup
  public var source: Source
  /// Where the body begins in the file.
  public var startOffset: Int
  /// The code that may stand in it, which is not run; `nil` when it says only what it says.
  public var code: TemplateCode?
  /// The page that holds the body as its generator made it; `nil` when the source is all there is.
  public var page: BuiltPage?
  /// What the body's addresses start from, where it is not the address of its page.
  public var base: IRI?

  public init(
    markup: Markup, source: Source, startOffset: Int = 0, code: TemplateCode? = nil, page: BuiltPage? = nil,
    base: IRI? = nil
  ) {
    self.markup = markup
    self.source = source
    self.startOffset = startOffset
    self.code = code
    self.page = page
    self.base = base
  }
}
