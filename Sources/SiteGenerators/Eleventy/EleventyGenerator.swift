import ContentValues
import FeedCore
import FeedMarkup
import FeedSystem
import FrontMatter
import SiteSettings

/// The rules of Eleventy: URLs and dates from paths, data files of folders, and simple `permalink` templates.
struct EleventyGenerator: Generator {
  let site: Site
  let dialect: MarkdownDialect
  private let folder: String
  private let templateFolders: Set<String>
  private let output: String
  private let layouts: EleventyLayouts
  private let mergesDeeply: Bool
  private static let scripts = ["11tydata.js", "11tydata.mjs", "11tydata.cjs", "11tydata.ts"]
  private let keys = GeneratorKeyMap(names: [
    (.title, ["title"]), (.date, ["date"]), (.updated, ["updated", "lastmod", "modified", "lastUpdated"]),
    (.authors, ["authors", "author"]), (.summary, ["summary", "description", "excerpt"]), (.tags, ["tags"]),
    (.categories, ["categories", "category"]),
    (.permalink, ["eleventyComputed.permalink", "permalink", "permalink.build"]), (.slug, ["slug"]),
    (.draft, ["draft"]),
    (.language, ["lang", "language"]), (.image, ["image", "cover", "ogImage"]), (.comments, ["comments"]),
  ])
  /// Tags that create collections for templates and do not describe an article.
  private static let collections: Set = ["all", "post", "posts", "nav", "blog", "page", "pages"]
  init(site: Site) {
    self.site = site
    dialect = EleventyDialect(site: site).dialect
    let settings = EleventySettings(site: site)
    templateFolders = settings.templateFolders
    output = settings.output
    let input = site.content.articles ?? settings.input ?? "."
    func path(_ folder: String) -> String { folder.split(separator: "/").filter { $0 != "." }.joined(separator: "/") }
    folder = path(input)
    mergesDeeply = settings.mergesDeeply
    layouts = EleventyLayouts(settings, below: [path(settings.input ?? ""), folder], of: site)
  }

  func listing() throws(FileError) -> ArticleListing {
    let root = site.filePath(folder.isEmpty ? "." : folder)
    let found = try FileSystem.files(below: root) { path in
      let name = path.split(separator: "/").last ?? ""
      return name.hasPrefix(".") || name == "node_modules" || templateFolders.contains(path)
        || [output, site.content.built, site.feeds.output, site.content.comments].contains(
          folder.isEmpty ? path : "\(folder)/\(path)")
    }
    var listing = ArticleListing(diagnostics: Diagnostic.skipped(found, in: root))
    let ignored = ignored
    listing.files = found.files.compactMap { name in
      guard !ignored.contains(folder.isEmpty ? name : "\(folder)/\(name)") else { return nil }
      guard let (stem, markup) = ArticleFile.stem(of: name) else { return nil }
      var parts = stem.split(separator: "/").map(String.init)
      if let last = parts.last, parts.count > 1, last == "index" || last == parts[parts.count - 2] {
        parts.removeLast()
      }
      return ArticleFile(root: folder, name: name, markup: markup, fullPath: parts.joined(separator: "/"))
    }
    let folders = Set(listing.files.map { $0.name.split(separator: "/").dropLast().joined(separator: "/") })
    let stems = Set(listing.files.compactMap { ArticleFile.stem(of: $0.name)?.stem })
    for name in found.files {
      guard let ending = EleventyGenerator.scripts.first(where: { name.hasSuffix("." + $0) }) else { continue }
      let stem = String(name.dropLast(ending.count + 1))
      let parts = stem.split(separator: "/")
      let place = parts.dropLast().joined(separator: "/")
      // The data of a folder are in the file of its name, those of an article in the file of the article’s name.
      let isOfFolder = parts.last == (place.isEmpty ? folder.split(separator: "/").last : parts.dropLast().last)
      let isInUse =
        isOfFolder
        ? place.isEmpty || folders.contains { $0 == place || $0.hasPrefix(place + "/") } : stems.contains(stem)
      guard isInUse else { continue }
      listing.diagnostics += notes(onScript: name)
    }
    listing.diagnostics += layouts.programs.map(guessedPermalink)
    return listing
  }

