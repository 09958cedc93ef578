public import FeedCore

/// The terms of the Aggregation module: the source from which an aggregator read an item, and the date.
public enum Aggregation {
  public static let source = Term(.element, Name(.aggregation, "source"), codec: .text, reference: reference)
  public static let sourceURL = Term(.element, Name(.aggregation, "sourceURL"), codec: .iri, reference: reference)
  public static let timestamp = Term(.element, Name(.aggregation, "timestamp"), codec: .eventDate, reference: reference)

  public static let rows: [ChildRow] = [
    .optional(source),
    .optional(sourceURL),
    .optional(timestamp),
  ]

  private static let reference = SpecReference(
    "RSS Aggregation Module", "", url: "https://web.resource.org/rss/1.0/modules/aggregation/")
}
