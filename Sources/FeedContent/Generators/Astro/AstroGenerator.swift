import FeedCore

/// Astro's rules: collections below `src/content`, pages below `src/pages`, and ids made of paths.
struct AstroGenerator: Generator {
  let site: Site
  private let script: ScriptSettings?
  private let keys = ForeignKeys(names: [
    (.title, ["title"]), (.date, ["pubDate", "pubDatetime", "publishDate", "publishedDate", "published", "date"]),
    (.updated, ["updatedDate", "modDatetime", "updated", "lastUpdated", "lastmod", "modified"]),
    (.authors, ["authors", "author"]), (.tags, ["tags"]), (.categories, ["categories", "category"]),
    (.summary, ["description", "summary", "excerpt"]), (.slug, ["slug"]), (.draft, ["draft"]),
    (.language, ["lang", "language"]), (.image, ["heroImage", "image", "cover", "coverImage", "ogImage"]),
    (.comments, ["comments"]),
  ])
  static let settingsFiles = ["astro.config.mjs", "astro.config.js", "astro.config.ts", "astro.config.cjs"]
  private static let markups: [String: ArticleBody.Markup] = [
    "md": .markdown, "markdown": .markdown, "mdx": .unreadable, "html": .html,
  ]

  init(site: Site) {
    self.site = site
    script = ScriptSettings(oneOf: AstroGenerator.settingsFiles, in: site)
  }

  func listing() throws(FileError) -> ArticleListing {
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
          markup != .html || folder == "src/pages"
        else { return nil }
        let path = stem.hasSuffix("/index") ? String(stem.dropLast(6)) : stem
        return ArticleFile(root: folder, name: name, markup: markup, fullPath: path, isDated: false)
      }
    }
    return listing
  }

  func text(of file: ArticleFile, _ source: Source) throws(ValueError) -> ArticleText? {
    let frontMatter = try FrontMatter.read(source)
    var text = ArticleText(
      fields: keys.fields(frontMatter.node),
      body: ArticleBody(markup: file.markup, source: source, startOffset: frontMatter.bodyStart),
      notes: keys.notes(on: frontMatter.node, in: source))
    text.nameIfUntitled(file.slug)
    return text
  }

  func date(_ text: String) throws(ValueError) -> Timestamp {
    // A day alone is read as UTC in JavaScript, other forms on the clock of the machine, for which the site's stands.
    let isDay = text.utf8.count == 10 && text.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
    return try LooseDateReader.read(text, zone: isDay ? .utc : site.timeZone)
  }

  func url(of article: ArticleFacts) throws(ValueError) -> IRI? {
    let file = article.file
    let parts = file.fullPath.split(separator: "/").map(String.init)
    let isPage = file.root == "src/pages"
    // Pages keep their names; ids are small letters, digits and hyphens.
    var id = isPage ? parts : parts.map(AstroGenerator.slug)
    let depth = site.content.articles == nil ? 1 : 0
    if !isPage, let slug = article.slug { id = id.prefix(depth) + slug.split(separator: "/").map(String.init) }
    let hasSlash = script?["trailingSlash"] != "never"
    if isPage || site.content.permalink == ContentSettings().permalink {
      let path = id.joined(separator: "/")
      return IRI(site.baseURL.string + IRI.percentEncoding(path + (hasSlash ? "/" : "")))
    }
    let values = Article.templateValues(
      path: id.joined(separator: "/"), slug: id.dropFirst(depth).joined(separator: "/"),
      date: article.date.local.date, percentEncoded: false)
    return IRI(
      site.baseURL.string + IRI.percentEncoding(String(site.content.permalink.fill(values).drop { $0 == "/" })))
  }

  /// As github-slugger writes headings and ids.
  private static func slug(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if scalar == " " {
        result.append("-")
      } else if scalar == "-" || scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
      {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
