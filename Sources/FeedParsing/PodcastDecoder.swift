import FeedBuilder
import FeedCore
import FeedDocument
import FeedMedia
import FeedVocabulary

/// Reads the elements of Apple Podcasts and Podcasting 2.0.
extension TermReader {
  // MARK: The channel

  mutating func podcast(of channel: Node) -> Podcast {
    let owner = channel.element(ITunes.owner)
    return Podcast(
      author: plain(ITunes.author, in: channel), owner: owner.flatMap { self.owner($0) },
      image: channel.element(ITunes.image).flatMap { image($0) },
      categories: channel.elements(DocumentName(ITunes.category)).compactMap { category($0) },
      isExplicit: isExplicit(channel) ?? false,
      order: element(ITunes.type, in: channel).flatMap { Podcast.Order(rawValue: $0.lowercased()) },
      newFeed: element(ITunes.newFeedURL, in: channel), isBlocked: isYes(ITunes.block, in: channel),
      isComplete: isYes(ITunes.complete, in: channel),
      verification: element(ITunes.verification, in: channel)?.withCollapsedSpace,
      guid: element(Podcasting.guid, in: channel),
      isLocked: element(Podcasting.locked, in: channel).map { $0 == "yes" },
      medium: element(Podcasting.medium, in: channel),
      funding: channel.elements(DocumentName(Podcasting.funding)).compactMap { funding($0) },
      trailers: channel.elements(DocumentName(Podcasting.trailer)).compactMap { trailer($0) },
      publisher: channel.element(Podcasting.publisher).flatMap { remoteItems(in: $0).first },
      podroll: channel.element(Podcasting.podroll).map { remoteItems(in: $0) } ?? [],
      updateFrequency: channel.element(Podcasting.updateFrequency).map { frequency($0) }, details: details(of: channel))
  }

  private mutating func frequency(_ element: Node) -> UpdateFrequency {
    UpdateFrequency(
      text: value(Podcasting.updateFrequency, of: element)?.withoutJoiners ?? "",
      rule: attribute(PodcastingAttributes.frequencyRule, of: element),
      start: attribute(PodcastingAttributes.frequencyStart, of: element),
      isComplete: attribute(PodcastingAttributes.frequencyComplete, of: element) ?? false)
  }

  private mutating func owner(_ element: Node) -> PodcastOwner? {
    guard let email = self.element(ITunes.ownerEmail, in: element) else { return nil }
    return PodcastOwner(email: email, name: plain(ITunes.ownerName, in: element))
  }

  private mutating func image(_ element: Node) -> Picture? {
    attribute(ITunes.imageURL, of: element).map { Picture(url: $0) }
  }

  private mutating func category(_ element: Node) -> PodcastCategory? {
    guard let name = attribute(ITunes.categoryText, of: element) else { return nil }
    let parts = element.elements(DocumentName(ITunes.category)).compactMap {
      attribute(ITunes.categoryText, of: $0)
    }
    return PodcastCategory(name: name, parts: parts)
  }

  private mutating func funding(_ element: Node) -> PodcastFunding? {
    guard let page = attribute(PodcastingAttributes.url, of: element) else { return nil }
    return PodcastFunding(page: page, text: value(Podcasting.funding, of: element)?.withoutJoiners ?? "")
  }

  private mutating func trailer(_ element: Node) -> PodcastTrailer? {
    guard let url = attribute(PodcastingAttributes.url, of: element),
      let published = attribute(PodcastingAttributes.trailerDate, of: element)
    else { return nil }
    let file = Enclosure(
      url: url, type: attribute(PodcastingAttributes.mediaType, of: element),
      length: attribute(PodcastingAttributes.length, of: element))
    return PodcastTrailer(
      title: value(Podcasting.trailer, of: element)?.withoutJoiners ?? "", published: published, file: file,
      season: attribute(PodcastingAttributes.trailerSeason, of: element))
  }

  private mutating func remoteItems(in parent: Node) -> [RemoteItem] {
    let medium = parent.name?.local == "publisher" ? "publisher" : nil
    return parent.elements(DocumentName(Podcasting.remoteItem)).compactMap { element in
      guard let guid = attribute(PodcastingAttributes.feedGUID, of: element) else { return nil }
      let written = attribute(PodcastingAttributes.medium, of: element)
      return RemoteItem(
        guid: guid, feed: attribute(PodcastingAttributes.feedURL, of: element),
        item: attribute(PodcastingAttributes.itemGUID, of: element), medium: written == medium ? nil : written,
        title: attribute(PodcastingAttributes.title, of: element))
    }
  }

  // MARK: Items

