package import ContentValues
package import FeedCore
package import FeedMarkup
package import FrontMatter
package import SiteSettings

/// The rules of a site generator: which files are articles, how their front matter is read, and what their URLs are.
///
/// There is one type per generator. `NativeGenerator` implements Feedkiln’s own rules.
package protocol Generator: Sendable {
  var site: Site { get }

  /// Returns the files of the articles; throws if the folder cannot be read.
  func listing() throws(FileError) -> ArticleListing

  /// Returns the source of a file, decoded from UTF-8 unless the generator uses another encoding.
  func source(named name: String, _ bytes: [UInt8]) -> Source

  /// The settings that affect how a file is parsed; part of the cache key.
  var parserSettings: Any { get }

  /// The template language that may occur in bodies, or `nil` if there is none.
  var templates: TemplateLanguage? { get }

  /// The Markdown of the generator.
  var dialect: MarkdownDialect { get }

  /// Parses the file of an article.
  ///
  /// The result must depend only on the bytes, the file name and `parserSettings`, because it is cached.
  func parse(_ source: Source, of file: ArticleFile) throws(ValueError) -> ParsedArticle

  /// Returns the article with Feedkiln’s keys, or `nil` for a file that is not an article.
  func text(of file: ArticleFile, _ parsed: ParsedArticle) throws(ValueError) -> ArticleText?

  /// Reads a date as the generator does, including its time zone for dates without one.
  func date(_ text: String, of file: ArticleFile) throws(ValueError) -> Timestamp

  /// Returns a slug from front matter; throws if it is not valid.
  func slug(checking text: String) throws(ValueError) -> String

  /// Returns the URL of an article’s page, or `nil` if the generator writes no page for it.
  func url(of article: ArticleFacts) throws(ValueError) -> IRI?

  /// Returns the files with the titles and descriptions of a family’s terms.
  func termFiles(of family: FeedFamily) -> [TermFile]

  /// Returns the name that an article shares with its translations, unless its front matter has one.
  func translationName(of article: ArticleFacts) -> String
}

extension Generator {
  package func slug(checking text: String) throws(ValueError) -> String { text }
  package var parserSettings: Any { () }
  package var templates: TemplateLanguage? { nil }
  package var dialect: MarkdownDialect { .native }
  package func termFiles(of family: FeedFamily) -> [TermFile] { [] }

  package func translationName(of article: ArticleFacts) -> String {
    article.file.path(without: article.language ?? site.language)
  }

  package func parse(_ source: Source, of file: ArticleFile) throws(ValueError) -> ParsedArticle {
    ParsedArticle(try FrontMatter.read(source), of: source)
  }

  /// Returns the body of a parsed file.
  package func body(of file: ArticleFile, _ parsed: ParsedArticle) -> ArticleBody {
    ArticleBody(of: parsed, in: site.filePath(file.file), file.markup, dialect, templates: templates)
  }
}

/// The article files of a site in byte order.
package struct ArticleListing {
  package var files: [ArticleFile] = []
  /// The diagnostics for skipped files and for settings that cannot be read.
  package var diagnostics: [Diagnostic] = []

  mutating func add(_ other: ArticleListing) {
    files += other.files
    diagnostics += other.diagnostics
  }
}

/// The front matter of an article in the keys of `ArticleKey`, and its body.
package struct ArticleText {
  /// The front matter, a map with positions in the author’s file.
  package var fields: DataNode
  package var body: ArticleBody
  /// The title if the front matter has none, such as the first top-level heading of the body.
  package var heading: String?
  /// The comments in the file.
  package var comments: [Comment] = []
  /// The problems found outside the validation of the front matter.
  package var notes: [Diagnostic] = []
}

extension Generator {
  package func source(named name: String, _ bytes: [UInt8]) -> Source { Source(name: name, file: bytes) }
}

extension ArticleText {
  /// Creates the text from mapped front matter and a parsed file.
  init(
    _ fields: DataNode, _ parsed: ParsedArticle, body: ArticleBody, heading: String? = nil,
    notes: [Diagnostic]
  ) {
    self.init(fields: fields, body: body, heading: heading, comments: parsed.comments, notes: notes)
  }
}

/// The properties of an article from which its URL is made.
package struct ArticleFacts {
  var file: ArticleFile
  var title: String
  /// The slug in the front matter, or `nil` if there is none.
  var slug: String?
  /// The URL or URL pattern in the front matter, or `nil` if there is none.
  var permalink: String?
  var date: Timestamp
  var categories: [String] = []
  var authors: [Author] = []
  package var language: LanguageTag?

  package init(
    file: ArticleFile, title: String, slug: String? = nil, permalink: String? = nil, date: Timestamp,
    categories: [String] = [], authors: [Author] = [], language: LanguageTag? = nil
  ) {
    self.file = file
    self.title = title
    self.slug = slug
    self.permalink = permalink
    self.date = date
    self.categories = categories
    self.authors = authors
    self.language = language
  }
}

extension Site {
  /// Returns the URL of a page at a path of file names, in which `#` and `?` have no special meaning.
  func pageURL(_ path: some StringProtocol) -> IRI {
    IRI(unchecked: baseURL.string + IRI.percentEncoding(fileNames: path.drop { $0 == "/" }))
  }

  /// Returns the rules of the generator that is set in site.toml.
  package func generator() -> any Generator {
    switch content.generator {
    case .hugo: HugoGenerator(site: self)
    case .jekyll: JekyllGenerator(site: self)
    case .pelican: PelicanGenerator(site: self)
    case .zola: ZolaGenerator(site: self)
    case .eleventy: EleventyGenerator(site: self)
    case .astro: AstroGenerator(site: self)
    case .publish: PublishGenerator(site: self)
    case .html: HTMLGenerator(site: self)
    case nil: NativeGenerator(site: self)
    }
  }
}

extension IRI {
  /// Returns a path of file names as part of a URL.
  static func percentEncoding(fileNames path: some StringProtocol) -> String {
    percentEncoding(String(path)).replacing("#", with: "%23").replacing("?", with: "%3F")
  }
}
