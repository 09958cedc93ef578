public import FeedCore
import FeedSystem

/// The files of a site, their URLs, and the ids of its entries.
public struct SiteLayout: Sendable {
  /// A folder of files, and the address that it is served at, with a slash at its end.
  public struct Folder: Sendable, Hashable {
    public var path: String
    public var address: IRI

    public init(path: String, address: IRI) {
      self.path = path
      self.address = address
    }
  }

  /// The URL of the site, with a slash at the end.
  public var baseURL: IRI
  /// All folders that are served; where two hold a file of the same address, the first one has it.
  public var folders: [Folder]
  /// Whether the folders also contain the site’s pages, so that links to pages can be checked.
  public var hasPages: Bool
  /// The most entries that a comment feed of the site holds; `nil` when there is no limit.
  public var commentLimit: Int?
  /// The ids of all entries that the site has, those included that no feed carries any more.
  public var entryIDs: Set<String>

  public init(
    baseURL: IRI, folders: [Folder], hasPages: Bool = false, commentLimit: Int? = nil, entryIDs: Set<String> = []
  ) {
    self.baseURL = baseURL
    self.folders = folders
    self.hasPages = hasPages
    self.commentLimit = commentLimit
    self.entryIDs = entryIDs
  }

  /// Returns whether a URL is below that of the site.
  func contains(_ address: IRI) -> Bool {
    address.canonical.hasPrefix(baseURL.canonical)
  }

  /// Returns the URL of a file, or `nil` if it is in none of the folders.
  public func address(ofFile path: String) -> IRI? {
    guard let file = FileSystem.realPath(path) else { return nil }
    for folder in folders {
      guard let root = FileSystem.realPath(folder.path), file.hasPrefix(root + "/") else { continue }
      let segments = file.dropFirst(root.count + 1).split(separator: "/")
      return folder.address.resolve(segments.map { IRI.percentEncodingSegment(String($0)) }.joined(separator: "/"))
    }
    return nil
  }

  /// The file that is served at an address; for that of a folder, its index page.
  func file(at address: IRI) -> String? {
    candidates(address).first { FileSystem.kind(of: $0) == .file }
  }

  /// Returns the expected file of a URL: in the folder with the longest matching URL, for pages in the last of these.
  func expectedFile(at address: IRI, isPage: Bool = false) -> String? {
    let wanted = address.canonicalPath
    let holding = folders.filter { wanted.hasPrefix($0.address.canonicalPath) }
    let nearest = holding.map(\.address.canonicalPath.utf8.count).max()
    let folders = holding.filter { $0.address.canonicalPath.utf8.count == nearest }
    return (isPage ? folders.last : folders.first).flatMap { candidates(wanted, in: $0).first }
  }

  private func candidates(_ address: IRI) -> [String] {
    let wanted = address.canonicalPath
    return folders.flatMap { candidates(wanted, in: $0) }
  }

  private func candidates(_ wanted: String, in folder: Folder) -> [String] {
    let prefix = folder.address.canonicalPath
    guard wanted.hasPrefix(prefix) else { return [] }
    let rest = String(wanted.dropFirst(prefix.count))
    guard !rest.split(separator: "/").contains("..") else { return [] }
    let path = folder.path + "/" + rest
    return rest.isEmpty || rest.hasSuffix("/") ? [path + "index.html"] : [path, path + ".html", path + "/index.html"]
  }
}

extension IRI {
  /// One form for all ways to write an address: without a fragment, escapes resolved, scheme and host in lower case.
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
