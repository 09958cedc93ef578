public import FeedCore

/// The Aggregation module: where an aggregator found an item, and when.
public enum Aggregation {
  public static let source = Term(.element, Name(.aggregation, "source"), .text, reference)
  public static let sourceURL = Term(.element, Name(.aggregation, "sourceURL"), .iri, reference)
  public static let timestamp = Term(.element, Name(.aggregation, "timestamp"), .eventDate, reference)

  public static let rows: [ChildRow] = [
    .optional(source),
    .optional(sourceURL),
    .optional(timestamp),
  ]

  private static let reference = SpecReference(
    "RSS Aggregation Module", "", url: "https://web.resource.org/rss/1.0/modules/aggregation/")
}
