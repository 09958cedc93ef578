import ContentValues
import FeedCore
import FeedDocument
import FeedMarkup
import FeedSystem
import FrontMatter
import SiteSettings

/// The rules of Jekyll: `_posts` in any folder, collections, categories from folders, and permalink styles.
struct JekyllGenerator: Generator {
  let site: Site
  let settings: JekyllSettings
  let dialect: MarkdownDialect
  private let keys = GeneratorKeyMap(names: [
    (.title, ["title"]), (.date, ["date"]), (.updated, ["last_modified_at", "updated", "modified"]),
    (.authors, ["authors", "author"]), (.summary, ["excerpt", "description", "summary"]), (.slug, ["slug"]),
    (.permalink, ["permalink"]), (.aliases, ["redirect_from"]), (.draft, ["draft"]), (.language, ["lang", "language"]),
    (.translationKey, ["translation_key", "page_id", "ref"]),
    (.image, ["image", "header.image", "header.overlay_image", "header.teaser"]), (.comments, ["comments"]),
    (.tags, ["tag", "tags"]), (.categories, ["categories", "category"]),
  ])

  init(site: Site) {
    self.site = site
    settings = JekyllSettings(site: site)
    dialect = settings.dialect
  }

  func listing() throws(FileError) -> ArticleListing {
    let folder = site.filePath(settings.source)
    let found = try FileSystem.files(below: folder) { path in
      let name = path.split(separator: "/").last ?? ""
      return settings.skipped.contains(path) || settings.skipped.contains(String(name))
        || settings.excludes(path) || name.hasPrefix("_") && !isContent(path)
    }
    var listing = ArticleListing(diagnostics: settings.diagnostics)
    listing.files = found.files.compactMap { name in
      guard !settings.excludes(name), let file = JekyllFile(name, settings) else { return nil }
      let prefix = file.collection == "posts" ? "" : file.collection + "/"
      let folders = file.path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
      var article = ArticleFile(
        root: settings.source == "." ? "" : settings.source, name: name, markup: file.markup,
        fullPath: prefix + folders + file.baseName, isDated: false)
      article.date = file.date
      article.slug = file.slug
      article.undatedPath = prefix + folders + file.slug
      article.path = article.undatedPath
      return article
    }
    listing.diagnostics += Diagnostic.skipped(found, in: folder).filter {
      $0.location?.file.contains("/_posts") ?? false
    }
    return listing
  }

  /// Whether a folder whose name begins with an underscore may contain documents.
  private func isContent(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    if name == "_posts" || name == "_drafts" { return true }
    return settings.collections.contains { path == "\(settings.collectionsFolder)_\($0.label)" }
      || path.contains("/_posts/") || path.hasPrefix("_posts/")
  }

  var templates: TemplateLanguage? { .jekyll }
  var parserSettings: Any { settings.collections.map(\.label) + [settings.collectionsFolder] }

  /// Parses a file; files of collections require front matter, posts do not.
  func parse(_ source: Source, of file: ArticleFile) throws(ValueError) -> ParsedArticle {
    let hasFrontMatter = FrontMatter.begins(source)
    guard hasFrontMatter || JekyllFile(file.name, settings)?.collection == "posts" else {
      return .skipped()
    }
    return ParsedArticle(try FrontMatter.read(source), of: source)
  }

  func text(of file: ArticleFile, _ parsed: ParsedArticle) throws(ValueError) -> ArticleText? {
    guard let document = JekyllFile(file.name, settings) else { return nil }
    let node = settings.defaults(of: document).merging(parsed.fields)
    var fields = keys.fields(node)
    fields.set(.categories, texts: document.categories + categories(in: node))
    fields.set(.tags, texts: node["tag"].map { $0.texts } ?? node["tags"].map(words) ?? [])
    if document.isDraft || node["published"]?.flag == false { fields.set(.draft, .scalar("true", .plain, 0..<0)) }
    if let date = fields[ArticleKey.date.rawValue] { fields.set(.date, JekyllGenerator.withZone(date)) }
    if let authors = fields[ArticleKey.authors.rawValue] { fields.set(.authors, named(authors)) }
    if let image = fields[ArticleKey.image.rawValue] { fields.set(.image, below(image)) }
    if let title = fields[ArticleKey.title.rawValue] { fields.set(.title, JekyllGenerator.decoded(title)) }
    fields.setDefault(.title, JekyllGenerator.title(of: document.slug))
    var text = ArticleText(fields, parsed, body: body(of: file, parsed), notes: keys.notes(on: parsed))
    if node["render_with_liquid"]?.flag == false { text.body.templates = nil }
    let values = JekyllValues(
      page: node, settings: settings.root, baseURL: site.baseURL,
      date: node["date"].map(JekyllGenerator.withZone)?.scalar?.text ?? file.date?.numeric,
      readDate: { try? date($0, of: file) })
    text.body.setValues { values[$0] }
    return text
  }

