import ContentValues
import FeedCore
import FeedMarkup
import FeedSystem
import FrontMatter
import SiteSettings

/// The rules of Zola: dated names, bundles, languages in file names, `path` and `slug`.
struct ZolaGenerator: Generator {
  let site: Site
  let dialect: MarkdownDialect
  private let settings: DataNode
  private let settingsDiagnostics: [Diagnostic]
  /// The languages of the site except the default language, which does not occur in file names.
  private let languages: [String]
  private let keys = GeneratorKeyMap(names: [
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
    dialect = Self.dialect(settings["markdown"])
    let usual = settings["default_language"]?.scalar?.text ?? "en"
    languages = (settings["languages"]?.entries ?? []).map(\.key).filter { $0 != usual }
  }

  /// Returns the Markdown of Zola with its settings.
  private static func dialect(_ settings: DataNode?) -> MarkdownDialect {
    var dialect = MarkdownDialect.pulldownCMark
    let options: [(String, MarkdownDialect.Syntax)] = [
      ("smart_punctuation", .smartPunctuation), ("render_emoji", .emoji), ("definition_list", .definitionLists),
      ("github_alerts", .alerts),
    ]
    for (name, syntax) in options where settings?[name]?.flag == true { dialect.syntax.insert(syntax) }
    if settings?["bottom_footnotes"]?.flag == true { dialect.footnotes = .github }
    return dialect
  }

  private var folder: String { site.content.articles ?? "content" }

  func listing() throws(FileError) -> ArticleListing {
    let found = try FileSystem.files(below: site.filePath(folder))
    var listing = ArticleListing(
      diagnostics: settingsDiagnostics + Diagnostic.skipped(found, in: site.filePath(folder)))
    let ignored = ignored
    listing.files = found.files.compactMap { name in
      guard name.hasSuffix(".md"), !ignored.contains(name), let page = page(name), page.baseName != "_index"
      else { return nil }
      var path = page.baseName == "index" ? String(page.folder.dropLast()) : page.folder + page.baseName
      // An underscore may also follow the date: `2024-03-01_first-frost`.
      let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
      if path[start...].dropFirst(10).first == "_" {
        let sign = path.index(start, offsetBy: 10)
        path.replaceSubrange(sign...sign, with: "-")
      }
      var file = ArticleFile(root: folder, name: name, markup: .markdown, fullPath: path)
      if !page.language.isEmpty {
        file.language = try? LanguageTag(page.language)
        file.fullPath += "." + page.language
        file.undatedPath += "." + page.language
        file.path = file.undatedPath
      }
      return file
    }
    return listing
  }

  /// The paths of `ignored_content`, in which `*` also means folders.
  private var ignored: IgnoredPaths {
    var ignored = IgnoredPaths()
    for pattern in settings["ignored_content"]?.texts ?? [] {
      let deep = pattern.split(separator: "*", omittingEmptySubsequences: true).joined(separator: "**")
      let (start, end) = (pattern.hasPrefix("*") ? "**" : "", pattern.hasSuffix("*") ? "**" : "")
      ignored.add(start + deep + end)
      // Zola compares whole paths.
      if pattern.hasPrefix("**/") { ignored.add(deep.dropFirst() + end) }
    }
    return ignored
  }

  private func page(_ name: String) -> HugoFile? { HugoFile(name, languages: languages, usual: "") }

  /// Returns the folders above a page, and the name from which its slug is made.
  private func place(of file: ArticleFile) -> (folders: [String], name: String) {
    guard let page = page(file.name) else { return ([], file.slug) }
    var folders = page.folder.split(separator: "/").map(String.init)
    let name = page.baseName == "index" ? folders.popLast() ?? "" : page.baseName
    return (folders, name)
  }

  /// Whether one of the page’s sections is a draft; Zola ignores all pages of such a section.
  private func isInDraft(_ file: ArticleFile) -> Bool {
    guard let page = page(file.name) else { return false }
    return (page.foldersAbove + [""]).contains { above in
      ([""] + languages.map { "." + $0 }).contains { language in
        let path = site.filePath("\(folder)/\(above)_index\(language).md")
        guard FileSystem.kind(of: path) == .file, let bytes = try? FileSystem.read(path) else { return false }
        return (try? FrontMatter.read(Source(name: path, file: bytes)))?.node["draft"]?.flag == true
      }
    }
  }

  var templates: TemplateLanguage? { .zola }

  func text(of file: ArticleFile, _ parsed: ParsedArticle) throws(ValueError) -> ArticleText? {
    guard parsed.fields["render"]?.flag != false else { return nil }
    var text = ArticleText(
      keys.fields(parsed.fields), parsed, body: body(of: file, parsed), notes: keys.notes(on: parsed))
    if file.date == nil, let date = ZolaName(place(of: file).name).date {
      text.fields.setDefault(.date, date)
    }
    if isInDraft(file) { text.fields.set(.draft, .scalar("true", .plain, 0..<0)) }
    text.body.setValues(sectionURL)
    return text
  }

  /// Returns the URL of a section from a link such as `/notes/_index.md#more`, or `nil` if it does not exist.
  private func sectionURL(of link: String) -> String? {
    let path = link.drop { $0 == "/" }.prefix { $0 != "#" && $0 != "?" }
    guard let page = page(String(path)), page.baseName == "_index",
      FileSystem.kind(of: site.filePath("\(folder)/\(path)")) == .file
    else { return nil }
    let language = page.language.isEmpty ? "" : page.language + "/"
    return site.pageURL(language + page.folder).string + link.drop { $0 != "#" && $0 != "?" }
  }

  func date(_ text: String, of file: ArticleFile) throws(ValueError) -> Timestamp {
    try LooseDateReader(library: .javaScript, zone: site.timeZone).read(text)
  }

  func url(of article: ArticleFacts) throws(ValueError) -> IRI? {
    let file = article.file
    let path: String
    if let written = article.permalink {
      path = written
    } else {
      let keepsDates = settings["slugify.paths_keep_dates"]?.flag ?? false
      let (folders, name) = place(of: file)
      let slug = try slug(article.slug ?? (keepsDates ? nil : ZolaName(name).undated) ?? name)
      // Zola writes the language as its settings do.
      let prefix = [page(file.name)?.language ?? ""].filter { !$0.isEmpty }
      path = (prefix + folders + [slug]).joined(separator: "/")
    }
    let bare = path.split(separator: "/").joined(separator: "/")
    return site.pageURL(bare.isEmpty ? "" : bare + "/")
  }

  func termFiles(of family: FeedFamily) -> [TermFile] { TermFile.indexes(of: family, below: folder, in: site) }

  /// Returns the slug in the style of the setting `slugify.paths`.
  private func slug(_ text: String) throws(ValueError) -> String {
    switch settings["slugify.paths"]?.scalar?.text ?? "on" {
    case "off": return text
    case "safe":
      let trimmed = text.unicodeScalars.reversed().drop { $0 == " " || $0 == "." }.reversed()
      let kept = trimmed.filter { !"<>:\"/\\|?*".unicodeScalars.contains($0) }
      return String(String.UnicodeScalarView(kept))
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
