import FeedMarkup
import FrontMatter

extension HugoSettings {
  /// The settings of the typographer; the keys of settings are in lowercase.
  private static let punctuation: [(name: String, mark: MarkdownDialect.Punctuation)] = [
    ("leftsinglequote", .leftSingleQuote), ("rightsinglequote", .rightSingleQuote),
    ("leftdoublequote", .leftDoubleQuote), ("rightdoublequote", .rightDoubleQuote),
    ("leftanglequote", .leftAngleQuote), ("rightanglequote", .rightAngleQuote), ("endash", .enDash),
    ("emdash", .emDash), ("ellipsis", .ellipsis), ("apostrophe", .apostrophe),
  ]

  /// The Markdown of Hugo with the settings in `markup.goldmark` and `enableEmoji`.
  var dialect: MarkdownDialect {
    var dialect = MarkdownDialect.goldmark
    func flag(_ name: String) -> Bool? { root["markup"]?["goldmark"]?[name]?.flag }
    func set(_ syntax: MarkdownDialect.Syntax, _ isOn: Bool?) {
      guard let isOn else { return }
      if isOn { dialect.syntax.insert(syntax) } else { dialect.syntax.remove(syntax) }
    }
    set(.emoji, root["enableemoji"]?.flag)
    set(.smartPunctuation, flag("extensions.typographer") ?? flag("extensions.typographer.disable").map { !$0 })
    let typographer = root["markup"]?["goldmark"]?["extensions"]?["typographer"]
    for (name, mark) in Self.punctuation {
      guard let text = typographer?[name]?.scalar?.text else { continue }
      dialect.punctuation.append(MarkdownDialect.Replacement(mark, html: text))
    }
    set(.autolinks, flag("extensions.linkify"))
    if let scheme = root["markup"]?["goldmark"]?["extensions"]?["linkifyprotocol"]?.scalar?.text {
      set(.secureLinks, scheme == "https")
    }
    set(.definitionLists, flag("extensions.definitionlist"))
    set(.headingAttributes, flag("parser.attribute.title"))
    set(.bareAttributes, flag("parser.attribute.block"))
    set(.hardBreaks, flag("renderer.hardwraps"))
    set(.omitsHTML, flag("renderer.unsafe") != true)
    let goldmark = root["markup"]?["goldmark"]
    if goldmark?["parser"]?["autoheadingidtype"]?.scalar?.text == "github-ascii" { dialect.headingIDs = .ascii }
    if flag("parser.autoheadingid") == false { dialect.headingIDs = nil }
    let extras: [(String, MarkdownDialect.Syntax)] = [
      ("mark", .highlights), ("insert", .insertions), ("superscript", .superscripts),
      ("subscript", [.subscripts, .doubleTildes]),
    ]
    for (name, syntax) in extras { set(syntax, flag("extensions.extras.\(name).enable")) }
    set(.eastAsianLines, flag("extensions.cjk.eastasianlinebreaks"))
    let passthrough = goldmark?["extensions"]?["passthrough"]
    if passthrough?["enable"]?.flag == true {
      let delimiters = ["inline", "block"].flatMap { passthrough?["delimiters"]?[$0]?.items ?? [] }.flatMap(\.texts)
      set(.dollarMath, delimiters.contains { $0.hasPrefix("$") } ? true : nil)
      set(.bracketMath, delimiters.contains { $0.hasPrefix("\\") } ? true : nil)
    }
    return dialect
  }
}
