import CommentStores
import ContentValues
import FeedCore
import FeedDocument
import FeedSystem
import FrontMatter
package import SiteGenerators
import SiteSettings

/// The settings of a site as detected in its folder, for use before there is a site.toml.
///
/// Properties are `nil` if the setting is not found or not valid in site.toml.
public struct DetectedSite: Sendable, Hashable {
  public var generator: GeneratorName?
  /// The generator whose built pages are read, or `nil` if there is none.
  package var other: OtherGenerator?
  public var title: String?
  public var baseURL: String?
  public var description: String?
  public var language: String?
  /// Whether the language is the default of the generator, which its settings do not state.
  private(set) var assumesLanguage = false
  public var timeZone: String?
  public var author: String?
  public var rights: String?
  /// The folder of the articles, or `nil` if the settings of the generator decide.
  public var articlesFolder: String?
  /// The folder whose files the generator copies to the root of the site, or `nil` for its default.
  public var staticFolder: String?
  /// The folder to which the generator writes the site, or `nil` if there is none.
  public var builtFolder: String?
  /// Whether there are comments in Feedkiln’s own files or on HTML pages.
  private var hasOwnComments = false
  /// The comment stores of other systems.
  public var stores: [CommentStoreSettings]
  /// Whether the folder contains nothing that could be a site.
  public var isEmpty: Bool
  /// The name of the folder for the feeds.
  var feedsName = "feeds"
  /// Sentence parts that name the settings that could not be read, each with a fix if there is one.
  public var notes: [String] = []

  /// Detects the settings of the site in a folder.
  ///
  /// - Parameters:
  ///   - folder: The path of the site’s folder.
  ///   - named: The generator, or `nil` to detect it.
  public init(folder: String, generator named: GeneratorName? = nil) {
    let site = Site(
      title: "", baseURL: IRI("https://example.com/"), language: .undetermined, tagAuthority: "", folder: folder)
    var generator = named ?? GeneratorFinder.generator(in: site)
    if named == nil, generator == nil || generator == .html, let found = OtherGenerator(of: site) {
      (other, generator) = (found, .html)
    }
    self.generator = generator
    stores = CommentStoreFinder.stores(in: folder)
    isEmpty = generator == nil && Self.isEmpty(site)
    switch generator {
    case .hugo: readHugo(site)
    case .jekyll: readJekyll(site)
    case .zola: readZola(site)
    case .eleventy: readEleventy(site)
    case .astro: readAstro(site)
    case .pelican: readPelican(site)
    case .publish: readPublish(site)
    case .html: readHTML(site)
    case nil: if !isEmpty { readFolder(site) }
    }
    if other == nil, generator == nil || generator == .html { noteInnerSite(site) }
    builtFolder = other?.output ?? generator?.builtFolder(of: site)
    if generator == nil && isEmpty || FileSystem.kind(of: site.filePath(commentsFolder)) == .folder {
      hasOwnComments = true
    }
    if baseURL.flatMap({ PlaceholderHost.of(IRI(unchecked: $0)) == nil ? $0 : nil }) == nil {
      baseURL = builtFolder.flatMap { BuiltSite.statedURL(in: $0, of: site) } ?? domainURL(site) ?? baseURL
    }
    if FileSystem.kind(of: site.filePath(site.ids)) == nil {
      feedsName = ["feeds", "feedkiln"].first { !Self.containsFiles($0, in: builtFolder, of: site) } ?? "feeds"
    }
    checkWords()
  }

  private static func containsFiles(_ name: String, in folder: String?, of site: Site) -> Bool {
    (try? FileSystem.files(below: site.filePath("\(folder ?? ".")/\(name)")))?.files.isEmpty == false
  }

  /// Whether comments were found: a comment store, Feedkiln’s own files, or comments on HTML pages.
  public var hasComments: Bool { !stores.isEmpty || hasOwnComments }

  /// The folder for Feedkiln’s own comment files; never a folder that is a store of another system.
  var commentsFolder: String {
    let usual = generator?.commentsFolder ?? "content/comments"
    return stores.contains { $0.path == usual } ? "_feedkiln/comments" : usual
  }

  /// The folder for the feeds, or `nil` for the default.
  var feedsFolder: String? { builtFolder.map { $0 == "." ? feedsName : "\($0)/\(feedsName)" } }

