import ContentValues
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
  private static let lektor = OtherGenerator(title: "Lektor", command: "lektor build -O build", output: "build")
  private static let nikola = OtherGenerator(title: "Nikola", command: "nikola build", output: "output")

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

  /// The generators whose settings are in a hidden folder, which is often below the folder of the articles.
  private static let hidden = ["VitePress", "VuePress"].flatMap { title in
    [nil, "docs", "src", "site"].map { inFolder(title, $0) }
  }

  private static func scripts(_ name: String) -> [String] { ["js", "mjs", "cjs", "ts", "mts"].map { "\(name).\($0)" } }

  /// Returns a generator whose settings and pages are in a hidden folder of its name, below the folder of the articles.
  private static func inFolder(_ title: String, _ folder: String?) -> (files: [String], generator: OtherGenerator) {
    let hidden = (folder.map { $0 + "/" } ?? "") + "." + title.lowercased()
    let command = "npx \(title.lowercased()) build" + (folder.map { " " + $0 } ?? "")
    return (scripts("\(hidden)/config"), OtherGenerator(title: title, command: command, output: "\(hidden)/dist"))
  }

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
    if let settings = Self.nikolaSettings(of: site) {
      let folder = settings["OUTPUT_FOLDER"] ?? Self.nikola.output
      self.init(title: Self.nikola.title, command: Self.nikola.command, output: folder)
      return
    }
    if Self.lektorFile(of: site) != nil {
      self = Self.lektor
      return
    }
    let found = (Self.all + Self.hidden).first { files, _ in
      files.contains { FileSystem.kind(of: site.filePath($0)) == .file }
    }
    guard let found else { return nil }
    self = found.generator
  }

  /// Whether a site is made by Hexo, whose settings file has the name of Jekyll’s.
  static func isHexo(_ site: Site) -> Bool {
    guard let package = NodePackage(of: site), FileSystem.kind(of: site.filePath("_config.yml")) == .file else {
      return false
    }
    return package.has("hexo") || package.depends(on: "hexo")
  }

  /// The settings of a site with the keys of Jekyll, which Hexo also has, or `nil` if they are not read.
  package func settings(of site: Site) -> DataNode? {
    switch title {
    case Self.hexo.title: return Self.hexoSettings(of: site)
    case Self.lektor.title: return Self.lektorFile(of: site).map(Self.lektorSettings)
    case Self.nikola.title:
      let names = [
        ("title", "BLOG_TITLE"), ("url", "SITE_URL"), ("description", "BLOG_DESCRIPTION"), ("author", "BLOG_AUTHOR"),
        ("language", "DEFAULT_LANG"), ("timezone", "TIMEZONE"),
      ]
      let settings = Self.nikolaSettings(of: site)
      return Self.table(names.compactMap { key, name in settings?[name].map { (key, $0) } })
    default: return nil
    }
  }

  private static func hexoSettings(of site: Site) -> DataNode? { SettingsFile(oneOf: ["_config.yml"], in: site)?.node }

  /// The settings in Nikola’s `conf.py`, which is also the name of Sphinx’s.
  private static func nikolaSettings(of site: Site) -> PythonSettings? {
    guard let bytes = bytes(of: "conf.py", in: site) else { return nil }
    let settings = PythonSettings(Source(name: "conf.py", bytes: bytes))
    return settings["BLOG_TITLE"] != nil && settings["SITE_URL"] != nil ? settings : nil
  }

  /// The text of Lektor’s settings, `NAME.lektorproject`.
  private static func lektorFile(of site: Site) -> String? {
    let found = try? FileSystem.files(below: site.filePath(".")) { _ in true }
    return found?.files.first { $0.hasSuffix(".lektorproject") }.flatMap { bytes(of: $0, in: site) }
      .map { String(utf8: $0) }
  }

  /// Returns the name, URL and language in the section `project`.
  private static func lektorSettings(_ text: String) -> DataNode {
    let lines = text.split(whereSeparator: \.isNewline).map { Substring($0.utf8.trimmingSpace()) }
    let project = lines.drop { $0 != "[project]" }.dropFirst().prefix { !$0.hasPrefix("[") }
    return table(
      project.compactMap { line in
        let parts = line.split(separator: "=", maxSplits: 1).map { String(Substring($0.utf8.trimmingSpace())) }
        return parts.count == 2 ? (parts[0], parts[1]) : nil
      })
  }

  private static func table(_ values: [(key: String, text: String)]) -> DataNode {
    DataNode(
      value: .map(values.map { DataNode.Entry(key: $0.key, keyRange: 0..<0, value: .scalar($0.text, .text, 0..<0)) }),
      range: 0..<0)
  }

  private static func bytes(of name: String, in site: Site) -> [UInt8]? {
    try? FileSystem.readPlain(site.filePath(name), upTo: ContentLimits().fileBytes)
  }
}
