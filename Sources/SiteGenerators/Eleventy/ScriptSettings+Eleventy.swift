import FeedSystem
import SiteSettings

extension ScriptSettings {
  private static let eleventyFiles = ["eleventy.config", ".eleventy"].flatMap { name in
    ["js", "mjs", "cjs", "ts"].map { "\(name).\($0)" }
  }

  /// Reads the settings of an Eleventy site, whose file the scripts of `package.json` can name; `nil` if there are none.
  init?(eleventy site: Site) {
    let named = NodePackage(of: site)?.values(of: "--config", program: "eleventy") ?? []
    self.init(oneOf: named + Self.eleventyFiles, in: site)
  }

  /// Whether a site is made by Eleventy: by its settings, `.eleventyignore`, or the packages that it needs.
  static func isEleventy(_ site: Site) -> Bool {
    if (eleventyFiles + [".eleventyignore"]).contains(where: { FileSystem.kind(of: site.filePath($0)) == .file }) {
      return true
    }
    guard NodePackage(of: site)?.depends(on: "@11ty/eleventy") == true else { return false }
    return ScriptSettings(astro: site) == nil && OtherGenerator(of: site) == nil
  }
}
