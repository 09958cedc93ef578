public import FeedCore
public import FeedVocabulary

/// `[feeds]`: formats, sizes and paths.
public struct FeedSettings: Sendable, Hashable {
  /// The folder that the feeds are written into.
  public var output = "feeds"
  /// Where that folder is served, relative to the base URL.
  public var url = "feeds/"
  public var formats: [FeedFormat] = [.rss, .atom, .json]
  /// Entries in a feed; 0 means all.
  public var limit = 20
  /// What is carried of an article's body where `contentByFormat` does not say.
  public var content = BodyChoice.full
  public var contentByFormat: [FeedFormat: BodyChoice] = [:]
  /// Whether RSS carries texts as their authors wrote them in Markdown, too.
  public var carriesMarkdown = false
  /// Size that a document should not exceed, in bytes: older entries then carry their summaries only.
  public var maximumSize: Int?
  /// Whether older entries stay in archives (RFC 5005).
  public var hasArchives = false
  /// Path of an archive, with `{feed}`, the path of its feed without the ending, and `{number}`.
  public var archive = Template("{feed}-archive-{number}.{ext}")
  /// Where subscribers are told of changes (WebSub).
  public var hubs: [IRI] = []
  /// A style sheet in CSS, by which browsers show RSS and Atom.
  public var styleSheet: IRI?
  /// Whether feeds are checked before they are published.
  public var check = false
  /// Path of the site's feed below the output folder, with `{format}` and `{ext}`.
  public var site = Template("feed.{ext}")
  /// Path of the feed of all comments.
  public var comments = Template("comments.{ext}")
  /// Path of an article's comment feed, with the variables of a permalink too.
  public var articleComments = Template("comments/{path}.{ext}")
  /// Which families of feeds there are besides: one feed for each tag, each author and so on.
  public var families: [FeedFamily: FamilySettings] = [:]
  /// The feeds that a user put together.
  public var extra: [ExtraFeed] = []
  /// What stands around the feeds.
  public var companions = SupportingFileSettings()

  public init() {}

  /// What a format carries of an article's body.
  public func content(of format: FeedFormat) -> BodyChoice { contentByFormat[format] ?? content }
}

/// What a feed carries of an article's body.
public enum BodyChoice: String, Sendable, Hashable, CaseIterable {
  case full, summary
}

/// A family of feeds: one for each term of a kind.
public enum FeedFamily: String, Sendable, Hashable, CaseIterable {
  case tags, categories, sections, authors, languages
  /// The comments on the articles of a language.
  case commentLanguages = "comment_languages"
  /// The answers to what one commenter wrote.
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

/// `[feeds.tags]` and its like.
public struct FamilySettings: Sendable, Hashable {
  /// Path of a feed, with `{term}`.
  public var path: Template
  /// Title of a feed, with `{title}` and `{term}`.
  public var title: Template
  /// Path of the page that a feed belongs to, with `{term}`; without one it is the site's.
  public var page: Template?
  /// Entries in a feed, where it differs from the other feeds.
  public var limit: Int?

  init(path: String, title: String) {
    self.path = Template(path)
    self.title = Template(title)
  }
}

/// One `[[feeds.extra]]`: a feed of the articles that all its conditions hold for.
public struct ExtraFeed: Sendable, Hashable {
  /// Names the feed in its path and its id.
  public var name: String
  public var title: String
  public var description: String?
  /// Path of the feed.
  public var path: Template
  /// The page that the feed belongs to; without one it is the site's.
  public var page: IRI?
  public var limit: Int?
  /// Of each list that is not empty, an article needs one.
  public var tags: [String] = []
  public var categories: [String] = []
  public var authors: [String] = []
  public var sections: [String] = []
  public var languages: [LanguageTag] = []
  public var since: Timestamp?
  public var until: Timestamp?
  /// Where it stands in site.toml.
  public var location: SourceLocation
}
