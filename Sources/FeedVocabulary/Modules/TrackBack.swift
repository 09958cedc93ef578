public import FeedCore

/// The terms of TrackBack and Pingback: the URLs to notify of a mention, and the URLs that an item mentions.
public enum TrackBack {
  public static let ping = Term(.element, Name(.trackback, "ping"), codec: .iri, reference: reference)
  public static let about = Term(.element, Name(.trackback, "about"), codec: .iri, reference: reference)
  public static let pingbackServer = Term(.element, Name(.pingback, "server"), codec: .iri, reference: reference)
  public static let pingbackTarget = Term(.element, Name(.pingback, "target"), codec: .iri, reference: reference)
  public static let pingbackAbout = Term(.element, Name(.pingback, "about"), codec: .iri, reference: reference)

  public static let rows: [ChildRow] = [
    .optional(ping),
    .any(about),
    .optional(pingbackServer),
    .optional(pingbackTarget),
    .any(pingbackAbout),
  ]

  private static let reference = SpecReference("TrackBack module", "", url: "https://www.rssboard.org/trackback")
}
