public import FeedCore

/// The place of a document in a feed's history (RFC 5005).
///
/// RSS and Atom carry it as `fh:` elements and links; JSON Feed has only `next_url`, which leads to older entries.
public struct DocumentHistory: Sendable, Hashable {
  /// The document holds all entries that there are: `fh:complete` (section 2).
  public var isComplete: Bool
  /// The document's set of entries does not change any more: `fh:archive` (section 4).
  public var isArchive: Bool
  /// Where an archive's subscription document is: `link rel="current"`.
  public var current: IRI?
  /// Where the entries before these are: `link rel="prev-archive"`; JSON Feed: `next_url`.
  public var previousArchive: IRI?
  /// Where the archive after this one is: `link rel="next-archive"`.
  public var nextArchive: IRI?

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
