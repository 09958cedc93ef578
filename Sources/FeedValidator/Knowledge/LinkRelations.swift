/// The link relations that feeds use, from IANA's registry and from the formats themselves.
enum LinkRelations {
  /// Those between the pages and archives of a feed (RFC 5005).
  static let paging: Set<String> = [
    "current", "first", "last", "next", "next-archive", "prev", "prev-archive", "previous",
  ]

  static let registered: Set<String> = [
    "about", "alternate", "amphtml", "appendix", "archives", "author", "bookmark", "canonical", "chapter", "cite-as",
    "collection", "contents", "copyright", "current", "describedby", "disclosure", "duplicate", "edit", "edit-media",
    "enclosure", "first", "glossary", "help", "hub", "icon", "index", "item", "last", "latest-version", "license",
    "me", "monetization", "next", "next-archive", "nofollow", "payment", "pingback", "predecessor-version", "prev",
    "prev-archive", "preview", "previous", "privacy-policy", "publication", "related", "replies", "search", "section",
    "self", "service", "shortlink", "start", "stylesheet", "subsection", "successor-version", "tag",
    "terms-of-service", "type", "up", "version-history", "via", "webmention", "working-copy",
  ]
}
