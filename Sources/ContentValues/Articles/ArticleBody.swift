public import FeedCore
import FeedDocument
public import FeedMarkup
package import FeedSystem
import FrontMatter
import SiteSettings

/// An article’s body, which is read from its file when it is needed.
public struct ArticleBody: Sendable {
  /// The markup of a body.
  public enum Markup: String, Sendable {
    case markdown, html
    /// Markup that Feedkiln does not render, such as reStructuredText.
    case unreadable
  }

  public var markup: Markup
  /// The dialect of a body in Markdown.
  public var dialect: MarkdownDialect
  /// The template language of code in the body, or `nil` if it contains none; only code with a fixed meaning is
  /// expanded.
  public var templates: TemplateLanguage?
  /// The values of code in the body that the site’s settings and front matter decide.
  package private(set) var values: [String: String] = [:]
  /// The built page of the article, or `nil` if only the source is available.
  public var page: BuiltPage?
  /// A fingerprint that identifies the body if the article’s file is moved.
  package let fingerprint: Fingerprint
  /// The markup that only the site’s generator can render.
  package var unrendered: [UnrenderedMarkup]
  private let file: String
  private let start: Int
  /// The text of a body in memory, or `nil` if it is in a file.
  private var written: [UInt8]?

  /// Creates a body in memory.
  public init(
    markup: Markup, text: [UInt8], dialect: MarkdownDialect = .native, page: BuiltPage? = nil, file: String
  ) {
    self.markup = markup
    self.dialect = dialect
    self.page = page
    self.file = file
    (start, written, fingerprint, unrendered) = (0, text, Fingerprint(ofText: text[...]), [])
  }

  /// Creates the body of a parsed file.
  package init(
    of parsed: ParsedArticle, in file: String, _ markup: Markup, _ dialect: MarkdownDialect = .native,
    templates: TemplateLanguage? = nil
  ) {
    self.markup = markup
    self.dialect = dialect
    self.templates = templates
    self.file = file
    (start, fingerprint, unrendered) = (parsed.bodyStart, parsed.fingerprint, parsed.unrendered)
  }
}

extension ArticleBody {
  /// Sets the values of the template code that has one; other code is removed from the text.
  ///
  /// - Parameter value: Returns the value of code, or `nil` if only the generator can decide it.
  package mutating func setValues(_ value: (_ code: String) -> String?) {
    guard let templates else { return }
    var labels: Set<String> = []
    var remaining: [UnrenderedMarkup] = []
    for var markup in unrendered {
      if case .value(let code) = markup.kind {
        values[code] = value(code)
        // Links are reported when they are resolved.
        guard values[code] == nil, templates == .jekyll else { continue }
        markup.kind = .code(TemplateTag(kind: .value, range: 0..<0, name: "", content: []).label(in: templates, of: []))
      }
      if case .code(let label) = markup.kind, !labels.insert(label).inserted { continue }
      remaining.append(markup)
    }
    unrendered = remaining
  }

  /// Reads the text of the built page, or the source text if there is no page.
  ///
  /// Errors are in the `problems` of the result.
  ///
  /// - Parameter context: The values that template code can refer to, or `nil` to remove such code.
  /// - Returns: The text with its problems.
  public func text(in context: TemplateContext? = nil) -> BodyText {
    let article = SourceLocation(file: file)
    let (built, problem) = page?.text(for: article) ?? (nil, nil)
    var text = built ?? ownText(article, context)
    text.problems += [problem].compactMap(\.self)
    return text
  }

  /// Reads the source text, with a problem if it has changed since the article was read.
  private func ownText(_ article: SourceLocation, _ context: TemplateContext?) -> BodyText {
    if let written { return BodyText(markup: markup, dialect: dialect, bytes: written[...]) }
    do {
      let source = Source(name: file, file: try FileSystem.readPlain(file, upTo: ContentLimits().fileBytes))
      let bytes = source.bytes[min(start, source.bytes.count)...]
      var text = BodyText(
        markup: markup, dialect: dialect, bytes: bytes,
        problems: Fingerprint(ofText: bytes) == fingerprint ? [] : [.changed(article)])
      if let templates, markup != .unreadable {
        let expanded = templates.expanded(
          bytes, isMarkdown: markup == .markdown, context: context, values: values, dialect: dialect)
        text.isExpanded = expanded.bytes.startIndex != bytes.startIndex || expanded.bytes.count != bytes.count
        text.bytes = expanded.bytes
        text.unknownLinks = expanded.unknownLinks.map { reference in
          let range = bytes.firstRange(of: Array(reference.utf8))
          return UnknownLink(reference: reference, location: range.map { source.location($0.lowerBound) })
        }
      }
      return text
    } catch {
      return BodyText(markup: markup, bytes: [], problems: [.unreadable(error)])
    }
  }

  /// Returns the complete body as unsanitized HTML.
  public func rendered() -> RenderedText { text().rendered() }

  /// The built page and the words of the source, or `nil` if one of them is missing or too short.
  var sample: TextSample? {
    guard let page, !page.isOnlySource, let read = page.read() else { return nil }
    let source = ownText(SourceLocation(file: file), nil)
    let words = markup == .unreadable ? String(utf8: source.bytes) : PlainText.of(source.rendered().html)
    return TextSample(read, source: words)
  }
}

/// A link in template code whose page is unknown.
package struct UnknownLink: Sendable {
  package var reference: String
  /// The location of the reference, or `nil` if the source spells it differently.
  package var location: SourceLocation?
}

/// The text of an article’s body.
public struct BodyText: Sendable {
  var markup: ArticleBody.Markup
  var dialect = MarkdownDialect.native
  var bytes: ArraySlice<UInt8>
  /// The links in template code whose pages are unknown, so that they are shown as text.
  package internal(set) var unknownLinks: [UnknownLink] = []
  /// Whether template code was expanded or removed.
  var isExpanded = false
  /// The URL that relative URLs are resolved against, or `nil` if it is the URL of the article’s page.
  public internal(set) var base: IRI?
  /// The problems that occurred while the text was read.
  public internal(set) var problems: [Diagnostic] = []

  private static let moreMark = Array("<!--more-->".utf8)

  /// The Markdown source, or `nil` if the markup is not Markdown or contains template code.
  public var markdown: String? {
    markup == .markdown && !isExpanded
      ? String(utf8: bytes.drop { $0 == 0x0A || $0 == 0x0D }) : nil
  }

  /// Returns the complete text as unsanitized HTML.
  public func rendered() -> RenderedText { rendered(bytes) }

  /// Returns the text before `<!--more-->` as unsanitized HTML, or `nil` if there is no such marker.
  public func summaryHTML() -> [UInt8]? {
    var rest = bytes
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...]
      if rest.starts(with: Self.moreMark) { return rendered(bytes[..<start]).html }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// The first words of the text, or `nil` if it has none.
  var firstWords: String? {
    let text = PlainText.of(rendered().html).onOneLine
    return text.isEmpty ? nil : PlainText.cut(text, at: 60)
  }

  private func rendered(_ part: ArraySlice<UInt8>) -> RenderedText {
    let text = ControlCharacter.removed(from: part)
    return switch markup {
    case .markdown: MarkdownRenderer.rendered(text, dialect.with(expandedCode: isExpanded))
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

extension MarkdownDialect {
  /// The dialect for a text in which template code may have been replaced by HTML, which is kept.
  fileprivate func with(expandedCode isExpanded: Bool) -> MarkdownDialect {
    guard isExpanded else { return self }
    var dialect = self
    dialect.syntax.remove(.omitsHTML)
    return dialect
  }
}
