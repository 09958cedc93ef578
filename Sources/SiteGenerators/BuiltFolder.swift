import FrontMatter
package import SiteSettings

extension GeneratorName {
  /// Returns the folder to which the generator writes the site, by its settings or its default; `nil` if the pages are
  /// the sources.
  package func builtFolder(of site: Site) -> String? {
    let written: String? =
      switch self {
      case .hugo: HugoSettings(site: site).main["publishdir"]?.scalar?.text ?? "public"
      case .jekyll: JekyllSettings(site: site).root["destination"]?.scalar?.text ?? "_site"
      case .zola:
        SettingsFile(oneOf: ["zola.toml", "config.toml"], in: site)?.node["output_dir"]?.scalar?.text ?? "public"
      case .eleventy: EleventySettings(site: site).output
      case .astro: ScriptSettings(astro: site)?["outDir"] ?? "dist"
      case .publish: "Output"
      case .pelican: PelicanSettings(site: site)["OUTPUT_PATH"] ?? "output"
      case .html: nil
      }
    return written.map { path in
      let parts = path.split(separator: "/").filter { $0 != "." }
      return (path.hasPrefix("/") ? "/" : "") + (parts.isEmpty ? "." : parts.joined(separator: "/"))
    }
  }
}
