import FeedCore
import FeedMedia
import FeedSystem
import FeedTesting
import Foundation
import SiteSamples
import Testing

@testable import FeedContent

/// Enclosures and images are measured, and the author’s values are compared with the files.
struct EnclosureTests {
  /// Returns a folder with real media files and an article with these lines of front matter.
  private func folder(_ lines: String) throws -> SampleFolder {
    let folder = try SampleFolder(["articles/a.md": "---\ntitle: A\ndate: 2024-03-01\n\(lines)\n---\nText\n"])
    let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../FeedMediaTests/Fixtures")
    for (name, fixture) in [
      ("a.mp3", "constant.mp3"), ("a.opus", "tone.opus"), ("wrong.mp3", "tone.opus"), ("clip.mp4", "clip.mp4"),
      ("p.png", "picture.png"),
    ] {
      let bytes = Array(try Data(contentsOf: fixtures.appending(path: fixture)))
      try FileSystem.makeFolder("\(folder.path)/static")
      try FileSystem.replace("\(folder.path)/static/\(name)", with: bytes)
    }
    return folder
  }

  @Test func `a URL alone is sufficient`() throws {
    let folder = try folder("enclosures:\n  - url: /a.mp3\n  - url: /a.opus\n  - url: /clip.mp4")
    let content = try folder.load()
    #expect(folder.report(content) == [])
    let enclosures = try #require(content.articles.first?.enclosures)
    #expect(enclosures.map(\.type.string) == ["audio/mpeg", "audio/ogg", "video/mp4"])
    #expect(enclosures.map(\.length) == [5347, 1870, 1784])
    #expect(enclosures.map { $0.duration?.wholeSeconds } == [3, 3, 3])
    #expect(enclosures.map(\.pixels) == [nil, nil, PixelSize(width: 96, height: 54)])
  }

