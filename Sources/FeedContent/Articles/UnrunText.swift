import FeedCore

/// The place from which on a text needs the site's generator.
enum UnrunText: Sendable {
  case code(SourceLocation)
  case markup(SourceLocation)

  /// `nil` for a text that says only what it says, and for one whose page was made already.
  init?(_ body: ArticleBody) {
    guard let place = body.unrendered, body.markup == .unreadable || body.code != nil, body.page?.file == nil else {
      return nil
    }
    self = body.markup == .unreadable ? .markup(place) : .code(place)
  }
}

/// Texts that only the site's generator can make pages of: said once for all articles, at the first of them.
struct UnrunTexts {
  private var code: (count: Int, first: SourceLocation)?
  private var markup: (count: Int, first: SourceLocation)?

  mutating func add(_ text: UnrunText) {
    switch text {
    case .code(let place): code = ((code?.count ?? 0) + 1, code?.first ?? place)
    case .markup(let place): markup = ((markup?.count ?? 0) + 1, markup?.first ?? place)
    }
  }

  var diagnostics: [Diagnostic] {
    let help = "name the folder of the built site as “built” below [content], and texts are taken from its pages"
    func articles(_ count: Int) -> String { count == 1 ? "one article has" : "\(count) articles have" }
    return [
      code.map {
        Diagnostic(
          "content/template-code", .warning,
          "\(articles($0.count)) template code in the text, which is not run: it is left out, and what it makes is missing",
          at: $0.first, help: help)
      },
      markup.map {
        Diagnostic(
          "content/unrendered-markup", .warning,
          "\(articles($0.count)) a text in a markup that is not rendered here, so their entries are without it",
          at: $0.first, help: help)
      },
    ].compactMap { $0 }
  }
}
