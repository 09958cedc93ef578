import FeedCore
import FeedSystem

/// Finds the comment stores in a site's folder, where the systems that write them put them.
public enum CommentStoreFinder {
  /// The stores below a folder, their paths seen from there, in the order of their bytes.
  public static func stores(in folder: String) -> [CommentStoreSettings] {
    var found: [CommentStoreSettings] = []
    for (place, kind) in places {
      let path = "\(folder)/\(place)"
      guard let what = FileSystem.kind(of: path), let seen = CommentStoreKind(recognizing: path) else { continue }
      guard kind == nil || kind == seen || kind == .staticman && what == .folder else { continue }
      // A list in a file with the name of a folder beside it is the same store in other words.
      if found.contains(where: { place.hasPrefix($0.path + ".") }) || isOurs(path) { continue }
      found.append(CommentStoreSettings(kind: kind ?? seen, path: place))
    }
    return found
  }

  /// The store at a path seen from a folder; `nil` where none is that can be told by what it holds.
  public static func store(at path: String, in folder: String) -> CommentStoreSettings? {
    let file = path.hasPrefix("/") ? path : "\(folder)/\(path)"
    guard FileSystem.kind(of: file) != nil, let kind = CommentStoreKind(recognizing: file) else { return nil }
    return CommentStoreSettings(kind: kind, path: path)
  }

  /// Whether a folder holds comments as Feedkiln keeps them, which it reads anyway.
  private static func isOurs(_ path: String) -> Bool {
    guard path.hasSuffix("/\(GeneratorName.jekyll.commentsFolder)") else { return false }
    let files = (try? FileSystem.files(below: path))?.files ?? []
    return files.contains { $0.hasSuffix(".md") || $0.hasSuffix(".jsonl") }
  }

  /// Files and folders that may be stores; no kind where only what is in one can tell.
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
