import FeedBuilder
import FeedContent
import FeedCore
import FeedMedia

/// Turns a feed of articles into a podcast of the site.
struct PodcastComposer {
  let site: Site
  let settings: PodcastSettings
  /// The URL of the podcast’s feed, or `nil` if it has none.
  let url: IRI?

  /// The maximum size of a description in bytes; Apple Podcasts truncates longer ones.
  private static let descriptionLimit = 4000

  func podcast(_ feed: Feed) -> Feed {
    var feed = feed
    feed.podcast = settings.podcast
    feed.podcast?.author = podcastAuthor
    if feed.podcast?.guid == nil { feed.podcast?.guid = url.map(Podcast.guid) }
    if feed.podcast?.details.license == nil { feed.podcast?.details.license = site.license?.forPodcasts }
    feed.license = feed.podcast?.details.license?.url ?? feed.license
    feed.entries = feed.entries.map { episode($0, licensed: feed.license) }
    return feed
  }

  /// The author of the podcast, or else the names of the site’s authors, or the title of a site without authors.
  private var podcastAuthor: String {
    if let author = settings.podcast.author { return author }
    return site.authors.isEmpty ? site.title : site.authors.map(\.name).joined(separator: ", ")
  }

  /// Returns the entry with the file first that podcast apps play, and with the names of its authors.
  ///
  /// A body that Apple Podcasts would truncate is removed if the entry has a summary. An episode without a license has
  /// that of the podcast.
  private func episode(_ entry: Entry, licensed license: IRI?) -> Entry {
    var entry = entry
    if let own = entry.episode?.details.license?.url {
      entry.license = own
    } else if entry.license == site.license?.url {
      entry.license = license
    }
    // Apple requires a title.
    entry.title = entry.displayTitle
    entry.enclosures = entry.enclosures.filter(\.isPlayable) + entry.enclosures.filter { !$0.isPlayable }
    entry.enclosures.putMP3First()
    let names = entry.authors.map(\.name).joined(separator: ", ")
    // Apps take the names of the podcast for an episode without names; some readers show both.
    if entry.episode?.author == nil, !names.isEmpty, names != podcastAuthor { entry.episode?.author = names }
    if entry.summary != nil, entry.content?.html.count ?? 0 > Self.descriptionLimit { entry.content = nil }
    return entry
  }
}

extension [Enclosure] {
  /// Moves the MP3 version of the first recording to the front, because every app plays MP3.
  ///
  /// Versions of one recording have the same title. A video remains first.
  fileprivate mutating func putMP3First() {
    guard let first, first.type.family == "audio",
      let index = firstIndex(where: { $0.title == first.title && $0.type.isSynonym(of: "audio/mpeg") })
    else { return }
    insert(remove(at: index), at: 0)
  }
}
