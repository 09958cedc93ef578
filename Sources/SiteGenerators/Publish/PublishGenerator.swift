import ContentValues
import FeedCore
import FeedMarkup
import FeedSystem
import FrontMatter
import SiteSettings

/// The rules of Publish: items in section folders, metadata lines, and URLs without a final slash.
struct PublishGenerator: Generator {
  let site: Site
  private let keys = GeneratorKeyMap(names: [
    (.title, ["title"]), (.date, ["date"]), (.updated, ["lastmodified"]), (.tags, ["tags"]),
    (.summary, ["description"]),
    (.permalink, ["path"]), (.image, ["image"]), (.authors, ["author"]),
  ])

  var dialect: MarkdownDialect { .plain }

  private var folder: String { site.content.articles ?? "Content" }

  func listing() throws(FileError) -> ArticleListing {
    let found = try FileSystem.files(below: site.filePath(folder))
    return ArticleListing(
      files: found.files.compactMap { name in
        let parts = name.split(separator: "/")
        guard let (stem, markup) = ArticleFile.stem(of: name, markups: PublishGenerator.markups), parts.count > 1,
          !(parts.count == 2 && parts[1].hasPrefix("index.") && stem.hasSuffix("/index"))
        else { return nil }
        return ArticleFile(root: folder, name: name, markup: markup, fullPath: stem, isDated: false)
      }, diagnostics: Diagnostic.skipped(found, in: site.filePath(folder)))
  }

  /// The file extensions that Publish reads as Markdown.
  private static let markups: [String: ArticleBody.Markup] = [
    "md": .markdown, "markdown": .markdown, "txt": .markdown, "text": .markdown,
  ]

  func parse(_ source: Source, of file: ArticleFile) throws(ValueError) -> ParsedArticle {
    ParsedArticle(FrontMatter.begins(source) ? MetadataLines(source) : MetadataLines())
  }

  func text(of file: ArticleFile, _ parsed: ParsedArticle) throws(ValueError) -> ArticleText? {
    var fields = keys.fields(parsed.fields)
    if let audio = parsed.fields[entry: "audio.url"] {
      var entries = [DataNode.Entry(key: EnclosureKey.url.rawValue, keyRange: audio.range, value: audio)]
      if let size = parsed.fields[entry: "audio.size"] {
        entries.append(DataNode.Entry(key: EnclosureKey.length.rawValue, keyRange: size.range, value: size))
      }
      fields.set(
        .enclosures, DataNode(value: .list([DataNode(value: .map(entries), range: audio.range)]), range: audio.range))
    }
    return ArticleText(
      fields, parsed, body: body(of: file, parsed), heading: parsed.heading,
      notes: keys.notes(on: parsed))
  }

  func date(_ text: String, of file: ArticleFile) throws(ValueError) -> Timestamp {
    try LooseDateReader(library: .javaScript, zone: site.timeZone).read(text)
  }

  func url(of article: ArticleFacts) throws(ValueError) -> IRI? {
    // Section names are lowercase in URLs.
    let section = (article.file.fullPath.split(separator: "/").first ?? "").lowercased()
    let path = article.permalink.map { $0.drop { $0 == "/" } } ?? article.file.fullPath.drop { $0 != "/" }.dropFirst()
    return site.pageURL("\(section)/\(path)")
  }
}
