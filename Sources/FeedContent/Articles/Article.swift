public import FeedCore
public import FeedMedia

/// One article: what its front matter says, and a body that is rendered when a feed carries it.
public struct Article: Sendable {
  /// The explicit id, or a tag: URI from the first date and the source path; it does not follow the permalink.
  public var id: IRI
  /// True when the author wrote the id.
  public var hasOwnID: Bool
  /// The page's address.
  public var url: IRI
  /// Path below the articles folder, without extension, with `/` between folders: names the article in `comments/`.
  public var path: String
  /// What `{path}` stands for: the path, with a slug of the author's own in it where the site keeps our own rules.
  public var templatePath: String
  public var slug: String
  public var title: String
  /// Other addresses that lead to the page, most of them older, as the author wrote them.
  public var aliases: [String]
  /// What the article is called in comment systems.
  public var threadIdentifiers = ThreadIdentifiers()
  public var authors: [Author]
  public var contributors: [Author]
  /// Who may do what with the article.
  public var rights: String?
  public var published: Timestamp
  /// False for an article that stays out of the feeds of articles; its comments have theirs.
  public var isListed = true
  /// The date of the newest article that was there before this one, where this one is dated back.
  public var addedAfter: Timestamp?
  public var updated: Timestamp
  public var tags: [String]
  public var categories: [String]
  /// The author's own summary, as plain text.
  public var summary: String?
  public var language: LanguageTag?
  @Boxed public var image: Picture?
  @Boxed public var banner: Picture?
  public var enclosures: [Enclosure]
  /// What the article is to the site's podcast; `nil` where it has nothing to play.
  @Boxed public var episode: Episode?
  /// From when on, and until when, it is to be seen, where that is not since it was published and for ever.
  public var notBefore: Timestamp?
  public var expires: Timestamp?
  public var comments: CommentStatus
  /// Comments that stand in the article's own file, as on a built page.
  public var commentsOnPage: [Comment] = []
  public var body: ArticleBody
  /// Where the article begins in its file.
  public var location: SourceLocation

  /// The first folder of the path; `nil` for an article at the top.
  public var section: String? {
    path.utf8.contains(UInt8(ascii: "/")) ? path.split(separator: "/").first.map(String.init) : nil
  }

  /// When the article came, as far as dates tell.
  var arrival: Timestamp { max(published, addedAfter ?? published) }

  /// The order in which articles came, oldest first.
  public func arrived(before other: Article) -> Bool {
    let mine = (arrival.secondsSinceEpoch, addedAfter == nil ? 0 : 1, published.secondsSinceEpoch)
    let others = (other.arrival.secondsSinceEpoch, other.addedAfter == nil ? 0 : 1, other.published.secondsSinceEpoch)
    return mine == others ? id < other.id : mine < others
  }

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
