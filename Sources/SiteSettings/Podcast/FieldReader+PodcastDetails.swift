package import FeedCore
package import FeedMedia
import FeedVocabulary
package import FrontMatter

/// The metadata that a podcast and an episode have in common.
extension FieldReader where Key: PodcastDetailKey {
  /// Reads the metadata.
  ///
  /// - Parameters:
  ///   - base: The URL to which other URLs are relative.
  ///   - files: The files of the site, among which images are measured.
  /// - Returns: The metadata.
  package mutating func podcastDetails(from base: IRI, files: SiteFiles) -> PodcastDetails {
    var posts = tables(.social, shorthand: SocialKey.url) { $0.post(from: base) }
    if posts.count > 1 { for index in posts.indices { posts[index].priority = index + 1 } }
    return PodcastDetails(
      people: tables(.people, shorthand: PersonKey.name) { $0.person(from: base) },
      places: tables(.locations, shorthand: LocationKey.name) { $0.place() },
      license: table(.license, shorthand: LicenseKey.name) { $0.license(from: base) },
      values: tables(.value) { (fields: inout FieldReader<ValueKey>) in fields.payment(from: base) },
      texts: tables(.txt, shorthand: TextKey.text) { fields in
        fields.required(.text, example: "text = \"…\"") { $0.text(.text) }
          .map { PodcastText(text: $0, purpose: fields.text(.purpose)) }
      },
      socialPosts: posts, chat: table(.chat) { (fields: inout FieldReader<ChatKey>) in fields.chat() },
      images: tables(.images, shorthand: PodcastImageKey.url) { $0.image(from: base, files: files) })
  }
}

extension FieldReader<PersonKey> {
  fileprivate mutating func person(from base: IRI) -> PodcastPerson? {
    guard let name = required(.name, example: "name = \"Ada Lovelace\"", { $0.text(.name) }) else { return nil }
    return PodcastPerson(
      name: name, role: text(.role), group: text(.group), image: url(.image, from: base),
      page: url(.url, from: base))
  }
}

extension FieldReader<LocationKey> {
  fileprivate mutating func place() -> PodcastPlace? {
    guard let name = required(.name, example: "name = \"Berlin\"", { $0.text(.name) }) else { return nil }
    return PodcastPlace(
      name: name, relation: value(.rel, of: PodcastingAttributes.locationRel),
      geo: value(.geo, of: PodcastingAttributes.locationGeo),
      feature: value(.osm, of: PodcastingAttributes.locationOSM),
      country: value(.country, of: PodcastingAttributes.locationCountry))
  }
}

extension FieldReader<LicenseKey> {
  fileprivate mutating func license(from base: IRI) -> PodcastLicense? {
    guard let name = required(.name, example: "name = \"CC-BY-4.0\"", { $0.text(.name) }) else { return nil }
    return PodcastLicense(name: name, page: url(.url, from: base))
  }
}

extension FieldReader<SocialKey> {
  fileprivate mutating func post(from base: IRI) -> SocialPost? {
    let network = value(.network, of: PodcastingAttributes.socialProtocol)
    if network == "disabled" { return SocialPost(network: "disabled") }
    guard let url = required(.url, example: "url = \"https://social.example/@ada/1\"", { $0.url(.url, from: base) })
    else { return nil }
    return SocialPost(
      network: network ?? "activitypub", url: url, account: identifier(.account),
      accountPage: self.url(.accountURL, from: base))
  }
}

extension FieldReader<ChatKey> {
  fileprivate mutating func chat() -> PodcastChat? {
    let server = required(.server, example: "server = \"irc.example\"") { $0.identifier(.server) }
    let network = required(.network, example: "protocol = \"irc\"") { $0.identifier(.network) }
    guard let server, let network else { return nil }
    return PodcastChat(
      server: server, network: network, account: identifier(.account), space: identifier(.space))
  }
}

