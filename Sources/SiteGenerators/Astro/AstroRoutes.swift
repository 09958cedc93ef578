package import FeedCore
import FeedSystem
import SiteSettings

/// The routes of an Astro site’s collections, as far as the files below `src/pages` show them.
struct AstroRoutes {
  /// The folders of pages by the collections that they show.
  private let folders: [String: Set<String>]
  /// The collections whose URLs contain the folders of the files, as in the theme AstroPaper.
  private let withFileFolders: Set<String>

  init(site: Site) {
    let pages = "src/pages"
    var rendering: [String: Set<String>] = [:]
    var others: [String: Set<String>] = [:]
    var helpers: AstroHelpers?
    var withFileFolders: Set<String> = []
    for name in (try? FileSystem.files(below: site.filePath(pages)))?.files ?? [] {
      guard let folder = AstroRoutes.folder(ofEntriesAt: name),
        let bytes = try? FileSystem.read(site.filePath("\(pages)/\(name)"), upTo: 1 << 20)
      else { continue }
      var collections = AstroRoutes.collections(in: bytes)
      if collections.isEmpty {
        let known = helpers ?? AstroHelpers(site: site)
        helpers = known
        collections = known.collections(usedBy: bytes)
      }
      let isRendering = AstroRoutes.rendersEntry(bytes)
      if AstroRoutes.usesFilePath(bytes) { withFileFolders.formUnion(collections) }
      for collection in collections {
        others[collection, default: []].insert(folder)
        if isRendering { rendering[collection, default: []].insert(folder) }
      }
    }
    // Starlight shows its collection itself, at the root of the site.
    if others["docs"] == nil, ScriptSettings(astro: site)?.mentions("@astrojs/starlight") == true {
      others["docs"] = [""]
    }
    // A page that renders the body of an entry is its page; others list entries.
    folders = others.merging(rendering) { $1 }
    self.withFileFolders = withFileFolders
  }

  /// Whether the URLs of a collection contain the folders of its files, also before a slug from front matter.
  func hasFileFolders(_ collection: String) -> Bool { withFileFolders.contains(collection) }

  private static func usesFilePath(_ bytes: [UInt8]) -> Bool {
    let text = String(utf8: bytes)
    return text.contains("getPath(") && text.contains(".filePath")
  }

  /// Returns the folder of the pages that a file makes, if it makes one page per entry: `blog` for
  /// `blog/[slug].astro` and `blog/[slug]/index.astro`.
  private static func folder(ofEntriesAt name: String) -> String? {
    var parts = name.split(separator: "/").map(String.init)
    guard var file = parts.popLast(), file.hasSuffix(".astro") else { return nil }
    if file == "index.astro", let last = parts.last, last.hasPrefix("[") { file = parts.removeLast() }
    guard file.hasPrefix("["), !isList(file), !parts.contains(where: { $0.contains("[") }) else { return nil }
    return parts.joined(separator: "/")
  }

  /// Whether the parameter of a route is not an entry, but a list of entries.
  private static func isList(_ file: String) -> Bool {
    ["tag", "categor", "page", "author", "year", "lang", "locale"].contains { file.lowercased().contains($0) }
  }

  private static func rendersEntry(_ bytes: [UInt8]) -> Bool {
    let text = String(utf8: bytes)
    return ["render(", "<Content"].contains { text.contains($0) }
  }

  /// Returns the folder of a collection’s pages, or `nil` if it is not known.
  func folder(of collection: String) -> String? {
    guard let known = folders[collection], known.count == 1 else { return nil }
    return known.first
  }

  /// Returns the names of the collections that a page asks for.
  private static func collections(in bytes: [UInt8]) -> Set<String> {
    let script = ScriptSettings(frontMatter(of: bytes))
    return Set(script.arguments(at: "getCollection"))
  }

  /// Returns the script between the fences at the top of a page, or all of it if there are none.
  static func frontMatter(of page: [UInt8]) -> [UInt8] {
    let fence = Array("---".utf8)
    let start = page.drop { $0.isSpace }
    guard start.starts(with: fence) else { return page }
    let script = start.dropFirst(fence.count)
    let end = script.indices.first { index in
      script[index] == UInt8(ascii: "\n") && script[(index + 1)...].starts(with: fence)
    }
    return Array(script[..<(end ?? script.endIndex)])
  }
}

extension Diagnostic {
  static func guessedRoute(_ collection: String, at location: SourceLocation) -> Diagnostic {
    var diagnostic = Diagnostic(
      .generatorRoute, "the route of the collection “\(collection)” is unknown, so its URLs are guessed", at: location)
    diagnostic.quotesSource = false
    return diagnostic
  }
}

extension RuleDescription {
  package static let generatorRoute = RuleDescription(
    "generator/route", .warning, "the URLs of a collection must follow from a page of the site",
    why: "Routes are programs, so the URLs of entries may not exist.",
    help: "set “permalink” in [content], such as permalink = \"/blog/{slug}/\"",
    wrong: "src/pages/[year]/[slug].astro",
    right: "[content]\npermalink = \"/{year}/{slug}/\"")
}
