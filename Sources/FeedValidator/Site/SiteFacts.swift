import FeedCore

/// The facts of all feeds of a run, with lookup by URL, id and page.
struct SiteFacts: Sendable {
  let feeds: [FeedFacts]
  let layout: SiteLayout?
  private var byURL: [String: Int] = [:]
  private var byID: [String: [EntryPlace]] = [:]
  private var byPage: [String: EntryPlace] = [:]

  /// The index of an entry’s feed, and its own index.
  private struct EntryPlace {
    var feed: Int
    var entry: Int
  }

  init(_ feeds: [FeedFacts], layout: SiteLayout?) {
    self.feeds = feeds
    self.layout = layout
    for (index, feed) in feeds.enumerated() {
      let urls = [layout?.url(ofFile: feed.file), feed.selfURL]
      for url in urls.compactMap(\.self) where byURL[url.canonical] == nil {
        byURL[url.canonical] = index
      }
      for (number, entry) in feed.entries.enumerated() {
        let place = EntryPlace(feed: index, entry: number)
        if let id = entry.id { byID[id, default: []].append(place) }
        if let page = entry.page, byPage[page.string] == nil { byPage[page.string] = place }
      }
    }
  }

  /// Returns the feed with a URL, or `nil` if there is none.
  func feed(at url: IRI) -> FeedFacts? { byURL[url.canonical].map { feeds[$0] } }

  func hasEntry(_ id: String) -> Bool { byID[id] != nil || layout?.entryIDs.contains(id) == true }

  /// Returns the entry with a page, or `nil` if there is none.
  func entry(shownOn page: IRI) -> EntryFacts? { byPage[page.string].map(entry) }

  /// The ids that entries with different pages have, each with its entries, in the order of the feeds.
  var idsOfSeveralPages: [(id: String, entries: [EntryFacts])] {
    byID.filter { _, places in places.contains { page(of: $0) != page(of: places[0]) } }.sorted {
      ($0.value[0].feed, $0.value[0].entry, $0.key) < ($1.value[0].feed, $1.value[0].entry, $1.key)
    }
    .map { ($0.key, $0.value.map(entry)) }
  }

  /// All links of all feeds, in order.
  var links: some Sequence<FeedLink> {
    feeds.lazy.flatMap { feed in feed.links + feed.entries.flatMap(\.links) }
  }

  /// The enclosures that are files of the site.
  var enclosureFiles: [(link: FeedLink, file: String)] {
    guard let layout else { return [] }
    return links.filter { $0.relation == .enclosure && layout.contains($0.url) }
      .compactMap { link in layout.file(at: link.url).map { (link, $0) } }
  }

  private func entry(_ place: EntryPlace) -> EntryFacts { feeds[place.feed].entries[place.entry] }

  private func page(of place: EntryPlace) -> IRI? { feeds[place.feed].entries[place.entry].page }
}
