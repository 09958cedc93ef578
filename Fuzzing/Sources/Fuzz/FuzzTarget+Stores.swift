import FeedContent
import FeedCore
import Foundation

extension FuzzTarget {
  /// The stores of other comment systems: the first line is the kind, the rest is the store’s only file.
  ///
  /// Each attempt writes that file below the working folder and reads a complete site.
  static let stores = FuzzTarget(name: "comment-store") { bytes in
    let parts = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = CommentStoreKind(rawValue: String(decoding: parts[0], as: UTF8.self)) else {
      return
    }
    let path = path(of: kind)
    do {
      try write(path, Array(parts[1]))
      try write("content/articles/rye.md", Array("---\ntitle: Rye\ndate: 2024-01-01\n---\n".utf8))
      let settings = """
        [site]
        title = "Rye"
        base_url = "https://kln.example/"
        language = "en"
        [comments]
        articles = "open"
        [comments.map]
        "*" = "rye"
        [[comments.stores]]
        kind = "\(kind.rawValue)"
        path = "\(path.prefix { $0 != "/" })"
        """
      let now = try Timestamp(rfc3339: "2030-01-01T00:00:00Z")
      guard let site = SiteReader.read(bytes: Array(settings.utf8), name: "site.toml", folder: ".").site else {
        fatalError("the settings cannot be read")
      }
      let content = ContentLoader(site, options: ContentOptions(now: now)).load()
      for thread in content.threads.articles.compactMap({ content.threads[$0] }) {
        for node in thread.nodes { _ = node.comment.rendered() }
      }
    } catch {
      fatalError("\(error)")
    }
  }

  /// Returns the path of the file in which a store of a kind contains the comments of an article.
  private static func path(of kind: CommentStoreKind) -> String {
    switch kind {
    case .isso: "isso.db"
    case .staticman: "staticman/rye/1.yml"
    case .pelican: "pelican/rye/1.md"
    case .nikola: "nikola/rye.1.wpcomment"
    default: "\(kind.rawValue).json"
    }
  }

  private static func write(_ path: String, _ bytes: [UInt8]) throws {
    let file = URL(filePath: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
}
