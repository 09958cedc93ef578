import FeedCore
import FrontMatter

/// What of a site's folder its generator publishes as it lies there.
public struct PublishedFiles {
  private let generator: GeneratorName
  private let site: Site
  private let jekyll: JekyllSettings?
  private let folders: PublishedFolders

  public init(_ generator: GeneratorName, folder: String) {
    self.generator = generator
    site = Site(
      title: "", baseURL: IRI("https://example.com/"), language: .undetermined, tagAuthority: "", folder: folder)
    jekyll = generator == .jekyll ? JekyllSettings(site: site) : nil
    folders = PublishedFolders(of: generator, site: site)
  }

  /// A warning for each store that would be published, with all that commenters told the site alone.
  public func warnings(on stores: [CommentStoreSettings]) -> [String] {
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

  /// What Jekyll has to be told so that it publishes nothing of Feedkiln's; `nil` when there is nothing to be told.
  public func advice(on stores: [CommentStoreSettings]) -> String? {
    guard let jekyll else { return nil }
    let ours = (["site.toml", site.ids] + stores.map(\.path)).filter(publishes).map(belowSource)
    guard !ours.isEmpty else { return nil }
    let others = jekyll.root["exclude"]?.texts ?? PublishedFiles.usuallyLeftOut
    let names = (others + ours).map { name in
      "\"\(name.printable.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
    let isTOML = jekyll.file.hasSuffix(".toml")
    return """
      Jekyll publishes files that are not excluded. Add to \(jekyll.file):
        exclude\(isTOML ? " =" : ":") [\(names.joined(separator: ", "))]
      """
  }

  /// Jekyll 3 leaves these out only while there is no `exclude`.
  private static let usuallyLeftOut = ["Gemfile", "Gemfile.lock", "node_modules", "vendor"]

  private func publishes(_ path: String) -> Bool {
    let parts = path.split(separator: "/").filter { $0 != "." }
    guard !path.hasPrefix("/"), !parts.contains("..") else { return false }
    let name = parts.joined(separator: "/")
    guard let jekyll else { return folders.holds(name) }
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

  /// Whether an item of Jekyll's `exclude` leaves a file out: its name, that of a folder above it, or its ending.
  private static func covers(_ item: String, _ path: String) -> Bool {
    let folder = item.hasSuffix("/") ? item : item + "/"
    return item == path || path.hasPrefix(folder) || item.hasPrefix("*.") && path.hasSuffix(item.dropFirst())
  }
}
