package import FeedCore
package import FeedMedia
import FeedSystem

/// Finds and measures the files behind a site’s URLs.
package struct SiteFiles {
  let site: Site

  /// The result of looking up a URL: a file of the site, a missing file, or a URL outside the site.
  package init(site: Site) {
    self.site = site
  }
  package enum Finding {
    case elsewhere
    case missing(String)
    case unreadable(FileError)
    case file(String, MediaFacts)
  }

  package func find(_ url: IRI) -> Finding {
    guard let path = path(of: url) else { return .elsewhere }
    guard FileSystem.kind(of: path) == .file else { return .missing(path) }
    do {
      return .file(path, try MediaReader.read(path))
    } catch {
      return .unreadable(error)
    }
  }

  /// Returns the file that a URL probably means, and the file’s URL, if the URL leaves the path of the base URL.
  ///
  /// `/a.png` is at the root of the host, although the site may be below `/repo/`.
  package func displaced(_ url: IRI) -> (file: String, url: IRI)? {
    let (base, target) = (site.baseURL.reference, url.reference)
    guard base.path != "/", base.authority == target.authority, !url.string.hasPrefix(site.baseURL.string),
      target.path.hasPrefix("/"), target.path.count > 1
    else { return nil }
    let meant = IRI(unchecked: site.baseURL.string + target.path.dropFirst())
    guard let file = path(of: meant), FileSystem.kind(of: file) == .file else { return nil }
    return (file, meant)
  }

  /// Returns a problem if a URL leaves the path of the base URL, but the static folder has its file; otherwise `nil`.
  package func problem(of url: IRI, at location: SourceLocation) -> Diagnostic? {
    displaced(url).map { .displaced(url, file: $0.file, meant: $0.url, at: location) }
  }

  /// Returns an image with its size in bytes and pixels, if its file can be read.
  package func picture(_ url: IRI) -> Picture {
    guard case .file(_, let facts) = find(url), let type = facts.type, type.family == "image" else {
      return Picture(url: url, type: MediaType(fileName: url.reference.path))
    }
    return Picture(url: url, type: type, length: facts.length, pixels: facts.pixels)
  }

  /// Returns the path of a file in the static folder, or `nil` if the URL is outside the site.
  private func path(of url: IRI) -> String? {
    guard url.string.hasPrefix(site.baseURL.string) else { return nil }
    let path = IRI.percentDecoding(IRIReference(String(url.string.dropFirst(site.baseURL.string.count))).path)
    guard !path.split(separator: "/").contains("..") else { return nil }
    return site.filePath(site.content.staticFiles + "/" + path)
  }
}
