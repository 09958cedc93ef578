import ContentValues
import FeedCore

/// The properties of a Jekyll document that are derived from its path.
struct JekyllFile {
  /// The path below the source folder.
  let name: String
  let markup: ArticleBody.Markup
  let collection: String
  let isDraft: Bool
  /// The folders above `_posts`, which are categories.
  let categories: [String]
  /// The path below the collection’s folder, without extension.
  let path: String
  /// The file name without extension.
  let baseName: String
  /// The date in the file name, such as `2024-3-1-name.md`, or `nil` if there is none.
  let date: CivilDate?
  let slug: String

  static let markups: [String: ArticleBody.Markup] = [
    "md": .markdown, "markdown": .markdown, "mkdown": .markdown, "mkdn": .markdown, "mkd": .markdown, "html": .html,
    "htm": .html,
  ]

  /// Parses a path; `nil` if the file is in no collection or is not named like a post.
  init?(_ name: String, _ settings: JekyllSettings) {
    guard let (stem, markup) = ArticleFile.stem(of: name, markups: JekyllFile.markups) else { return nil }
    let parts = stem.split(separator: "/").map(String.init)
    guard let baseName = parts.last else { return nil }
    let folders = parts.dropLast()
    self.name = name
    self.markup = markup
    self.baseName = baseName
    (date, slug) = JekyllFile.date(of: baseName)
    if let index = folders.firstIndex(where: { $0 == "_posts" || $0 == "_drafts" }) {
      let above = folders[..<index].map { $0 + "/" }.joined()
      let isInCollections = !settings.collectionsFolder.isEmpty && above.hasPrefix(settings.collectionsFolder)
      categories = (isInCollections ? above.dropFirst(settings.collectionsFolder.count) : above[...])
        .split(separator: "/").map(String.init)
      collection = "posts"
      isDraft = folders[index] == "_drafts"
      path = (categories + parts[(index + 1)...]).joined(separator: "/")
      guard isDraft || date != nil else { return nil }
    } else {
      let folder = settings.collectionsFolder
      guard name.hasPrefix(folder + "_"),
        let found = settings.collections.first(where: { name.hasPrefix("\(folder)_\($0.label)/") })
      else { return nil }
      categories = []
      collection = found.label
      isDraft = false
      path = String(stem.dropFirst(folder.count + found.label.count + 2))
    }
  }

  /// Returns the date and the rest of a file name: a year of two to four digits, and month and day of one or two.
  private static func date(of name: String) -> (CivilDate?, String) {
    let bytes = Array(name.utf8)
    let span = bytes.span
    var reader = DigitReader(span.count)
    guard let year = reader.number(span, digits: 2...4), reader.take(span, "-"),
      let month = reader.number(span, digits: 1...2), reader.take(span, "-"),
      let day = reader.number(span, digits: 1...2), reader.take(span, "-"),
      let date = CivilDate(year: year < 69 ? 2000 + year : year < 100 ? 1900 + year : year, month: month, day: day)
    else { return (nil, withoutDots(name)) }
    return (date, withoutDots(String(utf8: bytes[reader.position...])))
  }

  private static func withoutDots(_ name: String) -> String {
    String(utf8: name.utf8.reversed().drop { $0 == UInt8(ascii: ".") }.reversed())
  }
}
