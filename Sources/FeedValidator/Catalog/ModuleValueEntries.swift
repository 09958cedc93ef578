import FeedCore
import FeedVocabulary

/// What the codecs of extensions and of OPML report of values that are none.
enum ModuleValueEntries {
  typealias Entry = RuleCatalog.Entry

  static let all: [Entry] = itunes + podcast + media + places + others

  private static let itunes: [Entry] = [
    Entry(
      "itunes/duration", .error, "an episode’s length is a time", ITunes.duration.reference, w3c: ["InvalidDuration"],
      why: "Podcast players and directories read it, and pass over what they cannot read.",
      help: "write seconds, or hours, minutes and seconds with colons",
      wrong: "<itunes:duration>an hour</itunes:duration>",
      right: "<itunes:duration>1:02:30</itunes:duration>"),
    Entry(
      "itunes/explicit", .error, "a podcast is explicit or not", ITunes.explicit.reference, w3c: ["InvalidTrueFalse"],
      why: "Directories refuse a show that does not say it in their words.",
      help: "write true or false",
      wrong: "<itunes:explicit>maybe</itunes:explicit>",
      right: "<itunes:explicit>false</itunes:explicit>"),
    Entry(
      "itunes/block", .error, "a block says Yes", ITunes.block.reference, w3c: ["InvalidYesNoClean"],
      why: "Anything else but Yes leaves the show in the directory.",
      help: "write Yes, or take the element out",
      wrong: "<itunes:block>true</itunes:block>",
      right: "<itunes:block>Yes</itunes:block>"),
    Entry(
      "itunes/type", .error, "a podcast is episodic or serial", ITunes.type.reference,
      w3c: ["InvalidItunesChannelType"],
      why: "Players order episodes by it.",
      help: "write episodic or serial",
      wrong: "<itunes:type>series</itunes:type>",
      right: "<itunes:type>serial</itunes:type>"),
    Entry(
      "itunes/complete", .error, "a complete podcast says Yes", ITunes.complete.reference, w3c: ["InvalidYesNo"],
      why: "Anything else but Yes means that more episodes come.",
      help: "write Yes, or take the element out",
      wrong: "<itunes:complete>true</itunes:complete>",
      right: "<itunes:complete>Yes</itunes:complete>"),
    Entry(
      "itunes/episode-type", .error, "an episode is full, a trailer or a bonus", ITunes.episodeType.reference,
      w3c: ["InvalidItunesEpisodeType"],
      why: "Players show trailers and bonus episodes apart.",
      help: "write full, trailer or bonus",
      wrong: "<itunes:episodeType>teaser</itunes:episodeType>",
      right: "<itunes:episodeType>trailer</itunes:episodeType>"),
    Entry(
      "itunes/closed-captioned", .error, "captions are there or not", ITunes.isClosedCaptioned.reference,
      w3c: ["InvalidYesNo"],
      why: "Podcast players and directories read it, and pass over what they cannot read.",
      help: "write Yes, or take the element out",
      wrong: "<itunes:isClosedCaptioned>true</itunes:isClosedCaptioned>",
      right: "<itunes:isClosedCaptioned>Yes</itunes:isClosedCaptioned>"),
  ]

