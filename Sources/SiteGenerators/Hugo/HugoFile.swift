import ContentValues

/// The parts of a Hugo content file’s name: folder, base name and language.
struct HugoFile {
  let name: String
  let markup: ArticleBody.Markup
  /// The folder with a final slash; empty at the top level.
  let folder: String
  /// The file name without extension and language.
  let baseName: String
  /// The language in the file name, or else that of the folder; empty if the site has no languages.
  let language: String

  /// The files that Hugo publishes as pages.
  private static let markups: [String: ArticleBody.Markup] = [
    "md": .markdown, "markdown": .markdown, "mdown": .markdown, "html": .html, "htm": .html, "org": .unreadable,
    "rst": .unreadable, "adoc": .unreadable, "asciidoc": .unreadable, "ad": .unreadable, "pandoc": .unreadable,
    "pdc": .unreadable,
  ]

  /// Parses a path; `nil` for a file that is not a page.
  init?(_ name: String, languages: [String], usual: String) {
    guard let (stem, markup) = ArticleFile.stem(of: name, markups: HugoFile.markups) else { return nil }
    self.name = name
    self.markup = markup
    let slash = stem.lastIndex(of: "/").map { stem.index(after: $0) } ?? stem.startIndex
    folder = String(stem[..<slash])
    let base = stem[slash...]
    let ending = base.lastIndex(of: ".").map { base[base.index(after: $0)...].lowercased() }
    if let dot = base.lastIndex(of: "."),
      let key = languages.first(where: { $0.lowercased() == ending })
    {
      baseName = String(base[..<dot])
      language = key
    } else {
      baseName = String(base)
      language = usual
    }
  }

  /// The folder and all its parent folders, except the top level.
  var foldersAbove: [String] {
    folder.indices.filter { folder[$0] == "/" }.map { String(folder[...$0]) }
  }
}