  mutating func readEpisode(of item: Node, into entry: inout Entry) {
    if let seconds = element(ITunes.duration, in: item), !entry.enclosures.isEmpty {
      entry.enclosures[0].duration = entry.enclosures[0].duration ?? .seconds(seconds)
    }
    for element in item.elements(DocumentName(Podcasting.alternateEnclosure)) { alternate(element, of: &entry) }
    let season = item.element(Podcasting.season)
    let number = item.element(Podcasting.episode)
    entry.episode = Episode(
      number: element(ITunes.episode, in: item) ?? number.flatMap { value(Podcasting.episode, of: $0) }.map { Int($0) },
      display: number.flatMap { attribute(PodcastingAttributes.episodeDisplay, of: $0) },
      season: element(ITunes.season, in: item) ?? season.flatMap { value(Podcasting.season, of: $0) },
      seasonName: season.flatMap { attribute(PodcastingAttributes.name, of: $0) },
      kind: element(ITunes.episodeType, in: item).flatMap { Episode.Kind(rawValue: $0.lowercased()) },
      title: plain(ITunes.title, in: item), author: plain(ITunes.author, in: item),
      image: item.element(ITunes.image).flatMap { image($0) },
      isExplicit: isExplicit(item), isBlocked: isYes(ITunes.block, in: item),
      transcripts: item.elements(DocumentName(Podcasting.transcript)).compactMap { transcript($0) },
      chapters: item.element(Podcasting.chapters).flatMap { attribute(PodcastingAttributes.url, of: $0) },
      soundbites: item.elements(DocumentName(Podcasting.soundbite)).compactMap { soundbite($0) },
      contentLinks: item.elements(DocumentName(Podcasting.contentLink)).compactMap { contentLink($0) },
      details: details(of: item))
  }

  private mutating func alternate(_ element: Node, of entry: inout Entry) {
    let sources = element.elements(DocumentName(Podcasting.source)).compactMap {
      attribute(PodcastingAttributes.sourceURI, of: $0)
    }
    guard let url = sources.first else { return }
    let title = attribute(PodcastingAttributes.title, of: element)
    let index: Int
    if let known = entry.enclosures.firstIndex(where: { $0.url == url }) {
      index = known
      entry.enclosures[index].title = entry.enclosures[index].title ?? title
    } else {
      index = entry.enclosures.count
      entry.enclosures.append(
        Enclosure(
          url: url, type: attribute(PodcastingAttributes.mediaType, of: element),
          length: attribute(PodcastingAttributes.length, of: element), title: title))
    }
    entry.enclosures[index].mirrors = Array(sources.dropFirst())
    if let integrity = element.element(Podcasting.integrity),
      attribute(PodcastingAttributes.integrityType, of: integrity) == "sri"
    {
      entry.enclosures[index].integrity = attribute(PodcastingAttributes.integrityValue, of: integrity)
    }
  }

  private mutating func contentLink(_ element: Node) -> ContentLink? {
    guard let page = attribute(PodcastingAttributes.href, of: element) else { return nil }
    return ContentLink(page: page, text: value(Podcasting.contentLink, of: element)?.withoutJoiners ?? "")
  }

  private mutating func transcript(_ element: Node) -> Transcript? {
    guard let url = attribute(PodcastingAttributes.url, of: element),
      let type = attribute(PodcastingAttributes.mediaType, of: element)
    else { return nil }
    return Transcript(
      url: url, type: type, language: attribute(PodcastingAttributes.language, of: element),
      isCaptions: attribute(PodcastingAttributes.rel, of: element) == "captions")
  }

  private mutating func soundbite(_ element: Node) -> Soundbite? {
    guard let start = attribute(PodcastingAttributes.startTime, of: element),
      let duration = attribute(PodcastingAttributes.duration, of: element)
    else { return nil }
    return Soundbite(start: start, duration: duration, title: value(Podcasting.soundbite, of: element)?.withoutJoiners)
  }

  // MARK: Both

  private mutating func details(of node: Node) -> PodcastDetails {
    PodcastDetails(
      people: node.elements(DocumentName(Podcasting.person)).compactMap { person($0) },
      places: node.elements(DocumentName(Podcasting.location)).compactMap { place($0) },
      license: node.element(Podcasting.license).flatMap { license($0) },
      values: node.elements(DocumentName(Podcasting.value)).compactMap { payment($0) },
      texts: node.elements(DocumentName(Podcasting.txt)).compactMap { element in
        value(Podcasting.txt, of: element).map {
          PodcastText(text: $0.withoutJoiners, purpose: attribute(PodcastingAttributes.purpose, of: element))
        }
      },
      socialPosts: node.elements(DocumentName(Podcasting.socialInteract)).compactMap { post($0) },
      chat: node.element(Podcasting.chat).flatMap { chat($0) },
      images: node.elements(DocumentName(Podcasting.image)).compactMap { podcastImage($0) })
  }

  private mutating func post(_ element: Node) -> SocialPost? {
    guard let network = attribute(PodcastingAttributes.socialProtocol, of: element) else { return nil }
    return SocialPost(
      network: network, url: attribute(PodcastingAttributes.socialURI, of: element),
      account: attribute(PodcastingAttributes.accountID, of: element),
      accountPage: attribute(PodcastingAttributes.accountURL, of: element),
      priority: attribute(PodcastingAttributes.priority, of: element))
  }

