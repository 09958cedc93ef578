/// What the name of a content file says to Hugo: its folder, its own name and its language.
struct HugoFile {
  let name: String
  let markup: ArticleBody.Markup
  /// The folder, with a slash at the end; empty at the top.
  let folder: String
  /// The name without ending and language.
  let baseName: String
  /// The language of the name, or else that of the folder; empty where the site has no languages.
  let language: String

  /// `nil` for a file that is not a text.
  init?(_ name: String, languages: [String], usual: String) {
    guard let (stem, markup) = ArticleFile.stem(of: name) else { return nil }
    self.name = name
    self.markup = markup
    let slash = stem.lastIndex(of: "/").map { stem.index(after: $0) } ?? stem.startIndex
    folder = String(stem[..<slash])
    let base = stem[slash...]
    if let dot = base.lastIndex(of: "."), languages.contains(base[base.index(after: dot)...].lowercased()) {
      baseName = String(base[..<dot])
      language = base[base.index(after: dot)...].lowercased()
    } else {
      baseName = String(base)
      language = usual
    }
  }

  /// The folder and all folders that it lies in, without the top.
  var foldersAbove: [String] {
    folder.indices.filter { folder[$0] == "/" }.map { String(folder[...$0]) }
  }
}
