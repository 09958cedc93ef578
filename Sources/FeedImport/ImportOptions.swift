/// What is to be imported, and where to.
package struct ImportOptions: Sendable {
  /// `nil` where each file is to show it by its content.
  package var format: ExportFormat?
  /// The folder of articles.
  package var articles: String
  /// The folder of comments.
  package var comments: String
  /// The folder of pages, which belong to no feed.
  package var pages: String
  /// Kinds of items that become articles, in WordPress' words.
  package var types: Set<String> = ["post"]
  /// Whether comments come along that nobody has approved yet.
  package var includePending = false
  /// Whether files are overwritten that hold something else.
  package var force = false
  /// Whether nothing is written, only said.
  package var isDryRun = false

  package init(articles: String, comments: String, pages: String) {
    self.articles = articles
    self.comments = comments
    self.pages = pages
  }
}
