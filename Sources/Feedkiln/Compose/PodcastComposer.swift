import FeedBuilder
import FeedContent
import FeedCore
import FeedMedia

/// Turns a feed of articles into the podcast of the site.
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
    if feed.podcast?.author == nil { feed.podcast?.author = author }
    if feed.podcast?.guid == nil { feed.podcast?.guid = url.map(Podcast.guid) }
    feed.logo = settings.podcast.image?.url ?? feed.logo
    feed.entries = feed.entries.map(episode)
    return feed
  }

  /// The names of the site’s authors, or the title of the site if it has no authors.
  private var author: String {
    site.authors.isEmpty ? site.title : site.authors.map(\.name).joined(separator: ", ")
  }

  /// Returns the entry with playable files first, because podcast apps play the first file.
  ///
  /// A body that Apple Podcasts would truncate is removed if the entry has a summary.
  private func episode(_ entry: Entry) -> Entry {
    var entry = entry
    // Apple requires a title.
    entry.title = entry.displayTitle
    entry.enclosures = entry.enclosures.filter(\.isPlayable) + entry.enclosures.filter { !$0.isPlayable }
    if entry.summary != nil, entry.content?.html.count ?? 0 > Self.descriptionLimit { entry.content = nil }
    return entry
  }
}
