import FeedBuilder
import FeedCore
import FeedDocument

/// An entry, and what its author should know of it.
struct ComposedEntry: Sendable {
  let entry: Entry
  let diagnostic: Diagnostic?

  /// An entry whose HTML may have been cut short, and where its text stands.
  init(_ entry: Entry, cut: HTMLCut?, at location: SourceLocation) {
    self.entry = entry
    diagnostic = cut.map {
      var diagnostic = Diagnostic(
        "content/html-cut-short", .warning, "\($0)", at: location,
        help: "make the HTML plainer, so that all of it can be read")
      // A comment's line may hold its author's e-mail address.
      diagnostic.quotesSource = false
      return diagnostic
    }
  }
}
