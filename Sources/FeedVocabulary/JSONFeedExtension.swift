public import FeedCore

/// The members of the `_feedkiln` extension that are not about replies.
public enum JSONFeedExtension {
  public static let license = member("license", .iri, reference: .rfc(4946, "2"))

  public static let discussionURL = member("url", .iri, reference: .rfc(4685, "4"))
  public static let translationURL = member("url", .iri, reference: .rfc(4287, "4.2.7.4"))
  public static let translationLanguage = member("language", .language, reference: .rfc(4287, "4.2.7.4"))

  private static func member<Value>(
    _ name: String, _ codec: TextCodec<Value>, reference: SpecReference
  ) -> Term<Value> {
    Term(.member, Name(.none, name), codec: codec, reference: reference)
  }
}
