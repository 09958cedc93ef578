public import FeedCore

/// One article: what its front matter says, and a body that is rendered when a feed carries it.
public struct Article: Sendable {
  /// The explicit id, or a tag: URI from the first date and the source path; it does not follow the permalink.
  public var id: IRI
  /// The page's address.
  public var url: IRI
  /// Path below the articles folder, without extension, with `/` between folders: names the article in `comments/`.
  public var path: String
  public var slug: String
  public var title: String
  public var authors: [Author]
  public var published: Timestamp
  public var updated: Timestamp
  public var tags: [String]
  public var categories: [String]
  /// The author's own summary, as plain text.
  public var summary: String?
  public var language: LanguageTag?
  public var image: IRI?
  public var enclosures: [Enclosure]
  public var comments: CommentStatus
  public var body: ArticleBody
  /// Where the article begins in its file.
  public var location: SourceLocation
}

/// A body as it stands in the file, not rendered.
public struct ArticleBody: Sendable {
  public enum Markup: Sendable { case markdown, html }
  public var markup: Markup
  public var source: Source
  /// Where the body begins in the file.
  public var startOffset: Int
}

/// Who wrote something.
///
/// There is no place for an e-mail address of a commenter; the site's authors may give theirs.
public struct Author: Sendable, Hashable {
  public var name: String
  public var url: IRI?
  public var email: String?

  public init(name: String, url: IRI? = nil, email: String? = nil) {
    self.name = name
    self.url = url
    self.email = email
  }
}

/// A file that belongs to an article, such as a podcast's episode.
public struct Enclosure: Sendable, Hashable {
  public var url: IRI
  public var type: MediaType
  /// Size in bytes.
  public var length: Int
  public var title: String?
}
