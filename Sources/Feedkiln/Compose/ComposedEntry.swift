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
    _ entry: Entry, excess: [MarkdownExcess], cut: HTMLCut?, at location: SourceLocation,
    bodyProblems: [Diagnostic] = []
  ) {
    self.entry = entry
    self.bodyProblems = bodyProblems
    var found = excess.map {
      Diagnostic(
        "content/markdown-too-large", .warning, "\($0)", at: location, help: "use fewer of them, or part the text")
    }
    if let cut {
      found.append(
        Diagnostic(
          "content/html-cut-short", .warning, "\(cut)", at: location,
          help: "make the HTML plainer, so that all of it can be read"))
    }
    // A comment's line may hold its author's e-mail address.
    for index in found.indices { found[index].quotesSource = false }
    diagnostics = found
  }
}
