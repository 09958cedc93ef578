package import FeedCore

/// Makes the URLs of article pages by Feedkiln’s own rules.
package struct Permalink {
  let site: Site

  /// Returns the URL that the site’s permalink template gives.
  package init(site: Site) { self.site = site }
  package func url(path: String, slug: String, date: CivilDate) -> IRI {
    let values = PathValues(path: path, slug: slug, date: date, isPercentEncoded: true)
    let filled = site.content.permalink.fill { values[$0] }
    guard filled.hasEmptySegments else { return below(filled) }
    let segments = filled.split(separator: "/", omittingEmptySubsequences: false)
    // A variable without a value, such as the section at the top level, must not leave an empty segment.
    let path = segments.enumerated().filter { $0.offset == segments.count - 1 || !$0.element.isEmpty }
    return below(path.map(\.element).joined(separator: "/"))
  }

  /// Returns the URL for a `permalink` in front matter: a path below the base URL, or a URL on the site’s host.
  ///
  /// Throws `content/permalink` if the value is anything else.
  package func url(explicit text: String) throws(ValueError) -> IRI {
    let parts = IRIReference(text)
    try Permalink.check(parts.path, of: text)
    guard parts.scheme != nil || parts.authority != nil else {
      return below(String(text.drop { $0 == "/" }))
    }
    let base = site.baseURL.reference
    guard parts.scheme?.lowercased() == base.scheme?.lowercased(),
      parts.authority?.lowercased() == base.authority?.lowercased()
    else {
      throw .permalink(
        "permalink “\(text)” is not on this site, \(site.baseURL)", help: "write a path such as /2024/first-frost/")
    }
    return IRI(unchecked: IRI.percentEncoding(text))
  }

  /// Returns a slug that is a single path segment.
  ///
  /// Throws `content/permalink` if it is anything else.
  package static func slug(checking slug: String) throws(ValueError) -> String {
    guard !slug.utf8.contains(UInt8(ascii: "/")) else {
      throw .permalink("slug “\(slug)” contains “/”", help: "remove the “/”, or write the whole path as “permalink”")
    }
    try check(slug, of: slug)
    return slug
  }

  private static func check(_ path: String, of text: String) throws(ValueError) {
    let inner = path.hasPrefix("/") ? path.dropFirst() : path[...]
    let segments = inner.split(separator: "/", omittingEmptySubsequences: false).map { IRI.percentDecoding($0) }
    if segments.contains(where: { $0 == ".." || $0 == "." }) {
      throw .permalink(
        "permalink “\(text)” contains a segment “..” or “.”", help: "write the path without “..” and “.”")
    }
    if segments.dropLast().contains("") {
      throw .permalink(
        "permalink “\(text)” contains an empty segment", help: "write single slashes, such as /2024/first-frost/")
    }
    if segments.contains(where: { $0.utf8.contains { $0 < 0x20 || $0 == 0x7F } }) {
      throw .permalink("permalink “\(text)” contains a control character", help: "remove the character")
    }
    if segments.contains(where: { $0.utf8.contains(UInt8(ascii: "\\")) }) {
      throw .permalink("permalink “\(text)” contains a backslash", help: "write “/” between the parts of the path")
    }
  }

  private func below(_ path: String) -> IRI {
    IRI(unchecked: site.baseURL.string + IRI.percentEncoding(String(path.drop { $0 == "/" })))
  }
}

extension String {
  /// Whether a slash follows another.
  fileprivate var hasEmptySegments: Bool {
    zip(utf8, utf8.dropFirst()).contains { $0 == UInt8(ascii: "/") && $1 == UInt8(ascii: "/") }
  }
}

extension ValueError {
  fileprivate static func permalink(_ message: String, help: String) -> ValueError {
    ValueError(.contentPermalink, message, help: help)
  }
}

extension RuleDescription {
  static let contentPermalink = RuleDescription(
    "content/permalink", .error, "a permalink must be the path of a page of this site",
    why: "The entry would link to a page that does not exist.",
    help: "write a path such as /2024/first-frost/",
    wrong: "permalink: https://other.example/rye/",
    right: "permalink: /bread/rye/")
}
