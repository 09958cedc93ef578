import FeedCore
import FrontMatter

/// What makes the pages of a site: where its articles lie, what they say in our own keys, and where their pages are.
///
/// There is one for each system, in a file of its own; `NativeGenerator` is our own rules.
protocol Generator: Sendable {
  var site: Site { get }

  /// Finds the files of the articles; throws what keeps all of them from being read.
  func listing() throws(FileError) -> ArticleListing

  /// The text of a file's bytes: UTF-8, unless the generator knows better.
  func source(named name: String, _ bytes: [UInt8]) -> Source

  /// The settings that parsing a file depends on.
  var parserSettings: Any { get }

  /// The template code that bodies may contain.
  var code: UnexpandedTemplate? { get }

  /// Takes an article's file apart: a function of its bytes, its name and `parserSettings` alone.
  func parse(_ source: Source, of file: ArticleFile) throws(ValueError) -> ParsedArticle

  /// Puts front matter into our keys, or returns `nil` for a file that is not an article after all.
  func text(of file: ArticleFile, _ parsed: ParsedArticle) throws(ValueError) -> ArticleText?

  /// Reads a date as the generator does, on its own clocks where the text names no zone.
  func date(_ text: String) throws(ValueError) -> Timestamp

  /// Takes a slug of the author's own, or throws what is wrong with it.
  func slug(checking text: String) throws(ValueError) -> String

  /// The address of an article's page; `nil` when the generator makes none.
  func url(of article: ArticleFacts) throws(ValueError) -> IRI?
}

extension Generator {
  func slug(checking text: String) throws(ValueError) -> String { text }
  var parserSettings: Any { () }
  var code: UnexpandedTemplate? { nil }

  func parse(_ source: Source, of file: ArticleFile) throws(ValueError) -> ParsedArticle {
    ParsedArticle(try FrontMatter.read(source))
  }

  /// The body of a parsed file.
  func body(of file: ArticleFile, _ parsed: ParsedArticle) -> ArticleBody {
    ArticleBody(of: parsed, in: site.filePath(file.file), file.markup, code: code)
  }
}

/// The files of a site's articles, in the order of their bytes.
struct ArticleListing {
  var files: [ArticleFile] = []
  /// What was passed over on the way, and what the generator's settings could not tell.
  var diagnostics: [Diagnostic] = []
}

/// An article's front matter in the keys of `ArticleKey`, whoever wrote it, and its body.
struct ArticleText {
  /// A map, with its places in the author's file.
  var fields: DataNode
  var body: ArticleBody
  /// The body's first top-level heading, if the front matter has no title.
  var heading: String?
  /// The comments in the file.
  var comments: [Comment] = []
  /// What was found wrong beside the front matter.
  var notes: [Diagnostic] = []
}

extension Generator {
  func source(named name: String, _ bytes: [UInt8]) -> Source { Source(name: name, file: bytes) }
}

extension ArticleText {
  /// The text of a parsed file, in our keys.
  init(_ fields: DataNode, _ parsed: ParsedArticle, _ body: ArticleBody, notes: [Diagnostic]) {
    self.init(fields: fields, body: body, heading: parsed.heading, comments: parsed.comments, notes: notes)
  }

  /// Gives an article that has neither title nor heading the name of its file.
  mutating func nameIfUntitled(_ name: String) {
    guard fields[ArticleKey.title.rawValue] == nil, heading == nil else { return }
    let words = name.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
    fields.setDefault(.title, words.prefix(1).uppercased() + words.dropFirst())
  }
}

/// What an article's address is made of.
struct ArticleFacts {
  var file: ArticleFile
  var title: String
  /// The author's own slug.
  var slug: String?
  /// The author's own address or pattern of one.
  var permalink: String?
  var date: Timestamp
  var categories: [String] = []
  var authors: [Author] = []
  var language: LanguageTag?
}

extension Site {
  /// The rules that this site's pages are made by.
  func generator() -> any Generator {
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
