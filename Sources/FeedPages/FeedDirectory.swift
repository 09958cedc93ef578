package import FeedCore
package import FeedVocabulary

/// The feeds of a site in groups, for lists of feeds.
package struct FeedDirectory: Sendable {
  /// A group of feeds, such as the feeds of all tags.
  package struct Group: Sendable {
    package var title: String
    package var feeds: [Listing]

    package init(title: String, feeds: [Listing]) {
      self.title = title
      self.feeds = feeds
    }
  }

  /// A feed in all its formats.
  package struct Listing: Sendable {
    package var title: String
    package var description: String?
    package var language: LanguageTag?
    /// The page that the feed is about.
    package var page: IRI
    /// The HTML page that shows the feed, or `nil` if there is none.
    package var reading: IRI?
    /// The URLs of the feed by format, in the order of the site.
    package var formats: [(format: FeedFormat, url: IRI)]

    package init(
      title: String, description: String? = nil, language: LanguageTag? = nil, page: IRI, reading: IRI? = nil,
      formats: [(format: FeedFormat, url: IRI)]
    ) {
      self.title = title
      self.description = description
      self.language = language
      self.page = page
      self.reading = reading
      self.formats = formats
    }
  }

  /// The title of the site.
  package var title: String
  package var language: LanguageTag
  /// The home page of the site.
  package var page: IRI
  /// The URL of the list as OPML, or `nil` if there is none.
  package var opml: IRI?
  /// The date of the last change of any feed.
  package var updated: Timestamp?
  package var groups: [Group]
  /// The comment feeds of single articles, which are not in the OPML list.
  package var commentFeeds: [Listing]

  package init(
    title: String, language: LanguageTag, page: IRI, opml: IRI? = nil, updated: Timestamp? = nil, groups: [Group],
    commentFeeds: [Listing] = []
  ) {
    self.title = title
    self.language = language
    self.page = page
    self.opml = opml
    self.updated = updated
    self.groups = groups
    self.commentFeeds = commentFeeds
  }
}
