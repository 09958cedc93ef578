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

  /// The kinds by the name of the template code; `nil` stands for unsupported markup.
  private var kinds: [String?: Kind] = [:]

  /// Adds the markup in a body, unless the built page of the article exists.
  mutating func add(_ body: ArticleBody) {
    guard body.page?.file == nil else { return }
    for markup in body.unrendered where markup.name == nil || body.templates != nil {
      kinds[markup.name, default: Kind(count: 0, first: markup.location)].count += 1
    }
  }

  /// The diagnostics, most frequent kinds first.
  var diagnostics: [Diagnostic] {
    kinds.sorted { ($1.value.count, $0.key ?? "") < ($0.value.count, $1.key ?? "") }.map { name, kind in
      let articles = kind.count == 1 ? "1 article contains" : "\(kind.count) articles contain"
      guard let name else {
        return Diagnostic(
          .contentUnrenderedMarkup, "\(articles) unsupported markup; the text is omitted", at: kind.first)
      }
      return Diagnostic(
        .contentTemplateCode, "\(articles) template code “\(name)”, which is removed from the text", at: kind.first)
    }
  }
}

extension RuleDescription {
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
