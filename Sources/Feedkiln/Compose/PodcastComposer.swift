import FeedBuilder
import FeedContent
import FeedCore
import FeedMedia

/// Makes a feed of articles the site's podcast.
struct PodcastComposer {
  let site: Site
  let settings: PodcastSettings
  /// Where the podcast's feed is served.
  let address: IRI?

  /// Bytes of a description that Apple shows.
  private static let descriptionLimit = 4000

  func podcast(_ feed: Feed) -> Feed {
    var feed = feed
    feed.podcast = settings.podcast
    if feed.podcast?.author == nil { feed.podcast?.author = author }
    if feed.podcast?.guid == nil { feed.podcast?.guid = address.map(Podcast.guid) }
    feed.logo = settings.podcast.image?.url ?? feed.logo
    feed.entries = feed.entries.map(episode)
    return feed
  }

  /// The names of the site's authors, else the site's own.
  private var author: String {
    site.authors.isEmpty ? site.title : site.authors.map(\.name).joined(separator: ", ")
  }

  /// The file to play first, as apps play the first; notes that Apple would cut give way to the summary.
  private func episode(_ entry: Entry) -> Entry {
    var entry = entry
    entry.enclosures = entry.enclosures.filter(\.isPlayable) + entry.enclosures.filter { !$0.isPlayable }
    if entry.summary != nil, entry.content?.html.count ?? 0 > Self.descriptionLimit { entry.content = nil }
    return entry
  }
}
