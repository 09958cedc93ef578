public import FeedCore
import FeedSystem

/// An entry of a published feed: its identity, and the text that feed readers show.
public struct PublishedEntry: Sendable, Hashable {
  /// The Atom `id`, RSS `guid` or JSON Feed `id`, or `nil` if it is missing.
  public var id: String?
  /// The URL of the entry’s page, or `nil` if it has none.
  public var page: String?
  public var title: String
  /// The date as written, or `nil` if it is missing.
  public var date: String?
  /// A fingerprint of everything that feed readers show.
  ///
  /// If it changes, the entry was edited.
  var shown: Fingerprint
  /// The location of the entry in the feed.
  public var location: SourceLocation

  /// The value by which feed readers identify the entry.
  public var key: String { id ?? page ?? title }

  /// The path and query of the page, which remain the same if the site moves to another host or scheme.
  var pagePath: String? {
    page.map { IRIReference($0) }.map { IRI.percentDecoding($0.path) + ($0.query.map { "?" + $0 } ?? "") }
  }
}

/// A feed that has been published.
public struct PublishedFeed: Sendable {
  public var file: String
  public var entries: [PublishedEntry]
  /// The reasons why entries may be missing.
  public var problems: [Diagnostic]

  /// Creates a feed.
  ///
  /// - Parameters:
  ///   - file: The path of the feed’s file.
  ///   - entries: The entries in the order of the feed.
  ///   - problems: The reasons why entries may be missing.
  public init(file: String, entries: [PublishedEntry] = [], problems: [Diagnostic] = []) {
    self.file = file
    self.entries = entries
    self.problems = problems
  }
}
