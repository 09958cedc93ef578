public import FeedCore
public import FeedDocument

/// What site.toml says: the site, where its content lies, and which feeds it wants.
public struct Site: Sendable, Hashable {
  public var title: String
  /// Where the site is served, with a slash at the end.
  public var baseURL: IRI
  public var description: String?
  public var language: LanguageTag
  public var timeZone: TimeZoneRules
  public var authors: [Author]
  public var rights: String?
  public var icon: IRI?
  public var logo: IRI?
  /// Who mints tag: URIs: a host name, by default that of `baseURL` (RFC 4151).
  public var tagAuthority: String
  /// The file that keeps the articles' ids.
  public var ids = "feedkiln.ids"
  public var content: ContentSettings
  public var feeds: FeedSettings
  public var comments: CommentSettings
  public var validate = ValidateSettings()
  /// `nil` for a site without a podcast.
  public var podcast: PodcastSettings?

  /// The file that this was read from.
  public var file: String
  /// The folder that site.toml lies in, which all its paths start from.
  public var folder: String

  public init(
    title: String, baseURL: IRI, description: String? = nil, language: LanguageTag, timeZone: TimeZoneRules = .utc,
    authors: [Author] = [], rights: String? = nil, icon: IRI? = nil, logo: IRI? = nil, tagAuthority: String,
    content: ContentSettings = ContentSettings(), feeds: FeedSettings = FeedSettings(),
    comments: CommentSettings = CommentSettings(), file: String = "site.toml", folder: String = "."
  ) {
    self.title = title
    self.baseURL = baseURL
    self.description = description
    self.language = language
    self.timeZone = timeZone
    self.authors = authors
    self.rights = rights
    self.icon = icon
    self.logo = logo
    self.tagAuthority = tagAuthority
    self.content = content
    self.feeds = feeds
    self.comments = comments
    self.file = file
    self.folder = folder
  }

  /// A path of site.toml as seen from where the command runs.
  public func filePath(_ path: String) -> String {
    folder == "." || path.hasPrefix("/") ? path : folder + (folder.hasSuffix("/") ? "" : "/") + path
  }
}

/// `[content]`: where articles and comments lie.
public struct ContentSettings: Sendable, Hashable {
  /// What makes the site's pages; `nil` for our own rules.
  public var generator: GeneratorName?
  /// `nil` when the generator's settings say where.
  public var articles: String?
  public var comments = "content/comments"
  /// Files served at the site's root; enclosures are measured here.
  public var staticFiles = "content/static"
  /// Path of an article's page, with `{path}`, `{slug}`, `{section}`, `{year}`, `{month}`, `{day}`.
  public var permalink = Template("/{path}/")
  /// The folder of the site's built pages, which articles' texts are taken from; `nil` where they are rendered here.
  public var built: String?
  /// The element of a page that holds an article's text; `nil` for the usual ones.
  public var selector: HTMLSelector?

  public init() {}
}

/// Whether an article takes comments: new ones, only the old ones, or none at all.
public enum CommentStatus: String, Sendable, Hashable, CaseIterable {
  case open, closed, off
}
