public import FeedBuilder
public import FeedCore
import FeedMedia
public import FeedVocabulary

/// A part of a feed in all its formats: the subscription document or an archive.
public struct PlannedFeed: Sendable {
  /// The document of one format.
  public struct Document: Sendable, Hashable {
    /// The format of the document.
    public var format: FeedFormat
    /// The path relative to the output folder.
    public var path: String
    /// The URL of the document.
    public var url: IRI
    /// The links to the other documents of the feed (RFC 5005).
    public var history = DocumentHistory()
  }

  /// The subject of the feed.
  public var subject: FeedSubject
  /// The heading of the feed.
  public var heading: FeedHeading
  /// The entries of the part.
  public var entries: PlannedEntries
  /// The documents of the part, one per format.
  public var documents: [Document]
  /// The number of the archive, starting with the oldest, or `nil` for the subscription document (RFC 5005, section 4).
  public var archive: Int?
}

/// The id, title, page and language of a feed.
public struct FeedHeading: Sendable, Hashable {
  /// The id of the feed.
  public var id: IRI
  /// The title of the feed.
  public var title: String
  /// The subtitle of the feed.
  public var subtitle: String?
  /// The URL of the page that the feed is about.
  public var page: IRI
  /// The language of the feed.
  public var language: LanguageTag
  /// The icon and the logo of the feed; if `nil`, those of the site.
  var icon: IRI?
  var logo: Picture?
  /// The date of the feed if it is empty, or `nil` if there is none.
  var emptySince: Timestamp?

  /// The date of an empty feed without a date, because Atom requires one: 2000-01-01T00:00:00Z.
  static let placeholderDate = Timestamp(secondsSinceEpoch: 946_684_800)
}

/// The entries of a planned feed, newest first.
public enum PlannedEntries: Sendable {
  /// The indices of articles.
  case articles([Int])
  /// The positions of comments.
  case comments([CommentIndex])

  var count: Int {
    switch self {
    case .articles(let indices): indices.count
    case .comments(let indices): indices.count
    }
  }
}

/// The position of a comment: the index of its article, and its index in the thread.
public struct CommentIndex: Sendable, Hashable {
  /// The index of the article.
  public var article: Int
  /// The index of the comment in its thread.
  public var node: Int
}
