package import SiteSettings

extension ScriptSettings {
  static let astroFiles = ["astro.config.mjs", "astro.config.js", "astro.config.ts", "astro.config.cjs"]

  /// Reads the settings of an Astro site; `nil` if there are none.
  package init?(astro site: Site) { self.init(oneOf: Self.astroFiles, in: site) }
}