  /// Returns a diagnostic for a data file whose values are not literals.
  private func notes(onScript name: String) -> [Diagnostic] {
    let path = folder.isEmpty ? name : "\(folder)/\(name)"
    guard let script = ScriptSettings(oneOf: [path], in: site) else { return [] }
    if Self.guessesPermalink(of: script) { return [guessedPermalink(in: path)] }
    guard script.isOnlyProgram || script.isComputed("date") else { return [] }
    return [
      Diagnostic(
        .generatorProgram, "“\(name)” is a program and is not run", at: SourceLocation(file: site.filePath(path)))
    ]
  }

  /// Whether the permalink in a script is a program that does more than fill a template.
  static func guessesPermalink(of script: ScriptSettings) -> Bool {
    ["permalink", "eleventyComputed.permalink"].contains {
      script.isComputed($0) && script.returnedTemplate(at: $0) == nil
    }
  }

  private func guessedPermalink(in path: String) -> Diagnostic {
    let name = folder.isEmpty ? path : String(path.dropFirst(path.hasPrefix(folder + "/") ? folder.count + 1 : 0))
    return Diagnostic(
      .generatorProgram, "“\(name)” sets “permalink” by a program, so the URLs of its articles are guessed",
      at: SourceLocation(file: site.filePath(path)), severity: .warning)
  }

  /// The paths of `.eleventyignore` and `.gitignore`, and those that the settings add.
  private var ignored: IgnoredPaths {
    var ignored = IgnoredPaths()
    ignored.add(linesOf: site.filePath(".gitignore"))
    ignored.add(linesOf: site.filePath(".eleventyignore"))
    if !folder.isEmpty { ignored.add(linesOf: site.filePath("\(folder)/.eleventyignore"), in: folder) }
    let script = ScriptSettings(eleventy: site)
    for pattern in script?.arguments(of: "add", on: "ignores") ?? [] {
      ignored.add(pattern.hasPrefix("./") ? pattern.dropFirst(2) : pattern[...])
    }
    return ignored
  }

  var templates: TemplateLanguage? { .eleventy }

  func text(of file: ArticleFile, _ parsed: ParsedArticle) throws(ValueError) -> ArticleText? {
    let local = data(of: file)
    let layout = (parsed.fields["layout"] ?? local["layout"])?.scalar?.text
    let node = layouts.data(of: layout).cascading(local, isDeep: mergesDeeply)
      .cascading(parsed.fields, isDeep: mergesDeeply)
    guard node["eleventyExcludeFromCollections"]?.flag != true, EleventyGenerator.hasPage(node) else {
      return nil
    }
    var fields = keys.fields(node)
    if let permalink = fields[ArticleKey.permalink.rawValue], let text = permalink.scalar?.text, text.contains("{{") {
      let filled = EleventyPermalink(template: text).filled(from: node).template
      fields.set(.permalink, .scalar(filled, .text, permalink.range))
    }
    if let tags = node["tags"] {
      fields.set(.tags, texts: tags.texts.filter { !EleventyGenerator.collections.contains($0) })
    }
    if let date = fields[ArticleKey.date.rawValue]?.scalar?.text, date.utf8.first?.isASCIIDigit != true {
      // “Last Modified”, “Created” and “git …” depend on the computer, so they are ignored.
      fields.remove(.date)
    }
    if let date = EleventyGenerator.date(in: file.name) { fields.setDefault(.date, date) }
    return ArticleText(fields, parsed, body: body(of: file, parsed), notes: notes(on: parsed))
  }

  /// Returns the problems of the front matter; `language`, which has no meaning for Eleventy, may be any text.
  private func notes(on parsed: ParsedArticle) -> [Diagnostic] {
    let language = parsed.fields[ArticleKey.language.rawValue]?.scalar?.text.replacing("_", with: "-")
    guard let language, (try? LanguageTag(language)) == nil else { return keys.notes(on: parsed) }
    var noted = parsed
    noted.fields.remove(.language)
    return keys.notes(on: noted)
  }

