public import FeedBuilder
public import FeedContent
public import FeedCore

/// Entries of articles and comments, as a build composes them.
extension Entry {
  /// Creates the entry of an article.
  ///
  /// The body is read from its file, rendered and sanitized, and its relative URLs are resolved. The summary is the
  /// author’s, or else the start of the body.
  ///
  /// ```swift
  /// let entries = content.articles.map { Entry($0) }
  /// ```
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - replies: Where its comments are, and how many.
  ///   - report: Called with each problem of the body, such as a file that has changed since the article was read.
  public init(_ article: Article, replies: Replies? = nil, reporting report: (Diagnostic) -> Void = { _ in }) {
    let composed = ComposedEntry(article, in: nil, replies: replies)
    composed.bodyProblems.forEach(report)
    composed.diagnostics.forEach(report)
    self = composed.entry
  }

  /// Creates the entry of a comment.
  ///
  /// The text is rendered and sanitized by the policy for untrusted HTML. The id is that of the article followed by that
  /// of the comment.
  ///
  /// - Parameters:
  ///   - comment: The comment.
  ///   - article: The article that it is about.
  ///   - parent: The comment that it replies to, or `nil` if it replies to the article.
  ///   - site: The site, whose settings have the titles of comments and the anchors on their pages.
  ///   - report: Called with each problem of the text, such as HTML beyond the limits.
  public init(
    _ comment: Comment, on article: Article, inReplyTo parent: Comment? = nil, in site: Site,
    reporting report: (Diagnostic) -> Void = { _ in }
  ) {
    var nodes = parent.map { [CommentThread.Node(comment: $0)] } ?? []
    nodes.append(CommentThread.Node(comment: comment, parent: parent.map { _ in 0 }))
    let composer = CommentComposer(site: site, article: article, thread: CommentThread(nodes: nodes))
    let composed = composer.entry(nodes.count - 1, isAmongOthers: false)
    composed.diagnostics.forEach(report)
    self = composed.entry
  }
}
