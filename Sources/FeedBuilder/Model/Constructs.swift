public import FeedCore
public import FeedVocabulary

/// A person or an organization, such as the author of an entry (RFC 4287, section 3.2).
public struct Person: Sendable, Hashable, Codable {
  public var name: String
  public var uri: IRI?
  public var email: String?

  public init(name: String, uri: IRI? = nil, email: String? = nil) {
    self.name = name
    self.uri = uri
    self.email = email
  }
}

/// A subject of an entry, such as a tag (RFC 4287, section 4.2.2).
public struct Category: Sendable, Hashable, Codable {
  public var term: String
  public var scheme: IRI?
  public var label: String?

  public init(term: String, scheme: IRI? = nil, label: String? = nil) {
    self.term = term
    self.scheme = scheme
    self.label = label
  }
}

/// The replies to an entry: their number, and where to read them (RFC 4685, section 4).
public struct Replies: Sendable, Hashable, Codable {
  /// The URL of the page that shows them.
  public var url: IRI
  /// The URLs of the feeds that contain them, by format.
  public var feeds: [FeedFormat: IRI]
  /// The number of replies.
  public var count: Int
  /// When the newest was last changed, or `nil` if there are none.
  public var updated: Timestamp?

  public init(url: IRI, feeds: [FeedFormat: IRI] = [:], count: Int, updated: Timestamp? = nil) {
    self.url = url
    self.feeds = feeds
    self.count = count
    self.updated = updated
  }

  /// The feed in a format, or in the one that its readers are most likely to support.
  func feed(preferring format: FeedFormat) -> (format: FeedFormat, url: IRI)? {
    for candidate in [format, .atom, .rss, .json] {
      if let url = feeds[candidate] { return (candidate, url) }
    }
    return nil
  }
}

/// The entry that an entry replies to (RFC 4685, section 3).
public struct InReplyTo: Sendable, Hashable, Codable {
  /// The id of the entry.
  public var id: IRI
  /// The URL of a page that shows it.
  public var url: IRI?
  /// The URL of a feed that contains it.
  public var source: IRI?

  public init(id: IRI, url: IRI? = nil, source: IRI? = nil) {
    self.id = id
    self.url = url
    self.source = source
  }
}
