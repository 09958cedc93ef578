public import FeedCore
public import FeedMedia

/// A feed, in Atom's terms; each property names what it becomes in RSS and JSON Feed.
public struct Feed: Sendable {
  /// `id`, which RSS and JSON Feed do not have.
  public var id: IRI
  /// `title` in all formats, as plain text.
  public var title: String
  /// `subtitle`; RSS and JSON Feed: `description`.
  public var subtitle: String?
  /// `updated`; RSS: `lastBuildDate`; from the content, never from a clock.
  public var updated: Timestamp
  /// `author`; JSON Feed: `authors`; RSS names authors in each item.
  public var authors: [Person]
  /// `contributor`, which RSS and JSON Feed do not have.
  public var contributors: [Person]
  /// `xml:lang`; RSS and JSON Feed: `language`.
  public var language: LanguageTag?
  /// `rights`; RSS: `copyright`.
  public var rights: String?
  /// `icon`; JSON Feed: `favicon`.
  public var icon: IRI?
  /// `logo`; RSS: `image`; JSON Feed: `icon`.
  public var logo: IRI?
  /// The page that the feed belongs to: `link rel="alternate"`; RSS: `link`; JSON Feed: `home_page_url`.
  public var page: IRI
  /// Where the feed itself is served: `link rel="self"`; RSS: `atom:link`; JSON Feed: `feed_url`.
  public var address: IRI
  /// `link rel="hub"`; RSS: `atom:link`; JSON Feed: `hubs` (WebSub, section 4).
  public var hubs: [IRI]
  /// The rssCloud server that tells subscribers of changes; RSS: `cloud`; Atom and JSON Feed do not have it.
  public var cloud: IRI?
  /// The document's place in the feed's history (RFC 5005).
  public var history: DocumentHistory
  /// A style sheet in CSS, by which browsers show RSS and Atom.
  public var styleSheet: IRI?
  /// What makes the feed a podcast; only in RSS.
  public var podcast: Podcast?
  /// `entry`; RSS: `item`; JSON Feed: `items`.
  public var entries: [Entry]

  public init(
    id: IRI, title: String, subtitle: String? = nil, updated: Timestamp, authors: [Person] = [],
    contributors: [Person] = [], language: LanguageTag? = nil, rights: String? = nil, icon: IRI? = nil,
    logo: IRI? = nil, page: IRI, address: IRI,
    hubs: [IRI] = [], cloud: IRI? = nil, history: DocumentHistory = DocumentHistory(), styleSheet: IRI? = nil,
    podcast: Podcast? = nil,
    entries: [Entry] = []
  ) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.updated = updated
    self.authors = authors
    self.contributors = contributors
    self.language = language
    self.rights = rights
    self.icon = icon
    self.logo = logo
    self.page = page
    self.address = address
    self.hubs = hubs
    self.cloud = cloud
    self.history = history
    self.styleSheet = styleSheet
    self.podcast = podcast
    self.entries = entries
  }
}
