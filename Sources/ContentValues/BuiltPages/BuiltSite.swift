package import FeedCore
import FeedDocument
package import FeedSystem
package import SiteSettings

/// The HTML files in the folder of the built site.
package struct BuiltSite: Sendable {
  /// The path of the folder in messages.
  package let folder: String
  /// The folder, followed by the path of `base_url` if the pages are in such a subfolder.
  private let root: String
  /// The paths of the HTML files below `root`.
  package let files: Set<String>
  private let site: Site

  /// Lists the folder that site.toml names.
  ///
  /// If `base_url` has a path, the pages can be below a folder of this name: the one with more of the pages of `urls` is
  /// used.
  package init(_ folder: String, site: Site, urls: some Collection<IRI>) {
    self.folder = folder
    self.site = site
    // Pages around the feeds are not pages of the generator.
    let feeds = site.feeds.output.hasPrefix(folder + "/") ? String(site.feeds.output.dropFirst(folder.count + 1)) : nil
    let listed = try? FileSystem.files(below: site.filePath(folder)) { $0 == feeds }
    let all = Set(listed?.files.filter(Self.isPage) ?? [])
    let prefix = IRI.percentDecoding(site.baseURL.path.drop { $0 == "/" })
    let inner = Set(all.lazy.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) })
    func found(in files: Set<String>) -> Int {
      urls.count { url in BuiltPage.files(of: url, site: site).contains(where: files.contains) }
    }
    let isInner = !prefix.isEmpty && !inner.isEmpty && found(in: inner) > found(in: all)
    root = site.filePath(folder) + (isInner ? "/" + prefix.dropLast() : "")
    files = isInner ? inner : all
  }

  /// Whether a server shows a file as a page; files without an extension can be pages.
  private static func isPage(_ file: String) -> Bool {
    let name = file.utf8.split(separator: UInt8(ascii: "/")).last ?? file.utf8[...]
    guard name.contains(UInt8(ascii: ".")) else { return true }
    let lowercase = file.lowercased()
    return lowercase.hasSuffix(".html") || lowercase.hasSuffix(".htm")
  }

  /// Whether the generator has not built anything yet.
  package var isEmpty: Bool { !files.contains { $0.hasSuffix(".html") || $0.hasSuffix(".htm") } }

  /// Returns the path of a file, relative to the current folder.
  package func path(of file: String) -> String { "\(root)/\(file)" }

  /// Returns the file that is served at a URL, or `nil` if there is none.
  package func file(of url: IRI) -> String? {
    BuiltPage.files(of: url, site: site).first(where: files.contains)
  }

  /// Whether a URL is below `base_url`, so that its page can be in the folder.
  package func covers(_ url: IRI) -> Bool { url.string.hasPrefix(site.baseURL.string) }

  /// Returns the URL at which a server shows a file.
  package func url(of file: String) -> IRI {
    var path = file[...]
    if path == "index.html" || path.hasSuffix("/index.html") { path = path.dropLast("index.html".count) }
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    return IRI(
      unchecked: site.baseURL.string + segments.map { IRI.percentEncodingSegment(String($0)) }.joined(separator: "/"))
  }

  /// Returns the page of an article that is built in a file.
  package func page(_ file: String, of url: IRI) -> BuiltPage { BuiltPage(path(of: file), of: url, site: site) }

  /// Returns what a page says about itself.
  package func claims(of file: String, cache: ParsedFileCache) -> PageClaims {
    let path = path(of: file)
    return cache.value(of: [path], reader: PageClaims.reader(for: site)) { reads in
      guard let bytes = try? reads.bytes(of: path, upTo: ContentLimits().fileBytes) else { return PageClaims() }
      return PageClaims(Page(Source(name: path, page: bytes), url: url(of: file)), site: site)
    }
  }

  /// Whether a file redirects to another page, which generators write for the former URLs of a page.
  ///
  /// Such files are small, so larger ones are not read.
  package func redirects(_ file: String, cache: ParsedFileCache) -> Bool {
    guard let size = try? FileSystem.size(of: path(of: file)), size <= Self.redirectBytes else { return false }
    return claims(of: file, cache: cache).redirect != nil
  }

  private static let redirectBytes = 4096

  /// Whether a page contains a text, apart from spaces and punctuation.
  package func contains(_ words: String, file: String) -> Bool {
    guard let bytes = try? FileSystem.read(path(of: file), upTo: ContentLimits().fileBytes) else { return false }
    let page = Page(Source(name: file, page: bytes), url: url(of: file))
    return PageClaims.key(of: page.text(of: 0) ?? "").contains(words)
  }

  /// Returns the URL that the home page in a folder has by its own account, or `nil` if there is none or it is a
  /// placeholder.
  package static func statedURL(in folder: String, of site: Site) -> String? {
    let file = site.filePath(folder + "/index.html")
    guard let bytes = try? FileSystem.read(file, upTo: ContentLimits().fileBytes) else { return nil }
    let page = Page(Source(name: file, page: bytes), url: site.baseURL)
    let canonical: HTMLSelector = "link[rel=canonical]"
    let written =
      canonical.first(in: page.tree).flatMap { page.tree.value("href", of: $0) } ?? MetaTags(page).content("og:url")
    guard let url = written, url.hasSuffix("/"), (try? BaseURL(checking: url)) != nil,
      PlaceholderHost.of(IRI(unchecked: url)) == nil
    else { return nil }
    return url
  }
}