  /// Whether a folder contains no files but those that repositories start with.
  private static func isEmpty(_ site: Site) -> Bool {
    let files = (try? FileSystem.files(below: site.filePath(".")))?.files ?? []
    return files.allSatisfy { name in
      !name.contains("/") && (["readme", "license", "site.toml"].contains { name.lowercased().hasPrefix($0) })
    }
  }

  /// Finds the articles of a folder that no known generator builds.
  private mutating func readFolder(_ site: Site) {
    guard FileSystem.kind(of: site.filePath(NativeGenerator.folder)) != .folder else { return }
    let found = try? FileSystem.files(below: site.filePath(".")) { path in
      let name = path.split(separator: "/").last ?? ""
      return name.hasPrefix("_") || ["node_modules", "vendor", "templates", "layouts", "themes"].contains(name)
    }
    let folders = (found?.files ?? []).filter { $0.contains("/") && ArticleFile.stem(of: $0) != nil }
      .map { $0.split(separator: "/").dropLast().map(String.init) }
    guard var common = folders.first else {
      notes.append("articles, because no folder contains Markdown or HTML files: set “articles” in [content]")
      return
    }
    for folder in folders { common = Array(zip(common, folder).prefix { $0 == $1 }.map(\.0)) }
    articlesFolder = common.isEmpty ? nil : common.joined(separator: "/")
    if articlesFolder == nil {
      notes.append("articles, because Markdown files are in several folders: set “articles” in [content]")
    }
  }

  /// Notes a folder in which another generator builds a site.
  private mutating func noteInnerSite(_ site: Site) {
    let names: Set = [
      "hugo.toml", "hugo.yaml", "config.toml", "zola.toml", "_config.yml", "eleventy.config.js", "eleventy.config.mjs",
      "astro.config.mjs", "astro.config.ts", "pelicanconf.py",
    ]
    for folder in FolderSearch.folders(containing: names, in: site) where !folder.isEmpty {
      var inner = site
      inner.folder = site.filePath(folder)
      guard let found = GeneratorFinder.generator(in: inner), found != .html else { continue }
      notes.append("“\(folder)”, which contains a \(found.title) site: run “feedkiln init” in that folder")
      return
    }
  }

  /// Returns the URL of the domain in a `CNAME` file of GitHub Pages, or `nil` if there is none.
  private func domainURL(_ site: Site) -> String? {
    let folders = ["", "\(staticFolder ?? generator?.staticFolder ?? ".")/"]
    let names = folders.lazy.compactMap { folder -> String? in
      guard let bytes = try? FileSystem.read(site.filePath(folder + "CNAME"), upTo: 1024) else { return nil }
      return String(utf8: bytes).split(whereSeparator: \.isWhitespace).first.map(String.init)
    }
    guard let name = names.first, (try? BaseURL(checking: "https://\(name)/")) != nil else { return nil }
    return "https://\(name)/"
  }

  /// Sets the language that the settings of a generator state, or else English, its default.
  private mutating func setLanguage(_ stated: String?) {
    language = stated ?? "en"
    assumesLanguage = stated == nil
  }

  private mutating func readHugo(_ site: Site) {
    let settings = HugoSettings(site: site)
    let root = settings.main
    staticFolder = settings.staticFolders.first
    title = root["title"]?.scalar?.text
    baseURL = root["baseurl"]?.scalar?.text
    description = (root["params.description"] ?? root["params.subtitle"])?.scalar?.text
    setLanguage((root["locale"] ?? root["languagecode"] ?? root["defaultcontentlanguage"])?.scalar?.text)
    timeZone = root["timezone"]?.scalar?.text
    author =
      (root["params.author.name"] ?? root["author.name"] ?? root["params.author"] ?? root["author"])?.scalar?.text
    rights = root["copyright"]?.scalar?.text
  }

  private mutating func readJekyll(_ site: Site) {
    let settings = JekyllSettings(site: site)
    if FileSystem.kind(of: site.filePath(settings.source)) != .folder {
      articlesFolder = FolderSearch.folders(containing: ["_posts"], in: site).first { !$0.isEmpty }
      let found = articlesFolder.map { "; posts were found in “\($0)”" } ?? ""
      notes.append("“source”, because “\(settings.source)” does not exist\(found)")
    }
    readJekyll(settings.root)
  }

