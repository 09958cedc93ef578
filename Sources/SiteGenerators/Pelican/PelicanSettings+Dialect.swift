import FeedMarkup
import FrontMatter

extension PelicanSettings {
  /// The Markdown of Pelican: Python-Markdown with the extensions in `MARKDOWN`.
  var dialect: MarkdownDialect {
    var dialect = MarkdownDialect.pythonMarkdown
    if flag("TYPOGRIFY", false) { dialect.syntax.insert(.smartPunctuation) }
    guard let settings = node("MARKDOWN") else {
      dialect.syntax.remove(.tableOfContents)
      return dialect
    }
    let names =
      (settings["extensions"]?.texts ?? [])
      + ["extension_configs", "extensions_configs"].flatMap { settings[$0]?.entries?.map(\.key) ?? [] }
    func has(_ name: String) -> Bool {
      names.contains { $0 == name || $0.hasSuffix("." + name) }
    }
    let additions: [(String, MarkdownDialect.Syntax)] = [
      ("smarty", .smartPunctuation), ("admonition", .admonitions), ("nl2br", .hardBreaks), ("emoji", .emoji),
      ("details", .details), ("mark", .highlights), ("caret", [.insertions, .superscripts]),
    ]
    for (name, syntax) in additions where has(name) { dialect.syntax.insert(syntax) }
    if has("tilde") || has("tasklist") { dialect.syntax.remove(.literalMarks) }
    if !has("codehilite") { dialect.syntax.remove(.codeNames) }
    if !has("extra") {
      let parts: [(String, MarkdownDialect.Syntax)] = [
        ("def_list", .definitionLists), ("abbr", .abbreviations), ("attr_list", [.attributes, .headingAttributes]),
      ]
      for (name, syntax) in parts where !has(name) { dialect.syntax.remove(syntax) }
    }
    if has("toc") { dialect.headingIDs = .ascii } else { dialect.syntax.remove(.tableOfContents) }
    return dialect
  }
}
