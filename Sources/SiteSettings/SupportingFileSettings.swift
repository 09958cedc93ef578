public import FeedCore
public import FeedDocument
public import FeedVocabulary

/// The settings in `[feeds]` of files other than feeds: OPML, pages, host configuration, former URLs and notifications.
public struct SupportingFileSettings: Sendable, Hashable {
  /// The name of the style sheet in the output folder.
  public static let styleSheet = "feed.css"

  /// The path of the OPML document below the output folder, or `nil` if none is written.
  public var opml: String?
  /// The feeds for which an HTML page is written.
  public var pages = PageChoice.none
  /// The appearance of the pages.
  public var pageDesign = PageDesign()
  /// Whether a style sheet for feeds is written.
  public var writesStyleSheet = false
  /// Whether servers send RSS and Atom as XML, so that browsers apply the style sheet.
  public var isReadableInBrowser = false
  /// The hosts whose configuration files are written.
  public var hosts: [StaticHost] = []
  /// The former URLs of feeds.
  public var old: [FormerURL] = []
  /// Whether a compressed copy of each file is written.
  public var compresses = false
  /// The rssCloud server that is notified of changes, or `nil` if there is none.
  public var cloud: IRI?
  /// Whether hubs in a private network may be notified.
  public var pingsPrivateHubs = false

  public init() {}
}

/// The feeds for which an HTML page is written.
public enum PageChoice: Sendable, Hashable {
  case none
  /// All feeds except the comment feeds of single articles and commenters.
  case usual
  case all
}

/// The appearance of the HTML pages, from `[feeds.pages]`.
public struct PageDesign: Sendable, Hashable {
  /// A feed reader to which the pages link.
  public struct Reader: Sendable, Hashable {
    /// The name of the reader.
    public var name: String
    /// The URL of its home page.
    public var url: IRI
  }

  /// The color of links and buttons, or `nil` for the default.
  public var accentColor: CSSColor?
  /// The URL of a further style sheet, without the host if it is the site’s own, or `nil` if there is none.
  public var style: IRI?
  /// The feed readers to suggest, or `nil` for the default ones.
  public var readers: [Reader]?

  /// Creates the default appearance.
  public init() {}
}

/// A former URL of a feed, and the feed that replaces it.
public struct FormerURL: Sendable, Hashable {
  /// The path below the site’s root, without a leading slash.
  public var path: String
  /// The format of the site’s feed, or the path of a feed below the output folder.
  public var feed: String
  public var location: SourceLocation
}
