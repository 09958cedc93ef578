public import FeedBuilder
public import FeedCore
public import FeedVocabulary

/// One document of a feed, in all its formats: the newest entries, or an archive of older ones.
public struct PlannedFeed: Sendable {
  public struct Document: Sendable, Hashable {
    public var format: FeedFormat
    /// Path below the output folder.
    public var path: String
    /// Where the document is served.
    public var address: IRI
    /// Its neighbours in the feed's history.
    public var history = DocumentHistory()
  }

  public var subject: FeedSubject
  /// What stands at the top of the feed.
  public var heading: FeedHeading
  public var entries: PlannedEntries
  public var documents: [Document]
  /// The archive's number, counted from the oldest; `nil` for the subscription document (RFC 5005, section 4).
  public var archive: Int?
}

/// The feed's own id, title and page.
public struct FeedHeading: Sendable, Hashable {
  public var id: IRI
  public var title: String
  public var subtitle: String?
  public var page: IRI
  public var language: LanguageTag
  /// When an empty feed was last changed.
  var emptySince: Timestamp?
}

/// The entries of a planned feed, newest first.
public enum PlannedEntries: Sendable {
  /// Articles, by their index.
  case articles([Int])
  case comments([CommentPlace])

  var count: Int {
    switch self {
    case .articles(let indices): indices.count
    case .comments(let places): places.count
    }
  }
}

/// A comment, by its article's index and its own in the thread.
public struct CommentPlace: Sendable, Hashable {
  public var article: Int
  public var node: Int
}
