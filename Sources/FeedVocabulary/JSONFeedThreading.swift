public import FeedCore

/// The members of the `_feedkiln` extension, the counterpart of RFC 4685 in JSON Feed.
public enum JSONFeedThreading {
  public static let commentsURL = member("comments_url", .iri, section: "4")
  public static let commentsFeedURL = member("comments_feed_url", .iri, section: "4")
  public static let commentsCount = member("comments_count", .nonNegative, section: "4")
  public static let commentsUpdated = member("comments_updated", .rfc3339, section: "4")
  public static let inReplyTo = member("in_reply_to", .iri, section: "3")
  public static let inReplyToURL = member("in_reply_to_url", .iri, section: "3")

  private static func member<Value>(_ name: String, _ codec: TextCodec<Value>, section: String) -> Term<Value> {
    Term(.member, Name(.none, name), codec: codec, reference: .rfc(4685, section))
  }
}
