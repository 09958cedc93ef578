import FeedCore

/// What the name of an article's file says, before the file is opened.
struct ArticleFile: Hashable {
  /// The file's path below the articles folder.
  let file: String
  let markup: ArticleBody.Markup
  /// The file's path without extension, and without `index`: an author's own name for the article.
  let fullPath: String
  /// The same without the date that its last part may begin with.
  let path: String
  /// The last part of `path`.
  let slug: String
  /// The date that the name begins with, as in `2024-03-01-first-frost.md`.
  let date: CivilDate?

  private static let markups: [String: ArticleBody.Markup] = [
    "md": .markdown, "markdown": .markdown, "html": .html, "htm": .html,
  ]

  /// `nil` for a file that is not an article, such as an image beside one.
  init?(_ file: String) {
    guard let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")),
      let markup = ArticleFile.markups[file[file.utf8.index(after: dot)...].lowercased()]
    else { return nil }
    var parts = file[..<dot].split(separator: "/").map(String.init)
    guard var name = parts.popLast(), name != "_index" else { return nil }
    if name == "index", let folder = parts.popLast() { name = folder }
    self.file = file
    self.markup = markup
    (date, slug) = ArticleFile.datePrefix(name)
    let folder = parts.map { $0 + "/" }.joined()
    fullPath = folder + name
    path = folder + slug
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
