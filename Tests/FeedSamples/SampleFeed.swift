package import FeedBuilder
import FeedCore
import FeedMedia
package import FeedVocabulary

/// A small feed whose entries use every property.
package enum SampleFeed {
  package static func feed() throws -> Feed {
    let morning = try Timestamp(rfc3339: "2024-03-01T09:30:00+01:00")
    let noon = try Timestamp(rfc3339: "2024-03-01T12:00:00+01:00")
    let kilns = Namespace("kiln", "https://kiln.example/ns?a=1&b=2")
    var article = Entry(
      id: IRI("tag:example.com,2024-03-01:kilns"), title: "Kilns & <glazes>",
      url: IRI("https://example.com/kilns/?a=1&b=2"), externalURL: "https://kiln.example/?a=1&b=2",
      authors: [Person(name: "Ada", uri: IRI("https://ada.example/")), Person(name: "Björn")],
      contributors: [Person(name: "Chidi", uri: IRI("https://chidi.example/"))],
      published: morning, updated: noon,
      categories: [Category(term: "clay", scheme: IRI("https://example.com/tags/"), label: "Clay & fire")],
      summary: "Hot & <cold>.", content: Markup(html: "<p>Fire &amp; clay: <code>a ]]&gt; b</code></p>"),
      rights: "CC BY 4.0", license: "https://creativecommons.org/licenses/by/4.0/",
      image: Picture(url: IRI("https://example.com/kiln.png"), pixels: PixelSize(width: 640, height: 480)),
      banner: Picture(
        url: IRI("https://example.com/fire.jpg"), type: MediaType("image/jpeg"), length: 4567,
        pixels: PixelSize(width: 1600, height: 400)),
      enclosures: [
        Enclosure(
          url: IRI("https://example.com/kiln.mp3"), type: MediaType("audio/mpeg"), length: 12_345, title: "Listen",
          duration: .milliseconds(61_500)),
        Enclosure(
          url: IRI("https://example.com/kiln.opus"), type: MediaType("audio/ogg"), length: 6789, title: "Listen"),
        Enclosure(
          url: IRI("https://example.com/kiln.mp4"), type: MediaType("video/mp4"), length: 98_765,
          duration: .seconds(9), pixels: PixelSize(width: 1280, height: 720)),
      ],
      replies: Replies(
        url: IRI("https://example.com/kilns/#comments"),
        feeds: [
          .rss: IRI("https://example.com/feeds/comments/kilns.rss"),
          .atom: IRI("https://example.com/feeds/comments/kilns.atom"),
          .json: IRI("https://example.com/feeds/comments/kilns.json"),
        ], count: 2, updated: noon), discussions: ["https://forum.example/t/kilns/7?a=1&b=2"],
      translations: [
        Translation(url: "https://example.com/de/oefen/?a=1&b=2", language: "de"),
        Translation(url: "https://example.com/zh/kilns/", language: "zh-Hant"),
      ])
    article.extensions = Extensions(
      elements: [
        ExtensionElement(GeoRSS.point.name, text: "52.52 13.4"),
        ExtensionElement(
          Name(kilns, "firing"), attributes: [ExtensionElement.Attribute(Name(.none, "degrees"), value: "1240")],
          children: [
            ExtensionElement(Name(kilns, "glaze"), text: "Tenmoku & <ash>"), ExtensionElement(Name(kilns, "cooled")),
          ]),
      ],
      members: [
        ExtensionMember(
          "_kiln",
          members: [
            JSONMember("degrees", .number("1240")), JSONMember("glazes", .array([.string("Tenmoku & <ash>"), .null])),
            JSONMember("cooled", .object([JSONMember("slowly", .boolean(true))])),
          ])
      ])
    let comment = Entry(
      id: IRI("tag:example.com,2024-03-01:kilns/comments/2"), title: "Zoë on Kilns",
      url: IRI("https://example.com/kilns/#comment-2"), authors: [Person(name: "Zoë")], published: noon,
      content: Markup(html: "<p>Right!</p>"), language: LanguageTag("fr"),
      inReplyTo: InReplyTo(
        id: IRI("tag:example.com,2024-03-01:kilns/comments/1"), url: IRI("https://example.com/kilns/#comment-1"),
        source: IRI("https://example.com/feeds/comments/kilns.atom")))
    var feed = Feed(
      id: IRI("https://example.com/"), title: "Example", url: "https://example.com/", subtitle: "All about clay",
      updated: noon,
      authors: [Person(name: "The Editors", email: "editors@example.com")],
      contributors: [Person(name: "The Potters")], language: LanguageTag("en"),
      rights: "© 2024 Example", license: "https://example.com/license/", icon: IRI("https://example.com/icon.png"),
      logo: IRI("https://example.com/logo.png"),
      hubs: [IRI("https://hub.example/")], minutesToLive: 60, entries: [article, comment])
    feed.accounts = [Account(service: "mastodon", name: "@potter@social.example")]
    (feed.skippedHours, feed.skippedDays) = ([0, 1], ["Sunday"])
    feed.profiles = ["https://social.example/@potter"]
    feed.extensions = Extensions(
      elements: [
        ExtensionElement(Syndication.updatePeriod, "daily"),
        ExtensionElement(SourceModule.myself, "https://example.com/feeds/feed"),
      ],
      members: [ExtensionMember("_kiln", members: [JSONMember("fuel", .string("wood"))])])
    feed.blogroll = "https://example.com/blogroll.opml"
    feed.logoPixels = PixelSize(width: 720, height: 360)
    return feed
  }

  package static func document(as format: FeedFormat) throws -> [UInt8] {
    try feed().encoded(
      as: format, at: "https://example.com/feeds/feed",
      history: DocumentHistory(previousArchive: IRI("https://example.com/feeds/archive/2")),
      styleSheet: "https://example.com/feeds/feed.css")
  }
}
