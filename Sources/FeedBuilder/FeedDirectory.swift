public import FeedCore
public import FeedVocabulary

/// The feeds of a site in groups, for lists of them.
public struct FeedDirectory: Sendable {
  /// What belongs together, as in the feeds of all tags.
  public struct Group: Sendable {
    public var title: String
    public var feeds: [Listing]

    public init(title: String, feeds: [Listing]) {
      self.title = title
      self.feeds = feeds
    }
  }

  /// One feed, in all its formats.
  public struct Listing: Sendable {
    public var title: String
    public var description: String?
    public var language: LanguageTag?
    /// The page that the feed belongs to.
    public var page: IRI
    /// A page that shows the feed to people, if there is one.
    public var reading: IRI?
    /// Where the feed is in each format, in the site's order.
    public var formats: [(format: FeedFormat, address: IRI)]

    public init(
      title: String, description: String? = nil, language: LanguageTag? = nil, page: IRI, reading: IRI? = nil,
      formats: [(format: FeedFormat, address: IRI)]
    ) {
      self.title = title
      self.description = description
      self.language = language
      self.page = page
      self.reading = reading
      self.formats = formats
    }
  }

  /// The site's title.
  public var title: String
  public var language: LanguageTag
  /// The site's page.
  public var page: IRI
  /// Where the list is as OPML, if it is.
  public var opml: IRI?
  /// When any of the feeds last changed.
  public var updated: Timestamp?
  public var groups: [Group]

  public init(
    title: String, language: LanguageTag, page: IRI, opml: IRI? = nil, updated: Timestamp? = nil, groups: [Group]
  ) {
    self.title = title
    self.language = language
    self.page = page
    self.opml = opml
    self.updated = updated
    self.groups = groups
  }
}