  @Test func `given values take precedence over measured ones, with a warning if they differ`() throws {
    let folder = try folder(
      "enclosures:\n  - {url: /a.mp3, type: audio/wav, length: 12, duration: 43:12}\n"
        + "  - {url: /a.opus, type: audio/opus, length: 1870, duration: 3}")
    let content = try folder.load()
    #expect(
      folder.report(content) == [
        "articles/a.md:5:25: warning: “type” is audio/wav, but “static/a.mp3” is audio/mpeg "
          + "(remove “type”: the type of the file is detected)",
        "articles/a.md:5:44: warning: “length” is 12, but “static/a.mp3” has 5347 bytes "
          + "(remove “length”: files of the site are measured)",
        "articles/a.md:5:58: warning: “duration” is 2592 seconds, but the file lasts 3 "
          + "(remove “duration”: files of the site are measured)",
      ])
    let enclosure = try #require(content.articles.first?.enclosures.first)
    #expect(enclosure.type == MediaType("audio/wav"))
    #expect(enclosure.length == 12)
    #expect(enclosure.duration == .seconds(2592))
  }

  @Test func `a given duration may differ from that of the file by two seconds`() throws {
    func little(_ number: Int, _ count: Int = 4) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
    let format = Array("fmt ".utf8) + little(16) + little(1, 2) + little(1, 2) + little(100) + little(100) + little(0)
    let data = Array("data".utf8) + little(1000) + [UInt8](repeating: 0, count: 1000)
    let wav = Array("RIFF".utf8) + little(4 + format.count + data.count) + Array("WAVE".utf8) + format + data
    try expectBounds(8...12, "duration") { seconds in
      let folder = try folder("enclosures: [{url: /a.wav, duration: \(seconds)}]")
      try FileSystem.replace("\(folder.path)/static/a.wav", with: wav)
      let content = try folder.load()
      #expect(content.articles.first?.enclosures.map(\.duration) == [.seconds(seconds)])
      let expected =
        "articles/a.md:4:38: warning: “duration” is \(seconds) seconds, but the file lasts 10 "
        + "(remove “duration”: files of the site are measured)"
      let report = folder.report(content)
      #expect(report.isEmpty || report == [expected])
      return report.isEmpty
    }
  }

  @Test func `the type of a file depends on its bytes, not on its name`() throws {
    let folder = try folder("enclosures:\n  - url: /wrong.mp3")
    let content = try folder.load()
    #expect(
      folder.report(content) == [
        "articles/a.md:5:10: warning: “static/wrong.mp3” has the extension of audio/mpeg, but is audio/ogg "
          + "(give the file the extension of its type, which web servers use)"
      ])
    #expect(content.articles.first?.enclosures.first?.type == MediaType("audio/ogg"))
  }

  @Test func `a missing file is an error at its line, and the others are read`() throws {
    let folder = try folder("enclosures:\n  - url: /a.mp3\n  - {url: /b.mp3, type: audio/mpeg}")
    let content = try folder.load()
    #expect(
      folder.report(content) == [
        "articles/a.md:6:11: error: file “static/b.mp3” does not exist (add the file, or fix its URL)"
      ])
    #expect(content.articles.isEmpty)
  }

  @Test func `a missing file with a type and a length is a warning`() throws {
    let folder = try folder("enclosures:\n  - {url: /b.mp3, length: 3}")
    let content = try folder.load()
    #expect(
      folder.report(content) == [
        "articles/a.md:5:11: warning: file “static/b.mp3” does not exist here; its type and length are not checked "
          + "(add the file, or fix its URL)"
      ])
    #expect(content.articles.first?.enclosures.map(\.length) == [3])
  }

  @Test func `for a file on another host, the author’s values are used`() throws {
    let folder = try folder(
      "enclosures:\n  - {url: \"https://cdn.example/a.mp3\", length: 7, duration: \"1:00:01\"}")
    let enclosure = try folder.load().articles.first?.enclosures.first
    #expect(enclosure?.duration == .seconds(3601))
    #expect(enclosure?.length == 7)
  }

  @Test func `images of the site have the sizes of their files`() throws {
    let folder = try folder("image: /p.png\nbanner_image: https://cdn.example/b.jpg")
    let article = try #require(try folder.load().articles.first)
    #expect(article.image?.pixels == PixelSize(width: 96, height: 54))
    #expect(article.image?.length == 241)
    #expect(article.banner == Picture(url: IRI("https://cdn.example/b.jpg"), type: MediaType("image/jpeg")))
  }

  @Test func `an article with audio or video is an episode by default`() throws {
    #expect(try folder("enclosures: [{url: /a.mp3}]").load().articles.first?.episode == Episode())
    #expect(try folder("enclosures: [{url: /a.mp3}]\nepisode: false").load().articles.first?.episode == nil)
    #expect(try folder("enclosures: [{url: /a.mp3}]\nepisode: 7").load().articles.first?.episode == Episode(number: 7))
    #expect(try folder("enclosures: [{url: /p.png}]\nepisode: true").load().articles.first?.episode == nil)
    #expect(try folder("image: /p.png").load().articles.first?.episode == nil)
  }

  @Test func `every key of an episode is read`() throws {
    let folder = try folder(
      """
      enclosures: [{url: /a.mp3}]
      episode:
        number: 12
        display: Ch. 12
        season: 2
        season_name: Grains
        type: bonus
        title: Rye
        image: /p.png
        explicit: true
        block: true
        transcripts:
          - /p.png.vtt
          - {url: "https://cdn.example/a", type: text/html, language: de}
          - {url: "https://cdn.example/a.srt", captions: true}
        chapters: "https://cdn.example/a.json"
        soundbites: {start: 73.5, duration: 60, title: The crust}
        people: [Ada, {name: Grace, role: guest, group: cast, image: /p.png, url: "https://grace.example/"}]
        locations: {name: Berlin, rel: subject, geo: "geo:52.5,13.4", osm: R62422, country: DE}
        license: CC0-1.0
        value:
          type: lightning
          method: keysend
          suggested: 0.00000005
          recipients:
            - {name: Ada, type: node, address: "02d5", split: 100, fee: false, custom_key: 112111100, custom_value: w}
        txt: {text: abc, purpose: verify}
      """)
    let content = try folder.load()
    #expect(
      folder.report(content) == [
        "articles/a.md:16:7: warning: file “static/p.png.vtt” does not exist, so the transcript is omitted "
          + "(add the file, or fix its URL)"
      ])
    let english = LanguageTag("en")
    let picture = Picture(
      url: IRI("https://example.com/p.png"), type: MediaType("image/png"), length: 241,
      pixels: PixelSize(width: 96, height: 54))
    #expect(
      content.articles.first?.episode
        == Episode(
          number: 12, display: "Ch. 12", season: 2, seasonName: "Grains", kind: .bonus, title: "Rye", image: picture,
          isExplicit: true, isBlocked: true,
          transcripts: [
            Transcript(
              url: IRI("https://cdn.example/a"), type: MediaType("text/html"), language: LanguageTag("de")),
            Transcript(
              url: IRI("https://cdn.example/a.srt"), type: MediaType("application/x-subrip"), language: english,
              isCaptions: true),
          ],
          chapters: IRI("https://cdn.example/a.json"),
          soundbites: [Soundbite(start: 73.5, duration: 60, title: "The crust")],
          details: PodcastDetails(
            people: [
              PodcastPerson(name: "Ada"),
              PodcastPerson(
                name: "Grace", role: "guest", group: "cast", image: IRI("https://example.com/p.png"),
                page: IRI("https://grace.example/")),
            ],
            places: [
              PodcastPlace(name: "Berlin", relation: "subject", geo: "geo:52.5,13.4", feature: "R62422", country: "DE")
            ],
            license: PodcastLicense(name: "CC0-1.0"),
            values: [
              PodcastValue(
                type: "lightning", method: "keysend", suggested: 0.00000005,
                recipients: [
                  PodcastValue.Recipient(
                    name: "Ada", type: "node", address: "02d5", split: 100, customKey: "112111100", customValue: "w")
                ])
            ],
            texts: [PodcastText(text: "abc", purpose: "verify")])))
  }

  @Test(arguments: [("", "", "en"), ("language: de\n", "", "de"), ("language: de\n", ", language: fr", "fr")])
  func `a transcript has its own language, or that of its article`(line: String, own: String, language: String) throws {
    let folder = try folder(
      line + "enclosures: [{url: /a.mp3}]\nepisode: {transcripts: [{url: 'https://cdn.example/a.srt'\(own)}]}")
    let content = try folder.load()
    #expect(folder.report(content) == [])
    #expect(content.articles.first?.episode?.transcripts.map(\.language?.string) == [language])
  }

  @Test func `invalid values of an episode are reported at their positions`() throws {
    let folder = try folder(
      """
      enclosures: [{url: /a.mp3}]
      episode:
        number: zero
        type: bonuss
        soundbites: [{start: 3}]
        locations: [{name: X, geo: here}]
        chapters: /c.json
        value: {type: lightning}
      """)
    #expect(
      folder.report(try folder.load()) == [
        "articles/a.md:6:11: error: “zero” is not a whole number of 1 or more (write digits only, such as 12)",
        "articles/a.md:7:9: error: unknown value “bonuss” of “type” (did you mean “bonus”?)",
        "articles/a.md:8:16: error: “duration” is missing (add duration: 60)",
        "articles/a.md:9:30: error: “here” is not a geo: URI (write latitude and longitude: geo:37.786971,-122.399677)",
        "articles/a.md:10:13: warning: file “static/c.json” does not exist, so the chapters are omitted "
          + "(add the file, or fix its URL)",
        "articles/a.md:11:10: error: “method” is missing (add method = \"keysend\")",
        "articles/a.md:11:10: error: “recipients” is missing "
          + "(add the recipients of payments: recipients = [{ type = \"node\", address = \"…\", split = 100 }])",
      ])
  }
}
