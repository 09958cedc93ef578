import FrontMatter

enum SiteTable: String, FieldKey {
  case site, content, feeds, comments, validate, podcast, podcasts

  /// The valid keys of the table.
  var keys: [String] {
    switch self {
    case .site: SiteKey.names
    case .content: ContentKey.names
    case .feeds: FeedsKey.names
    case .comments: CommentsKey.names
    case .validate: ValidateKey.names
    case .podcast, .podcasts: PodcastKey.names
    }
  }
}

enum SiteKey: String, FieldKey {
  case title
  case baseURL = "base_url"
  case description, language
  case timeZone = "time_zone"
  case authors, rights, license, icon, logo
  case tagAuthority = "tag_authority"
  case ids, accounts, profiles, blogroll
}

enum ContentKey: String, FieldKey {
  case generator, articles, comments
  case staticFiles = "static"
  case permalink, built, selector, omit
}

enum FeedsKey: String, FieldKey {
  case output, url, formats, limit, content, markdown, include, exclude, before, after, ttl
  case skipHours = "skip_hours"
  case skipDays = "skip_days"
  case updateSchedule = "update_schedule"
  case source, webfeeds, namespaces, elements
  case categorySchemes = "category_schemes"
  case linkPosts = "link_posts"
  case imageEnclosures = "image_enclosures"
  case maximumKilobytes = "max_kilobytes"
  case check, site, comments
  case articleComments = "article_comments"
  case archives, archive, hubs
  case styleSheet = "style_sheet"
  case readableInBrowser = "readable_in_browser"
  case tags, categories, sections, authors, languages
  case commentLanguages = "comment_languages"
  case commenters, extra
  case opml, pages, hosts, old, compress
  case rssCloud = "rss_cloud"
  case privateHubs = "private_hubs"
}

/// The keys of a table with a value per format: `content = { rss = "full", atom = "summary" }`.
enum FeedFormatKey: String, FieldKey {
  case rss, atom, json
}

/// The keys of a feed family, such as `[feeds.tags]`.
enum FamilyKey: String, FieldKey {
  case path, title, page, icon, logo, limit
}

/// The keys of `update_schedule`.
enum UpdateScheduleKey: String, FieldKey {
  case period, frequency, base
}

/// The keys of `[feeds.webfeeds]`.
enum WebfeedsKey: String, FieldKey {
  case cover, icon, logo
  case accentColor = "accent_color"
}

/// The keys of `[feeds.pages]`.
enum PagesKey: String, FieldKey {
  case all
  case accentColor = "accent_color"
  case style, readers
}

/// The keys of a feed reader in `[feeds.pages]`.
enum PageReaderKey: String, FieldKey {
  case name, url
}

/// The keys of `[[feeds.extra]]`.
enum ExtraKey: String, FieldKey {
  case name, title, description, path, page, icon, logo, limit
  case tags, categories, authors, section, sections, language, languages, keys, not, since, until, exclude
  case elements
}

enum CommentsKey: String, FieldKey {
  case articles, limit, anonymous, anchor
  case listAnchor = "list_anchor"
  case title
  case entryTitle = "entry_title"
  case siteEntryTitle = "site_entry_title"
  case inReplyTo = "in_reply_to"
  case stores, map, reactions
}

enum CommentStoreKey: String, FieldKey {
  case kind, path
}

enum ValidateKey: String, FieldKey {
  case rules, strict, profile, baseline
}
