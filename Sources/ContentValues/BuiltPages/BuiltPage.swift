package import FeedCore
package import FeedDocument
import FeedSystem
import FrontMatter
package import SiteSettings

/// The page that a generator built for an article, which is read when a feed contains the article’s text.
public struct BuiltPage: Sendable, Hashable {
  /// The path of the file.
  package let file: String
  let url: IRI
  private(set) var reader: PageBodyReader
  /// Whether the article has no other source than the page.
  package let isOnlySource: Bool

  /// A page whose file is known.
  init(_ file: String, of url: IRI, site: Site) {
    self.file = file
    self.url = url
    reader = PageBodyReader(site.content.selector)
    isOnlySource = false
  }

  /// A page that is itself the source of an article.
  package init(file: String, url: IRI, site: Site) {
    self.file = file
    self.url = url
    reader = PageBodyReader(site.content.selector)
    isOnlySource = true
  }

  /// Uses selectors that were learned from other pages of the site.
  package mutating func read(with selectors: [HTMLSelector]) { reader = PageBodyReader(learned: selectors) }

  /// Returns the paths at which servers look up a URL, relative to the folder of the built site.
  package static func files(of url: IRI, site: Site) -> [String] {
    guard url.string.hasPrefix(site.baseURL.string) else { return [] }
    let path = IRI.percentDecoding(IRIReference(String(url.string.dropFirst(site.baseURL.string.count))).path)
    guard !path.split(separator: "/").contains("..") else { return [] }
    if path.isEmpty || path.hasSuffix("/") { return [path + "index.html"] }
    return path.hasSuffix(".html") || path.hasSuffix(".htm") ? [path] : [path + ".html", path + "/index.html", path]
  }

  /// Returns the parsed page, or `nil` if it cannot be read.
  func read() -> Page? {
    guard let bytes = try? FileSystem.readPlain(file, upTo: ContentLimits().fileBytes) else { return nil }
    return Page(Source(name: file, page: bytes), url: url)
  }

  /// Reads the text of the article, and a problem of its page.
  ///
  /// If there is no text, the source of the article is used instead.
  func text(for article: SourceLocation) -> (text: BodyText?, problem: Diagnostic?) {
    let source: Source
    do {
      source = Source(name: file, page: try FileSystem.readPlain(file, upTo: ContentLimits().fileBytes))
    } catch {
      return (nil, .unreadable(error))
    }
    let page = Page(source, url: url)
    var problem: Diagnostic?
    var html = reader.body(of: page)
    if html == nil {
      if isOnlySource {
        html = reader.wholePage(page)
        if !reader.isOnlyText(page) { problem = .nothingMarked(reader, file) }
      } else {
        problem = .noSuchElement(reader, in: file, of: article.file)
      }
    }
    return (html.map { BodyText(markup: .html, bytes: $0[...], base: page.base) }, problem)
  }
}

extension Diagnostic {
  fileprivate static func noSuchElement(_ reader: PageBodyReader, in file: String, of article: String) -> Diagnostic {
    Diagnostic(
      .pageNoText,
      "page has no element \(reader.description), so the source text in “\(article)” is used",
      at: SourceLocation(file: file), context: Context(element: reader.description, value: file))
  }

  fileprivate static func nothingMarked(_ reader: PageBodyReader, _ file: String) -> Diagnostic {
    Diagnostic(
      .pageNoText, "page has no element \(reader.description), so all of its text is used",
      at: SourceLocation(file: file), context: Context(element: reader.description, parent: "body", value: file))
  }
}

extension RuleDescription {
  static let contentChangedMeanwhile = RuleDescription(
    "content/changed-meanwhile", .warning, "an article should not change during a build",
    why: "Its title and its text can come from different versions.",
    help: "build again",
    wrong: "feedkiln build & vi content/articles/rye.md",
    right: "vi content/articles/rye.md; feedkiln build")

  package static let pageNoText = RuleDescription(
    "page/no-text", .warning, "the text of an article should be marked on its page",
    why: "Without a mark, navigation and comments can become part of the entry.",
    help: "set “selector” in [content] of site.toml to the element that contains the text",
    wrong: "<body><div>…</div></body>",
    right: "<body><article>…</article></body>")
}
