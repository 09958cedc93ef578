import ContentValues
import FeedCore
import FeedMarkup
import FeedSystem
import FrontMatter
import SiteSettings

/// The rules of Hugo: bundles, languages, sections, `url` and `slug`, and the permalink patterns of its settings.
struct HugoGenerator: Generator {
  let site: Site
  let settings: HugoSettings
  let dialect: MarkdownDialect
  private let cascade: HugoCascade
  private let path: HugoPath
  private let keys: GeneratorKeyMap
  private let dateKeys: [String]

  init(site: Site) {
    self.site = site
    settings = HugoSettings(site: site)
    dialect = settings.dialect
    cascade = HugoCascade(settings, site: site)
    path = HugoPath(keepsCapitals: settings.keepsCapitals, removesAccents: settings.removesAccents)
    let publish = ["publishdate", "pubdate", "published"]
    let date = settings.dateKeys("date", ["date"] + publish + ["lastmod", "modified"])
    dateKeys = date
    let updated = settings.dateKeys("lastmod", ["lastmod", "modified"])
    keys = GeneratorKeyMap(
      names: [
        (.title, ["title", "linktitle"]), (.date, date.filter { !$0.hasPrefix(":") }),
        (.updated, updated.filter { !$0.hasPrefix(":") }),
        (.notBefore, settings.dateKeys("publishdate", publish).filter { !$0.hasPrefix(":") }),
        (.expires, settings.dateKeys("expirydate", ["expirydate", "unpublishdate"]).filter { !$0.hasPrefix(":") }),
        (.authors, ["authors", "author", "params.authors", "params.author"]), (.tags, ["tags"]),
        (.categories, ["categories"]), (.summary, ["summary", "description", "params.summary", "params.description"]),
        (.slug, ["slug"]), (.permalink, ["url"]), (.aliases, ["aliases"]), (.draft, ["draft"]),
        (.translationKey, ["translationkey"]),
        (
          .image,
          [
            "images", "image", "cover", "featured_image", "params.images", "params.image",
            "params.cover",
          ]
        ),
        (.comments, ["comments", "params.comments"]),
      ], ignoresCase: true)
  }

  func listing() throws(FileError) -> ArticleListing {
    var listing = ArticleListing(diagnostics: settings.diagnostics)
    let ignored = settings.ignoredFiles.compactMap { try? Regex($0) }
    var names: [String: [String]] = [:]
    for folder in settings.folderPaths {
      let found = try FileSystem.files(below: site.filePath(folder))
      // Hugo reads no links since 0.123.
      names[folder] = found.files.filter { name in
        !found.links.contains(name) && !ignored.contains { (try? $0.firstMatch(in: "\(folder)/\(name)")) != nil }
      }
      listing.diagnostics += Diagnostic.skipped(found, in: site.filePath(folder))
    }
    var pages: Set<String> = []
    for folder in settings.folders {
      let files = articles(among: names[folder.path] ?? [], in: folder).filter { !pages.contains($0.fullPath) }
      pages.formUnion(files.map(\.fullPath))
      listing.files += files
    }
    return listing
  }

  private func articles(among names: [String], in folder: HugoSettings.Folder) -> [ArticleFile] {
    let built = settings.languages.map(\.key)
    let usual = folder.language
    let pages = names.compactMap { HugoFile($0, languages: settings.languageCodes, usual: usual) }
    let bundles = Set(pages.filter { $0.baseName == "index" }.map(\.folder))
    return pages.filter { page in
      // Files in the folder of an index.md, or below it, are resources of that page.
      page.baseName != "_index" && (page.language == usual || built.contains(page.language))
        && !page.foldersAbove.contains {
          bundles.contains($0) && !(page.baseName == "index" && $0 == page.folder)
        }
    }.map { file(for: $0, in: folder.path) }
  }

  private func file(for page: HugoFile, in folder: String) -> ArticleFile {
    var name = page.baseName == "index" ? String(page.folder.dropLast()) : page.folder + page.baseName
    if !page.language.isEmpty, page.language != settings.defaultLanguage { name += ".\(page.language)" }
    var file = ArticleFile(
      root: folder, name: page.name, markup: page.markup, fullPath: name, isDated: usesDateOfName)
    if !page.language.isEmpty { file.language = try? LanguageTag(page.language) }
    return file
  }

  /// Whether the date in a file name is used, as with `date = [":filename", ":default"]`.
  private var usesDateOfName: Bool { dateKeys.contains(":filename") }

  var templates: TemplateLanguage? { .hugo }

  func parse(_ source: Source, of file: ArticleFile) throws(ValueError) -> ParsedArticle {
    guard file.name.hasSuffix(".org"), let metadata = OrgMetadata(source) else {
      return ParsedArticle(try FrontMatter.read(source), of: source)
    }
    return ParsedArticle(FrontMatter(node: metadata.fields, bodyStart: metadata.bodyStart), of: source)
  }

