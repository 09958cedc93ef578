import FeedCore
import FeedMedia
import FeedVocabulary

/// Writes the elements of an episode for Apple Podcasts and Podcasting 2.0.
extension XMLWriter {
  mutating func episode(_ episode: Episode, _ enclosures: [Enclosure]) {
    apple(episode, duration: enclosures.first?.duration)
    if let season = episode.season {
      element(Podcasting.season, season) { xml in
        if let name = episode.seasonName { xml.attribute(PodcastingAttributes.name, name) }
      }
    }
    if let number = episode.number {
      element(Podcasting.episode, Double(number)) { xml in
        if let display = episode.display { xml.attribute(PodcastingAttributes.episodeDisplay, display) }
      }
    }
    for transcript in episode.transcripts { self.transcript(transcript) }
    if let chapters = episode.chapters {
      empty(Podcasting.chapters) { xml in
        xml.attribute(PodcastingAttributes.url, chapters)
        xml.attribute(PodcastingAttributes.mediaType, "application/json+chapters")
      }
    }
    for soundbite in episode.soundbites {
      element(Podcasting.soundbite, soundbite.title ?? "") { xml in
        xml.attribute(PodcastingAttributes.startTime, soundbite.start)
        xml.attribute(PodcastingAttributes.duration, soundbite.duration)
      }
    }
    for link in episode.contentLinks {
      element(Podcasting.contentLink, link.text) { $0.attribute(PodcastingAttributes.href, link.page) }
    }
    details(episode.details)
    for (index, enclosure) in enclosures.enumerated() {
      let isFirst = index == 0
      // The first file is also the enclosure, which has neither mirrors nor a checksum.
      if !isFirst || !enclosure.mirrors.isEmpty || enclosure.integrity != nil {
        alternate(enclosure, isDefault: isFirst)
      }
    }
  }

  private mutating func apple(_ episode: Episode, duration: Duration?) {
    if let title = episode.title { element(ITunes.title, title) }
    if let author = episode.author { element(ITunes.author, author) }
    if let duration { element(ITunes.duration, duration.wholeSeconds) }
    if let season = episode.season { element(ITunes.season, season) }
    if let number = episode.number { element(ITunes.episode, number) }
    if let kind = episode.kind { element(ITunes.episodeType, kind.rawValue) }
    if let image = episode.image { empty(ITunes.image) { $0.attribute(ITunes.imageURL, image.url) } }
    if let isExplicit = episode.isExplicit { element(ITunes.explicit, isExplicit) }
    if episode.isBlocked { element(ITunes.block, "Yes") }
  }

  private mutating func transcript(_ transcript: Transcript) {
    empty(Podcasting.transcript) { xml in
      xml.attribute(PodcastingAttributes.url, transcript.url)
      xml.attribute(PodcastingAttributes.mediaType, transcript.type)
      if let language = transcript.language { xml.attribute(PodcastingAttributes.language, language) }
      if transcript.isCaptions { xml.attribute(PodcastingAttributes.rel, "captions") }
    }
  }

  private mutating func alternate(_ enclosure: Enclosure, isDefault: Bool) {
    container(Podcasting.alternateEnclosure) { xml in
      xml.attribute(PodcastingAttributes.mediaType, enclosure.type)
      xml.attribute(PodcastingAttributes.length, enclosure.length)
      if let bitrate = enclosure.bitsPerSecond { xml.attribute(PodcastingAttributes.bitrate, Double(bitrate)) }
      if let pixels = enclosure.pixels { xml.attribute(PodcastingAttributes.height, pixels.height) }
      if let title = enclosure.title { xml.attribute(PodcastingAttributes.title, title) }
      if isDefault { xml.attribute(PodcastingAttributes.isDefault, true) }
    } content: { xml in
      for url in [enclosure.url] + enclosure.mirrors {
        xml.empty(Podcasting.source) { $0.attribute(PodcastingAttributes.sourceURI, url) }
      }
      if let integrity = enclosure.integrity {
        xml.empty(Podcasting.integrity) { xml in
          xml.attribute(PodcastingAttributes.integrityType, "sri")
          xml.attribute(PodcastingAttributes.integrityValue, integrity)
        }
      }
    }
  }
}
