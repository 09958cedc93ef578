package import FeedCore

/// The properties of an article that are derived from its file name.
package struct ArticleFile: Hashable {
  /// The article folder, relative to the site’s folder.
  package var root: String
  /// The path of the file, relative to `root`.
  package var name: String
  package var markup: ArticleBody.Markup
  /// The path below the article folder without extension and `index`, which may contain a date.
  package var fullPath: String
  /// The name of the article within the site: `fullPath` without the date.
  ///
  /// If several articles differ only in their date, the later ones keep it.
  package var path: String
  /// The path without the date, even if it is not unique.
  package var undatedPath: String
  /// The last part of the undated path.
  package var slug: String
  /// The date at the beginning of the name, such as `2024-03-01-first-frost.md`, or `nil` if there is none.
  package var date: CivilDate?
  /// The language in the file name or folder, or `nil` if there is none.
  package var language: LanguageTag?

  /// Parses a path by Feedkiln’s own rules; `nil` for a file that is not an article, such as an image.
  package init?(_ file: String, below folder: String = "") {
    guard let (stem, markup) = ArticleFile.stem(of: file) else { return nil }
    var parts = stem.split(separator: "/").map(String.init)
    guard var name = parts.popLast(), name != "_index" else { return nil }
    if name == "index", let folder = parts.popLast() { name = folder }
    self.init(root: folder, name: file, markup: markup, fullPath: parts.map { $0 + "/" }.joined() + name)
  }

  /// Creates an article file with a generator’s path, whose last part may begin with a date if `isDated` is set.
  package init(root: String, name file: String, markup: ArticleBody.Markup, fullPath: String, isDated: Bool = true) {
    self.root = root
    self.name = file
    self.markup = markup
    self.fullPath = fullPath
    let start = fullPath.utf8.lastIndex(of: UInt8(ascii: "/")).map { fullPath.utf8.index(after: $0) }
    let name = String(fullPath[(start ?? fullPath.startIndex)...])
    (date, slug) = isDated ? ArticleFile.datePrefix(name) : (nil, name)
    undatedPath = fullPath[..<(start ?? fullPath.startIndex)] + slug
    path = undatedPath
  }

  /// Returns the path with a slug from the front matter as its last part; a path with a date is not changed.
  package func path(endingIn slug: String?) -> String {
    guard let slug, path == undatedPath else { return path }
    return folder + slug
  }

  /// Returns the undated path without the folder or the extension that names a language: `de/rye` and `rye.de` are `rye`.
  package func path(without language: LanguageTag) -> String {
    let tag = language.string.lowercased()
    let primary = Substring(tag.utf8.prefix { $0 != UInt8(ascii: "-") })
    func isLanguage(_ part: Substring) -> Bool {
      let count = part.utf8.count
      guard count == tag.utf8.count || count == primary.utf8.count || !part.utf8.allSatisfy({ $0 < 0x80 }) else {
        return false
      }
      let part = part.lowercased().replacing("_", with: "-")
      return part == tag || part == primary
    }
    var parts = undatedPath.segments
    if let folder = parts.dropLast().firstIndex(where: isLanguage) { parts.remove(at: folder) }
    if let name = parts.last, let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")),
      isLanguage(name[name.utf8.index(after: dot)...])
    {
      parts[parts.count - 1] = name[..<dot]
    }
    if parts.last == "index" { parts.removeLast() }
    return parts.joined(separator: "/")
  }

  /// The folders of the undated path, each followed by a slash.
  package var folder: String { String(utf8: undatedPath.utf8.dropLast(slug.utf8.count)) }

  /// The path of the file, relative to the site’s folder.
  package var file: String { root.isEmpty ? name : "\(root)/\(name)" }

  private static let markups: [String: ArticleBody.Markup] = [
    "md": .markdown, "markdown": .markdown, "html": .html, "htm": .html,
  ]

  /// Returns a path without its extension, and the markup of the extension; `nil` if the extension is unknown.
  package static func stem(
    of file: String, markups: [String: ArticleBody.Markup] = ArticleFile.markups
  ) -> (stem: String, markup: ArticleBody.Markup)? {
    guard let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")),
      let markup = markups[file[file.utf8.index(after: dot)...].lowercased()]
    else { return nil }
    return (String(file[..<dot]), markup)
  }

  private static func datePrefix(_ name: String) -> (CivilDate?, String) {
    let bytes = Array(name.utf8)
    let span = bytes.span
    var reader = DigitReader(span.count)
    guard let year = reader.number(span, digits: 4), reader.take(span, "-"),
      let month = reader.number(span, digits: 2), reader.take(span, "-"),
      let day = reader.number(span, digits: 2), reader.take(span, "-"), !reader.isAtEnd,
      let date = CivilDate(year: year, month: month, day: day)
    else { return (nil, name) }
    return (date, String(utf8: bytes[reader.position...]))
  }
}

extension [ArticleFile] {
  /// Returns the files with paths that are unique as far as dates distinguish them.
  ///
  /// The oldest article keeps the short path, so that a new article never changes the path of a published one.
  package func withUniquePaths() -> [ArticleFile] {
    var files = self
    for (_, indices) in Dictionary(grouping: files.indices, by: { files[$0].undatedPath }) where indices.count > 1 {
      let oldestFirst = indices.filter { files[$0].date != nil }.sorted { files[$0].fullPath < files[$1].fullPath }
      let isNameTaken = oldestFirst.count < indices.count
      for index in oldestFirst.dropFirst(isNameTaken ? 0 : 1) { files[index].path = files[index].fullPath }
    }
    return files
  }
}