  /// Reads the settings of Jekyll’s `_config.yml`, or those of another generator with the same keys.
  private mutating func readJekyll(_ root: DataNode) {
    title = (root["title"] ?? root["name"])?.scalar?.text
    let url = root["url"]?.scalar?.text ?? ""
    baseURL = url.isEmpty ? nil : url + (root["baseurl"]?.scalar?.text ?? "")
    description = root["description"]?.scalar?.text
    language = (root["lang"] ?? root["locale"] ?? root["language"])?.scalar?.text
    timeZone = root["timezone"]?.scalar?.text
    author = (root["author.name"] ?? root["author"])?.scalar?.text
  }

  private mutating func readZola(_ site: Site) {
    guard let root = SettingsFile(oneOf: ["zola.toml", "config.toml"], in: site)?.node else { return }
    title = root["title"]?.scalar?.text
    baseURL = root["base_url"]?.scalar?.text
    description = root["description"]?.scalar?.text
    setLanguage(root["default_language"]?.scalar?.text)
    author = root["author"]?.scalar?.text
  }

  private mutating func readEleventy(_ site: Site) {
    let settings = EleventySettings(site: site)
    if settings.guessesInput {
      articlesFolder = settings.input
      let found = settings.input.map { "; “\($0)” contains its folders" } ?? ""
      notes.append("“dir.input”, which is set by a program\(found)")
    }
    let inputs = [settings.input].compactMap(\.self) + ["", "src", "content"]
    let folders = [settings.dataFolder, "_data"].flatMap { name in inputs.map { $0.isEmpty ? name : "\($0)/\(name)" } }
    func names(_ extensions: [String]) -> [String] {
      folders.flatMap { folder in
        ["metadata", "site", "meta", "siteConfig", "config", "global"].flatMap { name in
          extensions.map { "\(folder)/\(name).\($0)" }
        }
      }
    }
    if let root = SettingsFile(oneOf: names(["json", "yaml", "yml", "toml"]), in: site)?.node {
      title = (root["title"] ?? root["name"])?.scalar?.text
      baseURL = (root["url"] ?? root["baseUrl"])?.scalar?.text
      description = root["description"]?.scalar?.text
      language = (root["language"] ?? root["lang"])?.scalar?.text
      author = (root["author.name"] ?? root["author"])?.scalar?.text
    } else if let script = ScriptSettings(oneOf: names(["js", "mjs", "cjs", "ts"]), in: site) {
      title = script["title"] ?? script["name"]
      baseURL = script["url"] ?? script["baseUrl"]
      description = script["description"]
      language = script["language"] ?? script["lang"]
      author = script["author.name"] ?? script["author"]
      if title == nil || baseURL == nil { notes.append("the settings of Eleventy, which are a program") }
    } else {
      notes.append("the settings of Eleventy, which are a program")
    }
  }

  private mutating func readAstro(_ site: Site) {
    let script = ScriptSettings(astro: site)
    let names = [
      "consts", "constants", "config", "config/index", "config/site", "site.config", "site-config", "siteConfig",
      "data/site", "data/config",
    ]
    // The scripts that the settings import are the likeliest.
    let stems = (script?.imports ?? []) + names.map { "src/" + $0 }
    let scripts = stems.compactMap { stem in
      ScriptSettings(oneOf: ["ts", "js", "mjs"].map { "\(stem).\($0)" }, in: site)
    }
    func constant(_ names: [String]) -> String? { scripts.lazy.compactMap { $0.firstText(named: names) }.first }
    let url = script?["site"] ?? script?.property(at: "site").flatMap { constant([$0]) }
    baseURL = url.map { url in
      (url.hasSuffix("/") ? String(url.dropLast()) : url) + "/" + (script?["base"] ?? "").drop { $0 == "/" }
    }
    title = constant(["SITE_TITLE", "SITE_NAME", "title"])
    description = constant(["SITE_DESCRIPTION", "description", "desc"])
    language = constant(["SITE_LANG", "lang", "language", "locale"])
    author = constant(["SITE_AUTHOR", "AUTHOR", "author"])
    notes = ["the settings of Astro except “site” and “base”, which are a program"]
  }

