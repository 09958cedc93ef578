public import FeedCore
import FeedSystem

/// A body as it stands in the file, not rendered; its text is read again when a feed carries it.
public struct ArticleBody: Sendable {
  public enum Markup: String, Sendable {
    case markdown, html
    /// Something that is not rendered here, such as reStructuredText.
    case unreadable
  }

  public var markup: Markup
  /// The file; without its bytes while they are forgotten.
  public var source: Source
  /// Where the body begins in the file.
  public var startOffset: Int
  /// The code that may stand in it, which is not run; `nil` when it says only what it says.
  public var code: TemplateCode?
  /// The page that holds the body as its generator made it; `nil` when the source is all there is.
  public var page: BuiltPage?
  /// What the body's addresses start from, where it is not the address of its page.
  public var base: IRI?
  /// By this the text is known again while it is forgotten.
  private var forgotten: Fingerprint?

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

extension ArticleBody {
  /// By this the text is known again.
  var fingerprint: Fingerprint { forgotten ?? Fingerprint(bytes) }

  /// A body whose text has not been read yet.
  init(_ markup: Markup, of file: String, startOffset: Int, forgotten fingerprint: Fingerprint) {
    self.init(markup: markup, source: Source(name: file, bytes: []), startOffset: startOffset)
    forgotten = fingerprint
  }

  /// Lets go of the text, which can be read again.
  mutating func forget() {
    guard !source.bytes.isEmpty else { return }
    forgotten = fingerprint
    source = Source(name: source.name, bytes: [])
  }

  /// Reads the text again; `false` when it is not what it was.
  mutating func remember() throws(FileError) -> Bool {
    guard let known = forgotten else { return true }
    source = Source(name: source.name, file: try FileSystem.read(source.name))
    forgotten = nil
    return fingerprint == known
  }
}
