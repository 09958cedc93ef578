import FeedCore
import FrontMatter
import SiteSettings

/// The paths that a generator publishes unchanged, including the output folder.
struct PublishedFolders {
  /// Path patterns relative to the site’s folder; `*` matches part of a name, `**` any number of folders.
  let paths: [String]

  init(of generator: GeneratorName, site: Site) {
    let copied =
      switch generator {
      case .hugo: Self.hugo(site)
      case .zola: ["static", "content"]
      case .eleventy: ["public"] + EleventySettings(site: site).copiedFolders
      case .astro: [ScriptSettings(astro: site)?["publicDir"] ?? "public"]
      case .publish: ["Resources"]
      case .pelican: ["content/images"]
      case .html, .jekyll: ["."]
      }
    paths = copied + [generator.builtFolder(of: site)].compactMap(\.self)
  }

  /// Returns whether a path is published, itself or as part of a folder.
  func contains(_ path: String) -> Bool {
    let parts = path.split(separator: "/").filter { $0 != "." }[...]
    return paths.contains { Self.covers($0.split(separator: "/").filter { $0 != "." }[...], parts) }
  }

  private static func hugo(_ site: Site) -> [String] {
    let settings = HugoSettings(site: site)
    let mounts = (settings.root["module.mounts"]?.items ?? []).filter {
      $0["target"]?.scalar?.text.split(separator: "/").first == "static"
    }
    return settings.staticFolders + mounts.compactMap { $0["source"]?.scalar?.text }
      + settings.folderPaths
  }

  private static func covers(_ pattern: ArraySlice<Substring>, _ path: ArraySlice<Substring>) -> Bool {
    guard let first = pattern.first else { return true }
    if first == "**" {
      return covers(pattern.dropFirst(), path) || !path.isEmpty && covers(pattern, path.dropFirst())
    }
    guard let name = path.first, fits(name.utf8, first.utf8) else { return false }
    return covers(pattern.dropFirst(), path.dropFirst())
  }

  private static func fits(_ name: Substring.UTF8View, _ pattern: Substring.UTF8View) -> Bool {
    guard let sign = pattern.first else { return name.isEmpty }
    if sign == UInt8(ascii: "*") {
      return fits(name, pattern.dropFirst()) || !name.isEmpty && fits(name.dropFirst(), pattern)
    }
    return name.first == sign && fits(name.dropFirst(), pattern.dropFirst())
  }
}
