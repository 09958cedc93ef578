import FeedCore

@testable import FeedVocabulary

extension NearValues {
  /// The codecs of geographic positions.
  static let places: [NearValues] = [
    NearValues(
      "geo: URI", TextCodec<String>.geoURI,
      right: [
        "geo:30.2672,97.7431", "geo:30.2672,97.7431,12;u=5", "GEO:1,2", "geo:48.2010,16.3695,183",
        "geo:1,2;crs=wgs84;u=1.5",
      ],
      wrong: [
        Wrong(
          "podcast/geo", help: "write latitude and longitude: geo:37.786971,-122.399677",
          [
            "30.2672,97.7431", "geo:97.7431,30.2672", "geo:30.2672", "geo:30.2672,", "geo:1,2,3,4",
            "geo:30.2672;97.7431", "geo:30,2672,97,7431,1", "geo:30.2672, 97.7431", "geo://30.2672,97.7431", "geo:", "",
            "geo:abc,def", "geo:91,0", "geo:0,181", "geo:1,2;", "geo:1,2;u=x", "geo:1,2;u=-5", "geo:1e1,2",
            "geo:1,2?z=3",
          ])
      ]),
    NearValues(
      "OpenStreetMap feature", TextCodec<String>.openStreetMapFeature, right: ["R113314", "N1", "W7#2"],
      wrong: [
        Wrong(
          "podcast/osm", help: "write N, W or R and the feature’s number, such as R113314",
          [
            "113314", "N", "r113314", "X5", "R-1", "R113314#", "R1#x", "", "R 113314", "R1.5",
            "https://www.openstreetmap.org/relation/113314", "R1#2#3",
          ])
      ]),
    NearValues(
      "point", TextCodec<Coordinates>.point, right: ["45.256 -71.92", "45.256, -71.92", "45.256,-71.92"],
      wrong: [
        Wrong(
          "georss/point", help: "write numbers with spaces between them: 45.256 -71.92",
          [
            "45.256", "", "45.256 -71.92 1", "nan 0", "45°N 71°W", "45.256;-71.92", "45,256 -71,92", "x y",
            "45.256/-71.92", "POINT(45 -71)",
          ]),
        Wrong("geo/latitude", help: "write the latitude first, from -90 to 90", ["-110.45 45.256"]),
        Wrong("geo/longitude", help: "write the longitude second, from -180 to 180", ["45 181"]),
      ]),
    NearValues(
      "line", TextCodec<Coordinates>.line, right: ["45 -110 46 -109"],
      wrong: [
        Wrong(
          "georss/line", help: "write numbers with spaces between them: 45.256 -71.92",
          ["45 -110", "45 -110 46", "", "45 -110; 46 -109", "a b c d", "45 -110 46 x", "45", "45 -110 | 46 -109"]),
        Wrong("geo/longitude", help: "write the longitude second, from -180 to 180", ["45 -110 46 -209"]),
        Wrong("geo/latitude", help: "write the latitude first, from -90 to 90", ["95 -110 46 -109"]),
      ]),
    NearValues(
      "polygon", TextCodec<Coordinates>.ring, right: ["45 -110 46 -109 43 -109 45 -110"],
      wrong: [
        Wrong(
          "georss/polygon", help: "write numbers with spaces between them: 45.256 -71.92",
          [
            "45 -110 46 -109 45 -110", "45 -110", "", "45 -110 46 -109 43 -109 45", "1 2 3", "x",
            "(45 -110 46 -109 43 -109 45 -110)", "a",
          ]),
        Wrong(
          "geo/longitude", help: "write the longitude second, from -180 to 180", ["45 -110 46 -109 43 -109 45 -210"]),
        Wrong("geo/latitude", help: "write the latitude first, from -90 to 90", ["45 -110 46 -109 43 -109 95 -110"]),
      ]),
    NearValues(
      "box", TextCodec<Coordinates>.box, right: ["42 -71 43 -69"],
      wrong: [
        Wrong(
          "georss/box", help: "write numbers with spaces between them: 45.256 -71.92",
          ["42 -71", "42 -71 43", "42 -71 43 -69 1 2", "", "a b c d", "42;-71;43;-69", "box", "42 -71 / 43 -69"]),
        Wrong("geo/latitude", help: "write the latitude first, from -90 to 90", ["142 -71 43 -69"]),
        Wrong("geo/longitude", help: "write the longitude second, from -180 to 180", ["42 -71 43 -269"]),
      ]),
    NearValues(
      "circle", TextCodec<[Double]>.circle, right: ["42 -71 500"],
      wrong: [
        Wrong(
          "georss/circle", help: "write three numbers, the radius in meters: 45.256 -71.92 500",
          [
            "42 -71", "42 -71 -5", "", "142 -71 5", "42 -271 5", "42 -71 5m", "42 -71 5 6", "a b c", "42 -71 nan",
            "42;-71;5", "42 x -71 500",
          ])
      ]),
    NearValues(
      "latitude", TextCodec<Double>.latitude, right: ["0", "-90", "90", "52.5"],
      wrong: [
        Wrong("geo/latitude", help: "write a number from -90 to 90", ["91", "-90.1"]),
        Wrong(
          "geo/latitude", help: "write digits, with a point before a fraction: 44.1",
          ["", "52.5N", "N52", "52°30'", "52,5", "nan", "52 30", "+-1"]),
      ]),
    NearValues(
      "longitude", TextCodec<Double>.longitude, right: ["-180", "180"],
      wrong: [
        Wrong("geo/longitude", help: "write a number from -180 to 180", ["181", "-180.5"]),
        Wrong(
          "geo/longitude", help: "write digits, with a point before a fraction: 44.1",
          ["", "13.4E", "13,4", "x", "1 2", "inf", "13°", "--1"]),
      ]),
    NearValues(
      "elevation", TextCodec<Double>.elevation, right: ["-5", "100.5"],
      wrong: [
        Wrong(
          "geo/elevation", help: "write digits, with a point before a fraction: 44.1",
          ["100m", "", "1,5", "high", "nan", "1 2", "0x1", "ft", "--1", "."])
      ]),
  ]
}
