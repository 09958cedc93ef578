import FeedCore
import FeedMedia
import FeedVocabulary

/// Writes the elements of a podcast's channel for Apple Podcasts and Podcasting 2.0.
extension XMLWriter {
  mutating func podcast(_ podcast: Podcast) {
    apple(podcast)
    if let guid = podcast.guid { element(Podcasting.guid, guid) }
    if let isLocked = podcast.isLocked {
      element(Podcasting.locked, isLocked ? "yes" : "no") { xml in
        if let email = podcast.owner?.email { xml.attribute(PodcastingAttributes.lockedOwner, email) }
      }
    }
    if let medium = podcast.medium { element(Podcasting.medium, medium) }
    for funding in podcast.funding {
      element(Podcasting.funding, funding.text) { $0.attribute(PodcastingAttributes.url, funding.page) }
    }
    if let frequency = podcast.updateFrequency { updateFrequency(frequency) }
    details(podcast.details)
    for trailer in podcast.trailers { self.trailer(trailer) }
    if let publisher = podcast.publisher {
      container(Podcasting.publisher) { $0.remoteItem(publisher, medium: "publisher") }
    }
    if !podcast.podroll.isEmpty {
      container(Podcasting.podroll) { xml in
        for item in podcast.podroll { xml.remoteItem(item) }
      }
    }
  }

  private mutating func apple(_ podcast: Podcast) {
    if let author = podcast.author { element(ITunes.author, author) }
    if let owner = podcast.owner {
      container(ITunes.owner) { xml in
        if let name = owner.name { xml.element(ITunes.ownerName, name) }
        xml.element(ITunes.ownerEmail, owner.email)
      }
    }
    if let image = podcast.image { empty(ITunes.image) { $0.attribute(ITunes.imageURL, image.url) } }
    for category in podcast.categories { self.category(category) }
    element(ITunes.explicit, podcast.isExplicit)
    if let order = podcast.order { element(ITunes.type, order.rawValue) }
    if let url = podcast.newFeed { element(ITunes.newFeedURL, url) }
    if podcast.isBlocked { element(ITunes.block, "Yes") }
    if podcast.isComplete { element(ITunes.complete, "Yes") }
    if let verification = podcast.verification { element(ITunes.verification, verification) }
  }

  private mutating func category(_ category: PodcastCategory) {
    let name = { (xml: inout XMLWriter) in xml.attribute(ITunes.categoryText, category.name) }
    guard !category.parts.isEmpty else { return empty(ITunes.category, attributes: name) }
    container(ITunes.category, attributes: name) { xml in
      for part in category.parts { xml.empty(ITunes.category) { $0.attribute(ITunes.categoryText, part) } }
    }
  }

  private mutating func trailer(_ trailer: PodcastTrailer) {
    element(Podcasting.trailer, trailer.title) { xml in
      xml.attribute(PodcastingAttributes.trailerDate, trailer.published)
      xml.attribute(PodcastingAttributes.url, trailer.file.url)
      xml.attribute(PodcastingAttributes.length, trailer.file.length)
      xml.attribute(PodcastingAttributes.mediaType, trailer.file.type)
      if let season = trailer.season { xml.attribute(PodcastingAttributes.trailerSeason, season) }
    }
  }

  private mutating func updateFrequency(_ frequency: UpdateFrequency) {
    element(Podcasting.updateFrequency, frequency.text) { xml in
      if frequency.isComplete { xml.attribute(PodcastingAttributes.frequencyComplete, true) }
      if let start = frequency.start { xml.attribute(PodcastingAttributes.frequencyStart, start) }
      if let rule = frequency.rule { xml.attribute(PodcastingAttributes.frequencyRule, rule) }
    }
  }
}

extension Feed {
  /// The namespaces of podcast elements, or an empty array if the feed is not a podcast.
  var podcastNamespaces: [Namespace] { podcast == nil ? [] : [.itunes, .podcast] }
}
