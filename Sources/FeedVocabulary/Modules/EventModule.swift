import FeedCore

/// The terms of the Event module: the dates and the location of an event.
public enum EventModule {
  public static let startDate = Term(.element, Name(.event, "startdate"), codec: .eventDate, reference: reference)
  public static let endDate = Term(.element, Name(.event, "enddate"), codec: .eventDate, reference: reference)
  public static let location = Term(.element, Name(.event, "location"), codec: .text, reference: reference)
  public static let organizer = Term(.element, Name(.event, "organizer"), codec: .text, reference: reference)
  public static let type = Term(.element, Name(.event, "type"), codec: .text, reference: reference)

  public static let rows: [ChildRow] = [
    .optional(startDate),
    .optional(endDate),
    .optional(location),
    .optional(organizer),
    .optional(type),
  ]

  private static let reference = SpecReference(
    "RSS Event Module", "", url: "https://web.resource.org/rss/1.0/modules/event/")
}
