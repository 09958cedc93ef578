public import FeedCore

/// The members of the `_feedkiln` extension, the counterpart of RFC 4685 in JSON Feed.
public enum JSONFeedThreading {
  public static let commentsURL = member("comments_url", .iri, "4")
  public static let commentsFeedURL = member("comments_feed_url", .iri, "4")
  public static let commentsCount = member("comments_count", .nonNegative, "4")
  public static let commentsUpdated = member("comments_updated", .rfc3339, "4")
  public static let inReplyTo = member("in_reply_to", .iri, "3")
  public static let inReplyToURL = member("in_reply_to_url", .iri, "3")

  private static func member<Value>(_ name: String, _ codec: TextCodec<Value>, _ section: String) -> Term<Value> {
    Term(.member, Name(.none, name), codec, .rfc(4685, section))
  }
}
