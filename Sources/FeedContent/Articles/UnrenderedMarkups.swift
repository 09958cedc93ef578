import ContentValues
import FeedCore
import FrontMatter

/// Counts the articles with markup that only the site’s generator can render.
///
/// Each kind is reported once for the whole site, at the first article.
struct UnrenderedMarkups {
  private struct Kind {
    var count: Int
    let first: SourceLocation
  }

  private var kinds: [UnrenderedMarkup.Kind: Kind] = [:]

  /// Adds the markup in a body, unless the built page of the article exists.
  mutating func add(_ body: ArticleBody) {
    guard body.page == nil else { return }
    for markup in body.unrendered {
      if case .code = markup.kind, body.templates == nil { continue }
      if case .value = markup.kind { continue }
      kinds[markup.kind, default: Kind(count: 0, first: markup.location)].count += 1
    }
  }

  /// Returns the diagnostics, most frequent kinds first.
  ///
  /// - Parameter help: The way to fix the problems; replaces that of the rules.
  /// - Returns: One diagnostic for each kind.
  func diagnostics(help: String?) -> [Diagnostic] {
    kinds.map { kind, articles in
      let subject = articles.count.agreeing("1 article contains", plural: "\(articles.count) articles contain")
      var diagnostic = Self.diagnostic(kind, subject, at: articles.first)
      diagnostic.help = help ?? diagnostic.help
      return (articles.count, diagnostic)
    }.sorted { ($1.0, $0.1.message) < ($0.0, $1.1.message) }.map(\.1)
  }

  private static func diagnostic(
    _ kind: UnrenderedMarkup.Kind, _ articles: String, at location: SourceLocation
  ) -> Diagnostic {
    switch kind {
    case .body:
      Diagnostic(.contentUnrenderedMarkup, "\(articles) unsupported markup; the text is omitted", at: location)
    case .code(let name), .value(let name):
      Diagnostic(
        .contentTemplateCode, "\(articles) template code “\(name)”, which is removed from the text", at: location)
    case .syntax(let name):
      Diagnostic(.contentForeignSyntax, "\(articles) “\(name)”, which is shown as text", at: location)
    }
  }
}

extension RuleDescription {
  static let contentForeignSyntax = RuleDescription(
    "content/foreign-syntax", .info, "prefer the Markdown of the site’s generator",
    why: "The generator does not support the syntax, so pages and feeds show it as text.",
    help: "use syntax that the generator supports, or set “built” in [content] to take text from built pages",
    wrong: "::: note\nMind the knife.\n:::",
    right: "> [!NOTE]\n> Mind the knife.")

  static let contentTemplateCode = RuleDescription(
    "content/template-code", .warning, "text in feeds should not depend on template code",
    why: "The code is removed, so what it inserts is missing from the entry.",
    help: "set “built” in [content] to the folder of the built site, to use the text of its pages",
    wrong: "{{< notice >}}Rye{{< /notice >}}",
    right: "[content]\nbuilt = \"public\"")

  static let contentUnrenderedMarkup = RuleDescription(
    "content/unrendered-markup", .warning, "the markup of an article should be supported",
    why: "Unsupported markup is not rendered, so the entry has no text.",
    help: "set “built” in [content] to the folder of the built site, to use the text of its pages",
    wrong: "content/posts/rye.rst",
    right: "[content]\nbuilt = \"output\"")
}
