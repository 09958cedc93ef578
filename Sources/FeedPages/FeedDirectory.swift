package import FeedCore
package import FeedVocabulary

/// The feeds of a site in groups, for lists of them.
package struct FeedDirectory: Sendable {
  /// What belongs together, as in the feeds of all tags.
  package struct Group: Sendable {
    package var title: String
    package var feeds: [Listing]

    package init(title: String, feeds: [Listing]) {
      self.title = title
      self.feeds = feeds
    }
  }

  /// One feed, in all its formats.
  package struct Listing: Sendable {
    package var title: String
    package var description: String?
    package var language: LanguageTag?
    /// The page that the feed belongs to.
    package var page: IRI
    /// A page that shows the feed to people, if there is one.
    package var reading: IRI?
    /// Where the feed is in each format, in the site's order.
    package var formats: [(format: FeedFormat, address: IRI)]

    package init(
      title: String, description: String? = nil, language: LanguageTag? = nil, page: IRI, reading: IRI? = nil,
      formats: [(format: FeedFormat, address: IRI)]
    ) {
      self.title = title
      self.description = description
      self.language = language
      self.page = page
      self.reading = reading
      self.formats = formats
    }
  }

  /// The site's title.
  package var title: String
  package var language: LanguageTag
  /// The site's page.
  package var page: IRI
  /// Where the list is as OPML, if it is.
  package var opml: IRI?
  /// When any of the feeds last changed.
  package var updated: Timestamp?
  package var groups: [Group]

  package init(
    title: String, language: LanguageTag, page: IRI, opml: IRI? = nil, updated: Timestamp? = nil, groups: [Group]
  ) {
    self.title = title
    self.language = language
    self.page = page
    self.opml = opml
    self.updated = updated
    self.groups = groups
  }
}
