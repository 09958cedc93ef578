import FeedCore
import FeedMedia
import FeedSystem

/// The files of a site: where they lie on this machine, and what they say of themselves.
struct SiteFiles {
  let site: Site

  /// What is at an address: a file of the site with its facts, one that is not there, or something elsewhere.
  enum Finding {
    case elsewhere
    case missing(String)
    case unreadable(FileError)
    case file(String, MediaFacts)
  }

  func find(_ url: IRI) -> Finding {
    guard let path = path(of: url) else { return .elsewhere }
    guard FileSystem.kind(of: path) == .file else { return .missing(path) }
    do {
      return .file(path, try MediaReader.read(path))
    } catch {
      return .unreadable(error)
    }
  }

  /// A picture with the size of its file, where that can be read.
  func picture(_ url: IRI) -> Picture {
    guard case .file(_, let facts) = find(url), let type = facts.type, type.family == "image" else {
      return Picture(url: url, type: MediaType(fileName: url.reference.path))
    }
    return Picture(url: url, type: type, length: facts.length, pixels: facts.pixels)
  }

  /// Where a file of the site lies below the static folder.
  private func path(of url: IRI) -> String? {
    guard url.string.hasPrefix(site.baseURL.string) else { return nil }
    let path = IRI.percentDecoding(IRIReference(String(url.string.dropFirst(site.baseURL.string.count))).path)
    guard !path.split(separator: "/").contains("..") else { return nil }
    return site.filePath(site.content.staticFiles + "/" + path)
  }
}
