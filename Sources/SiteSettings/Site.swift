public import FeedCore
public import FeedDocument
public import FeedMedia

/// The settings in site.toml.
public struct Site: Sendable, Hashable {
  public var title: String
  /// The URL of the site with a final slash.
  public var baseURL: IRI
  /// The URL in site.toml, of which the ids of feeds are made; it differs from `baseURL` only in a preview on another
  /// host.
  public var permanentURL: IRI
  public var description: String?
  public var language: LanguageTag
  public var timeZone: TimeZoneRules
  public var authors: [Author]
  public var rights: String?
  /// The license of the articles and of their feeds, or `nil` if there is none; comments belong to their authors.
  public var license: License?
  public var icon: IRI?
  public var logo: IRI?
  /// The dimensions of the logo, or `nil` if it was not measured.
  public var logoPixels: PixelSize?
  /// The publisher’s accounts on other services.
  public var accounts: [SiteAccount] = []
  /// The publisher’s pages on other sites.
  public var profiles: [IRI] = []
  /// The OPML list of feeds that the publisher reads, or `nil` if there is none.
  public var blogroll: IRI?
  /// The authority of tag: URIs (RFC 4151, section 2.1), by default the host name in `baseURL`.
  public var tagAuthority: String
  /// The path of the file with the ids of articles.
  public var ids = "feedkiln.ids"
  @Indirect public var content: ContentSettings
  @Indirect public var feeds: FeedSettings
  @Indirect public var comments: CommentSettings
  @Indirect public var validate = ValidateSettings()
  /// The podcasts of the site, each with its own name.
  public var podcasts: [PodcastSettings] = []

  /// The path of site.toml.
  public var file: String
  /// The location of `base_url`, or `nil` if the settings were not read from a file.
  package var baseURLLocation: SourceLocation?
  /// The folder of site.toml, to which its paths are relative.
  public var folder: String

  /// Whether the site is built for another host, so that its URLs must not be stored.
  public var isPreview: Bool { baseURL != permanentURL }

  /// Creates settings in memory; tables that are not given have their defaults.
  public init(
    title: String, baseURL: IRI, description: String? = nil, language: LanguageTag, timeZone: TimeZoneRules = .utc,
    authors: [Author] = [], rights: String? = nil, icon: IRI? = nil, logo: IRI? = nil, tagAuthority: String,
    content: ContentSettings = ContentSettings(), feeds: FeedSettings = FeedSettings(),
    comments: CommentSettings = CommentSettings(), file: String = "site.toml", folder: String = "."
  ) {
    self.title = title
    (self.baseURL, permanentURL) = (baseURL, baseURL)
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

  /// Measures the logos of the site and of its feeds, if they are files of the site.
  mutating func measureLogos() {
    let files = SiteFiles(site: self)
    logoPixels = logo.flatMap { files.picture($0).pixels }
    for index in feeds.extra.indices {
      feeds.extra[index].logoPixels = feeds.extra[index].logo.flatMap { files.picture($0).pixels }
    }
  }

  /// The keys of the front matter that conditions of feeds name.
  package var conditionKeys: Set<String> {
    let filters =
      [feeds.include, feeds.exclude] + feeds.extra.flatMap { [$0.filter, $0.exclude] }
      + podcasts.flatMap { [$0.include, $0.exclude] }
    return Set(filters.flatMap(\.keyNames))
  }

  /// Returns the podcast with a name, or `nil` if there is none.
  package func podcast(named name: String) -> PodcastSettings? { podcasts.first { $0.name == name } }

  /// Returns a path in site.toml relative to the current folder.
  public func filePath(_ path: String) -> String {
    folder == "." || path.hasPrefix("/") ? path : folder + (folder.hasSuffix("/") ? "" : "/") + path
  }
}

/// An account of a site’s publisher, such as one on Mastodon.
public struct SiteAccount: Sendable, Hashable {
  /// The name of the service, such as `mastodon`.
  public var service: String
  /// The name of the account.
  public var name: String
}

/// The `[content]` table of site.toml.
public struct ContentSettings: Sendable, Hashable {
  /// The generator of the site’s pages, or `nil` to use Feedkiln’s own rules.
  public var generator: GeneratorName?
  /// The article folder, or `nil` to use the settings of the generator.
  public var articles: String?
  /// The folder of Feedkiln’s own comment files.
  public var comments = "content/comments"
  /// The folder of the files that are served at the root of the site; enclosures in it are measured.
  public var staticFiles = "content/static"
  /// The path of an article’s page, with `{path}`, `{slug}`, `{section}`, `{year}`, `{month}` and `{day}`.
  public var permalink = Template("/{path}/")
  /// The folder of the built site from which article text is read, or `nil` to render the sources.
  public var built: String?
  /// The selector of the element with an article’s text, or `nil` to use the usual ones.
  public var selector: HTMLSelector?
  /// The elements that are omitted from article text, such as adverts, or `nil` if there are none.
  public var omit: HTMLSelector?

  public init() {}
}

/// Whether an article accepts comments (`open`), only shows existing ones (`closed`) or has none (`off`).
public enum CommentStatus: String, Sendable, Hashable, CaseIterable {
  case open, closed, off
}
