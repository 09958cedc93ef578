import FeedCore

/// Zola's rules: dated names, bundles, languages of file names, `path` and `slug`.
struct ZolaGenerator: Generator {
  let site: Site
  private let settings: DataNode
  private let settingsDiagnostics: [Diagnostic]
  private let languages: Set<String>
  private let keys = ForeignKeys(names: [
    (.title, ["title"]), (.date, ["date"]), (.updated, ["updated"]),
    (.authors, ["authors", "extra.authors", "extra.author"]),
    (.tags, ["taxonomies.tags"]), (.categories, ["taxonomies.categories"]), (.summary, ["description"]),
    (.slug, ["slug"]), (.permalink, ["path"]), (.aliases, ["aliases"]), (.draft, ["draft"]),
    (.image, ["extra.image", "extra.cover", "extra.og_image", "extra.social_media_card"]),
    (.comments, ["extra.comments", "extra.comment"]),
  ])

  init(site: Site) {
    self.site = site
    let file = SettingsFile(oneOf: ["zola.toml", "config.toml"], in: site)
    settings = file?.node ?? DataNode(value: .map([]), range: 0..<0)
    settingsDiagnostics = file?.diagnostics ?? []
    languages = Set((settings["languages"]?.entries ?? []).map(\.key))
  }

  private var folder: String { site.content.articles ?? "content" }
  private var defaultLanguage: String { settings["default_language"]?.scalar?.text ?? "en" }

  func listing() throws(FileError) -> ArticleListing {
    let found = try FileSystem.files(below: site.filePath(folder))
    var listing = ArticleListing(
      diagnostics: settingsDiagnostics + Diagnostic.skipped(found, in: site.filePath(folder)))
    listing.files = found.files.compactMap { name in
      guard name.hasSuffix(".md"), let page = HugoFile(name, languages: Array(languages), usual: ""),
        page.baseName != "_index"
      else { return nil }
      var path = page.baseName == "index" ? String(page.folder.dropLast()) : page.folder + page.baseName
      // `2024-03-01_first-frost` is dated as well.
      let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
      if path[start...].dropFirst(10).first == "_" {
        let sign = path.index(start, offsetBy: 10)
        path.replaceSubrange(sign...sign, with: "-")
      }
      var file = ArticleFile(root: folder, name: name, markup: .markdown, fullPath: path)
      if !page.language.isEmpty, page.language != defaultLanguage {
        file.language = try? LanguageTag(page.language)
        file.fullPath += "." + page.language
        file.undatedPath += "." + page.language
        file.path = file.undatedPath
      }
      return file
    }
    return listing
  }

  func text(of file: ArticleFile, _ source: Source) throws(ValueError) -> ArticleText? {
    let frontMatter = try FrontMatter.read(source)
    guard frontMatter.node["render"]?.flag != false else { return nil }
    var text = ArticleText(
      fields: keys.fields(frontMatter.node),
      body: ArticleBody(markup: .markdown, source: source, startOffset: frontMatter.bodyStart, code: .liquid),
      notes: keys.notes(on: frontMatter.node, in: source))
    text.nameIfUntitled(file.slug)
    return text
  }

  func date(_ text: String) throws(ValueError) -> Timestamp { try DateReader.read(text, zone: site.timeZone) }

  func url(of article: ArticleFacts) throws(ValueError) -> IRI? {
    let file = article.file
    let path: String
    if let written = article.permalink {
      path = written
    } else {
      let keepsDates = settings["slugify.paths_keep_dates"]?.flag ?? false
      let folders = file.undatedPath.split(separator: "/").dropLast().map(String.init)
      let name = file.fullPath.split(separator: "/").last.map(String.init) ?? ""
      let ownName = file.language.map { String(name.dropLast($0.string.utf8.count + 1)) } ?? name
      let slug = try slug(article.slug ?? (file.date != nil && !keepsDates ? String(ownName.dropFirst(11)) : ownName))
      let prefix = file.language.map { [$0.string] } ?? []
      path = (prefix + folders + [slug]).joined(separator: "/")
    }
    let bare = path.split(separator: "/").joined(separator: "/")
    return IRI(site.baseURL.string + IRI.percentEncoding(bare.isEmpty ? "" : bare + "/"))
  }

  /// A name as `slugify.paths` has it written.
  private func slug(_ text: String) throws(ValueError) -> String {
    switch settings["slugify.paths"]?.scalar?.text ?? "on" {
    case "off": return text
    case "safe":
      let kept = String.UnicodeScalarView(
        text.unicodeScalars.filter { !"<>:\"/\\|?*#\n\r\t".unicodeScalars.contains($0) })
      return String(kept.reversed().drop { $0 == " " || $0 == "." }.reversed().map(Character.init))
    default:
      var result = ""
      for byte in try ASCIISpelling.of(text).utf8 {
        if byte.isASCIIAlphanumeric {
          result.unicodeScalars.append(Unicode.Scalar(byte.asciiLowercased))
        } else if !result.isEmpty, result.utf8.last != UInt8(ascii: "-") {
          result += "-"
        }
      }
      return result.hasSuffix("-") ? String(result.dropLast()) : result
    }
  }
}
