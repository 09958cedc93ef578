import FeedCore
import FeedMedia
import FeedParsing
import FeedValidator
import Feedkiln
import Foundation
import Testing

/// A site’s podcast, from site.toml and articles to the feed.
@Suite struct PodcastTests {
  private func site(_ articles: [String: String], _ settings: String = "") throws -> TestSite {
    var files = [
      "site.toml": """
      [site]
      title = "Kiln"
      base_url = "https://kiln.example/"
      description = "Slow things"
      language = "en"
      authors = ["Ada", "Grace"]
      [feeds]
      formats = ["atom"]
      opml = true
      [podcast]
      image = "/cover.png"
      categories = ["Technology"]
      explicit = false
      \(settings)
      """
    ]
    for (name, text) in articles { files["content/articles/\(name).md"] = text }
    return try TestSite(files)
  }

  private func article(_ date: String, _ keys: String, text: String = "Text.") -> String {
    "---\ntitle: Of \(date)\ndate: \(date)\n\(keys)\n---\n\(text)\n"
  }

  private let sound = "enclosures: [{url: \"https://cdn.example/a.mp3\", length: 9, duration: 61}]"

  @Test func `the podcast contains the articles with audio or video, in RSS only`() async throws {
    let site = try site([
      "a": article("2024-01-01", sound), "b": article("2024-01-02", ""),
      "c": article("2024-01-03", sound + "\nepisode: false"),
      "d": article("2024-01-04", sound + "\nepisode: {number: 4, type: bonus}"),
      "e": article("2024-01-05", sound + "\nfeed: false"), "f": article("2024-01-06", sound + "\nepisode: No"),
    ])
    let report = try await site.build()
    #expect(report.diagnostics == [])
    #expect(report.written.filter { $0.hasPrefix("podcast") } == ["podcast.rss"])
    let text = try site.text("podcast.rss")
    #expect(text.matches(of: /<title>(Of .*?)<\/title>/).map { String($0.1) } == ["Of 2024-01-04", "Of 2024-01-01"])
    #expect(text.contains("<podcast:guid>\(Podcast.guid(of: IRI("https://kiln.example/feeds/podcast.rss")))<"))
    #expect(text.contains("<itunes:author>Ada, Grace</itunes:author>"))
    #expect(text.contains("<description>Slow things</description>"))
    #expect(text.contains("<itunes:duration>61</itunes:duration>"))
    #expect(!(try site.text("feed.atom").contains("itunes")))
    #expect(try site.text("feeds.opml").contains("xmlUrl=\"https://kiln.example/feeds/podcast.rss\""))
  }

  @Test func `podcast settings take precedence over the site’s settings`() async throws {
    let site = try site(
      ["a": article("2024-01-01", sound), "b": article("2024-01-02", sound)],
      """
      title = "Slow hours"
      description = "Before dawn"
      page = "/hours/"
      author = "Ada"
      path = "hours.xml"
      limit = 1
      guid = "917393e3-1b1e-5cef-ace4-edaa54e1f810"
      """)
    _ = try await site.build()
    let text = try site.text("hours.xml")
    #expect(text.contains("<title>Slow hours</title>\n    <link>https://kiln.example/hours/</link>"))
    #expect(text.contains("<itunes:author>Ada</itunes:author>"))
    #expect(text.contains("<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>"))
    #expect(text.matches(of: /<item>/).count == 1)
  }

