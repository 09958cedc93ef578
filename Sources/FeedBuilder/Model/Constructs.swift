public import FeedCore
public import FeedVocabulary

/// A person or an organization, such as the author of an entry (RFC 4287, section 3.2).
public struct Person: Sendable, Hashable, Codable {
  /// The name: `name` in Atom and JSON Feed.
  public var name: String
  /// The URL of the person's page: `uri`; JSON Feed: `url`; RSS does not have it.
  public var uri: IRI?
  /// The e-mail address: `email`; RSS and JSON Feed do not have it.
  public var email: String?

  /// Creates a person.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - uri: The URL of the person's page.
  ///   - email: The e-mail address.
  public init(name: String, uri: IRI? = nil, email: String? = nil) {
    self.name = name
    self.uri = uri
    self.email = email
  }
}

/// An account of the publisher on another service (`source:account`).
public struct Account: Sendable, Hashable, Codable {
  /// The name of the service, such as `mastodon`.
  public var service: String
  /// The name of the account there.
  public var name: String

  /// Creates an account.
  ///
  /// - Parameters:
  ///   - service: The name of the service, such as `mastodon`.
  ///   - name: The name of the account there.
  public init(service: String, name: String) {
    self.service = service
    self.name = name
  }
}

/// A subject of an entry, such as a tag (RFC 4287, section 4.2.2).
public struct Category: Sendable, Hashable, Codable {
  /// The name that identifies the category: `term`.
  public var term: String
  /// The URL that identifies the set of categories: `scheme`; RSS: `domain`; JSON Feed does not have it.
  public var scheme: IRI?
  /// The name to show: `label`; RSS and JSON Feed write it instead of `term`.
  public var label: String?

  /// Creates a category.
  ///
  /// - Parameters:
  ///   - term: The name that identifies the category.
  ///   - scheme: The URL that identifies the set of categories.
  ///   - label: The name to show, or `nil` to show `term`.
  public init(term: String, scheme: IRI? = nil, label: String? = nil) {
    self.term = term
    self.scheme = scheme
    self.label = label
  }
}

/// The replies to an entry: their number, their page and their feeds (RFC 4685, section 4).
public struct Replies: Sendable, Hashable, Codable {
  /// The URL of the page that shows the replies.
  public var url: IRI
  /// The URLs of the feeds of the replies, by format.
  public var feeds: [FeedFormat: IRI]
  /// The number of replies.
  public var count: Int
  /// The date of the last change of any reply, or `nil` if there are no replies.
  public var updated: Timestamp?

  /// Creates the replies of an entry.
  ///
  /// - Parameters:
  ///   - url: The URL of the page that shows the replies.
  ///   - feeds: The URLs of the feeds of the replies, by format.
  ///   - count: The number of replies.
  ///   - updated: The date of the last change of any reply.
  public init(url: IRI, feeds: [FeedFormat: IRI] = [:], count: Int, updated: Timestamp? = nil) {
    self.url = url
    self.feeds = feeds
    self.count = count
    self.updated = updated
  }

  /// Returns the feed of a format, or else the first of Atom, RSS and JSON Feed that exists; `nil` if there are none.
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
  /// The URL of a page that shows the entry, or `nil` if it has none.
  public var url: IRI?
  /// The URL of a feed that contains the entry, or `nil` if there is none.
  public var source: IRI?

  /// Creates a reference to an entry.
  ///
  /// - Parameters:
  ///   - id: The id of the entry.
  ///   - url: The URL of a page that shows the entry.
  ///   - source: The URL of a feed that contains the entry.
  public init(id: IRI, url: IRI? = nil, source: IRI? = nil) {
    self.id = id
    self.url = url
    self.source = source
  }
}