  func text(of file: ArticleFile, _ parsed: ParsedArticle) throws(ValueError) -> ArticleText? {
    let page = HugoFile(
      file.name, languages: settings.languageCodes, usual: file.language?.string.lowercased() ?? "")
    let written = page.map { cascade.apply(to: parsed.fields, of: $0) } ?? parsed.fields
    let node = written.lowercasedKeys
    guard node["headless"]?.flag != true else { return nil }
    for build in ["build", "_build"] {
      let render = node["\(build).render"]
      if render?.flag == false || render?.scalar?.text == "never" || render?.scalar?.text == "link" { return nil }
    }
    var fields = keys.fields(written)
    if file.date != nil, isDateOfNameFirst(node) { fields.remove(.date) }
    let list = ["build.list", "_build.list"].lazy.compactMap { node[$0] }.first
    if list?.flag == false || list?.scalar?.text == "never" {
      fields.set(.feed, .scalar("false", .plain, 0..<0))
    }
    return ArticleText(fields, parsed, body: body(of: file, parsed), notes: keys.notes(on: parsed))
  }

  /// Whether the date in the file name takes precedence over the dates in the front matter.
  private func isDateOfNameFirst(_ node: DataNode) -> Bool {
    dateKeys.first { $0 == ":filename" || node[$0].map { !$0.isNull } ?? false } == ":filename"
  }

  func date(_ text: String, of file: ArticleFile) throws(ValueError) -> Timestamp {
    let zone = settings.language(file.language?.string)?.timeZone ?? site.timeZone
    return try LooseDateReader(library: .go, zone: zone).read(text)
  }

  func url(of article: ArticleFacts) throws(ValueError) -> IRI? {
    let (base, prefix) = roots(of: article.file)
    if let url = article.permalink, !url.isEmpty {
      let isAbsolute = url.hasPrefix("/")
      let path = String(url.drop { $0 == "/" })
      let ending = url.hasSuffix("/") || url.contains(".") ? "" : "/"
      return IRI(unchecked: base + IRI.percentEncoding((isAbsolute ? "" : prefix) + path + ending))
    }
    guard let page = HugoFile(article.file.name, languages: settings.languageCodes, usual: "")
    else { return nil }
    let permalinks = settings.language(article.file.language?.string)?.permalinks ?? [:]
    var folders = page.folder.split(separator: "/").map(String.init)
    let fileName = page.baseName == "index" ? folders.popLast() ?? "" : page.baseName
    let section = folders.first ?? ""
    let isUgly = settings.hasUglyURLs(section: section)
    var target: String
    if let pattern = permalinks[section.isEmpty ? "/" : section.lowercased()] {
      let facts = HugoPage(
        title: article.title, slug: article.slug ?? nameSlug(article.file), fileName: fileName,
        sections: sections(folders, in: article.file.root), date: article.date)
      target = try HugoPermalink(pattern: pattern, path: path).fill(facts)
    } else {
      let last = article.slug ?? nameSlug(article.file)
      target = (folders.map(path.sanitized) + [last.map(path.segment) ?? path.sanitized(fileName)])
        .joined(separator: "/")
    }
    target = target.split(separator: "/").joined(separator: "/")
    return IRI(
      unchecked: base + IRI.percentEncoding(fileNames: prefix + target + (isUgly ? ".html" : "/")))
  }

  func termFiles(of family: FeedFamily) -> [TermFile] {
    settings.folderPaths.flatMap { TermFile.indexes(of: family, below: $0, in: site) }
  }

  /// Returns the slug in a dated file name, or `nil` if dated file names are not used.
  private func nameSlug(_ file: ArticleFile) -> String? { usesDateOfName && file.date != nil ? file.slug : nil }

  /// Returns the base URL of an article’s language, and the path of the language below it.
  private func roots(of file: ArticleFile) -> (base: String, prefix: String) {
    let subfolder = settings.isDefaultInSubfolder ? settings.defaultLanguage + "/" : ""
    guard settings.languages.count > 1 else { return (site.baseURL.string, subfolder) }
    guard let key = file.language?.string.lowercased(),
      let language = settings.languages.first(where: { $0.key == key })
    else { return (site.baseURL.string, "") }
    if let base = language.baseURL { return (base, "") }
    return (site.baseURL.string, key == settings.defaultLanguage ? subfolder : key + "/")
  }

  /// Returns the first folder and those below it that have an `_index.md`.
  private func sections(_ folders: [String], in root: String) -> [String] {
    folders.indices.filter { index in
      let folder = site.filePath("\(root)/\(folders[...index].joined(separator: "/"))")
      return index == 0
        || ["_index.md", "_index.html"].contains { FileSystem.kind(of: "\(folder)/\($0)") == .file }
    }.map { folders[$0] }
  }
}
