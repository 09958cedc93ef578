public import FeedCore
import FeedSystem

/// The files of a site, their URLs, and the ids of its entries.
public struct SiteLayout: Sendable {
  /// A folder of files and its URL, with a slash at the end.
  public struct Folder: Sendable, Hashable {
    /// The path of the folder.
    public var path: String
    /// The URL of the folder.
    public var url: IRI

    /// Creates a folder.
    ///
    /// - Parameters:
    ///   - path: the path of the folder.
    ///   - url: the URL that it is served at, with a slash at the end.
    public init(path: String, url: IRI) {
      self.path = path
      self.url = url
    }
  }

  /// The URL of the site, with a slash at the end.
  public var baseURL: IRI
  /// All folders that are served; if two contain a file with the same URL, the first one is used.
  public var folders: [Folder]
  /// Whether the folders also contain the site’s pages, so that links to pages can be checked.
  public var hasPages: Bool
  /// The maximum number of entries in a comment feed of the site, or `nil` if there is no limit.
  public var commentLimit: Int?
  /// The ids of all entries of the site, including entries that are no longer in a feed.
  public var entryIDs: Set<String>

  /// Creates a layout.
  ///
  /// - Parameters:
  ///   - baseURL: the URL of the site, with a slash at the end.
  ///   - folders: all folders that are served, in order of precedence.
  ///   - hasPages: whether the folders also contain the site’s pages.
  ///   - commentLimit: the maximum number of entries in a comment feed, or `nil` if there is no limit.
  ///   - entryIDs: the ids of all entries of the site.
  public init(
    baseURL: IRI, folders: [Folder], hasPages: Bool = false, commentLimit: Int? = nil, entryIDs: Set<String> = []
  ) {
    self.baseURL = baseURL
    self.folders = folders
    self.hasPages = hasPages
    self.commentLimit = commentLimit
    self.entryIDs = entryIDs
  }

  /// Returns whether a URL is below the site’s URL.
  func contains(_ url: IRI) -> Bool {
    url.canonical.hasPrefix(baseURL.canonical)
  }

  /// Returns the URL of a file, or `nil` if it is in none of the folders.
  public func url(ofFile path: String) -> IRI? {
    guard let file = FileSystem.realPath(path) else { return nil }
    for folder in folders {
      guard let root = FileSystem.realPath(folder.path), file.hasPrefix(root + "/") else { continue }
      let segments = file.dropFirst(root.count + 1).split(separator: "/")
      return folder.url.resolve(segments.map { IRI.percentEncodingSegment(String($0)) }.joined(separator: "/"))
    }
    return nil
  }

  /// Returns the path of the file with a URL, or `nil` if it does not exist; a folder’s URL leads to its index page.
  func file(at url: IRI) -> String? {
    candidates(url).first { FileSystem.kind(of: $0) == .file }
  }

  /// Returns the path that the file of a URL should have.
  ///
  /// The folder with the longest matching URL is used; of several, the last for pages and the first for other files.
  func expectedFile(at url: IRI, isPage: Bool = false) -> String? {
    let path = url.canonicalPath
    let holding = folders.filter { path.hasPrefix($0.url.canonicalPath) }
    let nearest = holding.map(\.url.canonicalPath.utf8.count).max()
    let folders = holding.filter { $0.url.canonicalPath.utf8.count == nearest }
    return (isPage ? folders.last : folders.first).flatMap { candidates(path, in: $0).first }
  }

  private func candidates(_ url: IRI) -> [String] {
    let path = url.canonicalPath
    return folders.flatMap { candidates(path, in: $0) }
  }

  private func candidates(_ path: String, in folder: Folder) -> [String] {
    let prefix = folder.url.canonicalPath
    guard path.hasPrefix(prefix) else { return [] }
    let rest = String(path.dropFirst(prefix.count))
    guard !rest.split(separator: "/").contains("..") else { return [] }
    let file = folder.path + "/" + rest
    return rest.isEmpty || rest.hasSuffix("/") ? [file + "index.html"] : [file, file + ".html", file + "/index.html"]
  }
}

extension IRI {
  /// The URL in a form for comparisons: without a fragment and default port, escapes decoded, scheme and host in
  /// lowercase.
  var canonical: String {
    canonicalPath + (reference.query.map { "?" + $0 } ?? "")
  }

  fileprivate var canonicalPath: String {
    let parts = reference
    let scheme = parts.scheme?.lowercased() ?? ""
    var authority = parts.authority?.lowercased() ?? ""
    for (known, port) in [("http", ":80"), ("https", ":443")] where scheme == known && authority.hasSuffix(port) {
      authority.removeLast(port.count)
    }
    let path = IRI.percentDecoding(parts.path)
    return "\(scheme)://\(authority)" + (path.isEmpty ? "/" : path)
  }
}
