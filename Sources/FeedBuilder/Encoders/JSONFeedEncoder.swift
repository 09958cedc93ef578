import FeedCore
import FeedMedia
import FeedVocabulary

/// Writes a feed as JSON Feed 1.1.
struct JSONFeedEncoder {
  static func encode(_ feed: Feed, _ context: DocumentContext) throws(FeedEncodingError) -> [UInt8] {
    var json = JSONWriter(isIndented: true)
    json.checksValues = context.checksValues
    json.object { json in
      json.member(JSONFeed.version, "https://jsonfeed.org/version/1.1")
      json.member(JSONFeed.title, feed.title)
      if let url = feed.url { json.member(JSONFeed.homePageURL, url) }
      json.member(JSONFeed.feedURL, context.url)
      if let older = context.history.previousArchive { json.member(JSONFeed.nextURL, older) }
      if let subtitle = feed.subtitle { json.member(JSONFeed.description, subtitle) }
      if let logo = feed.logo { json.member(JSONFeed.icon, logo) }
      if let icon = feed.icon { json.member(JSONFeed.favicon, icon) }
      json.authors(feed.authors)
      if let language = feed.language { json.member(JSONFeed.language, language) }
      json.hubs(feed.hubs)
      if let license = feed.license {
        json.object("_feedkiln") { $0.member(JSONFeedExtension.license, license) }
      }
      for member in feed.extensions.members { json.member(member) }
      json.objects("items", of: feed.entries) { $0.item($1, feed: feed) }
    }
    try json.invalidValue.throwIfPresent()
    var bytes = json.take()
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}

extension JSONWriter {
  fileprivate mutating func authors(_ authors: [Person]) {
    guard !authors.isEmpty else { return }
    objects("authors", of: authors) { json, person in
      json.member(JSONFeed.authorName, person.name)
      if let uri = person.uri { json.member(JSONFeed.authorURL, uri) }
    }
  }

  fileprivate mutating func hubs(_ hubs: [IRI]) {
    guard !hubs.isEmpty else { return }
    objects("hubs", of: hubs) { json, hub in
      json.member(JSONFeed.hubType, "WebSub")
      json.member(JSONFeed.hubURL, hub)
    }
  }

  fileprivate mutating func item(_ entry: Entry, feed: Feed) {
    member(JSONFeed.id, entry.id.string)
    if let url = entry.url { member(JSONFeed.url, url) }
    if let url = entry.externalURL { member(JSONFeed.externalURL, url) }
    if !entry.title.isEmpty { member(JSONFeed.itemTitle, entry.title) }
    if let content = entry.content {
      member(JSONFeed.contentHTML, content.html)
    } else {
      member(JSONFeed.contentText, entry.summary ?? entry.displayTitle)
    }
    if let summary = entry.summary { member(JSONFeed.summary, summary) }
    if let image = entry.image { member(JSONFeed.image, image.url) }
    if let banner = entry.banner { member(JSONFeed.bannerImage, banner.url) }
    if let published = entry.published { member(JSONFeed.datePublished, published) }
    if let updated = entry.updated { member(JSONFeed.dateModified, updated) }
    authors(entry.authors)
    if !entry.categories.isEmpty { list("tags", entry.categories.map { $0.label ?? $0.term }) }
    if let language = entry.language, language != feed.language { member(JSONFeed.itemLanguage, language) }
    if !entry.enclosures.isEmpty {
      objects("attachments", of: entry.enclosures) { json, enclosure in
        json.member(JSONFeed.attachmentURL, enclosure.url)
        json.member(JSONFeed.mimeType, enclosure.type)
        if let title = enclosure.title { json.member(JSONFeed.attachmentTitle, title) }
        json.member(JSONFeed.sizeInBytes, enclosure.length)
        if let duration = enclosure.duration { json.member(JSONFeed.durationInSeconds, duration.wholeSeconds) }
      }
    }
    ownExtension(entry)
    for member in entry.extensions.members { self.member(member) }
  }

  /// Writes the properties of an entry for which JSON Feed has no members as the `_feedkiln` extension.
  private mutating func ownExtension(_ entry: Entry) {
    guard entry.hasOwnExtension else { return }
    object("_feedkiln") { json in
      if let replies = entry.replies {
        json.member(JSONFeedThreading.commentsURL, replies.url)
        if let feed = replies.feed(preferring: .json) { json.member(JSONFeedThreading.commentsFeedURL, feed.url) }
        json.member(JSONFeedThreading.commentsCount, replies.count)
        if let updated = replies.updated { json.member(JSONFeedThreading.commentsUpdated, updated) }
      }
      if let inReplyTo = entry.inReplyTo {
        json.member(JSONFeedThreading.inReplyTo, inReplyTo.id)
        if let url = inReplyTo.url { json.member(JSONFeedThreading.inReplyToURL, url) }
      }
      if let license = entry.license { json.member(JSONFeedExtension.license, license) }
      if !entry.discussions.isEmpty {
        json.objects("discussions", of: entry.discussions) { $0.member(JSONFeedExtension.discussionURL, $1) }
      }
      if !entry.translations.isEmpty {
        json.objects("translations", of: entry.translations) { json, translation in
          json.member(JSONFeedExtension.translationURL, translation.url)
          json.member(JSONFeedExtension.translationLanguage, translation.language)
        }
      }
    }
  }
}

extension Entry {
  /// Whether the entry has a property for which JSON Feed has no member.
  fileprivate var hasOwnExtension: Bool {
    replies != nil || inReplyTo != nil || license != nil || !discussions.isEmpty || !translations.isEmpty
  }
}
