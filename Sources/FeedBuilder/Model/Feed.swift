public import FeedCore
public import FeedMedia
public import FeedVocabulary

/// A feed, in the terms of Atom, which all formats share.
///
/// The comment of each property names its Atom element, and the elements of RSS and JSON Feed if they differ. The URL
/// of a document is not a property: one feed is encoded in several formats, each at its own URL.
///
/// ```swift
/// let bytes = try feed.encoded(as: .atom, at: "https://bread.example/feed.atom")
/// ```
public struct Feed: Sendable, Hashable, Codable {
  /// `id`; RSS and JSON Feed do not have it.
  ///
  /// If it is `nil`, an Atom document has its own URL as its id.
  public var id: IRI?
  /// `title` in all formats, as plain text.
  public var title: String
  /// The URL of the page that the feed is about: `link rel="alternate"`; RSS: `link`; JSON Feed: `home_page_url`.
  ///
  /// RSS requires it.
  public var url: IRI?
  /// `subtitle`; RSS and JSON Feed: `description`.
  public var subtitle: String?
  /// `updated`; RSS: `lastBuildDate`; JSON Feed does not have it.
  ///
  /// If it is `nil`, documents have the newest date of the entries.
  public var updated: Timestamp?
  /// `author`; JSON Feed: `authors`; RSS names authors in each item.
  public var authors: [Person]
  /// `contributor`; RSS and JSON Feed do not have it.
  public var contributors: [Person]
  /// `xml:lang`; RSS and JSON Feed: `language`.
  public var language: LanguageTag?
  /// `rights`; RSS: `copyright`.
  public var rights: String?
  /// The URL of the license: `link rel="license"` (RFC 4946); RSS: `creativeCommons:license` or `atom:link`; JSON Feed:
  /// `_feedkiln`.
  public var license: IRI?
  /// `icon`; JSON Feed: `favicon`.
  public var icon: IRI?
  /// `logo`; RSS: `image`; JSON Feed: `icon`.
  public var logo: IRI?
  /// The dimensions of the logo; RSS: `width` and `height` of `image`, scaled down to at most 144 × 400 pixels; Atom and
  /// JSON Feed do not have them.
  public var logoPixels: PixelSize?
  /// `link rel="hub"`; RSS: `atom:link`; JSON Feed: `hubs` (WebSub, section 4).
  public var hubs: [IRI]
  /// The rssCloud server that notifies subscribers of changes; RSS: `cloud`; Atom and JSON Feed do not have it.
  public var cloud: IRI?
  /// The time in minutes for which a reader may keep the feed; RSS: `ttl`; Atom and JSON Feed do not have it.
  public var minutesToLive: Int?
  /// The hours of the day, in UTC, in which readers need not load the feed; RSS: `skipHours`; Atom and JSON Feed do not
  /// have them.
  public var skippedHours: [Int] = []
  /// The days of the week, such as `Saturday`, on which readers need not load the feed; RSS: `skipDays`; Atom and JSON
  /// Feed do not have them.
  public var skippedDays: [String] = []
  /// The pages about the publisher on other sites: `link rel="me"`; RSS: `atom:link`; JSON Feed does not have them.
  public var profiles: [IRI] = []
  /// The accounts of the publisher; RSS: `source:account`; Atom and JSON Feed do not have them.
  public var accounts: [Account] = []
  /// The OPML list of feeds that the publisher reads; RSS: `source:blogroll`; Atom and JSON Feed do not have it.
  public var blogroll: IRI?
  /// The properties of a podcast, or `nil` if the feed is not one; only in RSS.
  @Boxed public var podcast: Podcast?
  /// The parts of other vocabularies.
  public var extensions = Extensions()
  /// `entry`; RSS: `item`; JSON Feed: `items`.
  public var entries: [Entry]

  /// Creates a feed.
  ///
  /// Each parameter sets the property of the same name. The other properties are set separately.
  public init(
    id: IRI? = nil, title: String, url: IRI? = nil, subtitle: String? = nil, updated: Timestamp? = nil,
    authors: [Person] = [],
    contributors: [Person] = [], language: LanguageTag? = nil, rights: String? = nil, license: IRI? = nil,
    icon: IRI? = nil, logo: IRI? = nil, hubs: [IRI] = [], cloud: IRI? = nil, minutesToLive: Int? = nil,
    podcast: Podcast? = nil,
    entries: [Entry] = []
  ) {
    self.id = id
    self.title = title
    self.url = url
    self.subtitle = subtitle
    self.updated = updated
    self.authors = authors
    self.contributors = contributors
    self.language = language
    self.rights = rights
    self.license = license
    self.icon = icon
    self.logo = logo
    self.hubs = hubs
    self.cloud = cloud
    self.minutesToLive = minutesToLive
    self.podcast = podcast
    self.entries = entries
  }

  /// The date of the feed, or else of its newest entry; `nil` if there is none.
  var lastChange: Timestamp? { updated ?? entries.compactMap(\.lastChange).max() }
}
