import FeedCore
import FeedVocabulary

/// What the codecs of extensions and of OPML report of values that are none.
enum ModuleValueEntries {
  typealias Entry = RuleCatalog.Entry

  static let all: [Entry] = itunes + podcast + media + places + others

  private static let itunes: [Entry] = [
    Entry(
      "itunes/duration", .error, "an episode’s length is a time", ITunes.duration.reference, w3c: ["InvalidDuration"]),
    Entry(
      "itunes/explicit", .error, "a podcast is explicit or not", ITunes.explicit.reference, w3c: ["InvalidTrueFalse"]),
    Entry("itunes/block", .error, "a block says Yes", ITunes.block.reference, w3c: ["InvalidYesNoClean"]),
    Entry(
      "itunes/type", .error, "a podcast is episodic or serial", ITunes.type.reference, w3c: ["InvalidItunesChannelType"]
    ),
    Entry("itunes/complete", .error, "a complete podcast says Yes", ITunes.complete.reference, w3c: ["InvalidYesNo"]),
    Entry(
      "itunes/episode-type", .error, "an episode is full, a trailer or a bonus", ITunes.episodeType.reference,
      w3c: ["InvalidItunesEpisodeType"]),
    Entry(
      "itunes/closed-captioned", .error, "captions are there or not", ITunes.isClosedCaptioned.reference,
      w3c: ["InvalidYesNo"]),
  ]

  private static let podcast: [Entry] = [
    Entry("podcast/guid", .error, "a podcast’s guid is a UUID", Podcasting.guid.reference),
    Entry("podcast/locked", .error, "a podcast is locked or not", Podcasting.locked.reference),
    Entry("podcast/medium", .error, "a medium is one of a list", Podcasting.medium.reference),
    Entry("podcast/block", .error, "a block says yes or no", Podcasting.block.reference),
    Entry("podcast/live-status", .error, "a live item is pending, live or ended", Podcasting.liveItem.reference),
    Entry("podcast/empty-person", .error, "a person has a name", Podcasting.person.reference),
    Entry("podcast/geo", .error, "a place is a geo: URI", Podcasting.location.reference),
    Entry("podcast/osm", .error, "a place is a feature of OpenStreetMap", Podcasting.location.reference),
    Entry("podcast/location-rel", .error, "a place is the subject’s or the creator’s", Podcasting.location.reference),
    Entry("podcast/integrity-type", .error, "an integrity is of a known type", Podcasting.integrity.reference),
    Entry(
      "podcast/social-protocol", .error, "a social network is of a known protocol",
      Podcasting.socialInteract.reference),
    Entry("podcast/percentage", .error, "a percentage is from 0 to 100", Podcasting.valueTimeSplit.reference),
  ]

  private static let media: [Entry] = [
    Entry(
      "media/medium", .error, "a medium is one of five words", MediaAttributes.medium.reference,
      w3c: ["InvalidMediaMedium"]),
    Entry(
      "media/expression", .error, "an expression is one of three words", MediaAttributes.expression.reference,
      w3c: ["InvalidMediaExpression"]),
    Entry(
      "media/text-type", .error, "a text is plain or html", MediaAttributes.textType.reference,
      w3c: ["InvalidMediaTextType"]),
    Entry(
      "media/play-time", .error, "a moment of a film is a play time", .rfc(2326, "3.6"), w3c: ["InvalidNPTTime"]),
    Entry(
      "media/hash-algorithm", .error, "a hash is of MD5 or SHA-1", MediaAttributes.algorithm.reference,
      w3c: ["InvalidMediaHash"]),
    Entry(
      "media/restriction-relationship", .error, "a restriction allows or denies",
      MediaAttributes.relationship.reference, w3c: ["InvalidMediaRestrictionRel"]),
    Entry(
      "media/restriction-type", .error, "a restriction is of a known type", MediaAttributes.restrictionType.reference,
      w3c: ["InvalidMediaRestrictionType"]),
    Entry("media/status", .error, "a state is one of three words", MediaAttributes.state.reference),
    Entry("media/price-type", .error, "a price is of a known type", MediaAttributes.priceType.reference),
    Entry("media/rights-status", .error, "rights are of a known kind", MediaAttributes.rightsStatus.reference),
  ]

  private static let places: [Entry] = [
    Entry("georss/point", .error, "a point is one pair of numbers", GeoRSS.point.reference, w3c: ["InvalidCoord"]),
    Entry(
      "georss/line", .error, "a line is two or more pairs of numbers", GeoRSS.line.reference, w3c: ["InvalidCoordList"]),
    Entry(
      "georss/polygon", .error, "a polygon is four or more pairs of numbers", GeoRSS.polygon.reference,
      w3c: ["InvalidCoordList"]),
    Entry("georss/box", .error, "a box is two pairs of numbers", GeoRSS.box.reference, w3c: ["InvalidCoordList"]),
    Entry("georss/circle", .error, "a circle is three numbers", GeoRSS.circle.reference, w3c: ["InvalidCoordList"]),
    Entry(
      "geo/latitude", .error, "a latitude lies between -90 and 90", Geo.latitude.reference, w3c: ["InvalidLatitude"]),
    Entry(
      "geo/longitude", .error, "a longitude lies between -180 and 180", Geo.longitude.reference,
      w3c: ["InvalidLongitude"]),
    Entry("geo/elevation", .error, "a height is a number", GeoRSS.elevation.reference, w3c: ["InvalidFloatUnit"]),
  ]

  private static let others: [Entry] = [
    Entry(
      "country/not-a-code", .error, "a country is two letters", nil, w3c: ["InvalidCountryCode"]),
    Entry("number/not-a-number", .error, "a number is written in digits", nil, w3c: ["InvalidFloat"]),
    Entry(
      "number/not-a-non-negative-number", .error, "a number of 0 or more is written in digits", nil,
      w3c: ["InvalidFloat"]),
    Entry(
      "number/not-a-whole-number", .error, "a whole number is written in digits", nil,
      w3c: ["InvalidInteger", "InvalidPositiveInteger"]),
    Entry("date/not-iso8601", .error, "a date is of ISO 8601", nil, w3c: ["InvalidISO8601DateTime"]),
    Entry("rdf/parse-type", .error, "a parse type is one of three words", RDFSyntax.parseType.reference),
    Entry("opml/version", .error, "OPML has three versions", OPML.version.reference, w3c: ["InvalidOPMLVersion"]),
    Entry(
      "opml/expansion-state", .error, "open lines are numbers", OPML.expansionState.reference,
      w3c: ["InvalidExpansionState"]),
  ]
}
