import FeedCore

/// A URL from before the import.
struct ExportedURL {
  private let reference: IRIReference

  init(_ text: String) { reference = IRIReference(text) }

  /// Returns the path below the site’s URL, for use as a permalink.
  ///
  /// Returns `nil` if the page was on another host, was the site’s home page, or was identified by its query.
  func permalink(below base: String?) -> String? {
    guard reference.query == nil, reference.fragment == nil else { return nil }
    var path = reference.path
    if let base {
      let site = IRIReference(base)
      guard reference.authority == nil || ExportedURL.host(reference) == ExportedURL.host(site) else { return nil }
      let folder = site.path.hasSuffix("/") ? String(site.path.dropLast()) : site.path
      if !folder.isEmpty, path.hasPrefix(folder + "/") { path = String(path.dropFirst(folder.count)) }
    }
    let segments = path.split(separator: "/", omittingEmptySubsequences: false)
    let isSound =
      segments.count > 1 && path != "/" && !segments.dropFirst().dropLast().contains("")
      && !segments.contains { [".", ".."].contains(IRI.percentDecoding($0)) }
      && !IRI.percentDecoding(path).utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }
    return isSound ? path : nil
  }

  /// The last segment of the path without its extension, or the query if there is no path.
  var name: String? {
    let segments = reference.path.split(separator: "/").map { IRI.percentDecoding($0) }
    let last = segments.last { !["index.html", "index.htm", "index.php"].contains($0.lowercased()) }
    let stem = last.map { name in
      let extensions = [".html", ".htm", ".php", ".aspx"]
      return extensions.first { name.lowercased().hasSuffix($0) }.map { String(name.dropLast($0.count)) } ?? name
    }
    return stem ?? reference.query
  }

  private static func host(_ reference: IRIReference) -> String? {
    reference.authority.map { authority in
      let host = authority.lowercased()
      return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }
  }
}
