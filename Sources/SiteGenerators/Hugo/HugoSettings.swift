import FeedCore
import FeedSystem
package import FrontMatter
package import SiteSettings

/// The Hugo settings that affect articles, from `hugo.toml`, `config.yaml`, the folders below `config/` and similar files.
package struct HugoSettings {
  /// A folder of articles, and the language of the files that have none in their names; empty without languages.
  struct Folder {
    var path: String
    var language: String
  }

  /// A language of the site.
  struct Language {
    /// The code of the language in lowercase; empty if the site has only one.
    var key: String
    /// The settings of the site, with those of the language in their place.
    var root: DataNode
    /// The base URL with a final slash, or `nil` if the language has no base URL of its own.
    var baseURL: String?
    /// The time zone of dates without one, or `nil` for the time zone of the site.
    var timeZone: TimeZoneRules?
    /// The permalink patterns by section; the key for articles at the top level is `/`.
    var permalinks: [String: String]
  }

  package let root: DataNode
  let diagnostics: [Diagnostic]
  /// The languages that are built.
  let languages: [Language]
  /// The folders of articles, each mounted one for each of its languages.
  ///
  /// If two of them contain the same page, that of the first is published.
  let folders: [Folder]
  /// The codes of all languages, including those that are not built, which file names may contain.
  let languageCodes: [String]
  let defaultLanguage: String
  let isDefaultInSubfolder: Bool
  let keepsCapitals: Bool
  let removesAccents: Bool
  /// The regular expressions of files to ignore.
  let ignoredFiles: [String]

  package init(site: Site) {
    let (root, diagnostics) = HugoSettings.read(site)
    self.root = root
    self.diagnostics = diagnostics
    let usual = (root["defaultcontentlanguage"]?.scalar?.text ?? "en").lowercased()
    defaultLanguage = usual
    let all = root["languages"]?.entries ?? []
    languageCodes = all.map(\.key)
    let disabled = (root["disablelanguages"]?.texts ?? []).map { $0.lowercased() }
    let used = all.filter { $0.value["disabled"]?.flag != true && !disabled.contains($0.key) }
    languages =
      used.isEmpty
      ? [HugoSettings.language("", root, ownBase: nil)]
      : used.map { HugoSettings.language($0.key, root.merging($0.value), ownBase: $0.value["baseurl"]) }
    folders = HugoSettings.folders(of: languages, root, default: usual, articles: site.content.articles)
    isDefaultInSubfolder = root["defaultcontentlanguageinsubdir"]?.flag ?? false
    keepsCapitals = root["disablepathtolower"]?.flag ?? false
    removesAccents = root["removepathaccents"]?.flag ?? false
    ignoredFiles = root["ignorefiles"]?.texts ?? []
  }

  /// Returns the folder of articles in site.toml, or the mounted folders, or the content folders of the languages.
  private static func folders(
    of languages: [Language], _ root: DataNode, default usual: String, articles: String?
  )
    -> [Folder]
  {
    let mounts = (root["module.mounts"]?.items ?? []).compactMap(HugoMount.init)
    if articles == nil, !mounts.isEmpty {
      return mounts.flatMap { mount in
        languages.map(\.key).filter { mount.hasLanguage($0.isEmpty ? usual : $0, default: usual) }
          .map { Folder(path: mount.folder, language: $0) }
      }
    }
    var folders: [Folder] = []
    for language in languages {
      let path = articles ?? language.root["contentdir"]?.scalar?.text ?? "content"
      if let index = folders.firstIndex(where: { $0.path == path }) {
        if language.key == usual { folders[index].language = usual }
      } else {
        folders.append(Folder(path: path, language: language.key))
      }
    }
    return folders
  }

  private static func language(_ key: String, _ root: DataNode, ownBase: DataNode?) -> Language {
    // Since Hugo 0.115, the patterns of pages may be in a table of their own.
    let table = root["permalinks"]
    let patterns = (table?.entries ?? []) + (table?["page"]?.entries ?? [])
    let base = ownBase?.scalar?.text
    return Language(
      key: key, root: root,
      baseURL: base.map { $0.hasSuffix("/") ? $0 : $0 + "/" },
      timeZone: root["timezone"]?.scalar.flatMap { try? TimeZoneFolders().zone(named: $0.text) },
      permalinks: Dictionary(
        patterns.compactMap { entry in entry.value.scalar.map { (entry.key, $0.text) } },
        uniquingKeysWith: { $1 }))
  }

  /// The settings of the default language.
  package var main: DataNode {
    (languages.first { $0.key == defaultLanguage } ?? languages.first)?.root ?? root
  }

  /// The paths of the folders of articles, each once.
  var folderPaths: [String] { Set(folders.map(\.path)).sorted() }

  /// Returns the language with a code, or the first one.
  func language(_ code: String?) -> Language? {
    languages.first { $0.key == code?.lowercased() } ?? languages.first {
      $0.key == defaultLanguage
    } ?? languages.first
  }

  /// The folders whose files are served at the root of the site.
  package var staticFolders: [String] {
    let names = ["staticdir"] + (0...10).map { "staticdir\($0)" }
    let written = names.flatMap { main[$0]?.texts ?? [] }
    return written.isEmpty ? ["static"] : written
  }

  /// Returns whether the URLs of a section’s pages end in `.html`.
  func hasUglyURLs(section: String) -> Bool {
    guard let node = root["uglyurls"] else { return false }
    return node.flag ?? node[section.lowercased()]?.flag ?? false
  }

  /// Returns the front matter keys for a date, in order of precedence.
  func dateKeys(_ name: String, _ usual: [String]) -> [String] {
    guard let written = root["frontmatter.\(name)"]?.texts else { return usual }
    return written.map { $0.lowercased() }.flatMap { $0 == ":default" ? usual : [$0] }
  }

  private static let extensions = ["toml", "yaml", "yml", "json"]
  static let fileNames = ["hugo", "config"].flatMap { name in extensions.map { "\(name).\($0)" } }
  /// The folders of settings: the default ones, and those of the environment that `hugo` builds for.
  static let folders = ["config/_default", "config/production"]

  /// Reads the settings as `hugo` does without options.
  private static func read(_ site: Site) -> (DataNode, [Diagnostic]) {
    var root = DataNode(value: .map([]), range: 0..<0)
    var diagnostics: [Diagnostic] = []
    if let file = SettingsFile(oneOf: fileNames, in: site) {
      root = root.merging(file.node.lowercasedKeys)
      diagnostics += file.diagnostics
    }
    for folder in folders {
      let path = site.filePath(folder)
      guard FileSystem.kind(of: path) == .folder else { continue }
      for name in (try? FileSystem.files(below: path))?.files ?? [] {
        let parts = (name.split(separator: "/").last ?? "").split(separator: ".").map {
          $0.lowercased()
        }
        guard parts.count > 1, extensions.contains(parts[parts.count - 1]) else { continue }
        let file = SettingsFile("\(path)/\(name)")
        diagnostics += file.diagnostics
        root = root.merging(
          keys(of: Array(parts.dropLast())).reversed().reduce(file.node.lowercasedKeys) {
            node, key in
            DataNode(
              value: .map([DataNode.Entry(key: key, keyRange: 0..<0, value: node)]), range: 0..<0)
          })
      }
    }
    return (root, diagnostics)
  }

  /// Returns the tables that lead to the settings in a file: `params.de.toml` is the table `params` of German.
  private static func keys(of name: [String]) -> [String] {
    guard let table = name.first else { return [] }
    if name.count > 1 {
      return ["languages", name[1]] + (table == "params" || table.hasPrefix("menu") ? [table] : [])
    }
    return table == "hugo" || table == "config" ? [] : [table]
  }
}
