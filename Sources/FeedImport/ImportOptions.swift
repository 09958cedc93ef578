/// The format of an export and the folders to write to.
package struct ImportOptions: Sendable {
  /// The format, or `nil` to recognize it from the content of each file.
  package var format: ExportFormat?
  /// The folder of articles.
  package var articles: String
  /// The folder of comments.
  package var comments: String
  /// The folder of pages, which are not part of any feed.
  package var pages: String
  /// The WordPress post types that become articles.
  package var types: Set<String> = ["post"]
  /// Whether unapproved comments are imported.
  package var includePending = false
  /// Whether files with different content are overwritten.
  package var force = false
  /// Whether the import is only reported and no file is written.
  package var isDryRun = false

  package init(articles: String, comments: String, pages: String) {
    self.articles = articles
    self.comments = comments
    self.pages = pages
  }
}
