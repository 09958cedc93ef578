public import FeedCore

/// Another podcast or one of its episodes (`podcast:remoteItem`).
public struct RemoteItem: Sendable, Hashable, Codable {
  /// The `podcast:guid` of the other feed.
  public var guid: String
  /// The URL of the feed.
  public var feed: IRI?
  /// The item's guid in that feed.
  public var item: String?
  /// The medium of the feed, such as `music`.
  public var medium: String?
  /// The title that apps show.
  public var title: String?

  /// Creates a reference to another feed or one of its items.
  ///
  /// - Parameters:
  ///   - guid: The `podcast:guid` of the other feed.
  ///   - feed: The URL of the feed.
  ///   - item: The item's guid in that feed.
  ///   - medium: The medium of the feed, such as `music`.
  ///   - title: The title that apps show.
  public init(guid: String, feed: IRI? = nil, item: String? = nil, medium: String? = nil, title: String? = nil) {
    self.guid = guid
    self.feed = feed
    self.item = item
    self.medium = medium
    self.title = title
  }
}