  private mutating func readPublish(_ site: Site) {
    let settings = PublishSettings(site: site)
    title = settings.name
    baseURL = settings.url
    description = settings.description
    language = settings.language
    if title == nil || baseURL == nil { notes = ["the settings of Publish, which are a program"] }
  }

  private mutating func readPelican(_ site: Site) {
    let settings = PelicanSettings(site: site)
    title = settings["SITENAME"]
    baseURL = settings["SITEURL"].flatMap { $0.isEmpty ? nil : $0 }
    description = settings["SITESUBTITLE"]
    setLanguage(settings["DEFAULT_LANG"])
    timeZone = settings["TIMEZONE"]
    author = settings["AUTHOR"]
    for name in ["SITEURL", "SITENAME", "TIMEZONE"] where settings.isProgram(name) {
      notes.append("“\(name)”, which only Python can evaluate")
    }
    notes += settings.diagnostics.map { $0.message + ($0.help.map { ": " + $0 } ?? "") }
  }

  /// Reads the settings from the site’s home page.
  private mutating func readHTML(_ site: Site) {
    articlesFolder = other?.output
    let folder = articlesFolder ?? "."
    hasOwnComments = Self.hasPageComments(in: folder, of: site)
    if let root = other?.settings(of: site) { readJekyll(root) }
    let file = site.filePath("\(folder)/index.html")
    guard let bytes = try? FileSystem.read(file, upTo: ContentLimits().fileBytes) else { return }
    let page = Page(Source(name: file, page: bytes), url: site.baseURL)
    func value(_ attribute: String, _ selector: HTMLSelector) -> String? {
      selector.first(in: page.tree).flatMap { page.tree.value(attribute, of: $0) }
    }
    let meta = MetaTags(page)
    title = title ?? meta.content("og:site_name") ?? PlainMarkup(page).title.first?.text
    description = description ?? meta.content("description")
    language = value("lang", "html[lang]") ?? language
    baseURL = BuiltSite.statedURL(in: folder, of: site) ?? baseURL
  }

  /// Whether some of a site’s HTML pages contain comments.
  private static func hasPageComments(in folder: String, of site: Site) -> Bool {
    let files = ((try? FileSystem.files(below: site.filePath(folder)))?.files ?? []).filter { $0.hasSuffix(".html") }
    return stride(from: 0, to: files.count, by: max(1, files.count / pagesRead)).contains { index in
      let file = site.filePath("\(folder)/\(files[index])")
      guard let bytes = try? FileSystem.read(file, upTo: ContentLimits().fileBytes) else { return false }
      let page = Page(Source(name: file, page: bytes), url: site.baseURL)
      var comments = PageCommentReader(page, site: site, articleDate: nil)
      return !comments.read().isEmpty
    }
  }

  /// The number of pages that are searched for comments.
  private static let pagesRead = 200

  /// Returns a setting as plain text, or `nil` if it is empty.
  private static func words(_ text: String?) -> String? {
    guard let text else { return nil }
    let words = text.contains("<") ? PlainText.of(Array(text.utf8)) : text
    let trimmed = words.utf8.trimmingSpace()
    return trimmed.isEmpty ? nil : String(Substring(trimmed))
  }

  /// Removes values that are empty or not valid in site.toml, and adds a note for each that is not valid.
  private mutating func checkWords() {
    (title, description, author, rights) =
      (Self.words(title), Self.words(description), Self.words(author), Self.words(rights))
    (baseURL, language, timeZone) = (Self.words(baseURL), Self.words(language), Self.words(timeZone))
    if let text = baseURL, (try? BaseURL(checking: text)) == nil {
      notes.append("“\(text)”, which is not an absolute URL")
      baseURL = nil
    }
    if let text = language {
      let tag = text.replacing("_", with: "-")
      language = (try? LanguageTag(tag)) == nil ? nil : tag
      if language == nil { notes.append("“\(text)”, which is not a language tag") }
    }
    if let text = timeZone, (try? TimeZoneFolders().zone(named: text)) == nil {
      notes.append("“\(text)”, which is not a time zone")
      timeZone = nil
    }
  }
}
