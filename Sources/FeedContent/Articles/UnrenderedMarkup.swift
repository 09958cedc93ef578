import ContentValues
import FeedCore
import FrontMatter

/// The position of the first markup that only the site’s generator can render.
enum UnrenderedMarkup: Sendable {
  case code(SourceLocation)
  case markup(SourceLocation)

  /// Finds the position in a body; `nil` if there is none, or if the built page of the article exists.
  init?(_ body: ArticleBody) {
    guard let place = body.unrendered, body.markup == .unreadable || body.code != nil, body.page?.file == nil else {
      return nil
    }
    self = body.markup == .unreadable ? .markup(place) : .code(place)
  }
}

/// Counts the articles that only the site’s generator can render.
///
/// Each kind is reported once for the whole site, at the first article.
struct UnrenderedMarkups {
  private var code: (count: Int, first: SourceLocation)?
  private var markup: (count: Int, first: SourceLocation)?

  mutating func add(_ text: UnrenderedMarkup) {
    switch text {
    case .code(let place): code = ((code?.count ?? 0) + 1, code?.first ?? place)
    case .markup(let place): markup = ((markup?.count ?? 0) + 1, markup?.first ?? place)
    }
  }

  var diagnostics: [Diagnostic] {
    let help = "set “built” in [content] to the folder of the built site, to use the text of its pages"
    func articles(_ count: Int) -> String { count == 1 ? "1 article contains" : "\(count) articles contain" }
    return [
      code.map {
        Diagnostic(
          .contentTemplateCode,
          "\(articles($0.count)) template code, which is removed from the text",
          at: $0.first, help: help)
      },
      markup.map {
        Diagnostic(
          .contentUnrenderedMarkup,
          "\(articles($0.count)) unsupported markup; the text is omitted",
          at: $0.first, help: help)
      },
    ].compactMap { $0 }
  }
}

extension RuleDescription {
  static let contentTemplateCode = RuleDescription(
    "content/template-code", .warning, "text in feeds should not depend on template code",
    why: "The code is removed, so what it inserts is missing from the entry.",
    help: "set “built” in [content] to the folder of the built site, to use the text of its pages",
    wrong: "{{< figure src=\"/rye.jpg\" >}}",
    right: "[content]\nbuilt = \"public\"")

  static let contentUnrenderedMarkup = RuleDescription(
    "content/unrendered-markup", .warning, "the markup of an article should be supported",
    why: "Unsupported markup is not rendered, so the entry has no text.",
    help: "set “built” in [content] to the folder of the built site, to use the text of its pages",
    wrong: "content/posts/rye.rst",
    right: "[content]\nbuilt = \"output\"")
}
