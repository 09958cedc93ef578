package import FeedCore

extension RuleDescription {
  package static let podcastBlock = RuleDescription(
    "podcast/block", .error, "a block must be yes or no", reference: Podcasting.reference("block"),
    why: "Podcast directories ignore a block that they cannot read.",
    help: "write yes or no",
    wrong: "<podcast:block>true</podcast:block>",
    right: "<podcast:block>yes</podcast:block>")

  package static let podcastEmptyPerson = RuleDescription(
    "podcast/empty-person", .error, "a person must have a name", reference: Podcasting.reference("person"),
    why: "Podcast apps show a person without a name.",
    help: "write the person’s name",
    wrong: "<podcast:person role=\"host\"></podcast:person>",
    right: "<podcast:person role=\"host\">Ada</podcast:person>")

  package static let podcastGeo = RuleDescription(
    "podcast/geo", .error, "a location must be a geo: URI", reference: Podcasting.reference("location"),
    why: "Maps cannot show the location.",
    help: "write geo:, latitude, a comma and longitude: geo:52.52,13.40",
    wrong: "<podcast:location geo=\"52.52, 13.40\">",
    right: "<podcast:location geo=\"geo:52.52,13.40\">")

  package static let podcastGuid = RuleDescription(
    "podcast/guid", .error, "the guid of a podcast must be a UUID", reference: Podcasting.reference("guid"),
    why: "Podcast apps use the guid to recognize the show when its feed moves.",
    help: "write a UUID: 8, 4, 4, 4 and 12 hexadecimal digits",
    wrong: "<podcast:guid>my-show</podcast:guid>",
    right: "<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>")

  package static let podcastIntegrityType = RuleDescription(
    "podcast/integrity-type", .error, "the type of an integrity value must be sri or pgp-signature",
    reference: Podcasting.reference("integrity"),
    why: "Podcast apps cannot verify the file.",
    help: "write sri or pgp-signature",
    wrong: "<podcast:integrity type=\"md5\">",
    right: "<podcast:integrity type=\"sri\">")

  package static let podcastLiveStatus = RuleDescription(
    "podcast/live-status", .error, "the status of a live item must be pending, live or ended",
    reference: Podcasting.reference("liveItem"),
    why: "Podcast apps cannot tell whether the stream is running.",
    help: "write pending, live or ended",
    wrong: "<podcast:liveItem status=\"running\">",
    right: "<podcast:liveItem status=\"live\">")

  package static let podcastLocationRel = RuleDescription(
    "podcast/location-rel", .error, "the relation of a location must be subject or creator",
    reference: Podcasting.reference("location"),
    why: "Podcast apps cannot tell whether the show is about the location or comes from there.",
    help: "write subject or creator",
    wrong: "<podcast:location rel=\"topic\">",
    right: "<podcast:location rel=\"subject\">")

  package static let podcastLocked = RuleDescription(
    "podcast/locked", .error, "a lock must be yes or no", reference: Podcasting.reference("locked"),
    why: "Podcast hosts import a feed whose lock they cannot read.",
    help: "write yes or no",
    wrong: "<podcast:locked>true</podcast:locked>",
    right: "<podcast:locked>yes</podcast:locked>")

  package static let podcastMedium = RuleDescription(
    "podcast/medium", .error, "a medium must be in the list of Podcasting 2.0",
    reference: Podcasting.reference("medium"),
    why: "Podcast apps use it to decide how to play and show the feed.",
    help: "write a medium from the list, such as podcast, music or audiobook",
    wrong: "<podcast:medium>radio</podcast:medium>",
    right: "<podcast:medium>podcast</podcast:medium>")

  package static let podcastOsm = RuleDescription(
    "podcast/osm", .error, "a location must be an OpenStreetMap feature", reference: Podcasting.reference("location"),
    why: "Maps cannot find the location.",
    help: "write N, W or R and the number of the feature: R62422",
    wrong: "<podcast:location osm=\"Berlin\">",
    right: "<podcast:location osm=\"R62422\">")

  package static let podcastPercentage = RuleDescription(
    "podcast/percentage", .error, "a percentage must be from 0 to 100",
    reference: Podcasting.reference("valueTimeSplit"),
    why: "Podcast apps cannot split a payment with it.",
    help: "write a number from 0 to 100",
    wrong: "<podcast:valueTimeSplit remotePercentage=\"120\">",
    right: "<podcast:valueTimeSplit remotePercentage=\"90\">")

  package static let podcastRecurrenceRule = RuleDescription(
    "podcast/recurrence-rule", .error, "a schedule must be a recurrence rule of RFC 5545",
    reference: .rfc(5545, "3.3.10"),
    why: "Podcast apps cannot tell when the next episode comes.",
    help: "write FREQ=, a frequency, and other parts after “;”: FREQ=WEEKLY;BYDAY=MO",
    wrong: "<podcast:updateFrequency rrule=\"weekly\">",
    right: "<podcast:updateFrequency rrule=\"FREQ=WEEKLY\">")

  package static let podcastSocialProtocol = RuleDescription(
    "podcast/social-protocol", .error, "the protocol of a social network must be in the list of Podcasting 2.0",
    reference: Podcasting.reference("socialInteract"),
    why: "Podcast apps cannot load the comments.",
    help: "write a protocol from the list, such as activitypub, or disabled",
    wrong: "<podcast:socialInteract protocol=\"mastodon\">",
    right: "<podcast:socialInteract protocol=\"activitypub\">")
}
