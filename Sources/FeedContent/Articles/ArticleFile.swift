import FeedCore

/// What the name of an article's file says, before the file is opened.
struct ArticleFile: Hashable {
  /// The articles' folder, below the site's.
  var root: String
  /// The file's path below that folder.
  var name: String
  var markup: ArticleBody.Markup
  /// The file's path below the articles' folder, without extension, and without `index`: an author's own name for it.
  var fullPath: String
  /// The article's name within the site: the same without the date that its last part may begin with.
  ///
  /// Of several articles that differ only in that date, the later ones keep it.
  var path: String
  /// The name without the date, whatever other articles there are.
  var undatedPath: String
  /// The last part of the undated path.
  var slug: String
  /// The date that the name begins with, as in `2024-03-01-first-frost.md`.
  var date: CivilDate?
  /// The language that the name or the folder says.
  var language: LanguageTag?

  /// `nil` for a file that is not an article by our own rules, such as an image beside one.
  init?(_ file: String, below folder: String = "") {
    guard let (stem, markup) = ArticleFile.stem(of: file) else { return nil }
    var parts = stem.split(separator: "/").map(String.init)
    guard var name = parts.popLast(), name != "_index" else { return nil }
    if name == "index", let folder = parts.popLast() { name = folder }
    self.init(root: folder, name: file, markup: markup, fullPath: parts.map { $0 + "/" }.joined() + name)
  }

  /// An article with a name of a generator's own making, whose last part may begin with a date.
  init(root: String, name file: String, markup: ArticleBody.Markup, fullPath: String, isDated: Bool = true) {
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

  /// The path with a slug of the author's own as its last part; a path that keeps its date stays as it is.
  func path(endingIn slug: String?) -> String {
    guard let slug, path == undatedPath else { return path }
    return folder + slug
  }

  /// The folders of the undated path, each with a slash behind it.
  var folder: String { String(utf8: undatedPath.utf8.dropLast(slug.utf8.count)) }

  /// The file's path below the site's folder.
  var file: String { root.isEmpty ? name : "\(root)/\(name)" }

  private static let markups: [String: ArticleBody.Markup] = [
    "md": .markdown, "markdown": .markdown, "html": .html, "htm": .html,
  ]

  /// A file's path without the ending that says what its text is written in.
  static func stem(
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
  /// The same with a name of its own for each article, as far as dates tell them apart.
  ///
  /// The oldest keeps the short name, so that a new article never takes it away from one that is published.
  func withUniquePaths() -> [ArticleFile] {
    var files = self
    for (_, indices) in Dictionary(grouping: files.indices, by: { files[$0].undatedPath }) where indices.count > 1 {
      let oldestFirst = indices.filter { files[$0].date != nil }.sorted { files[$0].fullPath < files[$1].fullPath }
      let isNameTaken = oldestFirst.count < indices.count
      for index in oldestFirst.dropFirst(isNameTaken ? 0 : 1) { files[index].path = files[index].fullPath }
    }
    return files
  }
}
