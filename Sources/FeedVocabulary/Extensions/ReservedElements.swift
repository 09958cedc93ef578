/// The parent of the parts of other vocabularies.
package enum ExtensionParent: Sendable {
  /// The feed or the channel.
  case feed
  /// An entry or an item.
  case entry
}

/// The elements of extensions that Feedkiln writes from its own keys, and that may occur only once.
package enum ReservedElements {
  /// Returns whether an element cannot be added to a parent.
  package static func contains(_ name: Name, in parent: ExtensionParent) -> Bool {
    (parent == .feed ? feed : entry).contains(name.key)
  }

  private static let licenses = [
    CreativeCommons.license.name, CCModule.license.name, Name(.dublinCoreTerms, "license"),
  ]

  private static let feed = Set(
    ([
      Syndication.updatePeriod.name, Syndication.updateFrequency.name, Syndication.updateBase.name,
      FeedHistory.complete.name, FeedHistory.archive.name, SourceModule.myself.name, SourceModule.localTime.name,
      ITunes.author.name, ITunes.owner.name, ITunes.image.name, ITunes.explicit.name, ITunes.type.name,
      ITunes.newFeedURL.name, ITunes.block.name, ITunes.complete.name, ITunes.verification.name,
      Podcasting.guid.name, Podcasting.locked.name, Podcasting.medium.name, Podcasting.updateFrequency.name,
      Podcasting.publisher.name, Podcasting.podroll.name, Podcasting.license.name, Podcasting.chat.name,
    ] + licenses).map(\.key))

  private static let entry = Set(
    ([
      ContentModule.encoded.name, Slash.comments.name, WellFormedWeb.commentRSS.name,
      WellFormedWeb.commentRSSMisspelled.name, Threading.total.name, Threading.inReplyTo.name,
      SourceModule.markdown.name,
      ITunes.title.name, ITunes.author.name, ITunes.duration.name, ITunes.season.name, ITunes.episode.name,
      ITunes.episodeType.name, ITunes.image.name, ITunes.explicit.name, ITunes.block.name,
      Podcasting.season.name, Podcasting.episode.name, Podcasting.chapters.name, Podcasting.license.name,
      Podcasting.chat.name,
    ] + licenses).map(\.key))
}

extension Name {
  fileprivate var key: String { "\(namespace.uri) \(local)" }
}