extension FieldReader<PodcastImageKey> {
  fileprivate mutating func image(from base: IRI, files: SiteFiles) -> PodcastImage? {
    guard let url = required(.url, example: "url = \"/images/banner.png\"", { $0.url(.url, from: base) }) else {
      return nil
    }
    let picture = files.picture(url)
    return PodcastImage(
      url: url, alternative: text(.alt), purpose: text(.purpose), type: picture.type, pixels: picture.pixels)
  }
}

extension FieldReader<ValueKey> {
  fileprivate mutating func payment(from base: IRI) -> PodcastValue? {
    let type = required(.type, example: "type = \"lightning\"") { $0.text(.type) }
    let method = required(.method, example: "method = \"keysend\"") { $0.text(.method) }
    let suggested = value(.suggested, of: PodcastingAttributes.suggested)
    let recipients = tables(.recipients) { (fields: inout FieldReader<RecipientKey>) in fields.recipient() }
    if recipients.isEmpty, node([.recipients]) == nil {
      reportMissing(
        .recipients,
        help: "add the recipients of payments: recipients = [{ type = \"node\", address = \"…\", split = 100 }]")
    }
    let splits = tables(.timeSplits) { (fields: inout FieldReader<TimeSplitKey>) in fields.timeSplit(from: base) }
    guard let type, let method, !recipients.isEmpty else { return nil }
    return PodcastValue(
      type: type, method: method, suggested: suggested, recipients: recipients, timeSplits: splits)
  }
}

extension FieldReader<TimeSplitKey> {
  fileprivate mutating func timeSplit(from base: IRI) -> PodcastValue.TimeSplit? {
    let start = required(.start, example: "start = 60") { $0.value(.start, of: PodcastingAttributes.startTime) }
    let duration = required(.duration, example: "duration = 237") {
      $0.value(.duration, of: PodcastingAttributes.duration)
    }
    let recipients = tables(.recipients) { (fields: inout FieldReader<RecipientKey>) in fields.recipient() }
    let item = table(.item, shorthand: RemoteItemKey.url) { $0.remoteItem(from: base) }
    if recipients.isEmpty, item == nil, !hasErrors {
      reportMissing(.recipients, help: "add “recipients”, or the “item” whose recipients are paid")
    }
    guard let start, let duration, !recipients.isEmpty || item != nil else { return nil }
    return PodcastValue.TimeSplit(
      start: start, duration: duration, recipients: item == nil ? recipients : [], item: item,
      itemStart: value(.itemStart, of: PodcastingAttributes.remoteStartTime),
      percentage: value(.percentage, of: PodcastingAttributes.remotePercentage))
  }
}

extension FieldReader<RemoteItemKey> {
  /// Reads a reference to another podcast; without a `guid`, the guid is derived from its URL.
  mutating func remoteItem(from base: IRI) -> RemoteItem? {
    let feed = url(.url, from: base)
    let guid = value(.guid, of: PodcastingAttributes.feedGUID) ?? feed.map(Podcast.guid)
    guard let guid else {
      if !hasErrors {
        reportMissing(.url, help: "add the URL of the feed of the other podcast as “url”, or its “guid”")
      }
      return nil
    }
    return RemoteItem(
      guid: guid, feed: feed, item: identifier(.item), medium: text(.medium), title: text(.title))
  }
}

extension FieldReader<RecipientKey> {
  fileprivate mutating func recipient() -> PodcastValue.Recipient? {
    let type = required(.type, example: "type = \"node\"") { $0.text(.type) }
    let address = required(.address, example: "address = \"…\"") { $0.text(.address) }
    let split = required(.split, example: "split = 100") { $0.count(.split) }
    guard let type, let address, let split else { return nil }
    return PodcastValue.Recipient(
      name: text(.name), type: type, address: address, split: split, isFee: boolean(.fee) ?? false,
      customKey: identifier(.customKey), customValue: identifier(.customValue))
  }
}