  /// Returns a title without character references such as `&quot;`, because themes and jekyll-feed print titles as HTML.
  private static func decoded(_ title: DataNode) -> DataNode {
    guard let scalar = title.scalar, scalar.text.contains("&"), scalar.text.contains(";") else { return title }
    return .scalar(PlainText.of(Array(scalar.text.replacing("<", with: "&lt;").utf8)), .text, title.range)
  }

  /// Returns the files of a collection with the name of the family, such as `_tags/rye.md`.
  func termFiles(of family: FeedFamily) -> [TermFile] {
    guard settings.collections.contains(where: { $0.label == family.rawValue }) else { return [] }
    let source = settings.source == "." ? "" : settings.source + "/"
    return TermFile.named(in: "\(source)\(settings.collectionsFolder)_\(family.rawValue)", of: site)
  }

  private func categories(in node: DataNode) -> [String] {
    (node["categories"].map(words) ?? []) + (node["category"]?.texts ?? [])
  }

  /// Returns the items of a list, or the words of a string.
  private func words(_ node: DataNode) -> [String] {
    if let text = node.scalar?.text, !node.isNull { return text.split { $0.isWhitespace }.map(String.init) }
    return node.texts
  }

  /// Returns the date with a UTC suffix if it has a time but no zone, because YAML defines such times as UTC.
  private static func withZone(_ date: DataNode) -> DataNode {
    guard let scalar = date.scalar, scalar.style == .plain else { return date }
    let words = scalar.text.split { $0 == " " || $0 == "T" || $0 == "t" }
    guard words.count == 2, words[1].split(separator: ":").count == 3,
      words[1].utf8.allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") })
    else { return date }
    return .scalar(scalar.text + "Z", .plain, date.range)
  }

  /// Returns the authors, with keys of `_data/authors.yml` replaced by the authors they refer to.
  private func named(_ authors: DataNode) -> DataNode {
    let items = authors.items.map { author in
      guard let key = author.scalar?.text, let person = settings.authors?[entry: key],
        let full = keys.fields(
          DataNode(value: .map([.init(key: "author", keyRange: 0..<0, value: person)]), range: 0..<0))[
            ArticleKey.authors.rawValue]
      else { return author }
      return full.items.first?.withoutPositions ?? author
    }
    return DataNode(value: .list(items), range: authors.range)
  }

  /// Returns an image URL; Jekyll resolves image paths against the root of the site.
  private func below(_ image: DataNode) -> DataNode {
    guard let text = image.scalar?.text, IRIReference(text).scheme == nil, !text.hasPrefix("//") else { return image }
    return .scalar(site.baseURL.string + text.drop { $0 == "/" }, .text, image.range)
  }

  private static func title(of slug: String) -> String {
    slug.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(separator: " ")
  }

  /// Reads a date in the site’s time zone, which also applies to the date parts of URLs.
  func date(_ text: String, of file: ArticleFile) throws(ValueError) -> Timestamp {
    let seconds = try LooseDateReader(library: .ruby, zone: site.timeZone).read(text).secondsSinceEpoch
    return Timestamp(secondsSinceEpoch: seconds, offsetMinutes: site.timeZone.offsetSeconds(at: seconds) / 60)
  }

  func url(of article: ArticleFacts) throws(ValueError) -> IRI? {
    guard let file = JekyllFile(article.file.name, settings),
      let collection = settings.collections.first(where: { $0.label == file.collection })
    else { return nil }
    let page = JekyllPage(
      file: file, slug: article.slug ?? file.slug, categories: article.categories, date: article.date)
    let path = try JekyllPermalink(pattern: article.permalink ?? collection.permalink).fill(page)
    return site.pageURL(path)
  }
}

extension DataNode {

  /// Sets the value of a key to a list of strings; an empty list removes the key.
  mutating func set(_ key: ArticleKey, texts: [String]) {
    remove(key)
    guard !texts.isEmpty else { return }
    set(key, DataNode(value: .list(texts.map { .scalar($0, .text, 0..<0) }), range: 0..<0))
  }
}
