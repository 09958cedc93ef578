public import FeedCore
import FeedSystem

/// One entry of a feed as it was published: what feed readers know it by, and what they show.
public struct PublishedEntry: Sendable, Hashable {
  /// Atom's `id`, RSS's `guid`, JSON Feed's `id`.
  public var id: String?
  /// The address of its page.
  public var page: String?
  public var title: String
  /// The date as it is written.
  public var date: String?
  /// All that a reader shows: when it differs, the entry was edited.
  var shown: Fingerprint
  /// Where it stands in the feed.
  public var location: SourceLocation

  /// What a reader tells entries apart by.
  public var key: String { id ?? page ?? title }

  /// The page's path, by which it is known again when the site has moved to another host or scheme.
  var pagePath: String? {
    page.map { IRIReference($0) }.map { IRI.percentDecoding($0.path) + ($0.query.map { "?" + $0 } ?? "") }
  }
}

/// A feed as it was published.
public struct PublishedFeed: Sendable {
  public var file: String
  public var entries: [PublishedEntry]
  /// Why entries may be missing.
  public var problems: [Diagnostic]

  public init(file: String, entries: [PublishedEntry] = [], problems: [Diagnostic] = []) {
    self.file = file
    self.entries = entries
    self.problems = problems
  }
}