  @Test func `the playable file comes first, and the others are alternatives`() async throws {
    let site = try site([
      "a": article(
        "2024-01-01",
        """
        enclosures:
          - {url: "https://cdn.example/a.pdf", length: 1}
          - {url: "https://cdn.example/a.mp3", length: 2, title: Sound}
          - {url: "https://cdn.example/a.opus", length: 3, title: Sound}
        """)
    ])
    _ = try await site.build()
    let text = try site.text("podcast.rss")
    #expect(text.contains("<enclosure url=\"https://cdn.example/a.mp3\""))
    #expect(
      text.matches(of: /<podcast:source uri="(.*?)"/).map { String($0.1) } == [
        "https://cdn.example/a.opus", "https://cdn.example/a.pdf",
      ])
    #expect(!text.contains("media:"))
  }

  @Test func `the MP3 version is the file of readers that keep one`() async throws {
    func file(_ name: String, _ title: String) -> String {
      "  - {url: \"https://cdn.example/\(name)\", length: 1, title: \(title)}\n"
    }
    let site = try site([
      "a": article("2024-01-01", "enclosures:\n" + file("a.opus", "A") + file("b.mp3", "B") + file("a.mp3", "A")),
      "b": article("2024-01-02", "enclosures:\n" + file("c.mp4", "C") + file("c.mp3", "C")),
    ])
    _ = try await site.build()
    let text = try site.text("podcast.rss")
    #expect(
      text.matches(of: /<enclosure url="(.*?)"/).map { String($0.1) }
        == ["https://cdn.example/c.mp4", "https://cdn.example/a.mp3"])
    #expect(
      text.matches(of: /<podcast:source uri="(.*?)"/).map { String($0.1) } == [
        "https://cdn.example/c.mp3", "https://cdn.example/a.opus", "https://cdn.example/b.mp3",
      ])
    #expect(try site.text("feed.atom").contains("<media:content url=\"https://cdn.example/a.opus\""))
  }

  @Test func `an episode names its makers`() async throws {
    let site = try site([
      "a": article("2024-01-01", sound + "\nauthors: [Ben, Cleo]"),
      "b": article("2024-01-02", sound + "\nepisode: {author: The desk}\nauthor: Ben"),
      "c": article("2024-01-03", sound),
    ])
    _ = try await site.build()
    #expect(
      try site.text("podcast.rss").matches(of: /<itunes:author>(.*?)</).map { String($0.1) }
        == ["Ada, Grace", "The desk", "Ben, Cleo"])
  }

  @Test func `each podcast has the episodes that meet its conditions or name it`() async throws {
    let site = try site(
      [
        "talks/a": article("2024-01-01", sound), "music/b": article("2024-01-02", sound + "\nlanguage: de"),
        "music/c": article("2024-01-03", sound + "\nepisode: {podcasts: talks}"),
        "d": article("2024-01-04", sound + "\nepisode: {podcasts: [talks, music]}"),
      ],
      """
      exclude = { sections = ["music"] }
      [[podcasts]]
      name = "talks"
      include = { sections = ["talks"] }
      image = "/cover.png"
      categories = ["Arts"]
      explicit = false
      [[podcasts]]
      name = "music"
      path = "m.rss"
      include = { sections = ["music"], language = "de" }
      image = "/cover.png"
      categories = ["Music"]
      explicit = false
      """)
    let report = try await site.build()
    #expect(report.diagnostics == [])
    func titles(_ path: String) throws -> [String] {
      try site.text(path).matches(of: /<title>Of (.*?)<\/title>/).map { String($0.1) }
    }
    #expect(try titles("podcast.rss") == ["2024-01-01"])
    #expect(try titles("talks.rss") == ["2024-01-04", "2024-01-03", "2024-01-01"])
    #expect(try titles("m.rss") == ["2024-01-04", "2024-01-02"])
    let guid = Podcast.guid(of: IRI("https://kiln.example/feeds/m.rss"))
    #expect(try site.text("m.rss").contains("<podcast:guid>\(guid)<"))
    #expect(try site.text("m.rss").contains("<language>de</language>"))
    #expect(try site.text("feeds.opml").contains("xmlUrl=\"https://kiln.example/feeds/talks.rss\""))
  }

  @Test func `a podcast that no episode belongs to is reported`() async throws {
    let site = try site(["a": article("2024-01-01", sound)], "include = { tags = [\"talks\"] }")
    #expect(
      try await site.build().diagnostics.map(\.message)
        == ["no episode is in “podcast”, so there is no podcast"])
  }

  @Test func `show notes beyond Apple’s limit are replaced by the summary`() async throws {
    let long = String(repeating: "word ", count: 900)
    let site = try site([
      "a": article("2024-01-01", sound + "\nsummary: Short", text: "Notes"),
      "b": article("2024-01-02", sound + "\nsummary: In short", text: long),
    ])
    _ = try await site.build()
    let text = try site.text("podcast.rss")
    #expect(text.contains("<content:encoded>&lt;p&gt;Notes&lt;/p&gt;"))
    #expect(!text.contains("word word"))
    #expect(text.contains("<description>In short</description>"))
    #expect(try site.text("feed.atom").contains("word word"))
  }

  @Test func `show notes of exactly Apple’s limit are kept`() async throws {
    for size in 3999...4001 {
      let notes = String(repeating: "x", count: size - "<p></p>\n".utf8.count)
      let site = try site(["a": article("2024-01-01", sound + "\nsummary: Short", text: notes)])
      _ = try await site.build()
      #expect(try site.text("podcast.rss").contains(notes) == (size <= 4000), "\(size)")
    }
  }

  @Test func `the feed is valid by Apple’s rules`() async throws {
    let site = try site(["a": article("2024-01-01", sound + "\nepisode: 1")])
    _ = try await site.build()
    var validator = Validator()
    validator.profile = .apple
    let report = validator.validate(Array(try site.text("podcast.rss").utf8), name: "podcast.rss")
    #expect(report.diagnostics.filter { $0.severity > .info } == [])
  }

  @Test func `a podcast without episodes is reported and not written`() async throws {
    let site = try site(["a": article("2024-01-01", "episode: 1")])
    let report = try await site.build()
    #expect(
      report.diagnostics.map { "\($0.location?.line ?? 0) \($0.message)" } == [
        "4 episode has no audio or video, so it is not in the podcast",
        "10 no article has audio or video, so there is no podcast",
      ])
    #expect(report.written == ["feed.atom", "comments.atom", "comments/a.atom"])
  }

  @Test func `the keys of Podcasting 2.0 are written, valid and read again`() async throws {
    let site = try site(
      [
        "a": article(
          "2024-01-01",
          """
          enclosures:
            - {url: "https://cdn.example/a.mp3", length: 9, duration: 61, mirrors: ["ipfs://abc"], integrity: sha256-abc=}
          episode:
            social:
              - https://social.example/@ada/1
              - {url: "https://bsky.example/ada/1", protocol: bluesky, account: "@ada"}
            chat: {server: irc.example, protocol: irc, space: "#slow"}
            images: {url: /wide.svg, alt: A field, purpose: social}
            content_links: {url: "https://video.example/1", text: Watch it}
            value:
              type: lightning
              method: keysend
              recipients: {type: node, address: 02ab, split: 1}
              time_splits: {start: 60, duration: 90, item: "https://music.example/feed", percentage: 50}
          """),
        "b": article("2024-01-02", sound + "\nepisode: {social: {protocol: disabled}}"),
      ],
      """
      update_frequency = { text = "Every Monday", rule = "FREQ=WEEKLY;BYDAY=MO", start = 2024-03-04 }
      social = "https://social.example/@ada/0"
      """)
    try site.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1600 900\"/>", to: "content/static/wide.svg")
    #expect(try await site.build().diagnostics == [])
    let text = try site.text("podcast.rss")
    for line in [
      "<podcast:updateFrequency dtstart=\"2024-03-04T00:00:00Z\" rrule=\"FREQ=WEEKLY;BYDAY=MO\">Every Monday</",
      "<podcast:socialInteract protocol=\"activitypub\" uri=\"https://social.example/@ada/0\"/>",
      "<podcast:socialInteract protocol=\"activitypub\" uri=\"https://social.example/@ada/1\" priority=\"1\"/>",
      "<podcast:socialInteract protocol=\"bluesky\" uri=\"https://bsky.example/ada/1\" accountId=\"@ada\" priority=\"2\"/>",
      "<podcast:socialInteract protocol=\"disabled\"/>",
      "<podcast:chat server=\"irc.example\" protocol=\"irc\" space=\"#slow\"/>",
      "<podcast:image href=\"https://kiln.example/wide.svg\" alt=\"A field\" aspect-ratio=\"16/9\" width=\"1600\" "
        + "height=\"900\" type=\"image/svg+xml\" purpose=\"social\"/>",
      "<podcast:contentLink href=\"https://video.example/1\">Watch it</podcast:contentLink>",
      "<podcast:valueTimeSplit startTime=\"60\" duration=\"90\" remotePercentage=\"50\">",
      "<podcast:source uri=\"https://cdn.example/a.mp3\"/>", "<podcast:source uri=\"ipfs://abc\"/>",
      "<podcast:integrity type=\"sri\" value=\"sha256-abc=\"/>",
    ] {
      #expect(text.contains(line), "\(line)")
    }
    let report = Validator().validate(Array(text.utf8), name: "podcast.rss")
    #expect(report.diagnostics.filter { $0.severity > .info } == [])
    let entries = try Feed(parsing: Array(text.utf8)).entries
    #expect(entries.map { $0.episode?.details.socialPosts.count } == [1, 2])
    #expect(entries[1].enclosures[0].mirrors == [IRI("ipfs://abc")])
    #expect(entries[1].enclosures[0].integrity == "sha256-abc=")
    #expect(entries[1].episode?.details.values.first?.timeSplits.first?.percentage == 50)
  }

  @Test func `incomplete tables of Podcasting 2.0 are reported at their positions`() async throws {
    let site = try site([
      "a": article(
        "2024-01-01",
        sound + "\nepisode: {social: {account: ada}, chat: {server: irc.example}, images: {alt: Rye}, "
          + "content_links: {url: /a}, value: {type: lightning, method: keysend, recipients: {type: node, address: 02, "
          + "split: 1}, time_splits: {start: 1, duration: 2}}}")
    ])
    #expect(
      try await site.build().diagnostics.filter { $0.severity == .error }.map(\.message) == [
        "“url” is missing", "“protocol” is missing", "“url” is missing", "“text” is missing", "“recipients” is missing",
      ])
  }
}
