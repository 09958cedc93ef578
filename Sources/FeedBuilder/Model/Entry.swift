public import FeedCore
public import FeedMedia
public import FeedVocabulary

/// An entry of a feed, in the terms of Atom, which all formats share.
///
/// The comment of each property names its Atom element, and the elements of RSS and JSON Feed if they differ.
public struct Entry: Sendable, Hashable, Codable, Identifiable {
  /// `id`; RSS: `guid`, which is not a permalink.
  public var id: IRI
  /// `title` in all formats, as plain text; if it is empty, RSS and JSON Feed have none.
  public var title: String
  /// The URL of the entry's page: `link rel="alternate"`; RSS: `link`; JSON Feed: `url`.
  ///
  /// Atom requires it unless the entry has content.
  public var url: IRI?
  /// The entry in other languages: `link rel="alternate"` with `hreflang`; RSS: `atom:link`; JSON Feed: `_feedkiln`.
  public var translations: [Translation]
  /// The page that the entry is about: `link rel="related"`; RSS: `atom:link`; JSON Feed: `external_url`.
  public var externalURL: IRI?
  /// `author`; RSS: `dc:creator`; JSON Feed: `authors`.
  public var authors: [Person]
  /// `contributor`; RSS: `dc:contributor`; JSON Feed does not have it.
  public var contributors: [Person]
  /// `published`; RSS: `pubDate`; JSON Feed: `date_published`.
  public var published: Timestamp?
  /// `updated`; RSS: `atom:updated`; JSON Feed: `date_modified`.
  ///
  /// Atom requires a date.
  public var updated: Timestamp?
  /// `category`; JSON Feed: `tags`.
  public var categories: [Category]
  /// `summary`, as plain text; RSS: `description`.
  public var summary: String?
  /// `content type="html"`; RSS: `content:encoded`; JSON Feed: `content_html`.
  public var content: Markup?
  /// The Markdown source of the content; RSS: `source:markdown`; Atom and JSON Feed do not have it.
  ///
  /// It is written only if the entry has content.
  public var markdown: String?
  /// `rights`; RSS: `dc:rights`; JSON Feed does not have it.
  public var rights: String?
  /// The URL of the license: `link rel="license"` (RFC 4946); RSS: `creativeCommons:license` or `atom:link`; JSON Feed:
  /// `_feedkiln`.
  public var license: IRI?
  /// `xml:lang`; RSS: `dc:language`; JSON Feed: `language`.
  public var language: LanguageTag?
  /// The image of the entry; JSON Feed: `image`; Atom and RSS: `media:thumbnail` and `media:content`.
  @Boxed public var image: Picture?
  /// The banner image; JSON Feed: `banner_image`; Atom and RSS: `media:content`.
  @Boxed public var banner: Picture?
  /// `link rel="enclosure"`, the first of each title; RSS: `enclosure`, the first only; JSON Feed: `attachments`.
  ///
  /// If there are several, all are also written as `media:content`, grouped by title in `media:group`.
  public var enclosures: [Enclosure]
  /// The properties of an episode of a podcast; only in RSS.
  @Boxed public var episode: Episode?
  /// The replies to the entry: their number, their page and their feeds (RFC 4685, section 4).
  public var replies: Replies?
  /// The entry that this entry replies to (RFC 4685, section 3).
  public var inReplyTo: InReplyTo?
  /// The pages on other sites where the entry is discussed: `link rel="replies"`; RSS: `atom:link`, also `comments` if
  /// there are no other replies; JSON Feed: `_feedkiln`.
  public var discussions: [IRI]
  /// The parts of other vocabularies.
  public var extensions = Extensions()

  /// Creates an entry.
  ///
  /// Each parameter sets the property of the same name. If `updated` is `nil`, it is set to `published`. The Markdown
  /// source and the extensions are set separately.
  public init(
    id: IRI, title: String, url: IRI? = nil, externalURL: IRI? = nil, authors: [Person] = [],
    contributors: [Person] = [],
    published: Timestamp? = nil,
    updated: Timestamp? = nil,
    categories: [Category] = [], summary: String? = nil, content: Markup? = nil, rights: String? = nil,
    license: IRI? = nil, language: LanguageTag? = nil,
    image: Picture? = nil, banner: Picture? = nil, enclosures: [Enclosure] = [], episode: Episode? = nil,
    replies: Replies? = nil, inReplyTo: InReplyTo? = nil, discussions: [IRI] = [],
    translations: [Translation] = []
  ) {
    self.id = id
    self.title = title
    self.url = url
    self.externalURL = externalURL
    self.authors = authors
    self.contributors = contributors
    self.published = published
    self.updated = updated ?? published
    self.categories = categories
    self.summary = summary
    self.content = content
    self.rights = rights
    self.license = license
    self.language = language
    self.image = image
    self.banner = banner
    self.enclosures = enclosures
    self.episode = episode
    self.replies = replies
    self.inReplyTo = inReplyTo
    self.discussions = discussions
    self.translations = translations
  }

  /// The title, or else the beginning of the summary or the URL, for places that need a title.
  package var displayTitle: String {
    guard title.allSatisfy(\.isWhitespace) else { return title }
    let text = (summary ?? "").onOneLine
    guard !text.isEmpty else { return url?.string ?? id.string }
    let start = text.prefix(60)
    guard start.endIndex < text.endIndex else { return text }
    return start.prefix(upTo: start.lastIndex(of: " ") ?? start.endIndex) + "…"
  }

  /// The date of the last change, or else of the publication; `nil` if the entry has neither.
  var lastChange: Timestamp? { updated ?? published }
}