  private static let podcast: [Entry] = [
    Entry(
      "podcast/guid", .error, "a podcast’s guid is a UUID", Podcasting.guid.reference,
      why: "The guid names the show for ever, wherever its feed moves, and only a UUID is unique.",
      help: "write a UUID: 8, 4, 4, 4 and 12 hexadecimal digits",
      wrong: "<podcast:guid>my-show</podcast:guid>",
      right: "<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>"),
    Entry(
      "podcast/locked", .error, "a podcast is locked or not", Podcasting.locked.reference,
      why: "Hosts ask it before they take over a feed; a word that they do not know does not lock it.",
      help: "write yes or no",
      wrong: "<podcast:locked>true</podcast:locked>",
      right: "<podcast:locked>yes</podcast:locked>"),
    Entry(
      "podcast/medium", .error, "a medium is one of a list", Podcasting.medium.reference,
      why: "Players choose by it how they play and show what is in the feed.",
      help: "write one of the list, such as podcast, music or audiobook",
      wrong: "<podcast:medium>radio</podcast:medium>",
      right: "<podcast:medium>podcast</podcast:medium>"),
    Entry(
      "podcast/block", .error, "a block says yes or no", Podcasting.block.reference,
      why: "A word that is not known blocks nobody.",
      help: "write yes or no",
      wrong: "<podcast:block>true</podcast:block>",
      right: "<podcast:block>yes</podcast:block>"),
    Entry(
      "podcast/live-status", .error, "a live item is pending, live or ended", Podcasting.liveItem.reference,
      why: "Players show by it that a stream is about to begin, is running or is over.",
      help: "write pending, live or ended",
      wrong: "<podcast:liveItem status=\"running\">",
      right: "<podcast:liveItem status=\"live\">"),
    Entry(
      "podcast/empty-person", .error, "a person has a name", Podcasting.person.reference,
      why: "Players would show a person without a name.",
      help: "write the name",
      wrong: "<podcast:person role=\"host\"></podcast:person>",
      right: "<podcast:person role=\"host\">Ada</podcast:person>"),
    Entry(
      "podcast/geo", .error, "a place is a geo: URI", Podcasting.location.reference,
      why: "Maps can only show a place that they can take apart.",
      help: "write geo:, latitude, a comma and longitude",
      wrong: "<podcast:location geo=\"52.52, 13.40\">",
      right: "<podcast:location geo=\"geo:52.52,13.40\">"),
    Entry(
      "podcast/osm", .error, "a place is a feature of OpenStreetMap", Podcasting.location.reference,
      why: "A letter for the kind of feature and its number lead to the place on the map.",
      help: "write N, W or R and the feature’s number",
      wrong: "<podcast:location osm=\"Berlin\">",
      right: "<podcast:location osm=\"R62422\">"),
    Entry(
      "podcast/location-rel", .error, "a place is the subject’s or the creator’s", Podcasting.location.reference,
      why: "Players tell by it whether the show is about the place or comes from there.",
      help: "write subject or creator",
      wrong: "<podcast:location rel=\"topic\">",
      right: "<podcast:location rel=\"subject\">"),
    Entry(
      "podcast/integrity-type", .error, "an integrity is of a known type", Podcasting.integrity.reference,
      why: "A player that does not know the type cannot check the file.",
      help: "write sri or pgp-signature",
      wrong: "<podcast:integrity type=\"md5\">",
      right: "<podcast:integrity type=\"sri\">"),
    Entry(
      "podcast/social-protocol", .error, "a social network is of a known protocol",
      Podcasting.socialInteract.reference,
      why: "Players ask by it where the comments are, and in which language.",
      help: "write one of the list, such as activitypub, or disabled",
      wrong: "<podcast:socialInteract protocol=\"mastodon\">",
      right: "<podcast:socialInteract protocol=\"activitypub\">"),
    Entry(
      "podcast/percentage", .error, "a percentage is from 0 to 100", Podcasting.valueTimeSplit.reference,
      why: "Payments are split by it, and no share can be more than the whole.",
      help: "write a number from 0 to 100",
      wrong: "<podcast:valueTimeSplit remotePercentage=\"120\">",
      right: "<podcast:valueTimeSplit remotePercentage=\"90\">"),
  ]

