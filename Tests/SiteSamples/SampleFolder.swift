package import FeedContent
package import FeedCore
import FeedSystem
import Foundation
package import SiteSettings

/// Returns diagnostics as `line:column severity: message (help)`, for comparison word for word.
package func report(_ diagnostics: [Diagnostic]) -> [String] {
  diagnostics.map { diagnostic in
    let place = diagnostic.location.map { "\($0.line):\($0.column) " } ?? ""
    return "\(place)\(diagnostic.severity): \(diagnostic.message)" + (diagnostic.help.map { " (\($0))" } ?? "")
  }
}

extension Site {
  package static func sample(_ change: (inout Site) throws -> Void = { _ in }) throws -> Site {
    var site = Site(
      title: "Sample", baseURL: IRI("https://example.com/"), language: LanguageTag("en"),
      timeZone: try TimeZoneFolders().zone(named: "Europe/Berlin"),
      authors: [Author(name: "Ada", url: IRI("https://example.com/ada/"))], tagAuthority: "example.com")
    try change(&site)
    return site
  }
}

/// A folder of files that is removed after the test.
package struct SampleFolder: ~Copyable {
  package let path: String

  package init(_ files: [String: String]) throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("feedkiln-\(UUID().uuidString)").path
    for (name, text) in files {
      let file = "\(path)/\(name)"
      try FileSystem.makeFolder(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
      try FileSystem.replace(file, with: Array(text.utf8))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  package func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/\(name)", withDestinationPath: "\(path)/\(target)")
  }

  /// Reads the folder as a site with the default folders of articles and comments.
  package func load(now: String = "2030-01-01T00:00:00Z", drafts: Bool = false) throws -> Content {
    let site = try Site.sample {
      $0.folder = path
      $0.content.articles = "articles"
      $0.content.comments = "comments"
      $0.content.staticFiles = "static"
    }
    let options = ContentOptions(now: try Timestamp(rfc3339: now), includeDrafts: drafts)
    return ContentLoader(site, options: options).load()
  }

  /// Returns diagnostics in the same form, with paths relative to this folder.
  package func report(_ content: Content) -> [String] {
    content.diagnostics.map { diagnostic in
      let place = diagnostic.location.map { "\($0.file):\($0.line):\($0.column): " } ?? ""
      let text = "\(place)\(diagnostic.severity): \(diagnostic.message)" + (diagnostic.help.map { " (\($0))" } ?? "")
      return text.replacingOccurrences(of: path + "/", with: "")
    }
  }
}
