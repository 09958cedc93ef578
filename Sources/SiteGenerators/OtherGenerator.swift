import FeedCore
import FeedSystem
package import FrontMatter
package import SiteSettings

/// A site generator whose sources are not supported, so that a site’s built pages are read.
package struct OtherGenerator: Sendable, Hashable {
  /// The name of the generator in its official spelling.
  package let title: String
  /// The command that builds the site.
  package let command: String
  /// The folder to which the generator writes the site.
  package let output: String

  private static let hexo = OtherGenerator(title: "Hexo", command: "npx hexo generate", output: "public")

  /// The other generators, each with its settings files.
  private static let all: [(files: [String], generator: OtherGenerator)] = [
    (scripts("docusaurus.config"), OtherGenerator(title: "Docusaurus", command: "npm run build", output: "build")),
    (scripts("gatsby-config"), OtherGenerator(title: "Gatsby", command: "npm run build", output: "public")),
    (scripts("next.config"), OtherGenerator(title: "Next.js", command: "npm run build", output: "out")),
    (scripts("svelte.config"), OtherGenerator(title: "SvelteKit", command: "npm run build", output: "build")),
    (["quartz.config.ts"], OtherGenerator(title: "Quartz", command: "npx quartz build", output: "public")),
    (["mkdocs.yml"], OtherGenerator(title: "MkDocs", command: "mkdocs build", output: "site")),
    (
      ["bridgetown.config.yml", "config/initializers.rb"],
      OtherGenerator(title: "Bridgetown", command: "bin/bridgetown build", output: "output")
    ),
    (["metalsmith.json"], OtherGenerator(title: "Metalsmith", command: "npx metalsmith", output: "build")),
  ]

  private static func scripts(_ name: String) -> [String] { ["js", "mjs", "cjs", "ts"].map { "\(name).\($0)" } }

  private init(title: String, command: String, output: String) {
    (self.title, self.command, self.output) = (title, command, output)
  }

  /// Recognizes the generator of a site by its files, or returns `nil` if there is none.
  package init?(of site: Site) {
    if Self.isHexo(site) {
      let folder = Self.hexoSettings(of: site)?["public_dir"]?.scalar?.text ?? Self.hexo.output
      self.init(title: Self.hexo.title, command: Self.hexo.command, output: folder)
      return
    }
    let found = Self.all.first { files, _ in
      files.contains { FileSystem.kind(of: site.filePath($0)) == .file }
    }
    guard let found else { return nil }
    self = found.generator
  }

  /// Whether a site is made by Hexo, whose settings file has the name of Jekyll’s.
  static func isHexo(_ site: Site) -> Bool {
    guard let package = SettingsFile(oneOf: ["package.json"], in: site)?.node,
      FileSystem.kind(of: site.filePath("_config.yml")) == .file
    else { return false }
    return package["hexo"] != nil || package["dependencies"]?["hexo"] != nil
      || package["devDependencies"]?["hexo"] != nil
  }

  /// The settings of a Hexo site, or `nil` for other generators.
  package func settings(of site: Site) -> DataNode? { title == Self.hexo.title ? Self.hexoSettings(of: site) : nil }

  private static func hexoSettings(of site: Site) -> DataNode? { SettingsFile(oneOf: ["_config.yml"], in: site)?.node }
}
