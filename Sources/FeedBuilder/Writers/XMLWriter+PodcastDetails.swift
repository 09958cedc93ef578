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
