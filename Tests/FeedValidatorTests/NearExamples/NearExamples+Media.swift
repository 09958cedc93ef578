extension NearExamples {
  private static func letters(_ count: Int, _ letter: String = "é") -> String {
    String(repeating: letter, count: count)
  }

  /// The rules of podcasts, media and places.
  static let media: [NearExamples] = [
    NearExamples("itunes/text-too-long", in: .channel, above: 255) { "<itunes:author>\(letters($0))</itunes:author>" },
    NearExamples("itunes/text-too-long", in: .item, above: 255) { "<itunes:subtitle>\(letters($0))</itunes:subtitle>" },
    NearExamples("itunes/text-too-long", in: .item, above: 4000) { "<itunes:summary>\(letters($0))</itunes:summary>" },
    NearExamples("itunes/text-too-long", in: .channel, above: 255) {
      "<itunes:owner><itunes:name>\(letters($0))</itunes:name></itunes:owner>"
    },
    NearExamples("podcast/text-too-long", in: .item, above: 128) { "<podcast:person>\(letters($0))</podcast:person>" },
    NearExamples("podcast/text-too-long", in: .channel, above: 128) {
      "<podcast:funding url=\"https://example.com/\">\(letters($0))</podcast:funding>"
    },
    NearExamples("podcast/text-too-long", in: .channel, above: 4000) { "<podcast:txt>\(letters($0))</podcast:txt>" },
    NearExamples("apple/description-too-long", in: .item, above: 4000) {
      "<description>\(letters($0, "a"))</description>"
    },
    NearExamples("apple/description-too-long", in: .item, above: 2000) {
      "<content:encoded>\(letters($0))</content:encoded>"
    },
    NearExamples(
      "apple/serial-episode-without-number", in: .channel,
      reported: [
        "<itunes:type>serial</itunes:type><item/>",
        "<itunes:type>serial</itunes:type><item><itunes:episodeType>full</itunes:episodeType></item>",
      ],
      accepted: [
        "<itunes:type>episodic</itunes:type><item/>", "<item/>",
        "<itunes:type>serial</itunes:type><item><itunes:episode>1</itunes:episode></item>",
        "<itunes:type>serial</itunes:type><item><itunes:episodeType>trailer</itunes:episodeType></item>",
        "<itunes:type>serial</itunes:type><item><itunes:episodeType>bonus</itunes:episodeType></item>",
      ]),
    NearExamples(
      "apple/enclosure-type", in: .item,
      reported: ["audio/ogg", "audio/wav", "text/html"].map { "<enclosure type=\"\($0)\"/>" },
      accepted: ["audio/mpeg", "Audio/MP4", "video/quicktime", "application/pdf"].map { "<enclosure type=\"\($0)\"/>" }),
    NearExamples(
      "spotify/enclosure-type", in: .item,
      reported: ["audio/ogg", "video/quicktime", "application/pdf"].map { "<enclosure type=\"\($0)\"/>" },
      accepted: ["audio/mpeg", "AUDIO/AAC", "video/mp4"].map { "<enclosure type=\"\($0)\"/>" }),
    NearExamples(
      "itunes/enclosure-format", in: .channel,
      reported: ["a.ogg", "a.wav", "a.mp3.exe"].map {
        "<itunes:author>A</itunes:author><item><enclosure url=\"https://example.com/\($0)\"/></item>"
      },
      accepted: ["a.MP3", "a", "a.m4a?b=c.ogg", "a.toolong"].map {
        "<itunes:author>A</itunes:author><item><enclosure url=\"https://example.com/\($0)\"/></item>"
      } + ["<item><enclosure url=\"https://example.com/a.ogg\"/></item>"]),
    NearExamples(
      "itunes/image-format", in: .channel,
      reported: ["a.gif", "a.webp"].map { "<itunes:image href=\"https://example.com/\($0)\"/>" },
      accepted: ["a.PNG", "a.jpg", "a.jpeg", "a"].map { "<itunes:image href=\"https://example.com/\($0)\"/>" }),
    NearExamples(
      "itunes/space-in-explicit", in: .channel,
      reported: [" true", "true\n"].map { "<itunes:explicit>\($0)</itunes:explicit>" },
      accepted: ["<itunes:explicit>true</itunes:explicit>"]),
    NearExamples(
      "itunes/keywords-without-commas", in: .channel, reported: ["<itunes:keywords>rye bread</itunes:keywords>"],
      accepted: ["<itunes:keywords> rye </itunes:keywords>", "<itunes:keywords>rye bread,oat</itunes:keywords>"]),
    NearExamples(
      "itunes/unknown-category", in: .channel,
      reported: [
        "<itunes:category text=\"Bread\"/>",
        "<itunes:category text=\"Arts\"><itunes:category text=\"News\"/></itunes:category>",
      ],
      accepted: [
        "<itunes:category text=\"Arts\"/>",
        "<itunes:category text=\"Arts\"><itunes:category text=\"Food\"/></itunes:category>",
        "<itunes:category text=\" \"/>",
      ]),
    NearExamples(
      "itunes/channel-incomplete", in: .channel,
      reported: [
        "<itunes:author>A</itunes:author>", "<item><itunes:episode>1</itunes:episode></item>",
        "<language>en</language><itunes:explicit>true</itunes:explicit>",
      ],
      accepted: [
        "", "<item/>",
        "<language>en</language><itunes:explicit>true</itunes:explicit><itunes:category text=\"Arts\"/>",
      ]),
    NearExamples(
      "podcast/guid-not-version-5", in: .channel,
      reported: ["917393e3-1b1e-4cef-ace4-edaa54e1f810"].map { "<podcast:guid>\($0)</podcast:guid>" },
      accepted: ["917393e3-1b1e-5cef-ace4-edaa54e1f810", "917393e3"].map { "<podcast:guid>\($0)</podcast:guid>" }),
    NearExamples(
      "podcast/live-item-ends-before-start", in: .channel,
      reported: ["<podcast:liveItem start=\"2024-03-01T09:30:00Z\" end=\"2024-03-01T09:29:59Z\"/>"],
      accepted: ["2024-03-01T09:30:00Z", "2024-03-01T09:30:01Z", "2024-03-01T10:29:59-01:00"].map {
        "<podcast:liveItem start=\"2024-03-01T09:30:00Z\" end=\"\($0)\"/>"
      }),
    NearExamples(
      "podcast/social-interact-without-uri", in: .item,
      reported: ["<podcast:socialInteract protocol=\"activitypub\"/>"],
      accepted: [
        "<podcast:socialInteract protocol=\"disabled\"/>",
        "<podcast:socialInteract protocol=\"activitypub\" uri=\"https://example.com/\"/>", "<podcast:socialInteract/>",
      ]),
    NearExamples(
      "podcasting2/insecure-url", in: .channel,
      reported: [
        "<podcast:chapters url=\"http://example.com/\"/>", "<item><podcast:person img=\"http://a.example/\"/></item>",
      ],
      accepted: ["<podcast:chapters url=\"https://example.com/\"/>", "<link>http://example.com/</link>"]),
    NearExamples(
      "media/hash-length", in: .item,
      reported: [
        "<media:hash>\(letters(31, "a"))</media:hash>", "<media:hash>\(letters(33, "a"))</media:hash>",
        "<media:hash algo=\"md5\">\(letters(32, "g"))</media:hash>",
        "<media:hash algo=\"sha-1\">\(letters(39, "a"))</media:hash>",
        "<media:hash algo=\"sha-1\">\(letters(41, "a"))</media:hash>",
        "<media:hash algo=\"sha-1\">\(letters(32, "a"))</media:hash>",
      ],
      accepted: [
        "<media:hash> \(letters(32, "F")) </media:hash>", "<media:hash algo=\"sha-1\">\(letters(40, "0"))</media:hash>",
        "<media:hash algo=\"sha-256\">a</media:hash>",
      ]),
    NearExamples(
      "media/group-of-one", in: .item,
      reported: ["<media:group/>", "<media:group><media:content url=\"https://example.com/\"/></media:group>"],
      accepted: [
        "<media:group><media:content url=\"https://example.com/\"/><media:content url=\"https://example.com/\"/></media:group>"
      ]),
    NearExamples(
      "media/content-without-url", in: .item,
      reported: ["<media:content/>", "<media:group><media:content/></media:group>"],
      accepted: [
        "<media:content url=\"https://example.com/\"/>", "<media:content><media:player/></media:content>",
        "<media:content><media:embed/></media:content>", "<media:player/><media:content/>",
      ]),
    NearExamples(
      "media/restriction-without-type", in: .item, reported: ["<media:restriction>de</media:restriction>"],
      accepted: [
        "<media:restriction>all</media:restriction>", "<media:restriction> none </media:restriction>",
        "<media:restriction/>", "<media:restriction type=\"country\">de</media:restriction>",
      ]),
    NearExamples(
      "media/restriction-country", in: .item,
      reported: ["<media:restriction type=\"country\">de xyz</media:restriction>"],
      accepted: [
        "<media:restriction type=\"country\">de us</media:restriction>",
        "<media:restriction type=\"country\">all</media:restriction>",
        "<media:restriction type=\"uri\">xyz</media:restriction>",
      ]),
    NearExamples(
      "media/rating-value", in: .item,
      reported: ["<media:rating>pg</media:rating>", "<media:rating scheme=\"urn:mpaa\">adult</media:rating>"],
      accepted: [
        "<media:rating>adult</media:rating>", "<media:rating scheme=\"urn:simple\">Adult</media:rating>",
        "<media:rating> nonadult </media:rating>",
        "<media:rating scheme=\"urn:mpaa\">pg</media:rating>", "<media:rating scheme=\"urn:own\">pg</media:rating>",
      ]),
    NearExamples(
      "media/unknown-credit-role", in: .item, reported: ["<media:credit role=\"baker\">A</media:credit>"],
      accepted: [
        "<media:credit role=\"actor\">A</media:credit>", "<media:credit role=\"Actor\">A</media:credit>",
        "<media:credit role=\"baker\" scheme=\"urn:own\">A</media:credit>", "<media:credit>A</media:credit>",
      ]),
    NearExamples(
      "georss/box-corners", in: .item, reported: ["<georss:box>43 -71 42 -69</georss:box>"],
      accepted: ["<georss:box>42 -71 43 -69</georss:box>", "<georss:box>42 -69 42 -71</georss:box>"]),
    NearExamples(
      "georss/polygon-not-closed", in: .item,
      reported: ["1 2 3 4 5 6 1 3", "1 2 3 4 5 6 2 2"].map { "<georss:polygon>\($0)</georss:polygon>" },
      accepted: ["<georss:polygon>1 2 3 4 5 6 1 2</georss:polygon>"]),
    NearExamples(
      "georss/where-without-geometry", in: .item,
      reported: [
        "<georss:where/>", "<georss:where featuretypetag=\"city\"/>",
        "<georss:where><georss:floor>1</georss:floor></georss:where>",
      ],
      accepted: [
        "<georss:where>Berlin</georss:where>", "<georss:where xmlns:x=\"x:\" x:href=\"https://example.com/place\"/>",
        "<georss:where><MultiPoint xmlns=\"http://www.opengis.net/gml/3.2\"/></georss:where>",
      ]),
    NearExamples(
      "podcast/count-without-start", in: .channel,
      reported: ["rrule=\"FREQ=DAILY;COUNT=2\"", "rrule=\"count=2;freq=daily\""].map(schedule),
      accepted: [
        "rrule=\"FREQ=DAILY\"", "rrule=\"FREQ=DAILY;COUNT=2\" dtstart=\"2024-03-04\"", "rrule=\"COUNT=2\"",
        "dtstart=\"2024-03-04\"",
      ].map(schedule)),
    NearExamples(
      "georss/point", in: .item,
      reported: ["0", "0 0 0", "a b", "", "nan 0"].map(point),
      accepted: ["90 180", "-90 -180", "0 0", "45.2 -71.9", "45.2,-71.9"].map(point)),
    NearExamples(
      "geo/latitude", in: .item,
      reported: ["90.1", "-90.1", "north"].map { geo("lat", $0) } + ["90.1 0", "-90.1 0"].map(point),
      accepted: ["90", "-90", "0", "+45.5"].map { geo("lat", $0) } + ["91", "-91"].map { geo("long", $0) }),
    NearExamples(
      "geo/longitude", in: .item,
      reported: ["180.1", "-180.1", "east"].map { geo("long", $0) } + ["0 180.1", "0 -180.1"].map(point),
      accepted: ["180", "-180", "0"].map { geo("long", $0) }),
  ]

  private static func schedule(_ attributes: String) -> String {
    "<podcast:updateFrequency \(attributes)>Daily</podcast:updateFrequency>"
  }

  private static func point(_ value: String) -> String { "<georss:point>\(value)</georss:point>" }

  private static func geo(_ name: String, _ value: String) -> String {
    "<geo:\(name) xmlns:geo=\"http://www.w3.org/2003/01/geo/wgs84_pos#\">\(value)</geo:\(name)>"
  }
}
