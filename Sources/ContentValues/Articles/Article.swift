public import FeedCore
public import FeedMedia
public import FeedVocabulary
public import SiteSettings

/// A published article with its metadata and body.
///
/// The body is read and rendered only when a feed contains it.
public struct Article: Sendable {
  /// The explicit id, or a tag: URI made of the first date and the source path; it does not depend on the permalink.
  public var id: IRI
  /// Whether the id is from the front matter.
  public var hasOwnID: Bool
  /// The URL of the article’s page.
  public var url: IRI
  /// The page that the article is about, or `nil` if it is not a link post.
  public var externalURL: IRI?
  /// The path below the article folder without extension, which also names the article in the comment folder.
  public var path: String
  /// The value of `{path}` in templates: with Feedkiln’s own rules, the path with the slug from the front matter;
  /// otherwise the path.
  public var templatePath: String
  public var slug: String
  /// The title as plain text; empty if the article has none.
  public var title: String
  /// The first words of the body, or `nil` if the article has a title.
  public var firstWords: String?
  /// Other URLs of the page as written in the front matter, mostly former ones.
  public var aliases: [String]
  /// The identifiers of the article in comment systems.
  public var threadIdentifiers = ThreadIdentifiers()
  public var authors: [Author]
  public var contributors: [Author]
  /// The copyright notice, or `nil` if there is none.
  public var rights: String?
  /// The article’s own license, or `nil` if that of the site applies.
  @Boxed public var license: License?
  public var published: Timestamp
  /// Whether the article is in article feeds; its comments have feeds in either case.
  public var isListed = true
  /// The reason why the article is not published, or `nil` for a published article.
  package var barrier: CommentBarrier?
  /// The date of the newest article that existed when this backdated one was added, or `nil` if it is not backdated.
  public var addedAfter: Timestamp?
  /// The places of the article before its file or page moved, oldest first.
  public var former: [ArticlePlace] = []
  /// The date of the last change, or the publication date if there is none.
  public var updated: Timestamp
  public var tags: [String]
  public var categories: [String]
  /// The summary from the front matter as plain text, or `nil` if there is none.
  public var summary: String?
  public var language: LanguageTag?
  /// The name that the article shares with its translations.
  package var translationName = ""
  @Boxed public var image: Picture?
  @Boxed public var banner: Picture?
  public var enclosures: [Enclosure]
  /// The podcast episode, or `nil` if the article has no audio or video.
  @Boxed public var episode: Episode?
  /// The names of the podcasts that contain the episode; if empty, the conditions of the podcasts decide.
  public var podcasts: [String] = []
  /// The time from which the article is published, if it is not `published`.
  public var notBefore: Timestamp?
  /// The time from which the article is no longer published, or `nil` if it does not expire.
  public var expires: Timestamp?
  public var comments: CommentStatus
  /// The pages on other sites where the article is discussed.
  public var discussions: [IRI] = []
  /// The place that the article is about, one pair of coordinates, or `nil` if there is none.
  @Boxed public var coordinates: Coordinates?
  /// The elements and members of other vocabularies in the article’s entry.
  public var extensions = Extensions()
  /// The values of those keys of the front matter that conditions of feeds name.
  public var conditionValues: [String: [String]] = [:]
  /// The comments in the article’s file, such as those of an HTML page.
  public var commentsOnPage: [Comment] = []
  public var body: ArticleBody
  /// The location of the article’s file.
  public var location: SourceLocation

  /// The title, or else the first words or the slug, for texts that name the article.
  @inlinable public var name: String { title.isEmpty ? firstWords ?? slug : title }

  /// The first folder of the path, or `nil` for an article at the top level.
  public var section: String? {
    path.utf8.contains(UInt8(ascii: "/")) ? path.split(separator: "/").first.map(String.init) : nil
  }

  /// The time at which the article was added, as far as dates indicate it.
  package var arrival: Timestamp { max(published, addedAfter ?? published) }

  /// Whether this article was added before another one; ids decide between equal times.
  public func arrived(before other: Article) -> Bool {
    let mine = (arrival.secondsSinceEpoch, addedAfter == nil ? 0 : 1, published.secondsSinceEpoch)
    let others = (other.arrival.secondsSinceEpoch, other.addedAfter == nil ? 0 : 1, other.published.secondsSinceEpoch)
    return mine == others ? id < other.id : mine < others
  }

  /// Creates an article.
  ///
  /// The default of `templatePath` is `path`, and that of `updated` is `published`.
  public init(
    id: IRI, hasOwnID: Bool = false, url: IRI, path: String, templatePath: String? = nil, slug: String, title: String,
    aliases: [String] = [],
    authors: [Author] = [], contributors: [Author] = [], rights: String? = nil, published: Timestamp,
    updated: Timestamp? = nil, tags: [String] = [], categories: [String] = [], summary: String? = nil,
    language: LanguageTag? = nil, image: Picture? = nil, banner: Picture? = nil, enclosures: [Enclosure] = [],
    episode: Episode? = nil, comments: CommentStatus = .open,
    body: ArticleBody, location: SourceLocation
  ) {
    self.id = id
    self.hasOwnID = hasOwnID
    self.url = url
    self.path = path
    self.templatePath = templatePath ?? path
    self.slug = slug
    self.title = title
    self.aliases = aliases
    self.authors = authors
    self.contributors = contributors
    self.rights = rights
    self.published = published
    self.updated = updated ?? published
    self.tags = tags
    self.categories = categories
    self.summary = summary
    self.language = language
    self.image = image
    self.banner = banner
    self.enclosures = enclosures
    self.episode = episode
    self.comments = comments
    self.body = body
    self.location = location
  }
}
