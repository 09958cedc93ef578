public import FeedCore

/// A document's position in the history of its feed (RFC 5005).
///
/// RSS and Atom contain it as `fh:` elements and links; JSON Feed has only `next_url`, which leads to older entries.
public struct DocumentHistory: Sendable, Hashable, Codable {
  /// Whether the document contains all entries of the feed: `fh:complete` (section 2).
  public var isComplete: Bool
  /// Whether the document is an archive, whose set of entries no longer changes: `fh:archive` (section 4).
  public var isArchive: Bool
  /// The URL of an archive's subscription document: `link rel="current"`.
  public var current: IRI?
  /// The URL of the archive before this document: `link rel="prev-archive"`; JSON Feed: `next_url`.
  public var previousArchive: IRI?
  /// The URL of the archive after this one: `link rel="next-archive"`.
  public var nextArchive: IRI?

  /// Creates the history of a document.
  ///
  /// - Parameters:
  ///   - isComplete: Whether the document contains all entries of the feed.
  ///   - isArchive: Whether the document is an archive, whose set of entries no longer changes.
  ///   - current: The URL of an archive's subscription document.
  ///   - previousArchive: The URL of the archive before this document.
  ///   - nextArchive: The URL of the archive after this one.
  public init(
    isComplete: Bool = false, isArchive: Bool = false, current: IRI? = nil, previousArchive: IRI? = nil,
    nextArchive: IRI? = nil
  ) {
    self.isComplete = isComplete
    self.isArchive = isArchive
    self.current = current
    self.previousArchive = previousArchive
    self.nextArchive = nextArchive
  }
}
