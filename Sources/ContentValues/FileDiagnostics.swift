package import FeedCore
package import FeedSystem

/// Problems of files and folders.
extension Diagnostic {
  package static func unreadable(_ error: FileError) -> Diagnostic {
    unquoted(
      Diagnostic(
        .contentUnreadable, error.description, at: SourceLocation(file: error.path),
        help: error.isTooLarge ? "make the file smaller, or split it" : "check its name and permissions"))
  }

  /// The problems of files and folders that a search skipped.
  package static func skipped(_ listing: FileSystem.Listing, in folder: String) -> [Diagnostic] {
    listing.errors.map { .unreadable($0) }
      + listing.skippedLinks.filter(mayLeadToArticles).map { link in
        unquoted(
          Diagnostic(
            .contentLinkNotFollowed, "link “\(link)” points to a folder or outside “\(folder)”",
            at: SourceLocation(file: "\(folder)/\(link)")))
      }
  }

  /// Whether a link can lead to an article or a folder, and not to an image or another file of an article.
  private static func mayLeadToArticles(_ link: String) -> Bool {
    let name = link.split(separator: "/").last ?? ""
    return !name.contains(".") || ArticleFile.stem(of: link) != nil || link.hasSuffix(".jsonl")
  }

  /// A problem of the file itself: none of its lines is to be shown, least of all where a link leads to it.
  private static func unquoted(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.quotesSource = false
    return diagnostic
  }
}

extension RuleDescription {
  package static let contentUnreadable = RuleDescription(
    "content/unreadable", .error, "a file of the site must be readable",
    why: "Articles and comments in the file are missing from the feeds.",
    help: "check its name and permissions",
    wrong: "-rw------- root content/articles/rye.md",
    right: "-rw-r--r-- root content/articles/rye.md")

  static let contentLinkNotFollowed = RuleDescription(
    "content/link-not-followed", .warning, "a link in a content folder should point to a file in that folder",
    why: "Links to folders and to other places are not followed, so that no other files are published.",
    help: "replace the link with the files themselves",
    wrong: "content/articles/more -> ../../drafts",
    right: "content/articles/more/rye.md")
}
