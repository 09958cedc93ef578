import FeedBuilder
import FeedCore
import FeedDocument
import FeedMedia
import FeedVocabulary

/// Reads a feed from JSON Feed 1.0 or 1.1.
struct JSONFeedDecoder {
  private var reader: TermReader
  private var sources: [EntrySource] = []

  static func decode(_ root: Node, at url: IRI?) -> ParsedFeed {
    var decoder = JSONFeedDecoder(reader: TermReader(at: url))
    return decoder.document(root)
  }

  private mutating func document(_ root: Node) -> ParsedFeed {
    let version = reader.member(JSONFeed.version, of: root) ?? ""
    var feed = Feed(
      title: reader.member(JSONFeed.title, of: root) ?? "", url: reader.member(JSONFeed.homePageURL, of: root),
      subtitle: reader.member(JSONFeed.description, of: root), authors: authors(of: root),
      language: reader.member(JSONFeed.language, of: root), icon: reader.member(JSONFeed.favicon, of: root),
      logo: reader.member(JSONFeed.icon, of: root),
      hubs: root.objects("hubs").compactMap { reader.member(JSONFeed.hubURL, of: $0) })
    feed.license = root.member("_feedkiln").flatMap { reader.member(JSONFeedExtension.license, of: $0) }
    feed.entries = root.objects("items").map { entry($0, feed) }
    var parsed = ParsedFeed(feed: feed, version: "JSON Feed " + (version.hasSuffix("/1") ? "1.0" : "1.1"))
    parsed.url = reader.member(JSONFeed.feedURL, of: root)
    parsed.history = DocumentHistory(previousArchive: reader.member(JSONFeed.nextURL, of: root))
    parsed.entrySources = sources
    parsed.unreadableValues = reader.unreadable
    return parsed
  }

  private mutating func entry(_ item: Node, _ feed: Feed) -> Entry {
    let id = item.member("id").flatMap { [.string, .number].contains($0.kind) ? $0.text.string : nil }
    let language = reader.member(JSONFeed.itemLanguage, of: item)
    let published = reader.member(JSONFeed.datePublished, of: item)
    var entry = Entry(
      id: IRI(unchecked: id ?? ""), title: reader.member(JSONFeed.itemTitle, of: item) ?? "",
      url: reader.member(JSONFeed.url, of: item) ?? reader.member(JSONFeed.externalURL, of: item),
      authors: authors(of: item), published: published, updated: reader.member(JSONFeed.dateModified, of: item),
      categories: item.member("tags").map { $0.children.filter { $0.kind == .string } }?.map {
        Category(term: $0.text.string.withCollapsedSpace)
      } ?? [],
      summary: reader.member(JSONFeed.summary, of: item), content: content(of: item),
      language: language == feed.language ? nil : language,
      image: reader.member(JSONFeed.image, of: item).map { Picture(url: $0) },
      banner: reader.member(JSONFeed.bannerImage, of: item).map { Picture(url: $0) },
      enclosures: item.objects("attachments").compactMap { attachment($0) })
    if let own = item.member("_feedkiln") {
      readThreading(own, into: &entry)
      entry.license = reader.member(JSONFeedExtension.license, of: own)
      entry.discussions = own.objects("discussions").compactMap {
        reader.member(JSONFeedExtension.discussionURL, of: $0)
      }
      entry.translations = own.objects("translations").compactMap { translation in
        guard let url = reader.member(JSONFeedExtension.translationURL, of: translation),
          let language = reader.member(JSONFeedExtension.translationLanguage, of: translation)
        else { return nil }
        return Translation(url: url, language: language)
      }
    }
    if item.member("url") != nil { entry.externalURL = reader.member(JSONFeed.externalURL, of: item) }
    if id?.isEmpty ?? true { entry.id = entry.derivedID }
    sources.append(EntrySource(location: item.location, hasID: id?.isEmpty == false))
    return entry
  }

  private mutating func content(of item: Node) -> Markup? {
    if let html = reader.member(JSONFeed.contentHTML, of: item) { return Markup(html: html) }
    return item.member("content_text").flatMap { $0.kind == .string ? Markup(text: $0.text.string) : nil }
  }

  /// Returns the authors, including `author` of version 1.0, without duplicates.
  private mutating func authors(of node: Node) -> [Person] {
    let authors = node.objects("authors") + (node.member("author").map { [$0] } ?? []).filter { $0.kind == .object }
    var people: [Person] = []
    for author in authors {
      let url = reader.member(JSONFeed.authorURL, of: author)
      guard let name = reader.member(JSONFeed.authorName, of: author) ?? url?.string else { continue }
      let person = Person(name: name, uri: url)
      if !people.contains(person) { people.append(person) }
    }
    return people
  }

  private mutating func attachment(_ object: Node) -> Enclosure? {
    guard let url = reader.member(JSONFeed.attachmentURL, of: object) else { return nil }
    var file = Enclosure(
      url: url, type: reader.member(JSONFeed.mimeType, of: object),
      length: reader.member(JSONFeed.sizeInBytes, of: object),
      title: reader.member(JSONFeed.attachmentTitle, of: object))
    file.duration = reader.member(JSONFeed.durationInSeconds, of: object).map { .seconds($0) }
    return file
  }

  /// Reads the reply and the replies of an entry from the `_feedkiln` extension.
  private mutating func readThreading(_ object: Node, into entry: inout Entry) {
    if let url = reader.member(JSONFeedThreading.commentsURL, of: object) {
      let feed = reader.member(JSONFeedThreading.commentsFeedURL, of: object)
      entry.replies = Replies(
        url: url, feeds: feed.map { [.json: $0] } ?? [:],
        count: reader.member(JSONFeedThreading.commentsCount, of: object) ?? 0,
        updated: reader.member(JSONFeedThreading.commentsUpdated, of: object))
    }
    if let id = reader.member(JSONFeedThreading.inReplyTo, of: object) {
      entry.inReplyTo = InReplyTo(id: id, url: reader.member(JSONFeedThreading.inReplyToURL, of: object))
    }
  }
}

extension Node {
  /// Returns the objects in an array member; none if it does not exist.
  fileprivate func objects(_ name: String) -> [Node] {
    member(name).map { $0.children.filter { $0.kind == .object } } ?? []
  }
}
