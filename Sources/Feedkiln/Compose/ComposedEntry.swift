import ContentValues
import FeedBuilder
import FeedContent
import FeedCore
import FeedDocument

/// An entry with the problems of its text.
struct ComposedEntry: Sendable {
  let entry: Entry
  let diagnostics: [Diagnostic]
  /// Problems with the source of an article’s body.
  let bodyProblems: [Diagnostic]

  /// Creates an entry and reports Markdown that was not rendered and HTML that was truncated.
  ///
  /// - Parameters:
  ///   - entry: The entry with its rendered text.
  ///   - excess: The parts of the text that remain Markdown because they would become too large.
  ///   - cut: The truncation of the HTML, or `nil` if it is complete.
  ///   - location: The location of the article or comment.
  ///   - bodyProblems: Problems with the source of an article’s body.
  init(
    _ entry: Entry, excess: [MarkdownExcess], cut: HTMLTruncation?, at location: SourceLocation,
    bodyProblems: [Diagnostic] = []
  ) {
    self.entry = entry
    self.bodyProblems = bodyProblems
    var found = excess.map {
      Diagnostic(.contentMarkdownTooLarge, "\($0)", at: location)
    }
    if let cut {
      found.append(
        Diagnostic(.contentHtmlCutShort, "\(cut)", at: location))
    }
    // The line of a comment may contain the e-mail address of its author.
    for index in found.indices { found[index].quotesSource = false }
    diagnostics = found
  }
}

extension Diagnostic {
  static func replacedDrawing(_ article: SourceLocation) -> Diagnostic {
    Diagnostic(.contentInlineDrawing, "inline SVG is replaced by its title", at: article)
  }

  static func unknownLink(_ link: UnknownLink, in article: SourceLocation) -> Diagnostic {
    Diagnostic(
      .contentUnknownLink, "link to “\(link.reference)” matches no article and is shown as text",
      at: link.location ?? SourceLocation(file: article.file))
  }
}

extension RuleDescription {
  static let contentInlineDrawing = RuleDescription(
    "content/inline-drawing", .info, "prefer an image file to inline SVG",
    why: "Few feed readers show inline SVG, so entries contain only its title, if it has one.",
    help: "save the drawing as a file, and add it with <img src=\"chart.svg\" alt=\"A chart\">",
    wrong: "<svg viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>",
    right: "<img src=\"/chart.svg\" alt=\"A chart\">")

  static let contentMarkdownTooLarge = RuleDescription(
    "content/markdown-too-large", .warning, "tables and link definitions in Markdown should be small",
    why: "Some Markdown expands to a multiple of its size, so it is not rendered.",
    help: "use fewer of them, or split the text",
    wrong: "a table of 1,000 × 1,000 cells",
    right: "a table of 10 × 10 cells")

  static let contentHtmlCutShort = RuleDescription(
    "content/html-cut-short", .warning, "the HTML of an entry should not exceed the limits",
    why: "The rest of the text is omitted, to limit memory and time.",
    help: "simplify the HTML",
    wrong: "9 MiB of HTML",
    right: "8 MiB of HTML")

  static let contentUnknownLink = RuleDescription(
    "content/unknown-link", .warning, "a link to a page of the site should match one article",
    why: "The URL of the page is unknown, so the entry contains the text of the link without the link.",
    help: "correct the name, or set “built” in [content] to take the text and its links from the built pages",
    wrong: "[Rye]({{< ref \"ryee.md\" >}})",
    right: "[Rye]({{< ref \"rye.md\" >}})")
}
