public import FeedCore
public import FeedVocabulary

/// Who wrote something: a person construct (RFC 4287, section 3.2).
public struct Person: Sendable, Hashable {
  public var name: String
  public var uri: IRI?
  public var email: String?

  public init(name: String, uri: IRI? = nil, email: String? = nil) {
    self.name = name
    self.uri = uri
    self.email = email
  }
}

/// What something is about (RFC 4287, section 4.2.2).
public struct Category: Sendable, Hashable {
  public var term: String
  public var scheme: IRI?
  public var label: String?

  public init(term: String, scheme: IRI? = nil, label: String? = nil) {
    self.term = term
    self.scheme = scheme
    self.label = label
  }
}

/// The replies to an entry: how many there are, and where.
public struct Replies: Sendable, Hashable {
  /// The page that shows them.
  public var page: IRI
  /// The feeds that carry them, by format.
  public var feeds: [FeedFormat: IRI]
  public var count: Int
  /// When the newest was last changed; `nil` while there are none.
  public var updated: Timestamp?

  public init(page: IRI, feeds: [FeedFormat: IRI] = [:], count: Int, updated: Timestamp? = nil) {
    self.page = page
    self.feeds = feeds
    self.count = count
    self.updated = updated
  }

  /// The feed in a format, or in the one that its readers are most likely to know as well.
  func feed(preferring format: FeedFormat) -> (format: FeedFormat, address: IRI)? {
    for candidate in [format, .atom, .rss, .json] {
      if let address = feeds[candidate] { return (candidate, address) }
    }
    return nil
  }
}

/// What an entry answers.
public struct InReplyTo: Sendable, Hashable {
  /// The id of the entry that is answered.
  public var ref: IRI
  /// A page that shows it.
  public var page: IRI?
  /// A feed that carries it.
  public var source: IRI?

  public init(ref: IRI, page: IRI? = nil, source: IRI? = nil) {
    self.ref = ref
    self.page = page
    self.source = source
  }
}