  private mutating func chat(_ element: Node) -> PodcastChat? {
    guard let server = attribute(PodcastingAttributes.chatServer, of: element),
      let network = attribute(PodcastingAttributes.chatProtocol, of: element)
    else { return nil }
    return PodcastChat(
      server: server, network: network, account: attribute(PodcastingAttributes.accountID, of: element),
      space: attribute(PodcastingAttributes.chatSpace, of: element))
  }

  private mutating func podcastImage(_ element: Node) -> PodcastImage? {
    guard let url = attribute(PodcastingAttributes.href, of: element) else { return nil }
    let (width, height) = (
      attribute(PodcastingAttributes.width, of: element), attribute(PodcastingAttributes.height, of: element)
    )
    return PodcastImage(
      url: url, alternative: attribute(PodcastingAttributes.alternative, of: element)?.withoutJoiners,
      purpose: attribute(PodcastingAttributes.purpose, of: element),
      type: attribute(PodcastingAttributes.mediaType, of: element),
      pixels: width.flatMap { width in height.map { PixelSize(width: width, height: $0) } })
  }

  private mutating func person(_ element: Node) -> PodcastPerson? {
    guard let name = value(Podcasting.person, of: element)?.withoutJoiners.withCollapsedSpace else { return nil }
    return PodcastPerson(
      name: name, role: attribute(PodcastingAttributes.personRole, of: element),
      group: attribute(PodcastingAttributes.personGroup, of: element),
      image: attribute(PodcastingAttributes.personImage, of: element),
      page: attribute(PodcastingAttributes.href, of: element))
  }

  private mutating func place(_ element: Node) -> PodcastPlace? {
    guard let name = value(Podcasting.location, of: element)?.withoutJoiners else { return nil }
    return PodcastPlace(
      name: name, relation: attribute(PodcastingAttributes.locationRel, of: element),
      geo: attribute(PodcastingAttributes.locationGeo, of: element),
      feature: attribute(PodcastingAttributes.locationOSM, of: element),
      country: attribute(PodcastingAttributes.locationCountry, of: element))
  }

  private mutating func license(_ element: Node) -> PodcastLicense? {
    guard let name = value(Podcasting.license, of: element)?.withoutJoiners else { return nil }
    return PodcastLicense(name: name, page: attribute(PodcastingAttributes.url, of: element))
  }

  private mutating func payment(_ element: Node) -> PodcastValue? {
    guard let type = attribute(PodcastingAttributes.valueType, of: element),
      let method = attribute(PodcastingAttributes.valueMethod, of: element)
    else { return nil }
    return PodcastValue(
      type: type, method: method, suggested: attribute(PodcastingAttributes.suggested, of: element),
      recipients: element.elements(DocumentName(Podcasting.valueRecipient)).compactMap { recipient($0) },
      timeSplits: element.elements(DocumentName(Podcasting.valueTimeSplit)).compactMap { timeSplit($0) })
  }

  private mutating func timeSplit(_ element: Node) -> PodcastValue.TimeSplit? {
    guard let start = attribute(PodcastingAttributes.startTime, of: element),
      let duration = attribute(PodcastingAttributes.duration, of: element)
    else { return nil }
    return PodcastValue.TimeSplit(
      start: start, duration: duration,
      recipients: element.elements(DocumentName(Podcasting.valueRecipient)).compactMap { recipient($0) },
      item: remoteItems(in: element).first, itemStart: attribute(PodcastingAttributes.remoteStartTime, of: element),
      percentage: attribute(PodcastingAttributes.remotePercentage, of: element))
  }

  private mutating func recipient(_ element: Node) -> PodcastValue.Recipient? {
    guard let type = attribute(PodcastingAttributes.recipientType, of: element),
      let address = attribute(PodcastingAttributes.address, of: element),
      let split = attribute(PodcastingAttributes.split, of: element)
    else { return nil }
    return PodcastValue.Recipient(
      name: attribute(PodcastingAttributes.name, of: element), type: type, address: address, split: split,
      isFee: attribute(PodcastingAttributes.fee, of: element) ?? false,
      customKey: attribute(PodcastingAttributes.customKey, of: element),
      customValue: attribute(PodcastingAttributes.customValue, of: element))
  }

  // MARK: Values

  private mutating func plain(_ term: Term<String>, in parent: Node) -> String? {
    element(term, in: parent)?.plainOfRSS
  }

  /// Returns the value of `itunes:explicit`, or `nil` if it is missing; until 2019 it was `yes` or `clean`.
  private func isExplicit(_ parent: Node) -> Bool? {
    guard let text = parent.element(ITunes.explicit)?.text.string.withCollapsedSpace.lowercased() else { return nil }
    return ["true", "yes", "explicit"].contains(text)
  }

  private mutating func isYes(_ term: Term<String>, in parent: Node) -> Bool {
    element(term, in: parent)?.lowercased() == "yes"
  }
}
