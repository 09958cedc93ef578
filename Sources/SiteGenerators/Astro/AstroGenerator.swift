import ContentValues
import FeedCore
import FeedMarkup
import FeedSystem
import FrontMatter
import SiteSettings

/// The rules of Astro: collections below `src/content`, pages below `src/pages`, and ids derived from paths.
struct AstroGenerator: Generator {
  let site: Site
  let dialect: MarkdownDialect
  private let script: ScriptSettings?
  private let routes: AstroRoutes
  private let collections: AstroCollections
  private let keys = GeneratorKeyMap(names: [
    (.title, ["title"]), (.date, ["pubDate", "pubDatetime", "publishDate", "publishedDate", "published", "date"]),
    (.updated, ["updatedDate", "modDatetime", "updated", "lastUpdated", "lastmod", "modified"]),
    (.authors, ["authors", "author"]), (.tags, ["tags"]), (.categories, ["categories", "category"]),
    (.summary, ["description", "summary", "excerpt"]), (.slug, ["slug"]), (.draft, ["draft"]),
    (.language, ["lang", "language"]), (.image, ["heroImage", "image", "cover", "coverImage", "ogImage"]),
    (.comments, ["comments"]),
  ])
  private static let pages = "src/pages"
  private static let content = "src/content"
  private static let markups: [String: ArticleBody.Markup] = [
    "md": .markdown, "markdown": .markdown, "mdx": .unreadable, "mdoc": .unreadable, "html": .html,
  ]

