public import FeedCore

/// Another podcast or one of its episodes (`podcast:remoteItem`).
public struct RemoteItem: Sendable, Hashable, Codable {
  /// The `podcast:guid` of the other feed.
  public var guid: String
  public var feed: IRI?
  /// The item's guid in that feed.
  public var item: String?
  public var medium: String?
  public var title: String?

  public init(guid: String, feed: IRI? = nil, item: String? = nil, medium: String? = nil, title: String? = nil) {
    self.guid = guid
    self.feed = feed
    self.item = item
    self.medium = medium
    self.title = title
  }
}
