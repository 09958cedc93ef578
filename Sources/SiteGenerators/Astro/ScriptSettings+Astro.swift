package import SiteSettings

extension ScriptSettings {
  static let astroFiles = ["astro.config.mjs", "astro.config.js", "astro.config.ts", "astro.config.cjs"]

  /// Reads the settings of an Astro site; `nil` if there are none.
  package init?(astro site: Site) { self.init(oneOf: Self.astroFiles, in: site) }

  /// The paths of the site’s own scripts that the settings import, without extensions.
  package var imports: [String] {
    tokens.indices.dropLast().compactMap { index in
      guard tokens[index] == .word("from"), case .text(let path) = tokens[index + 1], path.hasPrefix("./") else {
        return nil
      }
      let stem = path.dropFirst(2)
      let ending = [".ts", ".js", ".mjs"].first { stem.hasSuffix($0) } ?? ""
      return String(stem.dropLast(ending.utf8.count))
    }
  }
}
