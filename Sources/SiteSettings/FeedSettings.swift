public import FeedCore
public import FeedMedia
public import FeedVocabulary

/// The `[feeds]` table of site.toml.
public struct FeedSettings: Sendable, Hashable {
  /// The folder into which the feeds are written.
  public var output = "feeds"
  /// The URL of that folder, relative to the base URL.
  public var url = "feeds/"
  public var formats: [FeedFormat] = [.rss, .atom, .json]
  /// The maximum number of entries in a feed; 0 means all.
  public var limit = 20
  /// The part of an article’s body in feeds, unless `contentByFormat` sets another.
  public var content = BodyChoice.full
  /// The part of an article’s body by feed format, where it differs from `content`.
  public var contentByFormat: [FeedFormat: BodyChoice] = [:]
  /// Whether RSS feeds also contain the Markdown source of articles.
  public var carriesMarkdown = false
  /// The size in bytes that a document should not exceed, or `nil` for no limit; older entries are reduced to
  /// summaries.
  public var maximumSize: Int?
  /// Whether older entries are kept in archives (RFC 5005, section 4).
  public var hasArchives = false
  /// The path of an archive, with `{number}` and `{feed}`, the path of its feed without extension.
  public var archive = Template("{feed}-archive-{number}.{ext}")
  /// The WebSub hubs that are notified of changes.
  public var hubs: [IRI] = []
  /// The CSS style sheet with which browsers show RSS and Atom feeds, or `nil` if there is none.
  public var styleSheet: IRI?
  /// Whether feeds are validated before they are published.
  public var check = false
  /// The path of the site’s feed below the output folder, with `{format}` and `{ext}`.
  public var site = Template("feed.{ext}")
  /// The conditions that the articles of the site’s feed meet; without conditions, all articles meet them.
  public var include = ArticleFilter()
  /// The articles that the site’s feed does not contain: those that meet one of these conditions.
  public var exclude = ArticleFilter()
  /// HTML before and after the text of each article, with variables; it is omitted for an article that has no value for
  /// one of them.
  public var before: Template?
  public var after: Template?
  /// Whether the image of an article without other media files is also its enclosure, in RSS and Atom.
  public var enclosesImages = false
  /// Where entries of articles with an `external_url` lead in RSS and Atom.
  public var linkPosts = LinkTarget.page
  /// The time in minutes for which readers may keep an RSS feed before they ask for it again, or `nil` if it is not
  /// set.
  public var minutesToLive: Int?
  /// The hours of the day, in UTC, in which readers need not load an RSS feed.
  public var skippedHours: [Int] = []
  /// The days of the week on which readers need not load an RSS feed.
  public var skippedDays: [Weekday] = []
  /// The schedule of updates, or `nil` if it is not set.
  @Boxed public var schedule: UpdateSchedule?
  /// Whether RSS feeds have their own URL and their date in local time, in the `source` namespace.
  public var namesSource = false
  /// The appearance of the feeds in readers that support the `webfeeds` namespace, or `nil` if it is not set.
  @Boxed public var webfeeds: WebfeedsSettings?
  /// Whether tags and categories have a scheme that distinguishes them, also without pages of terms.
  public var hasCategorySchemes = false
  /// The namespaces that elements may have in addition to supported ones.
  public var namespaces: [Namespace] = []
  /// The elements and members of other vocabularies in feeds of articles.
  public var extensions = Extensions()
  /// The path of the feed of all comments.
  public var comments = Template("comments.{ext}")
  /// The path of an article’s comment feed, which may also contain the variables of a permalink.
  public var articleComments = Template("comments/{path}.{ext}")
  /// The settings of the enabled feed families, such as one feed per tag.
  public var families: [FeedFamily: FamilySettings] = [:]
  /// The feeds in `[[feeds.extra]]`.
  public var extra: [ExtraFeed] = []
  /// The settings of the files other than feeds.
  public var supportingFiles = SupportingFileSettings()

  public init() {}

  /// Returns the part of an article’s body in feeds of a format.
  public func content(of format: FeedFormat) -> BodyChoice { contentByFormat[format] ?? content }
}

/// The part of an article’s body that a feed contains.
public enum BodyChoice: String, Sendable, Hashable, CaseIterable {
  case full, summary
}

/// The page to which an entry about another page leads.
public enum LinkTarget: String, Sendable, Hashable, CaseIterable {
  /// The article’s own page.
  case page
  /// The page that the article is about.
  case external
}

/// A family of feeds with one feed per term.
public enum FeedFamily: String, Sendable, Hashable, CaseIterable {
  case tags, categories, sections, authors, languages
  /// The comments on the articles of a language.
  case commentLanguages = "comment_languages"
  /// The replies to a commenter.
  case commenters

  var defaults: FamilySettings {
    switch self {
    case .tags: FamilySettings(path: "tags/{term}.{ext}", title: "{title}: {term}")
    case .categories: FamilySettings(path: "categories/{term}.{ext}", title: "{title}: {term}")
    case .sections: FamilySettings(path: "sections/{term}.{ext}", title: "{title}: {term}")
    case .authors: FamilySettings(path: "authors/{term}.{ext}", title: "{title}: {term}")
    case .languages: FamilySettings(path: "languages/{term}.{ext}", title: "{title} ({term})")
    case .commentLanguages: FamilySettings(path: "comments-{term}.{ext}", title: "Comments on {title} ({term})")
    case .commenters: FamilySettings(path: "replies/{term}.{ext}", title: "Replies to {term} on {title}")
    }
  }
}

/// The settings of a feed family, such as `[feeds.tags]`.
public struct FamilySettings: Sendable, Hashable {
  /// The path of a feed, with `{term}`.
  public var path: Template
  /// The title of a feed, with `{title}` and `{term}`.
  public var title: Template
  /// The path of the page of a feed, with `{term}`; if `nil`, the site’s page.
  public var page: Template?
  /// The icon and the logo of a feed, with `{term}`; if `nil`, those of the site.
  public var icon: Template?
  public var logo: Template?
  /// The maximum number of entries, or `nil` to use that of the other feeds.
  public var limit: Int?

  init(path: String, title: String) {
    self.path = Template(path)
    self.title = Template(title)
  }
}

/// A `[[feeds.extra]]` table: a feed of the articles that meet all its conditions.
public struct ExtraFeed: Sendable, Hashable {
  /// The name of the feed in its path and id.
  public var name: String
  public var title: String
  public var description: String?
  /// The path of the feed.
  public var path: Template
  /// The page of the feed; if `nil`, the site’s page.
  public var page: IRI?
  /// The icon and the logo of the feed; if `nil`, those of the site.
  public var icon: IRI?
  public var logo: IRI?
  /// The dimensions of the logo, or `nil` if it was not measured.
  public var logoPixels: PixelSize?
  public var limit: Int?
  /// The conditions that the articles meet; an empty list is no condition.
  public var filter = ArticleFilter()
  /// The articles that the feed does not contain: those that meet one of these conditions.
  public var exclude = ArticleFilter()
  public var since: Timestamp?
  public var until: Timestamp?
  /// The elements and members of other vocabularies in the feed, or `nil` to use those of the other feeds.
  @Boxed public var extensions: Extensions?
  /// The location of the table in site.toml.
  public var location: SourceLocation
}
