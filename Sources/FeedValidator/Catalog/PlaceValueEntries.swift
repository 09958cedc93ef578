import FeedCore
import FeedVocabulary

/// What the codecs of GeoRSS and GML report of values that are none.
enum PlaceValueEntries {
  static let all: [RuleDescription] = [
    RuleDescription(
      "georss/point", .error, "a point is one pair of numbers", GeoRSS.point.reference, w3c: ["InvalidCoord"],
      why: "Maps cannot show a place that they cannot take apart.",
      help: "write latitude and longitude with a space between them",
      wrong: "<georss:point>52.52</georss:point>",
      right: "<georss:point>52.52 13.40</georss:point>"),
    RuleDescription(
      "georss/line", .error, "a line is two or more pairs of numbers", GeoRSS.line.reference, w3c: ["InvalidCoordList"],
      why: "Maps cannot show a place that they cannot take apart.",
      help: "write two or more pairs of latitude and longitude, with spaces between them",
      wrong: "<georss:line>52.52 13.40</georss:line>",
      right: "<georss:line>52.52 13.40 48.14 11.58</georss:line>"),
    RuleDescription(
      "georss/polygon", .error, "a polygon is four or more pairs of numbers", GeoRSS.polygon.reference,
      w3c: ["InvalidCoordList"],
      why: "A polygon ends where it began, so it has at least four pairs.",
      help: "write four or more pairs, the last one equal to the first",
      wrong: "<georss:polygon>45 -110 46 -109</georss:polygon>",
      right: "<georss:polygon>45 -110 46 -109 43 -109 45 -110</georss:polygon>"),
    RuleDescription(
      "georss/box", .error, "a box is two pairs of numbers", GeoRSS.box.reference, w3c: ["InvalidCoordList"],
      why: "Maps cannot show a place that they cannot take apart.",
      help: "write the lower corner, then the upper one",
      wrong: "<georss:box>42.9 -71.0</georss:box>",
      right: "<georss:box>42.9 -71.0 43.0 -69.8</georss:box>"),
    RuleDescription(
      "georss/circle", .error, "a circle is three numbers", GeoRSS.circle.reference, w3c: ["InvalidCoordList"],
      why: "Maps cannot show a place that they cannot take apart.",
      help: "write latitude, longitude and a radius in metres",
      wrong: "<georss:circle>42.9 -71.0</georss:circle>",
      right: "<georss:circle>42.9 -71.0 500</georss:circle>"),
    RuleDescription(
      "geo/latitude", .error, "a latitude lies between -90 and 90", Geo.latitude.reference, w3c: ["InvalidLatitude"],
      why: "Maps cannot show a place that they cannot take apart.",
      help: "write degrees from -90 to 90, north above 0",
      wrong: "<geo:lat>91</geo:lat>",
      right: "<geo:lat>52.52</geo:lat>"),
    RuleDescription(
      "geo/longitude", .error, "a longitude lies between -180 and 180", Geo.longitude.reference,
      w3c: ["InvalidLongitude"],
      why: "Maps cannot show a place that they cannot take apart.",
      help: "write degrees from -180 to 180, east above 0",
      wrong: "<geo:long>13° 24′</geo:long>",
      right: "<geo:long>13.40</geo:long>"),
    RuleDescription(
      "geo/elevation", .error, "a height is a number", GeoRSS.elevation.reference, w3c: ["InvalidFloatUnit"],
      why: "Maps cannot show a place that they cannot take apart.",
      help: "write metres in digits",
      wrong: "<georss:elev>313 m</georss:elev>",
      right: "<georss:elev>313</georss:elev>"),
  ]
}
