import FeedMarkup
import FrontMatter

extension JekyllSettings {
  /// The Markdown of Jekyll: kramdown with its settings, or CommonMark.
  var dialect: MarkdownDialect {
    var dialect = MarkdownDialect.kramdown
    if let processor = root["markdown"]?.scalar?.text.lowercased(), processor != "kramdown" { dialect = .plain }
    let settings = root["kramdown"]
    if settings?["auto_ids"]?.flag == false { dialect.headingIDs = nil }
    if settings?["hard_wrap"]?.flag == true { dialect.syntax.insert(.hardBreaks) }
    // Straight quotation marks are written as `apos,apos,quot,quot`.
    let quotes = settings?["smart_quotes"].map { ($0.scalar.map { [$0.text] } ?? $0.texts).joined(separator: ",") }
    if let quotes, quotes.contains("apos"), quotes.contains("quot") { dialect.syntax.remove(.smartPunctuation) }
    let plugins = (root["plugins"]?.texts ?? []) + (root["gems"]?.texts ?? [])
    if plugins.contains("jemoji") { dialect.syntax.insert(.emoji) }
    return dialect
  }
}
