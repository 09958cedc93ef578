import FeedCore
import FeedVocabulary

/// What the codecs of Podcasting 2.0 report of values that are none.
enum PodcastingValueEntries {
  static let all: [RuleDescription] = [
    RuleDescription(
      "podcast/guid", .error, "a podcast’s guid is a UUID", Podcasting.guid.reference,
      why: "The guid names the show for ever, wherever its feed moves, and only a UUID is unique.",
      help: "write a UUID: 8, 4, 4, 4 and 12 hexadecimal digits",
      wrong: "<podcast:guid>my-show</podcast:guid>",
      right: "<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>"),
    RuleDescription(
      "podcast/locked", .error, "a podcast is locked or not", Podcasting.locked.reference,
      why: "Hosts ask it before they take over a feed; a word that they do not know does not lock it.",
      help: "write yes or no",
      wrong: "<podcast:locked>true</podcast:locked>",
      right: "<podcast:locked>yes</podcast:locked>"),
    RuleDescription(
      "podcast/medium", .error, "a medium is one of a list", Podcasting.medium.reference,
      why: "Players choose by it how they play and show what is in the feed.",
      help: "write one of the list, such as podcast, music or audiobook",
      wrong: "<podcast:medium>radio</podcast:medium>",
      right: "<podcast:medium>podcast</podcast:medium>"),
    RuleDescription(
      "podcast/block", .error, "a block says yes or no", Podcasting.block.reference,
      why: "A word that is not known blocks nobody.",
      help: "write yes or no",
      wrong: "<podcast:block>true</podcast:block>",
      right: "<podcast:block>yes</podcast:block>"),
    RuleDescription(
      "podcast/live-status", .error, "a live item is pending, live or ended", Podcasting.liveItem.reference,
      why: "Players show by it that a stream is about to begin, is running or is over.",
      help: "write pending, live or ended",
      wrong: "<podcast:liveItem status=\"running\">",
      right: "<podcast:liveItem status=\"live\">"),
    RuleDescription(
      "podcast/empty-person", .error, "a person has a name", Podcasting.person.reference,
      why: "Players would show a person without a name.",
      help: "write the name",
      wrong: "<podcast:person role=\"host\"></podcast:person>",
      right: "<podcast:person role=\"host\">Ada</podcast:person>"),
    RuleDescription(
      "podcast/geo", .error, "a place is a geo: URI", Podcasting.location.reference,
      why: "Maps can only show a place that they can take apart.",
      help: "write geo:, latitude, a comma and longitude",
      wrong: "<podcast:location geo=\"52.52, 13.40\">",
      right: "<podcast:location geo=\"geo:52.52,13.40\">"),
    RuleDescription(
      "podcast/osm", .error, "a place is a feature of OpenStreetMap", Podcasting.location.reference,
      why: "A letter for the kind of feature and its number lead to the place on the map.",
      help: "write N, W or R and the feature’s number",
      wrong: "<podcast:location osm=\"Berlin\">",
      right: "<podcast:location osm=\"R62422\">"),
    RuleDescription(
      "podcast/location-rel", .error, "a place is the subject’s or the creator’s", Podcasting.location.reference,
      why: "Players tell by it whether the show is about the place or comes from there.",
      help: "write subject or creator",
      wrong: "<podcast:location rel=\"topic\">",
      right: "<podcast:location rel=\"subject\">"),
    RuleDescription(
      "podcast/integrity-type", .error, "an integrity is of a known type", Podcasting.integrity.reference,
      why: "A player that does not know the type cannot check the file.",
      help: "write sri or pgp-signature",
      wrong: "<podcast:integrity type=\"md5\">",
      right: "<podcast:integrity type=\"sri\">"),
    RuleDescription(
      "podcast/social-protocol", .error, "a social network is of a known protocol",
      Podcasting.socialInteract.reference,
      why: "Players ask by it where the comments are, and in which language.",
      help: "write one of the list, such as activitypub, or disabled",
      wrong: "<podcast:socialInteract protocol=\"mastodon\">",
      right: "<podcast:socialInteract protocol=\"activitypub\">"),
    RuleDescription(
      "podcast/percentage", .error, "a percentage is from 0 to 100", Podcasting.valueTimeSplit.reference,
      why: "Payments are split by it, and no share can be more than the whole.",
      help: "write a number from 0 to 100",
      wrong: "<podcast:valueTimeSplit remotePercentage=\"120\">",
      right: "<podcast:valueTimeSplit remotePercentage=\"90\">"),
  ]
}
