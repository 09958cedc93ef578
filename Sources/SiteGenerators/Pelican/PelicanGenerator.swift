import ContentValues
import FeedCore
import FeedMarkup
import FeedSystem
import FrontMatter
import SiteSettings

/// The rules of Pelican: metadata lines, slugs from titles, categories from folders, and the URL patterns of its
/// settings.
struct PelicanGenerator: Generator {
  let site: Site
  let settings: PelicanSettings
  let dialect: MarkdownDialect
  private let folder: String
  private let slugs: PelicanSlug
  private let keys = GeneratorKeyMap(
    names: [
      (.title, ["title"]), (.date, ["date"]), (.updated, ["modified"]), (.summary, ["summary"]), (.slug, ["slug"]),
      (.permalink, ["url"]), (.language, ["lang"]), (.image, ["image", "og_image", "cover"]),
      (.comments, ["comments"]),
    ])

  init(site: Site) {
    self.site = site
    settings = PelicanSettings(site: site)
    dialect = settings.dialect
    let written = settings["PATH"] ?? (FileSystem.kind(of: site.filePath("content")) == .folder ? "content" : ".")
    folder = site.content.articles ?? written.split(separator: "/").joined(separator: "/")
    slugs = PelicanSlug(
      keepsUnicode: settings.flag("SLUGIFY_USE_UNICODE", false),
      keepsCapitals: settings.flag("SLUGIFY_PRESERVE_CASE", false), substitutions: settings.slugSubstitutions)
  }

  /// The markup of articles by file extension.
  static let markups: [String: ArticleBody.Markup] = [
    "md": .markdown, "markdown": .markdown, "mkd": .markdown, "mdown": .markdown, "html": .html, "htm": .html,
    "rst": .unreadable,
  ]

  func listing() throws(FileError) -> ArticleListing {
    let pages = settings.texts("PAGE_PATHS", ["pages"])
    let excluded = settings.texts("ARTICLE_EXCLUDES", []) + pages
    let included = settings.texts("ARTICLE_PATHS", [""])
    // The comment plugin also excludes its folder from the articles.
    let stores = site.comments.stores.map(\.path)
    let found = try FileSystem.files(below: site.filePath(folder)) { path in
      excluded.contains(path) || [site.feeds.output, settings["OUTPUT_PATH"] ?? "output"].contains(path)
        || stores.contains(folder == "." ? path : "\(folder)/\(path)")
    }
    var listing = ArticleListing(
      diagnostics: settings.diagnostics + Diagnostic.skipped(found, in: site.filePath(folder)))
    listing.files = found.files.filter { name in
      included.contains { $0.isEmpty || name == $0 || name.hasPrefix($0 + "/") }
    }.compactMap { name in
      ArticleFile.stem(of: name, markups: PelicanGenerator.markups).map { stem, markup in
        ArticleFile(root: folder == "." ? "" : folder, name: name, markup: markup, fullPath: stem)
      }
    }
    return listing
  }

  func parse(_ source: Source, of file: ArticleFile) throws(ValueError) -> ParsedArticle {
    let fileExtension = String(file.name.split(separator: ".").last ?? "").lowercased()
    let metadata = PelicanMetadata(source, fileExtension: fileExtension)
    guard metadata.fields.entries?.isEmpty == false else { return .skipped() }
    return ParsedArticle(
      FrontMatter(node: metadata.fields, bodyStart: metadata.bodyStart), of: source)
  }

  func text(of file: ArticleFile, _ parsed: ParsedArticle) throws(ValueError) -> ArticleText? {
    let node = fromPath(file).merging(parsed.fields)
    var fields = keys.fields(node)
    if let date = node["date"]?.scalar {
      // Python ignores quotes around a date.
      let text = date.text.replacing("_", with: " ").split { $0 == "'" || $0 == "\"" }.joined()
      fields.set(.date, .scalar(text, .plain, place("date", node)))
    }
    fields.set(.tags, texts: node["tags"].map(PelicanGenerator.list) ?? [])
    fields.set(.categories, texts: node["category"]?.texts ?? [])
    fields.set(.authors, texts: (node["authors"] ?? node["author"]).map(PelicanGenerator.list) ?? [])
    if let status = node["status"]?.scalar?.text.lowercased(), status != "published" {
      fields.set(.draft, .scalar("true", .plain, 0..<0))
    }
    var notes = keys.notes(on: parsed)
    if fields[ArticleKey.title.rawValue] == nil {
      notes.append(
        Diagnostic(
          .fieldMissing, "“title” is missing", at: parsed.text.location(node.range),
          help: "add Title: My title; Pelican does not publish articles without one"))
    }
    var text = ArticleText(fields, parsed, body: body(of: file, parsed), notes: notes)
    text.body.setValues(termURL)
    return text
  }