  /// Whether Eleventy writes a page for the file; in a `permalink` table, `build` decides.
  private static func hasPage(_ node: DataNode) -> Bool {
    guard let permalink = node["permalink"], !permalink.isNull else { return true }
    guard permalink.entries != nil else { return permalink.flag != false }
    return permalink["build"].map { $0.flag != false } ?? false
  }

  /// Returns the merged JSON data files of the folders, from the top, and of the article.
  private func data(of file: ArticleFile) -> DataNode {
    var node = DataNode(value: .map([]), range: 0..<0)
    let parts = file.name.split(separator: "/").map(String.init)
    var names: [String] = []
    for index in parts.indices.dropLast() {
      let path = parts[...index].joined(separator: "/")
      names.append("\(path)/\(parts[index])")
    }
    if let stem = ArticleFile.stem(of: file.name)?.stem { names.append(stem) }
    for name in names {
      let path = folder.isEmpty ? name : "\(folder)/\(name)"
      for kind in ["json", "11tydata.json"] {
        if let data = SettingsFile(oneOf: ["\(path).\(kind)"], in: site) {
          node = node.cascading(data.node.withoutPositions, isDeep: mergesDeeply)
        }
      }
      if let script = ScriptSettings(oneOf: EleventyGenerator.scripts.map { "\(path).\($0)" }, in: site) {
        node = node.cascading(EleventyGenerator.data(of: script), isDeep: mergesDeeply)
      }
    }
    return node
  }

  /// Returns the literals of a data file, and the permalink if a function only fills a template.
  static func data(of script: ScriptSettings) -> DataNode {
    var node = script.literals()
    for key in ["eleventyComputed.permalink", "permalink"] {
      let returned = script.returnedTemplate(at: key).map { EleventyPermalink(script: $0).template }
      guard let template = script.literal(at: key) ?? returned else { continue }
      let permalink = DataNode.scalar(template, .text, 0..<0)
      let entry = DataNode.Entry(key: "permalink", keyRange: 0..<0, value: permalink)
      node = node.merging(DataNode(value: .map([entry]), range: 0..<0))
      break
    }
    return node
  }

  /// Returns the first date in a path, or `nil` if there is none.
  private static func date(in path: String) -> String? {
    let bytes = Array(path.utf8)
    return bytes.indices.lazy.compactMap { start -> String? in
      guard start == 0 || !bytes[start - 1].isASCIIDigit, start + 10 <= bytes.count else { return nil }
      let text = String(utf8: bytes[start..<start + 10])
      return (try? DateReader.read(text, zone: .utc)).map { _ in text }
    }.first
  }

  /// Reads a date as UTC, as Eleventy does regardless of the site’s time zone.
  func date(_ text: String, of file: ArticleFile) throws(ValueError) -> Timestamp {
    try LooseDateReader(library: .javaScript, zone: .utc).read(text)
  }

  func url(of article: ArticleFacts) throws(ValueError) -> IRI? {
    let file = article.file
    guard let template = article.permalink else {
      return site.pageURL(file.fullPath == "index" ? "" : file.fullPath + "/")
    }
    let name = EleventyName(stem: ArticleFile.stem(of: file.name)?.stem ?? "")
    let values = [
      "page.fileSlug": name.fileSlug, "page.filePathStem": name.filePathStem,
      "title": article.title, "slug": article.slug ?? name.fileSlug,
      "page.date": Timestamp(secondsSinceEpoch: article.date.secondsSinceEpoch).rfc3339,
    ]
    var path = try EleventyPermalink(template: template).fill(values)
    if !path.hasPrefix("/") { path = "/" + path }
    for ending in ["index.html", "index/", "index"] where path.hasSuffix("/" + ending) {
      path.removeLast(ending.utf8.count)
      break
    }
    return site.pageURL(path)
  }

}

extension RuleDescription {
  static let generatorProgram = RuleDescription(
    "generator/program", .info, "prefer settings and data without a program",
    why: "A program is not run, so dates and permalinks that it sets are unknown.",
    help: "if it sets dates or permalinks, add them to the articles or to a .11tydata.json file",
    wrong: "posts/posts.11tydata.js",
    right: "posts/posts.11tydata.json")
}
