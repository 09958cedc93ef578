public import FeedCore
public import FeedDocument

/// A day of the week.
public enum Weekday: String, Sendable, Hashable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The name in RSS.
  package var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

/// The schedule on which a feed changes, as the Syndication module describes it.
public struct UpdateSchedule: Sendable, Hashable {
  /// The period of updates.
  public enum Period: String, Sendable, Hashable, CaseIterable {
    case hourly, daily, weekly, monthly, yearly
  }

  public var period: Period
  /// The number of updates in a period.
  public var frequency: Int
  /// A date on which a period begins, or `nil` if it is not set.
  public var base: Timestamp?
}

/// The `[feeds.webfeeds]` table of site.toml: the appearance of the feeds in Feedly and similar readers.
public struct WebfeedsSettings: Sendable, Hashable {
  /// A large image for the top of the feed.
  public var cover: IRI?
  /// A square image; if `nil`, the icon of the feed.
  public var icon: IRI?
  /// A logo in SVG; if `nil`, the logo of the feed.
  public var logo: IRI?
  /// The color of links and buttons.
  public var accentColor: CSSColor?
}
