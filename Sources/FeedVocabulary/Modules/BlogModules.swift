public import FeedCore

/// TrackBack: where to send word of a mention, and what an item mentions.
public enum TrackBack {
  public static let ping = Term(.element, Name(.trackback, "ping"), .iri, reference)
  public static let about = Term(.element, Name(.trackback, "about"), .iri, reference)
  public static let pingbackServer = Term(.element, Name(.pingback, "server"), .iri, reference)
  public static let pingbackTarget = Term(.element, Name(.pingback, "target"), .iri, reference)

  public static let rows: [ChildRow] = [
    .optional(ping),
    .any(about),
    .optional(pingbackServer),
    .optional(pingbackTarget),
  ]

  private static let reference = SpecReference("TrackBack module", "", url: "https://www.rssboard.org/trackback")
}

/// The blogChannel module: what else belongs to a weblog.
public enum BlogChannel {
  public static let blogRoll = Term(.element, Name(.blogChannel, "blogRoll"), .iri, reference)
  public static let mySubscriptions = Term(.element, Name(.blogChannel, "mySubscriptions"), .iri, reference)
  public static let blink = Term(.element, Name(.blogChannel, "blink"), .iri, reference)
  public static let changes = Term(.element, Name(.blogChannel, "changes"), .iri, reference)

  public static let rows: [ChildRow] = [
    .optional(blogRoll),
    .optional(mySubscriptions),
    .optional(blink),
    .optional(changes),
  ]

  private static let reference = SpecReference(
    "blogChannel", "", url: "http://backend.userland.com/blogChannelModule")
}

/// The Event module: when and where something takes place.
public enum EventModule {
  public static let startDate = Term(.element, Name(.event, "startdate"), .eventDate, reference)
  public static let endDate = Term(.element, Name(.event, "enddate"), .eventDate, reference)
  public static let location = Term(.element, Name(.event, "location"), .text, reference)
  public static let organizer = Term(.element, Name(.event, "organizer"), .text, reference)
  public static let type = Term(.element, Name(.event, "type"), .text, reference)

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

extension TextCodec where Value == W3CDate {
  /// The W3C’s profile of ISO 8601, in which a time may go without a zone.
  static let eventDate = TextCodec("date (ISO 8601)", isPlain: true) { value, bytes in
    bytes.append(utf8: value.text)
  } read: { text throws(ValueError) in
    let string = String(utf8: text)
    if let date = try? W3CDate(text) { return date }
    let withZone = Array("\(string)Z".utf8)
    guard (try? W3CDate(withZone.span)) != nil else {
      throw ValueError(
        "date/not-iso8601", "“\(string)” is not a date of ISO 8601", help: "write it like 2024-03-01T09:30:00+01:00")
    }
    return W3CDate(local: string)
  }
}
