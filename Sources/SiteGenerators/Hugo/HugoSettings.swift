import FeedCore
import FeedSystem
package import FrontMatter
package import SiteSettings

/// The Hugo settings that affect URLs, from `hugo.toml`, `config.yaml`, `config/_default/` and similar files.
package struct HugoSettings {
  /// A language of the site and the folder of its articles.
  struct Language {
    var key: String
    var folder: String
    /// The base URL with a final slash, or `nil` if the language has no base URL of its own.
    var baseURL: String?
  }

  package let root: DataNode
  let diagnostics: [Diagnostic]
  /// The languages; if the site has only one, its key is empty.
  let languages: [Language]
  let defaultLanguage: String
  let isDefaultInSubfolder: Bool
  let keepsCapitals: Bool
  let removesAccents: Bool
  /// The permalink patterns by section; the key for articles at the top level is `/`.
  let permalinks: [String: String]

  package init(site: Site) {
    let (root, diagnostics) = HugoSettings.read(site)
    self.root = root
    self.diagnostics = diagnostics
    let folder = site.content.articles ?? root["contentdir"]?.scalar?.text ?? "content"
    defaultLanguage = (root["defaultcontentlanguage"]?.scalar?.text ?? "en").lowercased()
    let names = (root["languages"]?.entries ?? []).filter { $0.value["disabled"]?.flag != true }
    let disabled = root["disablelanguages"]?.texts ?? []
    let used = names.filter { !disabled.contains($0.key) }
    languages =
      used.isEmpty
      ? [Language(key: "", folder: folder)]
      : used.map { entry in
        let base = entry.value["baseurl"]?.scalar?.text
        return Language(
          key: entry.key, folder: entry.value["contentdir"]?.scalar?.text ?? folder,
          baseURL: base.map { $0.hasSuffix("/") ? $0 : $0 + "/" })
      }
    isDefaultInSubfolder = root["defaultcontentlanguageinsubdir"]?.flag ?? false
    keepsCapitals = root["disablepathtolower"]?.flag ?? false
    removesAccents = root["removepathaccents"]?.flag ?? false
    // Since Hugo 0.115, the patterns of pages may be in a table of their own.
    let table = root["permalinks"]
    let patterns = (table?.entries ?? []) + (table?["page"]?.entries ?? [])
    permalinks = Dictionary(
      patterns.compactMap { entry in entry.value.scalar.map { (entry.key, $0.text) } }, uniquingKeysWith: { $1 })
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

  private static func read(_ site: Site) -> (DataNode, [Diagnostic]) {
    var root = DataNode(value: .map([]), range: 0..<0)
    var diagnostics: [Diagnostic] = []
    if let file = SettingsFile(
      oneOf: ["hugo", "config"].flatMap { name in extensions.map { "\(name).\($0)" } }, in: site)
    {
      root = root.merging(file.node.lowercasedKeys)
      diagnostics += file.diagnostics
    }
    let folder = site.filePath("config/_default")
    let files = FileSystem.kind(of: folder) == .folder ? (try? FileSystem.files(below: folder))?.files ?? [] : []
    for name in files {
      let parts = name.split(separator: ".").map { $0.lowercased() }
      guard parts.count > 1, extensions.contains(parts[parts.count - 1]), !name.contains("/") else { continue }
      let file = SettingsFile("\(folder)/\(name)")
      diagnostics += file.diagnostics
      let keys =
        parts[0] == "hugo" || parts[0] == "config"
        ? [] : parts.count == 3 ? ["languages", parts[1], parts[0]] : [parts[0]]
      root = root.merging(
        keys.reversed().reduce(file.node.lowercasedKeys) { node, key in
          DataNode(value: .map([DataNode.Entry(key: key, keyRange: 0..<0, value: node)]), range: 0..<0)
        })
    }
    return (root, diagnostics)
  }
}
