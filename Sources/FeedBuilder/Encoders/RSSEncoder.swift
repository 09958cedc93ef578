import FeedCore
package import FeedMedia
import FeedVocabulary

/// Writes a feed as RSS 2.0, with elements of other namespaces for properties that RSS lacks.
struct RSSEncoder {
  private var xml: XMLWriter

  static func encode(_ feed: Feed, _ context: DocumentContext) throws(FeedEncodingError) -> [UInt8] {
    var encoder = RSSEncoder(xml: XMLWriter(defaultNamespace: .none, checksValues: context.checksValues))
    encoder.write(feed, context)
    try encoder.xml.invalidValue.throwIfPresent()
    return encoder.xml.bytes
  }

  private mutating func write(_ feed: Feed, _ context: DocumentContext) {
    let threading: [Namespace] = feed.isThreaded ? [.slash, .threading, .wellFormedWeb] : []
    xml.styleSheet(context.styleSheet)
    xml.container(RSS.rss) { xml in
      xml.attribute(RSS.version, "2.0")
      xml.declare(
        [.atom, .content, .dublinCore] + threading + context.history.namespaces + feed.mediaNamespaces(in: .rss)
          + feed.podcastNamespaces + feed.sourceNamespaces + feed.licenseNamespaces
          + feed.extensionNamespaces(feed: RSSContentModels.channel, entry: RSSContentModels.item))
    } content: { xml in
      xml.container(RSS.channel) { xml in xml.channel(feed, context) }
    }
  }
}

extension XMLWriter {
  fileprivate mutating func channel(_ feed: Feed, _ context: DocumentContext) {
    element(RSS.title, feed.title)
    if let url = feed.url { element(RSS.link, url) }
    element(RSS.description, feed.subtitle ?? feed.title)
    link("self", context.url, type: FeedFormat.rss.mediaType)
    hubs(feed.hubs)
    for profile in feed.profiles { link("me", profile) }
    history(context.history, type: FeedFormat.rss.mediaType)
    if let language = feed.language { element(RSS.language, language) }
    if let rights = feed.rights { element(RSS.copyright, rights) }
    if let license = feed.license { self.license(license) }
    if let updated = feed.lastChange { element(RSS.lastBuildDate, updated) }
    element(RSS.generator, Feed.generatorName)
    if let cloud = feed.cloud { self.cloud(cloud) }
    if let minutes = feed.minutesToLive { element(RSS.ttl, minutes) }
    if !feed.skippedHours.isEmpty {
      container(RSS.skipHours) { xml in
        for hour in feed.skippedHours { xml.element(RSS.hour, hour) }
      }
    }
    if !feed.skippedDays.isEmpty {
      container(RSS.skipDays) { xml in
        for day in feed.skippedDays { xml.element(RSS.day, day) }
      }
    }
    element(RSS.docs, "https://www.rssboard.org/rss-specification")
    for account in feed.accounts {
      element(SourceModule.account, account.name) { $0.attribute(SourceModule.service, account.service) }
    }
    if let blogroll = feed.blogroll { element(SourceModule.blogroll, blogroll) }
    if let logo = feed.logo {
      container(RSS.image) { xml in
        xml.element(RSS.imageURL, logo)
        xml.element(RSS.title, feed.title)
        if let url = feed.url { xml.element(RSS.link, url) }
        if let pixels = feed.logoPixels?.asRSSImage {
          xml.element(RSS.imageWidth, pixels.width)
          xml.element(RSS.imageHeight, pixels.height)
        }
      }
    }
    if let podcast = feed.podcast { self.podcast(podcast) }
    extensions(feed.extensions, in: RSSContentModels.channel)
    for entry in feed.entries {
      container(RSS.item) { xml in xml.item(entry, feed: feed) }
    }
  }