  /// Returns the URL of the list of articles that a link such as `{tag}rye` refers to, or `nil` if only Python knows it.
  private func termURL(of link: String) -> String? {
    let parts = link.dropFirst().split(separator: "}", maxSplits: 1)
    guard parts.count == 2, ["tag", "category", "author"].contains(parts[0]) else { return nil }
    let setting = parts[0].uppercased() + "_URL"
    let name = parts[1].prefix { $0 != "#" && $0 != "?" }
    guard !settings.isProgram(setting), let slug = try? slugs.slug(of: String(name)) else { return nil }
    let pattern = settings[setting] ?? "\(parts[0])/{slug}.html"
    guard !pattern.isEmpty else { return nil }
    let path = try? PelicanPattern(text: pattern).fill(
      ["slug": slug, "name": String(name)], date: Timestamp(secondsSinceEpoch: 0))
    return path.map { pageURL($0).string + parts[1].dropFirst(name.count) }
  }

  private func place(_ key: String, _ node: DataNode) -> Range<Int> { node[key]?.range ?? 0..<0 }

  /// Returns the items of a list separated by semicolons, or by commas if it has no semicolons.
  private static func list(_ node: DataNode) -> [String] {
    let text = node.scalar?.text ?? ""
    return text.split(separator: text.contains(";") ? ";" : ",").map { String(Substring($0.utf8.trimmingSpace())) }
      .filter { !$0.isEmpty }.withoutRepeats
  }

  /// Returns the metadata in the file name and the folder names.
  private func fromPath(_ file: ArticleFile) -> DataNode {
    let parts = file.name.split(separator: "/")
    let base = parts.last.map { String($0[..<($0.lastIndex(of: ".") ?? $0.endIndex)]) } ?? ""
    var values: [String: String] = [:]
    let patterns = [
      (settings["FILENAME_METADATA"] ?? #"(?P<date>\d{4}-\d{2}-\d{2}).*"#, base),
      (settings["PATH_METADATA"] ?? "", file.name),
    ]
    for (pattern, text) in patterns where !pattern.isEmpty {
      guard let match = try? Regex(pattern).prefixMatch(in: text) else { continue }
      for capture in match.output {
        if let name = capture.name?.lowercased(), let value = capture.substring {
          values[name] = values[name] ?? String(value)
        }
      }
    }
    if settings.flag("USE_FOLDER_AS_CATEGORY", true), values["category"] == nil, let folder = parts.dropLast().last {
      values["category"] = String(folder)
    }
    let entries = values.sorted { $0.key < $1.key }.map { name, value in
      DataNode.Entry(key: name, keyRange: 0..<0, value: .scalar(value, .text, 0..<0))
    }
    return DataNode(value: .map(entries), range: 0..<0)
  }

  var templates: TemplateLanguage? { .pelican }

  func date(_ text: String, of file: ArticleFile) throws(ValueError) -> Timestamp {
    try LooseDateReader(library: .python, zone: site.timeZone).read(text)
  }

  func url(of article: ArticleFacts) throws(ValueError) -> IRI? {
    if let url = article.permalink { return pageURL(url) }
    let usual = (settings["DEFAULT_LANG"] ?? "en").lowercased()
    let language = article.language?.string ?? usual
    let pattern =
      language.lowercased() == usual
      ? settings["ARTICLE_URL"] ?? "{slug}.html" : settings["ARTICLE_LANG_URL"] ?? "{slug}-{lang}.html"
    var values = ["lang": language, "path": article.file.name, "title": article.title]
    if pattern.contains("{slug}") { values["slug"] = try slug(of: article) }
    if pattern.contains("{category}") {
      values["category"] = try slugs.slug(of: article.categories.first ?? settings["DEFAULT_CATEGORY"] ?? "misc")
    }
    if pattern.contains("{author}") {
      values["author"] = try slugs.slug(of: article.authors.first?.name ?? settings["AUTHOR"] ?? "")
    }
    return pageURL(try PelicanPattern(text: pattern).fill(values, date: article.date))
  }

  private func slug(of article: ArticleFacts) throws(ValueError) -> String {
    if let slug = article.slug { return slug }
    let name = article.file.name.split(separator: "/").last ?? ""
    let isNamed = settings["SLUGIFY_SOURCE"] == "basename"
    return try slugs.slug(of: isNamed ? String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)]) : article.title)
  }

  /// Returns the slug, which Pelican’s translations have in common.
  func translationName(of article: ArticleFacts) -> String { (try? slug(of: article)) ?? article.file.path }

  private func pageURL(_ path: String) -> IRI {
    IRI(unchecked: site.baseURL.string + IRI.percentEncoding(String(path.drop { $0 == "/" })))
  }
}
