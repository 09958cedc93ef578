import FeedContent
import FeedCore

/// The links in bodies that lead out of a site below a path, such as a project site, although it has their files.
struct DisplacedFiles {
  private let files: SiteFiles
  /// The scheme and host of the site, after the quotation mark of an attribute; `nil` for a site in the root of a host.
  private let start: [UInt8]?

  init(site: Site) {
    files = SiteFiles(site: site)
    let base = site.baseURL.reference
    start = base.path == "/" ? nil : Array("\"\(base.scheme ?? "")://\(base.authority ?? "")/".utf8)
  }

  /// Returns a problem for each such URL in cleaned HTML, in which URLs are absolute.
  func problems(of html: [UInt8], at location: SourceLocation) -> [Diagnostic] {
    guard let start else { return [] }
    var seen: Set<String> = []
    var found: [Diagnostic] = []
    for index in html.indices where html[index] == start[0] && html[index...].starts(with: start) {
      let url = String(utf8: html[(index + 1)...].prefix { $0 != UInt8(ascii: "\"") && !$0.isSpace })
      guard seen.insert(url).inserted, let problem = files.problem(of: IRI(unchecked: url), at: location) else {
        continue
      }
      found.append(problem)
    }
    return found
  }
}
