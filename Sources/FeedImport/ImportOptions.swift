/// What is to be imported, and where to.
public struct ImportOptions: Sendable {
  /// `nil` where each file is to show it by its content.
  public var format: ExportFormat?
  /// The folder of articles.
  public var articles: String
  /// The folder of comments.
  public var comments: String
  /// The folder of pages, which belong to no feed.
  public var pages: String
  /// Kinds of items that become articles, in WordPress' words.
  public var types: Set<String> = ["post"]
  /// Whether comments come along that nobody has approved yet.
  public var includePending = false
  /// Whether files are overwritten that hold something else.
  public var force = false
  /// Whether nothing is written, only said.
  public var isDryRun = false

  public init(articles: String, comments: String, pages: String) {
    self.articles = articles
    self.comments = comments
    self.pages = pages
  }
}
