package import FeedBuilder
import FeedCore
import FeedMedia
import FeedVocabulary

/// Generates podcasts from text that is hard to encode.
extension GeneratedFeed {
  package mutating func podcast() -> Feed {
    var feed = feed()
    feed.language = feed.language ?? "en"
    feed.podcast = Podcast(
      author: word(), owner: PodcastOwner(email: "ada@example.com", name: maybe { $0.word() }),
      image: Picture(url: IRI("https://example.com/cover.png")), categories: [category()],
      isExplicit: number(0...1) == 0, order: .episodic, newFeed: maybe { $0.url() },
      isBlocked: number(0...1) == 0, isComplete: number(0...1) == 0, verification: maybe { $0.word() },
      guid: Podcast.guid(of: url()), isLocked: maybe { $0.number(0...1) == 0 }, medium: maybe { _ in "music" },
      funding: list { PodcastFunding(page: $0.url(), text: $0.word()) },
      trailers: list {
        PodcastTrailer(
          title: $0.word(), published: $0.date(), file: $0.enclosure(), season: $0.maybe { $0.number(1...9) })
      },
      publisher: maybe { $0.remoteItem() }, podroll: list { $0.remoteItem() },
      updateFrequency: maybe {
        UpdateFrequency(
          text: $0.word(), rule: $0.maybe { _ in "FREQ=DAILY" }, start: $0.maybe { _ in "2024-03-01T00:00:00Z" },
          isComplete: $0.number(0...1) == 0)
      }, details: details())
    for index in feed.entries.indices {
      var file = enclosure()
      file.url = IRI(unchecked: "https://example.com/\(index).mp3")
      file.duration = file.duration ?? .seconds(1)
      file.mirrors = list { $0.url() }.filter { $0 != file.url }
      file.integrity = maybe { _ in "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=" }
      feed.entries[index].enclosures.insert(file, at: 0)
      feed.entries[index].episode = episode()
    }
    return feed
  }

  private mutating func category() -> PodcastCategory {
    let names = ITunesCategories.all.keys.sorted()
    let name = names[number(0...names.count - 1)]
    return PodcastCategory(name: name, parts: Array((ITunesCategories.all[name] ?? []).prefix(number(0...2))))
  }

  private mutating func remoteItem() -> RemoteItem {
    RemoteItem(
      guid: Podcast.guid(of: url()), feed: maybe { $0.url() }, item: maybe { $0.word() },
      medium: maybe { _ in "podcast" }, title: maybe { _ in "Another one" })
  }

  private mutating func details() -> PodcastDetails {
    PodcastDetails(
      people: list {
        PodcastPerson(
          name: $0.word(), role: $0.maybe { _ in "guest" }, group: $0.maybe { _ in "cast" },
          image: $0.maybe { $0.url() }, page: $0.maybe { $0.url() })
      },
      places: list {
        PodcastPlace(
          name: $0.word(), relation: $0.maybe { _ in "subject" }, geo: $0.maybe { _ in "geo:1.5,-2" },
          feature: $0.maybe { _ in "N1" }, country: $0.maybe { _ in "NZ" })
      },
      license: maybe { PodcastLicense(name: $0.word(), page: $0.maybe { $0.url() }) },
      values: list {
        PodcastValue(
          type: "lightning", method: "keysend", suggested: $0.maybe { Double($0.number(0...99)) / 8 },
          recipients: [PodcastValue.Recipient(type: "node", address: $0.word(), split: $0.number(0...100))],
          timeSplits: $0.list {
            PodcastValue.TimeSplit(
              start: Double($0.number(0...9999)) / 4, duration: Double($0.number(1...480)) / 4,
              item: $0.remoteItem(), itemStart: $0.maybe { Double($0.number(0...99)) / 4 },
              percentage: $0.maybe { $0.number(0...100) })
          })
      },
      texts: list { PodcastText(text: $0.word(), purpose: $0.maybe { $0.word() }) },
      socialPosts: list {
        SocialPost(
          network: "activitypub", url: $0.url(), account: $0.maybe { $0.word() }, accountPage: $0.maybe { $0.url() },
          priority: $0.maybe { $0.number(0...9) })
      },
      chat: maybe {
        PodcastChat(
          server: "irc.example", network: "irc", account: $0.maybe { $0.word() }, space: $0.maybe { $0.word() })
      },
      images: list {
        PodcastImage(
          url: $0.url(), alternative: $0.maybe { $0.word() }, purpose: $0.maybe { _ in "social banner" },
          type: $0.maybe { _ in MediaType("image/png") },
          pixels: $0.maybe { PixelSize(width: $0.number(1...9999), height: $0.number(1...9999)) })
      })
  }

  private mutating func episode() -> Episode {
    Episode(
      number: maybe { $0.number(1...999) }, display: maybe { _ in "Ch. 3" }, season: maybe { $0.number(1...99) },
      seasonName: maybe { _ in "Grains" }, kind: maybe { _ in .bonus }, title: maybe { $0.word() },
      author: maybe { $0.word() }, image: maybe { _ in Picture(url: IRI("https://example.com/rye.png")) },
      isExplicit: maybe { $0.number(0...1) == 0 },
      isBlocked: number(0...1) == 0,
      transcripts: list {
        Transcript(url: $0.url(), type: MediaType("text/vtt"), isCaptions: $0.number(0...1) == 0)
      },
      chapters: maybe { $0.url() },
      soundbites: list {
        Soundbite(
          start: Double($0.number(0...9999)) / 4, duration: Double($0.number(1...480)) / 4,
          title: $0.maybe { $0.word() })
      },
      contentLinks: list { ContentLink(page: $0.url(), text: $0.word()) }, details: details())
  }
}
