import FeedCore
import FeedSystem

/// The files of some folders, each served below its own URL path.
///
/// Files outside the folders are never sent: paths with `..` and symbolic links that lead outside are not found.
struct StaticFiles: Sendable {
  struct Folder: Sendable {
    /// The URL path, with a slash at both ends, not percent-encoded.
    var path: String
    var folder: String
  }

  /// The folders in order of precedence.
  let folders: [Folder]
  /// The media types of feeds, by URL path.
  let feedTypes: [String: MediaType]

  /// Returns the response for a file, or `nil` if there is none.
  func response(_ request: Request) -> Response? {
    guard let path = Self.cleanPath(request.path) else { return nil }
    for folder in folders {
      if let response = response(request, path, in: folder) { return response }
    }
    return nil
  }

  private func response(_ request: Request, _ path: String, in folder: Folder) -> Response? {
    guard path.hasPrefix(folder.path), let root = FileSystem.realPath(folder.folder) else { return nil }
    let name = path.dropFirst(folder.path.count)
    guard let file = FileSystem.realPath("\(root)/\(name)"), file == root || file.hasPrefix(root + "/") else {
      return nil
    }
    if FileSystem.kind(of: file) == .folder {
      guard FileSystem.kind(of: "\(file)/index.html") == .file else { return nil }
      guard path.hasSuffix("/") else { return .moved(to: request.path + "/", permanently: true) }
      return response(request, path + "index.html", in: folder)
    }
    guard !path.hasSuffix("/"), let identity = FileIdentity(file) else { return nil }
    // Text is compressed, and feeds are known by their bytes; all other files may be of any size.
    let type = type(of: path)
    guard Response.isText(type), identity.size <= Self.largestInMemory else {
      return try? .file(file, identity, type: type, for: request)
    }
    guard let bytes = try? FileSystem.readPlain(file, upTo: Self.largestInMemory) else { return nil }
    return .content(bytes, type: type, changed: FileSystem.lastChange(of: file), for: request)
  }

  /// Returns the path without percent-encoding, or `nil` if it is invalid, contains `..`, or leads to a hidden file.
  private static func cleanPath(_ path: String) -> String? {
    let decoded = IRI.percentDecoding(path)
    guard decoded.hasPrefix("/"), !decoded.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "\\" }) else {
      return nil
    }
    let segments = decoded.split(separator: "/")
    guard !segments.contains(where: { $0.hasPrefix(".") && $0 != ".well-known" }) else { return nil }
    return decoded
  }

  /// Returns the media type as in the generated web server configuration; all text is UTF-8.
  private func type(of path: String) -> String {
    let fileExtension = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let type =
      feedTypes[path]?.string ?? Self.types[fileExtension] ?? MediaType(fileName: path)?.string
      ?? "application/octet-stream"
    let isText = type.hasPrefix("text/") || type.hasSuffix("xml") || type.hasSuffix("json")
    return isText ? "\(type); charset=utf-8" : type
  }

  /// The maximum size in bytes of a file that is read into memory: 1 MiB.
  private static let largestInMemory = 1 << 20

  private static let types = [
    "rss": "application/rss+xml", "atom": "application/atom+xml", "opml": "text/x-opml", "css": "text/css",
    "js": "text/javascript", "mjs": "text/javascript", "ico": "image/x-icon", "woff2": "font/woff2",
  ]
}
