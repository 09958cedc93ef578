public import FeedCore
import FeedSystem
import FrontMatter

/// An article's body, which is read from its file when it is asked for.
public struct ArticleBody: Sendable {
  public enum Markup: String, Sendable {
    case markdown, html
    /// Markup that is not rendered here, such as reStructuredText.
    case unreadable
  }

  public var markup: Markup
  /// The template code that the body may contain, which is not run.
  public var code: UnexpandedTemplate?
  /// The page that the generator made of the article, or `nil` if the source is all there is.
  public var page: BuiltPage?
  /// Recognizes the body when the article's file has moved.
  let fingerprint: Fingerprint
  /// The position from which the body needs the site's generator.
  var unrendered: SourceLocation?
  private let file: String
  private let start: Int
  /// The text of a body that is in no file.
  private var written: [UInt8]?

  /// A body in memory.
  public init(markup: Markup, text: [UInt8], page: BuiltPage? = nil, file: String) {
    self.markup = markup
    self.page = page
    self.file = file
    (start, written, fingerprint) = (0, text, Fingerprint(text))
  }

  /// The body of a file that was parsed.
  init(of parsed: ParsedArticle, in file: String, _ markup: Markup, code: UnexpandedTemplate? = nil) {
    self.markup = markup
    self.code = code
    self.file = file
    (start, fingerprint, unrendered) = (parsed.bodyStart, parsed.fingerprint, parsed.unrendered)
  }
}

extension ArticleBody {
  /// Reads the text: from the page that the generator made, or else as its author wrote it.
  public func text() -> BodyText {
    let article = SourceLocation(file: file)
    let (built, problem) = page?.text(for: article) ?? (nil, nil)
    var text = built ?? ownText(article)
    text.problems += [problem].compactMap(\.self)
    return text
  }

  /// The text as its author wrote it, and a problem if that was changed since the article was read.
  private func ownText(_ article: SourceLocation) -> BodyText {
    if let written { return BodyText(markup: markup, bytes: written[...]) }
    do {
      let source = Source(name: file, file: try FileSystem.read(file))
      let bytes = source.bytes[min(start, source.bytes.count)...]
      return BodyText(
        markup: markup, bytes: bytes, code: code, problems: Fingerprint(bytes) == fingerprint ? [] : [.changed(article)]
      )
    } catch {
      return BodyText(markup: markup, bytes: [], problems: [.unreadable(error)])
    }
  }

  /// The whole body as HTML, as its author wrote it: not cleaned for feeds.
  public func rendered() -> RenderedText { text().rendered() }
}

/// The text of an article's body.
public struct BodyText: Sendable {
  var markup: ArticleBody.Markup
  var bytes: ArraySlice<UInt8>
  var code: UnexpandedTemplate?
  /// The URL that relative URLs are resolved against, if it is not that of the article's page.
  public internal(set) var base: IRI?
  /// Problems with where the text comes from.
  public internal(set) var problems: [Diagnostic] = []

  private static let moreMark = Array("<!--more-->".utf8)

  /// The text as its author wrote it in Markdown, or `nil` if it is something else, or contains code.
  public var markdown: String? {
    markup == .markdown && code?.firstRange(in: bytes) == nil
      ? String(utf8: bytes.drop { $0 == 0x0A || $0 == 0x0D }) : nil
  }

  /// The whole text as HTML, not cleaned.
  public func rendered() -> RenderedText { rendered(bytes) }

  /// The text before `<!--more-->` as HTML, not cleaned, or `nil` if there is no such mark.
  public func summaryHTML() -> [UInt8]? {
    var rest = bytes
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...]
      if rest.starts(with: Self.moreMark) { return rendered(bytes[..<start]).html }
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

extension Diagnostic {
  fileprivate static func changed(_ article: SourceLocation) -> Diagnostic {
    Diagnostic(.contentChangedMeanwhile, "article changed during the build", at: article)
  }
}
