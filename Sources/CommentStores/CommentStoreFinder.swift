import FeedCore
import FeedSystem
package import SiteSettings

/// Finds comment stores at the paths that comment systems use.
package enum CommentStoreFinder {
  /// Returns the stores below a folder, in byte order of their paths.
  ///
  /// - Parameter folder: The path of the site’s folder.
  /// - Returns: The stores with paths relative to the folder.
  package static func stores(in folder: String) -> [CommentStoreSettings] {
    var found: [CommentStoreSettings] = []
    for (place, kind) in places {
      let path = "\(folder)/\(place)"
      guard let what = FileSystem.kind(of: path), let seen = CommentStoreKind(recognizing: path) else { continue }
      guard kind == nil || kind == seen || kind == .staticman && what == .folder else { continue }
      // A list file next to a folder of the same name contains the same comments in another format.
      if found.contains(where: { place.hasPrefix($0.path + ".") }) || hasNativeComments(path) { continue }
      found.append(CommentStoreSettings(kind: kind ?? seen, path: place))
    }
    return found
  }

  /// Returns the store at a path.
  ///
  /// - Parameters:
  ///   - path: An absolute path, or a path relative to the folder.
  ///   - folder: The path of the site’s folder.
  /// - Returns: The store, or `nil` if there is none or its content is not recognized.
  package static func store(at path: String, in folder: String) -> CommentStoreSettings? {
    let file = path.hasPrefix("/") ? path : "\(folder)/\(path)"
    guard FileSystem.kind(of: file) != nil, let kind = CommentStoreKind(recognizing: file) else { return nil }
    return CommentStoreSettings(kind: kind, path: path)
  }

  /// Whether a folder contains comment files in Feedkiln’s own format, which are read without being listed.
  private static func hasNativeComments(_ path: String) -> Bool {
    guard path.hasSuffix("/\(GeneratorName.jekyll.commentsFolder)") else { return false }
    let files = (try? FileSystem.files(below: path))?.files ?? []
    return files.contains { $0.hasSuffix(".jsonl") || $0.hasSuffix(".md") && $0.contains("/") }
  }

  /// The paths that may be stores; the kind is `nil` if only the content determines it.
  private static let places: [(path: String, kind: CommentStoreKind?)] = {
    var places: [(path: String, kind: CommentStoreKind?)] = [
      ("_comments", .staticman), ("content/comments", .pelican), ("posts", .nikola),
      ("comments.db", .isso), ("isso.db", .isso), ("isso/comments.db", .isso), ("db/comments.db", .isso),
      ("giscus.json", .giscus), ("discussions.json", .giscus),
      ("utterances.json", .utterances), ("issues.json", .utterances),
      ("webmentions.json", .webmention), ("_cache/webmentions.json", .webmention),
      (".cache/webmentions.json", .webmention), ("_cache/webmention_io_received.yml", .webmention),
      (".jekyll-cache/webmention_io_received.yml", .webmention),
    ]
    for data in ["_data", "data", "src/_data", "src/data"] {
      places += ["comments", "comments.yml", "comments.yaml", "comments.json"].map { ("\(data)/\($0)", nil) }
      places += ["webmentions.json", "webmentions"].map { ("\(data)/\($0)", .webmention) }
      places += ["giscus.json", "discussions.json"].map { ("\(data)/\($0)", .giscus) }
      places += ["utterances.json", "issues.json"].map { ("\(data)/\($0)", .utterances) }
      places += ["mastodon", "toots"].map { ("\(data)/\($0)", .mastodon) }
    }
    return places.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }()
}
