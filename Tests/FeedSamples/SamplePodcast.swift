package import FeedBuilder
import FeedCore
import FeedMedia

/// A podcast with one episode that uses every Apple and Podcasting 2.0 property.
package enum SamplePodcast {
  package static func feed() throws -> Feed {
    let morning = try Timestamp(rfc3339: "2024-03-01T09:30:00+01:00")
    var episode = Entry(
      id: IRI("tag:example.com,2024-03-01:rye"), title: "Episode 3: Rye & <ash>", url: IRI("https://example.com/rye/"),
      published: morning, summary: "Sour and dark.",
      enclosures: [
        Enclosure(
          url: IRI("https://example.com/rye.mp3"), type: MediaType("audio/mpeg"), length: 8_727_310,
          duration: .milliseconds(1_079_600)),
        Enclosure(
          url: IRI("https://example.com/rye.mp4"), type: MediaType("video/mp4"), length: 98_765_432, title: "Film",
          duration: .seconds(1080), pixels: PixelSize(width: 1280, height: 720)),
      ],
      episode: try self.episode(),
      discussions: ["https://social.example/@ada/112233", "https://forum.example/t/rye/8"])
    episode.enclosures[0].mirrors = [IRI("https://mirror.example/rye.mp3")]
    episode.enclosures[1].integrity = "sha384-ExVqijgYHm15PqQqdXfW95x+Rs6C+d6E/ICxyQOeFevnxNLR/wtJNrNYTjIysUBo"
    return Feed(
      id: IRI("https://example.com/#podcast"), title: "Bread", url: "https://example.com/", subtitle: "All about bread",
      updated: morning,
      authors: [Person(name: "Ada")], language: "en", podcast: try podcast(), entries: [episode])
  }

  private static func podcast() throws -> Podcast {
    Podcast(
      author: "Ada & Grace", owner: PodcastOwner(email: "ada@example.com", name: "Ada"),
      image: Picture(url: IRI("https://example.com/cover.png")),
      categories: [
        PodcastCategory(name: "Arts", parts: ["Food", "Design"]), PodcastCategory(name: "Technology"),
      ],
      isExplicit: false, order: .serial, newFeed: IRI("https://example.com/podcast.rss"), isBlocked: true,
      isComplete: true, verification: "a1b2c3", guid: Podcast.guid(of: IRI("https://example.com/podcast.rss")),
      isLocked: true, medium: "podcast",
      funding: [PodcastFunding(page: IRI("https://example.com/give?a=1&b=2"), text: "Give us flour")],
      trailers: [
        PodcastTrailer(
          title: "Coming soon", published: try Timestamp(rfc3339: "2024-02-01T09:30:00Z"),
          file: Enclosure(url: IRI("https://example.com/soon.mp3"), type: MediaType("audio/mpeg"), length: 1234),
          season: 1)
      ],
      publisher: RemoteItem(
        guid: Podcast.guid(of: IRI("https://publisher.example/feed.xml")),
        feed: IRI("https://publisher.example/feed.xml")),
      podroll: [
        RemoteItem(
          guid: Podcast.guid(of: IRI("https://podnews.net/rss")), feed: IRI("https://podnews.net/rss"), title: "Podnews"
        )
      ],
      updateFrequency: UpdateFrequency(
        text: "Every Monday", rule: "FREQ=WEEKLY;BYDAY=MO", start: "2024-03-04T00:00:00Z", isComplete: true),
      details: PodcastDetails(
        people: [
          PodcastPerson(
            name: "Ada", role: "host", group: "cast", image: IRI("https://example.com/ada.jpg"),
            page: IRI("https://example.com/ada/"))
        ],
        places: [
          PodcastPlace(name: "Berlin", relation: "creator", geo: "geo:52.52,13.405", feature: "R62422", country: "DE")
        ],
        license: PodcastLicense(name: "CC-BY-4.0", page: IRI("https://creativecommons.org/licenses/by/4.0/")),
        values: [
          PodcastValue(
            type: "lightning", method: "keysend", suggested: 0.00000005,
            recipients: [
              PodcastValue.Recipient(name: "Ada", type: "node", address: "02d5c1bf", split: 99),
              PodcastValue.Recipient(
                type: "node", address: "03ae9f91", split: 1, isFee: true, customKey: "112111100", customValue: "wal"),
            ])
        ],
        texts: [PodcastText(text: "S6lpp-7ZCn8-dZfGc-OoyaG", purpose: "verify")],
        socialPosts: [SocialPost(network: "activitypub", url: IRI("https://social.example/@ada/1"))],
        chat: PodcastChat(server: "irc.example", network: "irc", account: "@ada", space: "#bread"),
        images: [
          PodcastImage(
            url: IRI("https://example.com/banner.jpg"), alternative: "A long loaf", purpose: "banner",
            type: MediaType("image/jpeg"), pixels: PixelSize(width: 1920, height: 1080))
        ]))
  }

  private static func episode() throws -> Episode {
    Episode(
      number: 3, display: "Ch. 3", season: 2, seasonName: "Grains", kind: .full, title: "Rye", author: "Ada, Grace",
      image: Picture(url: IRI("https://example.com/rye.png")), isExplicit: true, isBlocked: true,
      transcripts: [
        Transcript(
          url: IRI("https://example.com/rye.vtt"), type: MediaType("text/vtt"), language: LanguageTag("en"),
          isCaptions: true),
        Transcript(url: IRI("https://example.com/rye.html"), type: MediaType("text/html")),
      ],
      chapters: IRI("https://example.com/rye.json"),
      soundbites: [
        Soundbite(start: 73, duration: 60, title: "The crust"), Soundbite(start: 120.5, duration: 30.25),
      ],
      contentLinks: [ContentLink(page: IRI("https://video.example/rye"), text: "Watch it")],
      details: PodcastDetails(
        people: [PodcastPerson(name: "Grace", role: "guest")], license: PodcastLicense(name: "CC0-1.0"),
        values: [
          PodcastValue(
            type: "lightning", method: "keysend",
            recipients: [PodcastValue.Recipient(type: "node", address: "02d5c1bf", split: 100)],
            timeSplits: [
              PodcastValue.TimeSplit(
                start: 60, duration: 237,
                item: RemoteItem(guid: Podcast.guid(of: IRI("https://music.example/feed.xml")), item: "song"),
                itemStart: 30, percentage: 95),
              PodcastValue.TimeSplit(
                start: 330, duration: 53.5,
                recipients: [PodcastValue.Recipient(type: "node", address: "03ae9f91", split: 1)]),
            ])
        ],
        socialPosts: [
          SocialPost(
            network: "activitypub", url: IRI("https://social.example/@ada/2"), account: "@ada",
            accountPage: IRI("https://social.example/@ada"), priority: 1),
          SocialPost(network: "bluesky", url: IRI("https://bsky.example/ada/2"), priority: 2),
        ]))
  }
}
