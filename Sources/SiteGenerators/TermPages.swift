import ContentValues
import FeedCore
import FeedSystem
import FrontMatter
package import SiteSettings

/// The titles and descriptions that a site gives its tags, categories, authors and sections on their own pages.
package struct TermPages: Sendable {
  /// The front matter of a page about a term.
  package struct Page: Sendable {
    package var title: String?
    package var description: String?
  }

  private var pages: [FeedFamily: [String: Page]] = [:]

  /// Creates a site without such pages.
  package init() {}

  /// Reads the pages of the families that have feeds; pages that are not published are skipped.
  package init(_ generator: any Generator) {
    let site = generator.site
    for family in FeedFamily.allCases where site.feeds.families[family] != nil {
      for file in generator.termFiles(of: family) {
        guard let page = Page(file: site.filePath(file.path)) else { continue }
        pages[family, default: [:]][Self.key(file.term)] = page
        // The title is the term in its own spelling, such as “C#” in the folder `c`.
        if let title = page.title, pages[family]?[Self.key(title)] == nil {
          pages[family]?[Self.key(title)] = page
        }
      }
    }
  }

  /// Returns the page of a term, or `nil` if it has none.
  package subscript(family: FeedFamily, term: String) -> Page? { pages[family]?[Self.key(term)] }

  /// Returns a term in the spelling of folders: in lowercase, with `-` for white space.
  private static func key(_ term: String) -> String {
    term.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: "-")
  }
}

/// A file about a term.
package struct TermFile: Sendable {
  /// The term as the name of the file or its folder gives it.
  var term: String
  /// The path, relative to the folder of the site.
  var path: String
}

extension TermFile {
  /// Returns the `_index.md` of each folder of a term: `tags/rye/_index.md`, or `notes/_index.md` for a section.
  static func indexes(of family: FeedFamily, below folder: String, in site: Site) -> [TermFile] {
    let root: String
    switch family {
    case .tags, .categories, .authors: root = "\(folder)/\(family.rawValue)"
    case .sections: root = folder
    case .languages, .commentLanguages, .commenters: return []
    }
    return files(below: root, in: site).compactMap { name in
      let parts = name.split(separator: "/")
      guard parts.count == 2, parts[1] == "_index.md" else { return nil }
      return TermFile(term: String(parts[0]), path: "\(root)/\(name)")
    }
  }

  /// Returns the Markdown files of a folder that are named after terms: `rye.md`.
  static func named(in folder: String, of site: Site) -> [TermFile] {
    files(below: folder, in: site).filter { $0.hasSuffix(".md") && !$0.contains("/") }.map {
      TermFile(term: String($0.dropLast(3)), path: "\(folder)/\($0)")
    }
  }

  private static func files(below folder: String, in site: Site) -> [String] {
    (try? FileSystem.files(below: site.filePath(folder)) { $0.contains("/") })?.files ?? []
  }
}

extension TermPages.Page {
  /// Reads the front matter of a file; returns `nil` if it cannot be read or the page is not published.
  fileprivate init?(file: String) {
    guard let bytes = try? FileSystem.read(file, upTo: ContentLimits().articleBytes),
      let node = (try? FrontMatter.read(Source(name: file, file: bytes)))?.node.lowercasedKeys,
      !PublicationMarks(node, isOwn: true).isUnpublished
    else { return nil }
    let renders = ["render", "build.render", "_build.render"].compactMap { node[$0] }
    guard node["headless"]?.flag != true, renders.allSatisfy({ $0.flag != false && $0.scalar?.text != "never" }) else {
      return nil
    }
    func text(_ keys: [String]) -> String? {
      keys.lazy.compactMap { node[$0]?.scalar?.text }.first { !$0.utf8.allSatisfy(\.isSpace) }
    }
    title = text(["title", "name"])
    description = text(["description", "summary"])
  }
}
