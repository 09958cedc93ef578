import FeedCore
import FeedSystem
import FeedValidator
import Foundation
import Testing

/// The files of a site in a temporary folder, which is removed when the fixture is released.
final class SiteFixture {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "feedkiln-\(UUID().uuidString)")

  init(_ files: [String: String]) throws {
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// Returns a layout with the feeds in `feeds` and the other files in `static`.
  func layout(commentLimit: Int? = nil, entryIDs: Set<String> = [], pages: String? = nil) -> SiteLayout {
    let base = IRI("https://example.com/")
    var folders = [
      SiteLayout.Folder(path: path("feeds"), url: base.resolve("feeds/")),
      SiteLayout.Folder(path: path("static"), url: base),
    ]
    if let pages { folders.append(SiteLayout.Folder(path: path(pages), url: base)) }
    return SiteLayout(
      baseURL: base, folders: folders, hasPages: pages != nil, commentLimit: commentLimit, entryIDs: entryIDs)
  }

  /// Returns the problems between feeds as `file:line: rule: message`, each followed by related places and help.
  func report(_ feeds: [String], layout: SiteLayout?) throws -> String {
    var validator = Validator()
    validator.gathersFacts = true
    let facts = try feeds.map { name in
      try #require(validator.validate(FileSystem.read(path(name)), name: path(name)).facts)
    }
    return SiteCheck.diagnostics(of: facts, layout: layout).map { diagnostic in
      let place = diagnostic.location.map { "\($0.file):\($0.line): " } ?? ""
      let related = diagnostic.related.map { "\n  \($0.location.file):\($0.location.line): \($0.message)" }.joined()
      let help = diagnostic.help.map { "\n  help: \($0)" } ?? ""
      return "\(place)\(diagnostic.rule): \(diagnostic.message)\(related)\(help)\n"
    }.joined().replacing(folder.path + "/", with: "")
  }
}

/// Builds short feeds for tests.
enum TestFeed {
  static func rss(at url: String, items: String...) -> String {
    """
    <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" \
    xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:wfw="http://wellformedweb.org/CommentAPI/"><channel>
    <title>Bread</title><link>https://example.com/</link><description>Loaves</description>
    <atom:link rel="self" href="https://example.com/feeds/\(url)"/>
    \(items.joined(separator: "\n"))
    </channel></rss>
    """
  }

  static func item(_ id: String, page: String, _ rest: String = "") -> String {
    """
    <item><title>\(id)</title><link>https://example.com/\(page)</link>
    <guid isPermaLink="false">\(id)</guid>
    \(rest)</item>
    """
  }
}
