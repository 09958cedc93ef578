package import FeedCore
import FeedSystem
import SiteSettings

/// The routes of an Astro site’s collections, as far as the files below `src/pages` show them.
struct AstroRoutes {
  /// The folders of pages by the collections that they show.
  private let folders: [String: Set<String>]

  init(site: Site) {
    let pages = "src/pages"
    var folders: [String: Set<String>] = [:]
    for name in (try? FileSystem.files(below: site.filePath(pages)))?.files ?? [] {
      var parts = name.split(separator: "/").map(String.init)
      guard let file = parts.popLast(), file.hasPrefix("["), file.hasSuffix(".astro"), !AstroRoutes.isList(file),
        !parts.contains(where: { $0.contains("[") }),
        let bytes = try? FileSystem.read(site.filePath("\(pages)/\(name)"), upTo: 1 << 20)
      else { continue }
      for collection in AstroRoutes.collections(in: bytes) {
        folders[collection, default: []].insert(parts.joined(separator: "/"))
      }
    }
    self.folders = folders
  }

  /// Whether the parameter of a route is not an entry, but a list of entries.
  private static func isList(_ file: String) -> Bool {
    ["tag", "categor", "page", "author", "year", "lang", "locale"].contains { file.lowercased().contains($0) }
  }

  /// Returns the folder of a collection’s pages, or `nil` if it is not known.
  func folder(of collection: String) -> String? {
    guard let known = folders[collection], known.count == 1 else { return nil }
    return known.first
  }

  /// Returns the names of the collections that a page asks for.
  private static func collections(in bytes: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    let call = Array("getCollection(".utf8)
    var rest = bytes[...]
    while let start = rest.firstIndex(of: call[0]) {
      rest = rest[(start + 1)...]
      guard bytes[start...].starts(with: call) else { continue }
      let argument = bytes[(start + call.count)...].drop { $0.isSpace }
      guard let quote = argument.first, "\"'`".utf8.contains(quote) else { continue }
      names.insert(String(utf8: argument.dropFirst().prefix { $0 != quote }))
    }
    return names
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
