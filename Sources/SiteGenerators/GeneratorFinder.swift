import FeedCore
import FeedSystem
import FrontMatter
package import SiteSettings

/// Detects the generator of a site by the files in its folder.
package enum GeneratorFinder {
  /// Whether the folder contains HTML pages; Feedkiln’s own content folder is not such a site.
  private static func hasPages(_ site: Site) -> Bool {
    let others: Set = ["node_modules", "vendor", "content", "feeds", "templates", "layouts", "themes"]
    let found = try? FileSystem.files(below: site.filePath(".")) { path in
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      return name.hasPrefix(".") || name.hasPrefix("_") || others.contains(name)
    }
    return found?.files.contains { $0.hasSuffix(".html") || $0.hasSuffix(".htm") } ?? false
  }

  /// Returns the generator, or `nil` if none is recognized.
  package static func generator(in site: Site) -> GeneratorName? {
    func has(_ names: String..., kind: FileSystem.Kind = .file) -> Bool {
      names.contains { FileSystem.kind(of: site.filePath($0)) == kind }
    }
    let hugoFiles =
      HugoSettings.fileNames.filter { $0.hasPrefix("hugo") }
      + HugoSettings.folders.flatMap { folder in HugoSettings.fileNames.map { "\(folder)/\($0)" } }
    if hugoFiles.contains(where: { has($0) }) { return .hugo }
    if has("zola.toml") { return .zola }
    if let file = SettingsFile(
      oneOf: ["config.toml", "config.yaml", "config.yml", "config.json"], in: site)
    {
      if has("config.toml"), file.node["base_url"] != nil { return .zola }
      if file.node.lowercasedKeys["baseurl"] != nil || has("archetypes", "layouts", kind: .folder) {
        return .hugo
      }
    }
    if has("_config.yml", "_config.yaml", "_config.toml"), !OtherGenerator.isHexo(site) { return .jekyll }
    if ScriptSettings.isEleventy(site) { return .eleventy }
    if ScriptSettings.astroFiles.contains(where: { has($0) }) { return .astro }
    if has("_posts", kind: .folder) { return .jekyll }
    if PelicanSettingsFiles(in: site).exist { return .pelican }
    if has("Package.swift"), has("Content", kind: .folder) { return .publish }
    return has("index.html") || hasPages(site) ? .html : nil
  }
}
