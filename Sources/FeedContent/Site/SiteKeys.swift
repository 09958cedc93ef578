/// The tables of site.toml.
enum SiteTable: String, FieldKey {
  case site, content, feeds, comments, validate

  /// The keys that a table knows.
  var keys: [String] {
    switch self {
    case .site: SiteKey.names
    case .content: ContentKey.names
    case .feeds: FeedsKey.names
    case .comments: CommentsKey.names
    case .validate: ValidateKey.names
    }
  }
}

enum SiteKey: String, FieldKey {
  case title
  case baseURL = "base_url"
  case description, language
  case timeZone = "time_zone"
  case authors, rights, icon, logo
  case tagAuthority = "tag_authority"
}

enum ContentKey: String, FieldKey {
  case articles, comments
  case staticFiles = "static"
  case permalink
}

enum FeedsKey: String, FieldKey {
  case output, url, formats, limit, content, check, site, comments
  case articleComments = "article_comments"
}

enum CommentsKey: String, FieldKey {
  case articles, limit, anonymous, anchor
  case listAnchor = "list_anchor"
  case title
  case entryTitle = "entry_title"
}

enum ValidateKey: String, FieldKey {
  case rules, strict, profile, baseline
}
