import FeedCore
import FeedMedia
import SiteSamples
import Testing

@testable import SiteSettings

/// The `[podcast]` table of site.toml.
struct PodcastSettingsTests {
  private func read(_ podcast: String) -> SiteReader.Result {
    let text = """
      [site]
      title = "My site"
      base_url = "https://example.com/"
      language = "en"
      time_zone = "+01:00"
      [podcast]
      \(podcast)
      """
    return SiteReader.read(bytes: Array(text.utf8), name: "site.toml", folder: ".")
  }

  private let least = "image = \"/cover.png\"\nexplicit = false\ncategories = [\"Arts\"]\n"

  @Test func `a site has no podcast by default`() {
    let text = "[site]\ntitle = \"A\"\nbase_url = \"https://example.com/\"\nlanguage = \"en\"\n"
    let site = SiteReader.read(bytes: Array(text.utf8), name: "site.toml", folder: ".").site
    #expect(site != nil)
    #expect(site?.podcasts == [])
  }

  @Test func `the smallest podcast`() throws {
    let result = read(least)
    #expect(report(result.diagnostics) == [])
    let settings = try #require(result.site?.podcasts.first)
    #expect(settings.path == Template("podcast.{ext}"))
    #expect(settings.limit == 0)
    #expect(
      settings.podcast
        == Podcast(
          image: Picture(url: IRI("https://example.com/cover.png"), type: MediaType("image/png")),
          categories: [PodcastCategory(name: "Arts")]))
  }

  @Test func `several podcasts have their own names and paths`() throws {
    let result = read("\(least)[[podcasts]]\nname = \"talks\"\n\(least)[[podcasts]]\nname = \"music\"\n\(least)")
    #expect(report(result.diagnostics) == [])
    let podcasts = try #require(result.site?.podcasts)
    #expect(podcasts.map(\.name) == ["podcast", "talks", "music"])
    #expect(podcasts.map(\.path.text) == ["podcast.{ext}", "talks.{ext}", "music.{ext}"])
  }

  @Test func `a podcast needs a name of its own`() {
    let problem = "duplicate podcast name “podcast” (give each podcast its own “name”)"
    #expect(report(read("\(least)[[podcasts]]\n\(least)").diagnostics) == ["10:1 error: \(problem)"])
  }

  @Test func `the fields that Apple requires are required`() {
    #expect(
      report(read("title = \"A\"").diagnostics) == [
        "6:1 error: “image” is missing (add image = \"/images/cover.png\")",
        "6:1 error: “explicit” is missing (add explicit = false)",
        "6:1 error: “categories” is missing (add categories = [\"Arts > Food\"])",
      ])
  }

  @Test(arguments: [
    ("FREQ=WEEKLY\"", nil), ("FREQ=WEEKLY;COUNT=10\", start = 2024-03-04", nil),
    ("weekly\"", "10:46 error: “weekly” is not a part of a recurrence rule (write it like FREQ=WEEKLY;BYDAY=MO)"),
    ("FREQ=WEEKLY;COUNT=10\"", "10:20 error: “start” is missing (add start = 2024-03-04)"),
  ])
  func `a schedule is a recurrence rule, with a start if it has a number of episodes`(rule: String, problem: String?) {
    let result = read("\(least)update_frequency = { text = \"Weekly\", rule = \"\(rule) }\n")
    #expect(report(result.diagnostics) == (problem.map { [$0] } ?? []))
  }

  @Test func `every key is read`() throws {
    let result = read(
      """
      title = "Bread"
      description = "All about it"
      page = "/bread/"
      path = "/bread.xml"
      limit = 50
      name = "loaves"
      include = { tags = ["rye"], language = "de" }
      exclude = { sections = ["notes"] }
      image = "/cover.png"
      categories = ["Arts > Food", "Technology", "Arts > Design"]
      explicit = true
      author = "Ada & Grace"
      owner = { name = "Ada", email = "ada@example.com" }
      type = "serial"
      block = true
      complete = true
      new_feed_url = "https://new.example/feed.rss"
      apple_verification = "a1b2"
      guid = "917393e3-1b1e-5cef-ace4-edaa54e1f810"
      locked = false
      medium = "music"
      funding = [{ url = "/give", text = "Give" }]
      trailers = [{ title = "T", url = "https://cdn.example/t.mp3", length = 5, date = 2024-03-01, season = 2 }]
      publisher = "https://publisher.example/feed.xml"
      podroll = ["https://podnews.net/rss", { guid = "917393e3-1b1e-5cef-ace4-edaa54e1f810", title = "No Agenda", \
      medium = "podcast", item = "1" }]
      people = ["Ada"]
      locations = ["Berlin"]
      license = { name = "Mine", url = "/license/" }
      value = { type = "lightning", method = "keysend", recipients = [{ type = "node", address = "02", split = 1 }] }
      txt = ["abc"]
      """)
    #expect(report(result.diagnostics) == [])
    let settings = try #require(result.site?.podcasts.first)
    #expect(settings.title == "Bread")
    #expect(settings.description == "All about it")
    #expect(settings.page == IRI("https://example.com/bread/"))
    #expect(settings.path == Template("bread.xml"))
    #expect(settings.name == "loaves")
    #expect(settings.include.tags == ["rye"])
    #expect(settings.include.languages == [LanguageTag("de")])
    #expect(settings.exclude.sections == ["notes"])
    #expect(settings.limit == 50)
    #expect(
      settings.podcast
        == Podcast(
          author: "Ada & Grace", owner: PodcastOwner(email: "ada@example.com", name: "Ada"),
          image: Picture(url: IRI("https://example.com/cover.png"), type: MediaType("image/png")),
          categories: [PodcastCategory(name: "Arts", parts: ["Food", "Design"]), PodcastCategory(name: "Technology")],
          isExplicit: true, order: .serial, newFeed: IRI("https://new.example/feed.rss"), isBlocked: true,
          isComplete: true, verification: "a1b2", guid: "917393e3-1b1e-5cef-ace4-edaa54e1f810", isLocked: false,
          medium: "music", funding: [PodcastFunding(page: IRI("https://example.com/give"), text: "Give")],
          trailers: [
            PodcastTrailer(
              title: "T", published: try Timestamp(rfc3339: "2024-03-01T00:00:00+01:00"),
              file: Enclosure(url: IRI("https://cdn.example/t.mp3"), type: MediaType("audio/mpeg"), length: 5),
              season: 2)
          ],
          publisher: RemoteItem(
            guid: Podcast.guid(of: IRI("https://publisher.example/feed.xml")),
            feed: IRI("https://publisher.example/feed.xml")),
          podroll: [
            RemoteItem(guid: "9b024349-ccf0-5f69-a609-6b82873eab3c", feed: IRI("https://podnews.net/rss")),
            RemoteItem(
              guid: "917393e3-1b1e-5cef-ace4-edaa54e1f810", item: "1", medium: "podcast", title: "No Agenda"),
          ],
          details: PodcastDetails(
            people: [PodcastPerson(name: "Ada")], places: [PodcastPlace(name: "Berlin")],
            license: PodcastLicense(name: "Mine", page: IRI("https://example.com/license/")),
            values: [
              PodcastValue(
                type: "lightning", method: "keysend",
                recipients: [PodcastValue.Recipient(type: "node", address: "02", split: 1)])
            ],
            texts: [PodcastText(text: "abc")])))
  }

  @Test(arguments: [
    ("categories = [\"Tecnology\"]", "7:15 error: unknown Apple category “Tecnology” (did you mean “Technology”?)"),
    (
      "categories = [\"Arts > Fod\"]",
      "7:15 error: Apple category “Arts” has no subcategory “Fod” (did you mean “Food”?)"
    ),
    (
      "categories = [\"Technology > Rust\"]",
      "7:15 error: Apple category “Technology” has no subcategory “Rust” (write the category without a subcategory)"
    ),
  ])
  func `an unknown Apple category is an error`(line: String, problem: String) {
    let rest = "image = \"/cover.png\"\nexplicit = false\n"
    #expect(report(read(line + "\n" + rest).diagnostics).first == problem)
  }

  @Test func `errors in the tables are reported at their positions`() {
    #expect(
      report(
        read(
          least + """
            owner = { name = "Ada" }
            medium = "podcasts"
            podroll = [{ title = "Mine" }]
            trailers = [{ title = "T", url = "/t.mp3", date = 2024-03-01 }]
            publisher = ["https://a.example/", "https://b.example/"]
            """
        ).diagnostics) == [
          "10:9 error: “email” is missing (add email = \"ada@example.com\")",
          "11:10 error: “podcasts” is not an allowed value (write one of podcast, podcastL, music, musicL, "
            + "video, videoL, film, filmL, audiobook, audiobookL, newsletter, newsletterL, blog, blogL, publisher, "
            + "publisherL, course, courseL, mixed; did you mean “podcast”?)",
          "12:12 error: “url” is missing (add the URL of the feed of the other podcast as “url”, or its “guid”)",
          "13:34 error: file “content/static/t.mp3” does not exist (add the file, or fix its URL)",
          "14:13 error: “publisher” must be a table of url, guid, item, medium, title, but is a list "
            + "(write a table of url, guid, item, medium, title)",
        ])
  }
}