  private mutating func item(_ entry: Entry, feed: Feed) {
    // An item has a title or a description (RSS 2.0, “Elements of <item>”).
    if !entry.title.isEmpty || entry.summary == nil && entry.content?.html.isEmpty != false {
      element(RSS.itemTitle, entry.displayTitle)
    }
    if let url = entry.url { element(RSS.itemLink, url) }
    translations(of: entry, in: feed)
    if let url = entry.externalURL { link("related", url) }
    element(RSS.guid, entry.id.string) { $0.attribute(RSS.isPermaLink, false) }
    if let published = entry.published { element(RSS.itemPubDate, published) }
    if let updated = entry.updated { element(Atom.updated, updated) }
    for author in entry.authors.isEmpty ? feed.authors : entry.authors { element(DublinCore.creator, author.name) }
    for contributor in entry.contributors { element(DublinCore.contributor, contributor.name) }
    if let rights = entry.rights { element(DublinCore.rights, rights) }
    if let license = entry.license { self.license(license) }
    if let language = entry.language, language != feed.language { element(DublinCore.language, language) }
    for category in entry.categories {
      element(RSS.category, category.label ?? category.term) { xml in
        if let scheme = category.scheme { xml.attribute(RSS.categoryDomain, scheme.string) }
      }
    }
    if let summary = entry.summary {
      element(RSS.itemDescription, Markup(text: summary))
    } else if let content = entry.content {
      element(RSS.itemDescription, content)
    }
    if let content = entry.content, entry.summary != nil { element(ContentModule.encoded, content) }
    if let markdown = entry.markdown, entry.content != nil { element(SourceModule.markdown, markdown) }
    if let enclosure = entry.enclosures.first {
      empty(RSS.enclosure) { xml in
        xml.attribute(RSS.enclosureURL, enclosure.url)
        xml.attribute(RSS.enclosureLength, enclosure.length)
        xml.attribute(RSS.enclosureType, enclosure.type)
      }
    }
    if feed.podcast != nil, let episode = entry.episode {
      if let image = entry.image { thumbnail(image) }
      self.episode(episode, entry.enclosures)
    } else {
      media(entry)
    }
    if let inReplyTo = entry.inReplyTo { self.inReplyTo(inReplyTo) }
    if let replies = entry.replies {
      element(RSS.comments, replies.url)
      if let feed = replies.feed(preferring: .rss) { element(WellFormedWeb.commentRSS, feed.url) }
      element(Slash.comments, replies.count)
      self.replies(replies, preferring: .rss)
    } else if let url = entry.discussions.first {
      element(RSS.comments, url)
    }
    for url in entry.discussions { link("replies", url, type: .html) }
    extensions(entry.extensions, in: RSSContentModels.item)
  }

  /// Writes a license as an element if it is of Creative Commons, whose URLs programs recognize, or else as a link.
  private mutating func license(_ url: IRI) {
    if CreativeCommons.isLicense(url) { element(CreativeCommons.license, url) } else { link("license", url) }
  }
}

extension PixelSize {
  /// The size in which readers show an image: at most 144 × 400 pixels (RSS 2.0, image).
  package var asRSSImage: PixelSize {
    let scale = min(1, 144 / Double(max(1, width)), 400 / Double(max(1, height)))
    return PixelSize(
      width: max(1, Int((Double(width) * scale).rounded())), height: max(1, Int((Double(height) * scale).rounded())))
  }
}

extension Feed {
  /// The `source` namespace if the feed or an entry needs it; otherwise an empty array.
  fileprivate var sourceNamespaces: [Namespace] {
    !accounts.isEmpty || blogroll != nil || entries.contains { $0.markdown != nil } ? [.sourceNamespace] : []
  }

  /// The `creativeCommons` namespace if the feed or an entry has such a license; otherwise an empty array.
  fileprivate var licenseNamespaces: [Namespace] {
    let licenses = [license] + entries.lazy.map(\.license)
    return licenses.contains { $0.map(CreativeCommons.isLicense) ?? false } ? [.creativeCommons] : []
  }
}
