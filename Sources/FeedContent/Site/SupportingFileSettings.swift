public import FeedCore
public import FeedVocabulary

/// The part of `[feeds]` about what stands around the feeds: lists, pages, files for hosts, old addresses, pings.
public struct SupportingFileSettings: Sendable, Hashable {
  /// The name of the style sheet that is written below the output folder.
  public static let styleSheet = "feed.css"

  /// Path of the OPML document that lists the feeds, below the output folder.
  public var opml: String?
  public var pages = PageChoice.none
  /// Whether a style sheet for feeds is written beside them.
  public var writesStyleSheet = false
  /// The hosts whose files are written.
  public var hosts: [StaticHost] = []
  /// Where feeds were once.
  public var old: [FormerURL] = []
  /// Whether each file has a compressed one beside it.
  public var compresses = false
  /// The rssCloud server that is told of changes.
  public var cloud: IRI?
  /// Whether hubs may be in a private network.
  public var pingsPrivateHubs = false

  public init() {}
}

/// Which feeds have a page for people.
public enum PageChoice: Sendable, Hashable {
  case none
  /// All but the comment feeds of single articles and commenters.
  case usual
  case all
}

/// An address that a feed once had, and the feed that is there now.
public struct FormerURL: Sendable, Hashable {
  /// Path below the site's root, without a slash at the beginning.
  public var path: String
  /// A format of the site's feed, or the path of a feed below the output folder.
  public var feed: String
  public var location: SourceLocation
}
