import FeedBuilder
import FeedContent
import FeedCore
import FeedDocument

/// An entry, and what its author should know of it.
struct ComposedEntry: Sendable {
  let entry: Entry
  let diagnostics: [Diagnostic]
  /// Problems with where an article's body comes from.
  let bodyProblems: [Diagnostic]

  /// An entry whose text may have stayed Markdown in parts, or been cut short as HTML, and where it stands.
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
    // A comment's line may hold its author's e-mail address.
    for index in found.indices { found[index].quotesSource = false }
    diagnostics = found
  }
}

extension RuleDescription {
  static let contentMarkdownTooLarge = RuleDescription(
    "content/markdown-too-large", .warning, "tables and link definitions in Markdown should stay small",
    why: "Some Markdown expands to a multiple of its size, so it is not rendered.",
    help: "use fewer of them, or split the text",
    wrong: "a table of 1,000 × 1,000 cells",
    right: "a table of 10 × 10 cells")

  static let contentHtmlCutShort = RuleDescription(
    "content/html-cut-short", .warning, "the HTML of an entry should stay within the limits",
    why: "The rest of the text is omitted, to limit memory and time.",
    help: "simplify the HTML",
    wrong: "201 nested elements",
    right: "200 nested elements")
}
