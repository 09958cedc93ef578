import ContentValues
import FeedCore
import SiteGenerators
import SiteSettings

extension ArticleListing {
  /// Removes files that are comments on articles, in a folder of comments that site.toml does not name.
  ///
  /// A generator such as Hugo or Zola takes each Markdown file in its content folder for a page, so that a comment in
  /// `content/comments/<article>/` looks like an article.
  mutating func skipComments(of site: Site) {
    guard site.content.generator != nil, site.content.generator != .html else { return }
    let names = Set(files.flatMap { [$0.path, $0.undatedPath, $0.slug] })
    var comments: [ArticleFile] = []
    files.removeAll { file in
      let parts = file.fullPath.split(separator: "/")
      guard parts.count > 2, parts[0] == "comments",
        names.contains(parts[1..<(parts.count - 1)].joined(separator: "/"))
      else { return false }
      comments.append(file)
      return true
    }
    guard let first = comments.first else { return }
    let folder = first.root.isEmpty ? "comments" : "\(first.root)/comments"
    diagnostics.append(
      Diagnostic(
        .contentCommentsAsArticles,
        comments.count == 1
          ? "1 file is a comment on an article and is skipped"
          : "\(comments.count) files are comments on articles and are skipped",
        at: SourceLocation(file: site.filePath(first.file)),
        help: "set comments = \"\(folder)\" in [content] of site.toml"))
  }
}

extension RuleDescription {
  static let contentCommentsAsArticles = RuleDescription(
    "content/comments-as-articles", .warning, "a folder of comments should be named in site.toml",
    why: "Comments in the content folder of a generator look like articles.",
    help: "set “comments” in [content] of site.toml to the folder",
    wrong: "[content]\ngenerator = \"hugo\"",
    right: "[content]\ngenerator = \"hugo\"\ncomments = \"content/comments\"")
}
