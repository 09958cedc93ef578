import FeedCore
import FeedMedia
import FeedVocabulary

/// Writes the Podcasting 2.0 elements that channels and items share.
extension XMLWriter {
  mutating func details(_ details: PodcastDetails) {
    for person in details.people { self.person(person) }
    for place in details.places { location(place) }
    if let license = details.license {
      element(Podcasting.license, license.name) { xml in
        if let page = license.page { xml.attribute(PodcastingAttributes.url, page) }
      }
    }
    for value in details.values { self.value(value) }
    for text in details.texts {
      element(Podcasting.txt, text.text) { xml in
        if let purpose = text.purpose { xml.attribute(PodcastingAttributes.purpose, purpose) }
      }
    }
    for post in details.socialPosts { self.post(post) }
    if let chat = details.chat { self.chat(chat) }
    for image in details.images { self.image(image) }
  }

  private mutating func post(_ post: SocialPost) {
    empty(Podcasting.socialInteract) { xml in
      xml.attribute(PodcastingAttributes.socialProtocol, post.network)
      if let url = post.url { xml.attribute(PodcastingAttributes.socialURI, url) }
      if let account = post.account { xml.attribute(PodcastingAttributes.accountID, account) }
      if let page = post.accountPage { xml.attribute(PodcastingAttributes.accountURL, page) }
      if let priority = post.priority { xml.attribute(PodcastingAttributes.priority, priority) }
    }
  }

  private mutating func chat(_ chat: PodcastChat) {
    empty(Podcasting.chat) { xml in
      xml.attribute(PodcastingAttributes.chatServer, chat.server)
      xml.attribute(PodcastingAttributes.chatProtocol, chat.network)
      if let account = chat.account { xml.attribute(PodcastingAttributes.accountID, account) }
      if let space = chat.space { xml.attribute(PodcastingAttributes.chatSpace, space) }
    }
  }

  private mutating func image(_ image: PodcastImage) {
    empty(Podcasting.image) { xml in
      xml.attribute(PodcastingAttributes.href, image.url)
      if let text = image.alternative { xml.attribute(PodcastingAttributes.alternative, text) }
      if let pixels = image.pixels {
        xml.attribute(PodcastingAttributes.aspectRatio, pixels.aspectRatio)
        xml.attribute(PodcastingAttributes.width, pixels.width)
        xml.attribute(PodcastingAttributes.height, pixels.height)
      }
      if let type = image.type { xml.attribute(PodcastingAttributes.mediaType, type) }
      if let purpose = image.purpose { xml.attribute(PodcastingAttributes.purpose, purpose) }
    }
  }

  /// Writes a reference to another feed or an item of it, with the medium of the reference if it has one.
  mutating func remoteItem(_ item: RemoteItem, medium: String? = nil) {
    empty(Podcasting.remoteItem) { xml in
      xml.attribute(PodcastingAttributes.feedGUID, item.guid)
      if let feed = item.feed { xml.attribute(PodcastingAttributes.feedURL, feed) }
      if let guid = item.item { xml.attribute(PodcastingAttributes.itemGUID, guid) }
      if let medium = item.medium ?? medium { xml.attribute(PodcastingAttributes.medium, medium) }
      if let title = item.title { xml.attribute(PodcastingAttributes.title, title) }
    }
  }

  private mutating func person(_ person: PodcastPerson) {
    element(Podcasting.person, person.name) { xml in
      if let role = person.role { xml.attribute(PodcastingAttributes.personRole, role) }
      if let group = person.group { xml.attribute(PodcastingAttributes.personGroup, group) }
      if let image = person.image { xml.attribute(PodcastingAttributes.personImage, image) }
      if let page = person.page { xml.attribute(PodcastingAttributes.href, page) }
    }
  }

  private mutating func location(_ place: PodcastPlace) {
    element(Podcasting.location, place.name) { xml in
      if let relation = place.relation { xml.attribute(PodcastingAttributes.locationRel, relation) }
      if let geo = place.geo { xml.attribute(PodcastingAttributes.locationGeo, geo) }
      if let feature = place.feature { xml.attribute(PodcastingAttributes.locationOSM, feature) }
      if let country = place.country { xml.attribute(PodcastingAttributes.locationCountry, country) }
    }
  }

  private mutating func value(_ value: PodcastValue) {
    container(Podcasting.value) { xml in
      xml.attribute(PodcastingAttributes.valueType, value.type)
      xml.attribute(PodcastingAttributes.valueMethod, value.method)
      if let suggested = value.suggested { xml.attribute(PodcastingAttributes.suggested, suggested) }
    } content: { xml in
      for recipient in value.recipients { xml.recipient(recipient) }
      for split in value.timeSplits { xml.timeSplit(split) }
    }
  }

  private mutating func timeSplit(_ split: PodcastValue.TimeSplit) {
    container(Podcasting.valueTimeSplit) { xml in
      xml.attribute(PodcastingAttributes.startTime, split.start)
      xml.attribute(PodcastingAttributes.duration, split.duration)
      if let start = split.itemStart { xml.attribute(PodcastingAttributes.remoteStartTime, start) }
      if let share = split.percentage { xml.attribute(PodcastingAttributes.remotePercentage, share) }
    } content: { xml in
      for recipient in split.recipients { xml.recipient(recipient) }
      if let item = split.item { xml.remoteItem(item) }
    }
  }

  private mutating func recipient(_ recipient: PodcastValue.Recipient) {
    empty(Podcasting.valueRecipient) { xml in
      if let name = recipient.name { xml.attribute(PodcastingAttributes.name, name) }
      xml.attribute(PodcastingAttributes.recipientType, recipient.type)
      xml.attribute(PodcastingAttributes.address, recipient.address)
      if let key = recipient.customKey { xml.attribute(PodcastingAttributes.customKey, key) }
      if let value = recipient.customValue { xml.attribute(PodcastingAttributes.customValue, value) }
      xml.attribute(PodcastingAttributes.split, recipient.split)
      if recipient.isFee { xml.attribute(PodcastingAttributes.fee, true) }
    }
  }
}

extension PixelSize {
  /// The ratio of width and height in lowest terms, such as `16/9`.
  fileprivate var aspectRatio: String {
    var (divisor, rest) = (width, height)
    while rest != 0 { (divisor, rest) = (rest, divisor % rest) }
    return divisor == 0 ? "1/1" : "\(width / divisor)/\(height / divisor)"
  }
}