  private static let media: [Entry] = [
    Entry(
      "media/medium", .error, "a medium is one of five words", MediaAttributes.medium.reference,
      w3c: ["InvalidMediaMedium"],
      why: "Readers choose by it whether they show, play or link.",
      help: "write image, audio, video, document or executable",
      wrong: "<media:content medium=\"movie\">",
      right: "<media:content medium=\"video\">"),
    Entry(
      "media/expression", .error, "an expression is one of three words", MediaAttributes.expression.reference,
      w3c: ["InvalidMediaExpression"],
      why: "Readers tell by it a sample from the whole.",
      help: "write sample, full or nonstop",
      wrong: "<media:content expression=\"part\">",
      right: "<media:content expression=\"sample\">"),
    Entry(
      "media/text-type", .error, "a text is plain or html", MediaAttributes.textType.reference,
      w3c: ["InvalidMediaTextType"],
      why: "The type says how to read the text.",
      help: "write plain or html",
      wrong: "<media:description type=\"text\">",
      right: "<media:description type=\"plain\">"),
    Entry(
      "media/play-time", .error, "a moment of a film is a play time", .rfc(2326, "3.6"), w3c: ["InvalidNPTTime"],
      why: "Players jump to the moment, and cannot to one that they cannot read.",
      help: "write hours, minutes and seconds",
      wrong: "<media:thumbnail time=\"after 5 minutes\">",
      right: "<media:thumbnail time=\"00:05:00\">"),
    Entry(
      "media/hash-algorithm", .error, "a hash is of MD5 or SHA-1", MediaAttributes.algorithm.reference,
      w3c: ["InvalidMediaHash"],
      why: "Programs can only check a hash whose algorithm they know.",
      help: "write md5 or sha-1",
      wrong: "<media:hash algo=\"sha\">",
      right: "<media:hash algo=\"sha-1\">"),
    Entry(
      "media/restriction-relationship", .error, "a restriction allows or denies",
      MediaAttributes.relationship.reference, w3c: ["InvalidMediaRestrictionRel"],
      why: "Without it nobody knows whether the list lets in or keeps out.",
      help: "write allow or deny",
      wrong: "<media:restriction relationship=\"only\">",
      right: "<media:restriction relationship=\"allow\">"),
    Entry(
      "media/restriction-type", .error, "a restriction is of a known type", MediaAttributes.restrictionType.reference,
      w3c: ["InvalidMediaRestrictionType"],
      why: "It says what is listed.",
      help: "write country, uri or sharing",
      wrong: "<media:restriction relationship=\"allow\" type=\"region\">",
      right: "<media:restriction relationship=\"allow\" type=\"country\">"),
    Entry(
      "media/status", .error, "a state is one of three words", MediaAttributes.state.reference,
      why: "Readers show by it whether the file can still be had.",
      help: "write active, blocked or deleted",
      wrong: "<media:status state=\"gone\">",
      right: "<media:status state=\"deleted\">"),
    Entry(
      "media/price-type", .error, "a price is of a known type", MediaAttributes.priceType.reference,
      why: "Readers show by it what has to be paid, and for what.",
      help: "write rent, purchase, package or subscription",
      wrong: "<media:price type=\"buy\">",
      right: "<media:price type=\"purchase\">"),
    Entry(
      "media/rights-status", .error, "rights are of a known kind", MediaAttributes.rightsStatus.reference,
      why: "It says whether the media is the author’s own.",
      help: "write userCreated or official",
      wrong: "<media:rights status=\"mine\">",
      right: "<media:rights status=\"userCreated\">"),
  ]

  private static let places: [Entry] = [
    Entry(
      "georss/point", .error, "a point is one pair of numbers", GeoRSS.point.reference, w3c: ["InvalidCoord"],
      why: "Maps cannot show a place that they cannot take apart.",
      help: "write latitude and longitude with a space between them",
      wrong: "<georss:point>52.52</georss:point>",
      right: "<georss:point>52.52 13.40</georss:point>"),
    Entry(
      "georss/line", .error, "a line is two or more pairs of numbers", GeoRSS.line.reference, w3c: ["InvalidCoordList"],
      why: "Maps cannot show a place that they cannot take apart.",
      help: "write two or more pairs of latitude and longitude, with spaces between them",
      wrong: "<georss:line>52.52 13.40</georss:line>",
      right: "<georss:line>52.52 13.40 48.14 11.58</georss:line>"),
    Entry(
      "georss/polygon", .error, "a polygon is four or more pairs of numbers", GeoRSS.polygon.reference,
      w3c: ["InvalidCoordList"],
      why: "A polygon ends where it began, so it has at least four pairs.",
      help: "write four or more pairs, the last one equal to the first",
      wrong: "<georss:polygon>45 -110 46 -109</georss:polygon>",
      right: "<georss:polygon>45 -110 46 -109 43 -109 45 -110</georss:polygon>"),
    Entry(
      "georss/box", .error, "a box is two pairs of numbers", GeoRSS.box.reference, w3c: ["InvalidCoordList"],
      why: "Maps cannot show a place that they cannot take apart.",
      help: "write the lower corner, then the upper one",
      wrong: "<georss:box>42.9 -71.0</georss:box>",
      right: "<georss:box>42.9 -71.0 43.0 -69.8</georss:box>"),
    Entry(
      "georss/circle", .error, "a circle is three numbers", GeoRSS.circle.reference, w3c: ["InvalidCoordList"],
      why: "Maps cannot show a place that they cannot take apart.",
      help: "write latitude, longitude and a radius in metres",
      wrong: "<georss:circle>42.9 -71.0</georss:circle>",
      right: "<georss:circle>42.9 -71.0 500</georss:circle>"),
    Entry(
      "geo/latitude", .error, "a latitude lies between -90 and 90", Geo.latitude.reference, w3c: ["InvalidLatitude"],
      why: "Maps cannot show a place that they cannot take apart.",
      help: "write degrees from -90 to 90, north above 0",
      wrong: "<geo:lat>91</geo:lat>",
      right: "<geo:lat>52.52</geo:lat>"),
    Entry(
      "geo/longitude", .error, "a longitude lies between -180 and 180", Geo.longitude.reference,
      w3c: ["InvalidLongitude"],
      why: "Maps cannot show a place that they cannot take apart.",
      help: "write degrees from -180 to 180, east above 0",
      wrong: "<geo:long>13° 24′</geo:long>",
      right: "<geo:long>13.40</geo:long>"),
    Entry(
      "geo/elevation", .error, "a height is a number", GeoRSS.elevation.reference, w3c: ["InvalidFloatUnit"],
      why: "Maps cannot show a place that they cannot take apart.",
      help: "write metres in digits",
      wrong: "<georss:elev>313 m</georss:elev>",
      right: "<georss:elev>313</georss:elev>"),
  ]

