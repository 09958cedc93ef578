package import FeedCore

extension RuleDescription {
  package static let geoElevation = RuleDescription(
    "geo/elevation", .error, "an elevation must be a number", reference: GeoRSS.reference("elev"),
    w3c: ["InvalidFloatUnit"],
    why: "Maps cannot show the elevation.",
    help: "write meters in digits: 313",
    wrong: "<georss:elev>313 m</georss:elev>",
    right: "<georss:elev>313</georss:elev>")

  package static let geoLatitude = RuleDescription(
    "geo/latitude", .error, "a latitude must be between -90 and 90", reference: Geo.reference, w3c: ["InvalidLatitude"],
    why: "Maps cannot show the location.",
    help: "write degrees from -90 to 90, with north positive",
    wrong: "<geo:lat>91</geo:lat>",
    right: "<geo:lat>52.52</geo:lat>")

  package static let geoLongitude = RuleDescription(
    "geo/longitude", .error, "a longitude must be between -180 and 180", reference: Geo.reference,
    w3c: ["InvalidLongitude"],
    why: "Maps cannot show the location.",
    help: "write degrees from -180 to 180, with east positive",
    wrong: "<geo:long>13° 24′</geo:long>",
    right: "<geo:long>13.40</geo:long>")

  package static let georssBox = RuleDescription(
    "georss/box", .error, "a box must be two pairs of numbers", reference: GeoRSS.reference("box"),
    w3c: ["InvalidCoordList"],
    why: "Maps cannot show the area.",
    help: "write the lower corner, then the upper corner: 42.9 -71.0 43.0 -69.8",
    wrong: "<georss:box>42.9 -71.0</georss:box>",
    right: "<georss:box>42.9 -71.0 43.0 -69.8</georss:box>")

  package static let georssCircle = RuleDescription(
    "georss/circle", .error, "a circle must be three numbers", reference: GeoRSS.reference("circle"),
    w3c: ["InvalidCoordList"],
    why: "Maps cannot show the area.",
    help: "write latitude, longitude and radius in meters: 42.9 -71.0 500",
    wrong: "<georss:circle>42.9 -71.0</georss:circle>",
    right: "<georss:circle>42.9 -71.0 500</georss:circle>")

  package static let georssLine = RuleDescription(
    "georss/line", .error, "a line must be two or more pairs of numbers", reference: GeoRSS.reference("line"),
    w3c: ["InvalidCoordList"],
    why: "Maps cannot show the line.",
    help: "write two or more pairs of latitude and longitude, with spaces between them",
    wrong: "<georss:line>52.52 13.40</georss:line>",
    right: "<georss:line>52.52 13.40 48.14 11.58</georss:line>")

  package static let georssPoint = RuleDescription(
    "georss/point", .error, "a point must be one pair of numbers", reference: GeoRSS.reference("point"),
    w3c: ["InvalidCoord"],
    why: "Maps cannot show the location.",
    help: "write latitude and longitude with a space between them: 52.52 13.40",
    wrong: "<georss:point>52.52</georss:point>",
    right: "<georss:point>52.52 13.40</georss:point>")

  package static let georssPolygon = RuleDescription(
    "georss/polygon", .error, "a polygon must be four or more pairs of numbers", reference: GeoRSS.reference("polygon"),
    w3c: ["InvalidCoordList"],
    why: "Maps cannot show the area; a polygon ends where it begins, so it has at least four pairs.",
    help: "write four or more pairs, the last one equal to the first",
    wrong: "<georss:polygon>45 -110 46 -109</georss:polygon>",
    right: "<georss:polygon>45 -110 46 -109 43 -109 45 -110</georss:polygon>")
}
