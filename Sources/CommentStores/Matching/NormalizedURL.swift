import FeedCore

/// A URL in a form that is equal for all spellings of one page’s URL.
///
/// The host is ignored, because a store may contain an old domain, a `www.` prefix or `localhost`.
struct NormalizedURL: Hashable {
  /// The path, percent-decoded, without double slashes, `index.html` and a final slash; begins with a slash.
  let path: String
  /// The query without tracking parameters, sorted; empty if there is none.
  let query: String

  /// Normalizes an absolute URL or a path.
  init(_ url: String) {
    var parts = IRIReference(String(Substring(url.utf8.trimmingSpace())))
    if parts.authority?.hasPrefix("translate.google") == true,
      let real = NormalizedURL.values(parts.query, of: ["u"]).first
    {
      parts = IRIReference(real)
    }
    var segments = parts.path.utf8.split(separator: UInt8(ascii: "/")).map {
      IRI.percentDecoding(String(Substring($0)))
    }
    if let last = segments.last, NormalizedURL.indexes.contains(last.lowercased()) { segments.removeLast() }
    path = "/" + segments.joined(separator: "/")
    query = (parts.query ?? "").split(separator: "&").map(String.init).filter { !NormalizedURL.isTracking($0) }.sorted()
      .joined(separator: "&")
  }

  /// The path and the query.
  var exact: String { query.isEmpty ? path : "\(path)?\(query)" }

  /// The path in lowercase without a file extension.
  var loose: String {
    let lower = path.lowercased()
    for ending in [".html", ".htm", ".php", ".aspx"] where lower.hasSuffix(ending) {
      return String(lower.dropLast(ending.count))
    }
    return lower
  }

  /// The last path segment in lowercase, without a file extension.
  var slug: String { loose.split(separator: "/").last.map(String.init) ?? "" }

  /// The WordPress number of the page, such as 12 in `?p=12`, or `nil` if there is none.
  var wordPressID: String? { NormalizedURL.values(query, of: ["p", "page_id", "attachment_id"]).first }

  private static let indexes: Set<String> = ["index.html", "index.htm", "index.php", "default.aspx"]

  private static func isTracking(_ parameter: String) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.isEmpty || name.hasPrefix("utm_")
      || ["amp", "fbclid", "gclid", "ref", "replytocom", "share", "showcomment", "source"].contains(name)
  }

  private static func values(_ query: String?, of names: [String]) -> [String] {
    (query ?? "").split(separator: "&").compactMap { parameter in
      let sides = parameter.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, names.contains(String(sides[0])) else { return nil }
      return IRI.percentDecoding(String(sides[1]))
    }
  }
}
