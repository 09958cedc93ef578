public import FeedCore

/// The terms of the blogChannel module: the blogroll and subscriptions of a weblog.
public enum BlogChannel {
  public static let blogRoll = Term(.element, Name(.blogChannel, "blogRoll"), codec: .iri, reference: reference)
  public static let mySubscriptions = Term(
    .element, Name(.blogChannel, "mySubscriptions"), codec: .iri, reference: reference)
  public static let blink = Term(.element, Name(.blogChannel, "blink"), codec: .iri, reference: reference)
  public static let changes = Term(.element, Name(.blogChannel, "changes"), codec: .iri, reference: reference)

  public static let rows: [ChildRow] = [
    .optional(blogRoll),
    .optional(mySubscriptions),
    .optional(blink),
    .optional(changes),
  ]

  private static let reference = SpecReference(
    "blogChannel", "", url: "http://backend.userland.com/blogChannelModule")
}