  private static let others: [Entry] = [
    Entry(
      "country/not-a-code", .error, "a country is two letters", nil, w3c: ["InvalidCountryCode"],
      why: "Programs compare countries by their codes.",
      help: "write the two letters of ISO 3166",
      wrong: "<media:restriction type=\"country\">Germany</media:restriction>",
      right: "<media:restriction type=\"country\">DE</media:restriction>"),
    Entry(
      "number/not-a-number", .error, "a number is written in digits", nil, w3c: ["InvalidFloat"],
      why: "Programs cannot count with it.",
      help: "write digits, with a point before the fraction",
      wrong: "1,5",
      right: "1.5"),
    Entry(
      "number/not-a-non-negative-number", .error, "a number of 0 or more is written in digits", nil,
      w3c: ["InvalidFloat"],
      why: "Programs cannot count with it, and nothing can be less than nothing here.",
      help: "write digits, with a point before the fraction",
      wrong: "-1",
      right: "1.5"),
    Entry(
      "number/not-a-whole-number", .error, "a whole number is written in digits", nil,
      w3c: ["InvalidInteger", "InvalidPositiveInteger"],
      why: "Programs cannot count with it.",
      help: "write digits, with a minus sign in front where it is less than 0",
      wrong: "1.5",
      right: "2"),
    Entry(
      "date/not-iso8601", .error, "a date is of ISO 8601", nil, w3c: ["InvalidISO8601DateTime"],
      why: "A reader that cannot read the date shows the entry in the wrong place, or as new each time it looks.",
      help: "write year, month, day, T, the time and a zone",
      wrong: "1 March 2024",
      right: "2024-03-01T12:00:00+00:00"),
    Entry(
      "rdf/parse-type", .error, "a parse type is one of three words", RDFSyntax.parseType.reference,
      why: "RDF programs read the element’s content by it.",
      help: "write Literal, Resource or Collection",
      wrong: "<item rdf:parseType=\"Text\">",
      right: "<item rdf:parseType=\"Literal\">"),
    Entry(
      "opml/version", .error, "OPML has three versions", OPML.version.reference, w3c: ["InvalidOPMLVersion"],
      why: "The version says which attributes to expect.",
      help: "write 2.0",
      wrong: "<opml version=\"2\">",
      right: "<opml version=\"2.0\">"),
    Entry(
      "opml/expansion-state", .error, "open lines are numbers", OPML.expansionState.reference,
      w3c: ["InvalidExpansionState"],
      why: "Outliners open the lines that are named by it.",
      help: "write line numbers with commas between them",
      wrong: "<expansionState>all</expansionState>",
      right: "<expansionState>1, 4, 7</expansionState>"),
  ]
}
