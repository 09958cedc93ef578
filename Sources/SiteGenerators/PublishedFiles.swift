import FeedCore
import FrontMatter
package import SiteSettings

/// The files of a site’s folder that its generator copies unchanged to the published site.
package struct PublishedFiles {
  private let generator: GeneratorName
  private let site: Site
  private let jekyll: JekyllSettings?
  private let folders: PublishedFolders

  /// Reads the generator’s settings in a folder.
  ///
  /// - Parameters:
  ///   - generator: The generator of the site.
  ///   - folder: The path of the site’s folder.
  package init(_ generator: GeneratorName, folder: String) {
    self.generator = generator
    site = Site(
      title: "", baseURL: IRI("https://example.com/"), language: .undetermined, tagAuthority: "", folder: folder)
    jekyll = generator == .jekyll ? JekyllSettings(site: site) : nil
    folders = PublishedFolders(of: generator, site: site)
  }

  /// Returns a warning for each store that would be published with the personal data of commenters.
  package func warnings(on stores: [CommentStoreSettings]) -> [String] {
    stores.filter { publishes($0.path) }.map { store in
      let name = "“\(store.path.printable)”"
      let publishing =
        generator == .html ? "This folder is published, including \(name)" : "\(generator.title) publishes \(name)"
      let fix =
        generator == .jekyll
        ? "exclude it as shown below" : "move it out of the published folder, and set its “path” in site.toml"
      return "\(publishing), which may contain e-mail addresses of commenters: \(fix)."
    }
  }

  /// Returns the setting that keeps Jekyll from publishing Feedkiln’s files, or `nil` if none is needed.
  package func advice(on stores: [CommentStoreSettings]) -> String? {
    guard let jekyll else { return nil }
    let ours = (["site.toml", site.ids] + stores.map(\.path)).filter(publishes).map(belowSource)
    guard !ours.isEmpty else { return nil }
    let others = jekyll.root["exclude"]?.texts ?? PublishedFiles.excludedByDefault
    let names = (others + ours).map { name in
      "\"\(name.printable.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
    let isTOML = jekyll.file.hasSuffix(".toml")
    return """
      Jekyll publishes files that are not excluded. Add to \(jekyll.file):
        exclude\(isTOML ? " =" : ":") [\(names.joined(separator: ", "))]
      """
  }

  /// The default of `exclude`, which Jekyll 3 replaces by the value in the settings.
  private static let excludedByDefault = ["Gemfile", "Gemfile.lock", "node_modules", "vendor"]

  private func publishes(_ path: String) -> Bool {
    let parts = path.split(separator: "/").filter { $0 != "." }
    guard !path.hasPrefix("/"), !parts.contains("..") else { return false }
    let name = parts.joined(separator: "/")
    guard let jekyll else { return folders.contains(name) }
    let source = jekyll.source == "." ? "" : jekyll.source + "/"
    guard name.hasPrefix(source) else { return false }
    let below = belowSource(name)
    return !below.split(separator: "/").contains { "_.#~".contains($0.prefix(1)) }
      && !(jekyll.root["exclude"]?.texts ?? []).contains { PublishedFiles.covers($0, below) }
  }

  private func belowSource(_ path: String) -> String {
    guard let source = jekyll?.source, path.hasPrefix(source + "/") else { return path }
    return String(path.dropFirst(source.utf8.count + 1))
  }

  /// Whether an `exclude` item matches a file by its name, a parent folder or its extension.
  private static func covers(_ item: String, _ path: String) -> Bool {
    let folder = item.hasSuffix("/") ? item : item + "/"
    return item == path || path.hasPrefix(folder) || item.hasPrefix("*.") && path.hasSuffix(item.dropFirst())
  }
}
