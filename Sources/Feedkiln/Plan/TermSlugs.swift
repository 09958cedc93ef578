import FeedCore

/// Unique file names for the terms of a family.
///
/// Letters and digits of all scripts are kept, in lowercase, and white space becomes `-`. Other characters that are
/// unsafe in file names or URLs are written as `~` with their bytes, such as `c~23` for C#. If two terms differ only in
/// white space, it is also written in this way.
struct TermSlugs {
  /// The maximum length in bytes.
  ///
  /// File systems allow 255, and an extension and the number of an archive are appended.
  private static let longest = 150

  private let slugs: [String: String]

  /// Makes the slugs of terms that differ in more than case.
  init(_ terms: some Collection<String>) {
    let counts = terms.reduce(into: [:]) { $0[TermSlugs.slug($1), default: 0] += 1 }
    slugs = Dictionary(
      terms.map { term in
        let slug = TermSlugs.slug(term)
        return (term, TermSlugs.cut(counts[slug] == 1 ? slug : TermSlugs.slug(term, keepsSpaces: true)))
      }, uniquingKeysWith: { first, _ in first })
  }

  subscript(_ term: String) -> String { slugs[term] ?? TermSlugs.cut(TermSlugs.slug(term)) }

  /// Returns the slug, truncated and with a hash of the whole if it is too long for a file name.
  private static func cut(_ slug: String) -> String {
    guard slug.utf8.count > longest else { return slug }
    var start = ""
    for scalar in slug.unicodeScalars {
      guard start.utf8.count + UTF8.width(scalar) <= longest - 20 else { break }
      start.unicodeScalars.append(scalar)
    }
    return start + "~~" + String(hexadecimal: FNV1a(slug).value, width: 1)
  }

  private static func slug(_ term: String, keepsSpaces: Bool = false) -> String {
    var slug = ""
    for scalar in term.lowercased().unicodeScalars {
      let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isMark(scalar)
      if isPlain || "-_+".unicodeScalars.contains(scalar) || scalar == "." && !slug.isEmpty {
        slug.unicodeScalars.append(scalar)
      } else if scalar.properties.isWhitespace, !keepsSpaces {
        if !slug.hasSuffix("-") { slug += "-" }
      } else {
        for byte in String(scalar).utf8 { slug += "~" + String(hexadecimal: UInt64(byte), width: 2) }
      }
    }
    if let first = slug.utf8.first, OutputPaths.isDevice(slug) {
      return "~" + String(hexadecimal: UInt64(first), width: 2) + slug.dropFirst()
    }
    return slug
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