  init(site: Site) {
    self.site = site
    script = ScriptSettings(astro: site)
    routes = AstroRoutes(site: site)
    collections = AstroCollections(site: site)
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

  func listing() throws(FileError) -> ArticleListing {
    let loaded = site.content.articles == nil ? collections.loaded : []
    let usual = [AstroGenerator.content, AstroGenerator.pages].filter {
      FileSystem.kind(of: site.filePath($0)) == .folder
    }
    let needed = usual.isEmpty && loaded.isEmpty ? [AstroGenerator.content] : usual
    var listing = ArticleListing()
    for folder in site.content.articles.map({ [$0] }) ?? needed {
      let found = try FileSystem.files(below: site.filePath(folder))
      listing.diagnostics += Diagnostic.skipped(found, in: site.filePath(folder))
      listing.files += found.files.compactMap { name in
        let path = "\(folder)/\(name)"
        // A file beside the folders of collections is not an entry.
        guard !name.split(separator: "/").contains(where: { $0.hasPrefix("_") }),
          folder != AstroGenerator.content || name.contains("/"),
          folder == AstroGenerator.pages || !loaded.contains(where: { $0.covers(path) }),
          let (stem, markup) = ArticleFile.stem(of: name, markups: AstroGenerator.markups),
          markup != .html || folder == AstroGenerator.pages
        else { return nil }
        return ArticleFile(
          root: folder, name: name, markup: markup, fullPath: self.path(of: stem, in: folder), isDated: false)
      }
    }
    for collection in loaded { listing.add(try entries(of: collection)) }
    listing.files.sort { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
    if guessesRoutes, FileSystem.kind(of: site.filePath(AstroGenerator.pages)) == .folder {
      let entries = listing.files.filter { $0.root != AstroGenerator.pages }
      let collections = Dictionary(grouping: entries) { AstroGenerator.collection(of: $0) ?? "" }
      for (name, files) in collections.sorted(by: { $0.key < $1.key })
      where routes.folder(of: name) == nil && files.contains(where: isArticle) {
        listing.diagnostics.append(.guessedRoute(name, at: SourceLocation(file: site.file)))
      }
    }
    return listing
  }

  /// Returns the entries that the settings load from a folder.
  private func entries(of collection: AstroCollections.Collection) throws(FileError) -> ArticleListing {
    let folder = site.filePath(collection.folder.isEmpty ? "." : collection.folder)
    guard FileSystem.kind(of: folder) == .folder else { return ArticleListing() }
    let found = try FileSystem.files(below: folder) { path in
      let name = path.split(separator: "/").last ?? ""
      return name.hasPrefix(".") || name == "node_modules"
    }
    var listing = ArticleListing(diagnostics: Diagnostic.skipped(found, in: folder))
    // The usual folder of the collection is named like the collection.
    let isUsual = collection.folder == "\(AstroGenerator.content)/\(collection.name)"
    listing.files = found.files.compactMap { name in
      guard collection.contains(name),
        let (stem, markup) = ArticleFile.stem(of: name, markups: AstroGenerator.markups), markup != .html
      else { return nil }
      return ArticleFile(
        root: isUsual ? AstroGenerator.content : collection.folder,
        name: isUsual ? "\(collection.name)/\(name)" : name, markup: markup,
        fullPath: path(of: "\(collection.name)/\(stem)", in: collection.folder), isDated: false)
    }
    return listing
  }

  /// Whether a file has a date and is not a draft.
  private func isArticle(_ file: ArticleFile) -> Bool {
    let path = site.filePath(file.file)
    guard let bytes = try? FileSystem.readPlain(path, upTo: ContentLimits().articleBytes),
      let parsed = try? parse(source(named: path, bytes), of: file), let fields = try? text(of: file, parsed)?.fields
    else { return false }
    return fields[ArticleKey.date.rawValue] != nil && fields[ArticleKey.draft.rawValue]?.flag != true
  }

  /// Returns the name of a file’s collection.
  private static func collection(of file: ArticleFile) -> String? {
    file.fullPath.split(separator: "/").first.map(String.init)
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

  func text(of file: ArticleFile, _ parsed: ParsedArticle) throws(ValueError) -> ArticleText? {
    var fields = keys.fields(parsed.fields)
    if let date = AstroGenerator.date(in: file.name) { fields.setDefault(.date, date) }
    return ArticleText(fields, parsed, body: body(of: file, parsed), notes: keys.notes(on: parsed))
  }

  /// Returns the date at the beginning of a file or folder name, or that of folders such as `2024/05/06`.
  private static func date(in path: String) -> String? {
    let parts = path.split(separator: "/").map(String.init)
    if let date = parts.reversed().lazy.compactMap({ ZolaName($0).date }).first { return date }
    return parts.indices.dropLast(2).lazy.compactMap { index -> String? in
      let numbers = parts[index...].prefix(3).compactMap { Int($0) }
      guard numbers.count == 3, parts[index].utf8.count == 4 else { return nil }
      let date = "\(parts[index])-\(numbers[1].padded(2))-\(numbers[2].padded(2))"
      return ZolaName(date).date
    }.first
  }

  func date(_ text: String, of file: ArticleFile) throws(ValueError) -> Timestamp {
    // JavaScript reads a date without a time as UTC, other forms in local time; the site’s time zone is used for
    // these.
    let isDay = text.utf8.count == 10 && text.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
    return try LooseDateReader(library: .javaScript, zone: isDay ? .utc : site.timeZone).read(text)
  }

  func url(of article: ArticleFacts) throws(ValueError) -> IRI? {
    let file = article.file
    let parts = file.fullPath.split(separator: "/").map(String.init)
    let isPage = file.root == AstroGenerator.pages
    // Pages keep their names; ids consist of lowercase letters, digits and hyphens.
    var id = isPage ? parts : parts.map(AstroGenerator.slug)
    let depth = collectionDepth
    if !isPage, let slug = article.slug {
      let names = slug.split(separator: "/").map(String.init)
      let hasFolders = AstroGenerator.collection(of: file).map(routes.hasFileFolders) ?? false
      id = Array(hasFolders ? id.dropLast() + names.suffix(1) : id.prefix(depth) + names)
    }
    let hasSlash =
      switch script?["trailingSlash"] {
      case "always": true
      case "never": false
      default: script?["build.format"] != "file"
      }
    if isPage || site.content.permalink == ContentSettings().permalink {
      var path = id.joined(separator: "/")
      if !isPage, guessesRoutes, let name = AstroGenerator.collection(of: file),
        let folder = routes.folder(of: name)
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
