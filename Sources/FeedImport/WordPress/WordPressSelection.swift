import FeedDocument

/// The element names of a WordPress export, regardless of its version and prefixes.
enum WordPress {
  static let prefix: @Sendable (String) -> String? = { namespace in
    var rest = namespace[...]
    for start in ["https://", "http://", "www."] where rest.hasPrefix(start) { rest = rest.dropFirst(start.count) }
    if rest.hasPrefix("wordpress.org/export/") {
      return rest.hasSuffix("/excerpt/") || rest.hasSuffix("/excerpt") ? "excerpt" : "wp"
    }
    return switch rest {
    case "purl.org/rss/1.0/modules/content/": "content"
    case "purl.org/dc/elements/1.1/": "dc"
    case "disqus.com/", "disqus.com": "dsq"
    default: nil
    }
  }

  /// The elements that are read.
  ///
  /// E-mail and IP addresses of commenters are not among them and are never in memory.
  static let fields: Set<String> = [
    "title", "link", "pubDate", "dc:creator", "guid", "content:encoded", "excerpt:encoded", "category",
    "dsq:thread_identifier", "wp:post_id", "wp:post_date", "wp:post_date_gmt", "wp:post_modified",
    "wp:post_modified_gmt", "wp:comment_status", "wp:post_name", "wp:status", "wp:post_type", "wp:post_password",
    "wp:postmeta", "wp:meta_key", "wp:meta_value", "wp:comment", "wp:comment_id", "wp:comment_author",
    "wp:comment_author_url", "wp:comment_date", "wp:comment_date_gmt", "wp:comment_content", "wp:comment_approved",
    "wp:comment_type", "wp:comment_parent",
  ]
}
