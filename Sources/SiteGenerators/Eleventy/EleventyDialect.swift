import ContentValues
import FeedCore
import FeedMarkup
import FeedSystem
import SiteSettings

/// The Markdown of an Eleventy site: markdown-it with the options in its settings, and the plugins that its settings or
/// its `package.json` name.
struct EleventyDialect {
  private typealias Syntax = MarkdownDialect.Syntax

  private static let options: [(name: String, syntax: Syntax)] = [
    ("linkify", .autolinks), ("typographer", .smartPunctuation), ("breaks", .hardBreaks),
  ]
  private static let plugins: [(name: String, syntax: Syntax)] = [
    ("markdown-it-emoji", .emoji), ("katex", .dollarMath), ("markdown-it-mathjax", [.dollarMath, .bracketMath]),
    ("markdown-it-mark", .highlights), ("markdown-it-ins", .insertions), ("markdown-it-sup", .superscripts),
    ("markdown-it-sub", .subscripts), ("markdown-it-deflist", .definitionLists), ("markdown-it-abbr", .abbreviations),
    ("markdown-it-attr", [.attributes, .bareAttributes, .headingAttributes]), ("markdown-it-container", .containers),
    ("markdown-it-directive", .containers), ("alert", .alerts), ("markdown-it-table-of-contents", .tableOfContents),
    ("markdown-it-toc", .tableOfContents),
  ]
  private static let tasks = ["markdown-it-task", "markdown-it-todo"]

  let dialect: MarkdownDialect

  init(site: Site) {
    let script = ScriptSettings(eleventy: site)
    let manifest = try? FileSystem.readPlain(site.filePath("package.json"), upTo: ContentLimits().fileBytes)
    let packages = String(utf8: manifest ?? [])
    func uses(_ name: String) -> Bool { script?.mentions(name) == true || packages.contains(name) }
    var dialect = MarkdownDialect.markdownIt
    // Without either file, the plugins are unknown.
    if script != nil || manifest != nil {
      for (_, syntax) in Self.plugins { dialect.syntax.subtract(syntax) }
    }
    for (name, syntax) in Self.plugins where uses(name) { dialect.syntax.formUnion(syntax) }
    for (name, syntax) in Self.options where script?.has(name, "true") == true { dialect.syntax.formUnion(syntax) }
    if Self.tasks.contains(where: uses) { dialect.syntax.remove(.literalTasks) }
    if uses("markdown-it-anchor") || script?.mentions("IdAttributePlugin") == true { dialect.headingIDs = .github }
    self.dialect = dialect
  }
}
