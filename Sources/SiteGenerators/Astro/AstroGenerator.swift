package import ContentValues
package import FeedCore
package import FeedMarkup
import FeedSystem
import FrontMatter
package import SiteSettings

/// The rules of Astro: collections below `src/content`, pages below `src/pages`, and ids derived from paths.
package struct AstroGenerator: Generator {
  package let site: Site
  package let dialect: MarkdownDialect
  private let script: ScriptSettings?
  private let routes: AstroRoutes
  private let keys = GeneratorKeyMap(names: [
    (.title, ["title"]), (.date, ["pubDate", "pubDatetime", "publishDate", "publishedDate", "published", "date"]),
    (.updated, ["updatedDate", "modDatetime", "updated", "lastUpdated", "lastmod", "modified"]),
    (.authors, ["authors", "author"]), (.tags, ["tags"]), (.categories, ["categories", "category"]),
    (.summary, ["description", "summary", "excerpt"]), (.slug, ["slug"]), (.draft, ["draft"]),
    (.language, ["lang", "language"]), (.image, ["heroImage", "image", "cover", "coverImage", "ogImage"]),
    (.comments, ["comments"]),
  ])
  package static let settingsFiles = [
    "astro.config.mjs", "astro.config.js", "astro.config.ts", "astro.config.cjs",
  ]
  private static let pages = "src/pages"
  private static let markups: [String: ArticleBody.Markup] = [
    "md": .markdown, "markdown": .markdown, "mdx": .unreadable, "html": .html,
  ]

  init(site: Site) {
    self.site = site
    script = ScriptSettings(oneOf: AstroGenerator.settingsFiles, in: site)
    routes = AstroRoutes(site: site)
    dialect = Self.dialect(script)
  }

  /// Returns the Markdown of Astro with the plugins that its settings name.
  private static func dialect(_ script: ScriptSettings?) -> MarkdownDialect {
    var dialect = MarkdownDialect.remark
    guard let script else { return dialect }
    if script.has("smartypants", "false") { dialect.syntax.remove(.smartPunctuation) }
    if script.has("gfm", "false") { dialect.syntax.remove(.autolinks) }
    let plugins: [(String, MarkdownDialect.Syntax)] = [
      ("remark-emoji", .emoji), ("remark-gemoji", .emoji), ("remark-math", .dollarMath), ("remark-breaks", .hardBreaks),
      ("remark-toc", .tableOfContents), ("remark-attr", [.attributes, .bareAttributes]),
    ]
    for (name, syntax) in plugins where script.mentions(name) { dialect.syntax.insert(syntax) }
    return dialect
  }

  package func listing() throws(FileError) -> ArticleListing {
    let usual = ["src/content", "src/pages"].filter { FileSystem.kind(of: site.filePath($0)) == .folder }
    let folders = site.content.articles.map { [$0] } ?? (usual.isEmpty ? ["src/content"] : usual)
    var listing = ArticleListing()
    for folder in folders {
      let found = try FileSystem.files(below: site.filePath(folder))
      listing.diagnostics += Diagnostic.skipped(found, in: site.filePath(folder))
      listing.files += found.files.compactMap { name in
        let parts = name.split(separator: "/")
        guard !parts.contains(where: { $0.hasPrefix("_") }),
          let (stem, markup) = ArticleFile.stem(of: name, markups: AstroGenerator.markups),
          markup != .html || folder == AstroGenerator.pages
        else { return nil }
        return ArticleFile(
          root: folder, name: name, markup: markup, fullPath: path(of: stem, in: folder), isDated: false)
      }
    }
    if guessesRoutes, FileSystem.kind(of: site.filePath(AstroGenerator.pages)) == .folder {
      let names = listing.files.filter { $0.root == "src/content" }.compactMap { $0.name.split(separator: "/").first }
      for name in Set(names.map(String.init)).sorted() where routes.folder(of: name) == nil {
        listing.diagnostics.append(.guessedRoute(name, at: SourceLocation(file: site.file)))
      }
    }
    return listing
  }

  /// Whether the URLs of collections follow from the pages that show them.
  private var guessesRoutes: Bool {
    site.content.articles == nil && site.content.permalink == ContentSettings().permalink
  }

  /// Returns the path without a final `index`, unless `index` is the complete id of an entry.
  private func path(of stem: String, in folder: String) -> String {
    var parts = stem.split(separator: "/").map(String.init)
    let isPage = folder == AstroGenerator.pages
    let depth = isPage ? 0 : collectionDepth + 1
    if parts.count > depth, let last = parts.last, (isPage ? last : AstroGenerator.slug(last)) == "index" {
      parts.removeLast()
    }
    return parts.joined(separator: "/")
  }

  /// The number of leading folders that are the name of the collection.
  private var collectionDepth: Int { site.content.articles == nil ? 1 : 0 }

  package func text(of file: ArticleFile, _ parsed: ParsedArticle) throws(ValueError) -> ArticleText? {
    return ArticleText(
      keys.fields(parsed.fields), parsed, body: body(of: file, parsed),
      notes: keys.notes(on: parsed))
  }

  package func date(_ text: String, of file: ArticleFile) throws(ValueError) -> Timestamp {
    // JavaScript reads a date without a time as UTC, other forms in local time; the site’s time zone is used for
    // these.
    let isDay = text.utf8.count == 10 && text.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
    return try LooseDateReader(library: .javaScript, zone: isDay ? .utc : site.timeZone).read(text)
  }

  package func url(of article: ArticleFacts) throws(ValueError) -> IRI? {
    let file = article.file
    let parts = file.fullPath.split(separator: "/").map(String.init)
    let isPage = file.root == AstroGenerator.pages
    // Pages keep their names; ids consist of lowercase letters, digits and hyphens.
    var id = isPage ? parts : parts.map(AstroGenerator.slug)
    let depth = collectionDepth
    if !isPage, let slug = article.slug { id = id.prefix(depth) + slug.split(separator: "/").map(String.init) }
    let hasSlash = script?["trailingSlash"] != "never"
    if isPage || site.content.permalink == ContentSettings().permalink {
      var path = id.joined(separator: "/")
      if !isPage, guessesRoutes, let name = file.name.split(separator: "/").first,
        let folder = routes.folder(of: String(name))
      {
        path = ((folder.isEmpty ? [] : [folder]) + id.dropFirst()).joined(separator: "/")
      }
      return site.pageURL(path + (hasSlash && !path.isEmpty ? "/" : ""))
    }
    let values = PathValues(
      path: id.joined(separator: "/"), slug: id.dropFirst(depth).joined(separator: "/"), published: article.date)
    let path = site.content.permalink.fill { values[$0] }.drop { $0 == "/" }
    return site.pageURL(path)
  }

  /// Returns the slug that github-slugger makes of a heading or an id.
  private static func slug(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if scalar == " " {
        result.append("-")
      } else if scalar == "-" || scalar.properties.isAlphabetic
        || [.decimalNumber, .connectorPunctuation, .nonspacingMark, .spacingMark, .enclosingMark].contains(
          scalar.properties.generalCategory)
      {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
