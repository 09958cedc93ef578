import FeedCore
import FeedMarkup

/// A text without template code.
struct ExpandedText {
  var bytes: ArraySlice<UInt8>
  /// The kinds of code that only the generator can run, each with the offset of its first occurrence.
  var removed: [(label: String, offset: Int)] = []
  /// The code whose value only the site’s settings and front matter decide, each with the offset of its first occurrence.
  var values: [(code: String, offset: Int)] = []
  /// The links to pages that are not articles, which are shown as text.
  var unknownLinks: [String] = []
}

extension TemplateLanguage {
  /// Expands the tags with a fixed meaning and removes other code; text between two removed tags is kept.
  ///
  /// - Parameters:
  ///   - text: The text of an article.
  ///   - isMarkdown: Whether the text is Markdown rather than HTML.
  ///   - context: The URLs that code can refer to, or `nil` to list the code without expanding it.
  ///   - values: The values of code, or `nil` to list the code that has one.
  ///   - dialect: The dialect of Markdown in arguments of code.
  /// - Returns: The text without code.
  func expanded(
    _ text: ArraySlice<UInt8>, isMarkdown: Bool, context: TemplateContext?, values: [String: String]? = nil,
    dialect: MarkdownDialect = .plain
  ) -> ExpandedText {
    guard text.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "@") }) else {
      return ExpandedText(bytes: text)
    }
    var expander = TemplateExpander(
      self, text, isMarkdown: isMarkdown, context: context, values: values, dialect: dialect)
    return expander.expand()
  }
}
