package import FeedCore
package import FeedMedia
import FeedVocabulary
package import FrontMatter

/// The metadata that a podcast and an episode have in common.
extension FieldReader where Key: PodcastDetailKey {
  package mutating func podcastDetails(from base: IRI) -> PodcastDetails {
    PodcastDetails(
      people: tables(.people, shorthand: PersonKey.name) { $0.person(from: base) },
      places: tables(.locations, shorthand: LocationKey.name) { $0.place() },
      license: table(.license, shorthand: LicenseKey.name) { $0.license(from: base) },
      values: tables(.value) { (fields: inout FieldReader<ValueKey>) in fields.payment() },
      texts: tables(.txt, shorthand: TextKey.text) { fields in
        fields.required(.text, example: "text = \"…\"") { $0.text(.text) }
          .map { PodcastText(text: $0, purpose: fields.text(.purpose)) }
      })
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

extension FieldReader<ValueKey> {
  fileprivate mutating func payment() -> PodcastValue? {
    let type = required(.type, example: "type = \"lightning\"") { $0.text(.type) }
    let method = required(.method, example: "method = \"keysend\"") { $0.text(.method) }
    let suggested = value(.suggested, of: PodcastingAttributes.suggested)
    let recipients = tables(.recipients) { (fields: inout FieldReader<RecipientKey>) in fields.recipient() }
    if recipients.isEmpty, node([.recipients]) == nil {
      reportMissing(
        .recipients,
        help: "add the recipients of payments: recipients = [{ type = \"node\", address = \"…\", split = 100 }]")
    }
    guard let type, let method, !recipients.isEmpty else { return nil }
    return PodcastValue(type: type, method: method, suggested: suggested, recipients: recipients)
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
