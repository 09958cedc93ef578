import FeedBuilder
import FeedCore
import FeedDocument
import FeedMedia
import FeedVocabulary

/// Reads a feed from RSS 0.90 to 2.0, including the RDF versions 0.90, 1.0 and 1.1.
struct RSSDecoder {
  private var reader: TermReader
  private var sources: [EntrySource] = []

  static func decode(_ root: Node, at url: IRI?) -> ParsedFeed {
    var decoder = RSSDecoder(reader: TermReader(at: url))
    return decoder.document(root)
  }

  private mutating func document(_ root: Node) -> ParsedFeed {
    let channel = root.element(RSS.channel) ?? root
    let links = reader.links(of: channel)
    let image = channel.element(RSS.image) ?? root.element(RSS.image)
    var feed = Feed(
      title: text(RSS.title, in: channel) ?? text(DublinCore.title, in: channel) ?? "",
      url: reader.element(RSS.link, in: channel) ?? links.page,
      subtitle: text(RSS.description, in: channel) ?? text(DublinCore.description, in: channel),
      updated: reader.element(RSS.lastBuildDate, in: channel) ?? date(in: channel)
        ?? reader.element(RSS.pubDate, in: channel),
      authors: contacts(RSS.managingEditor, in: channel) + creators(of: channel),
      language: reader.element(RSS.language, in: channel) ?? reader.element(DublinCore.language, in: channel),
      rights: text(RSS.copyright, in: channel) ?? text(DublinCore.rights, in: channel),
      license: reader.element(CreativeCommons.license, in: channel) ?? links["license"],
      logo: image.flatMap { reader.element(RSS.imageURL, in: $0) }, hubs: links.all("hub"),
      cloud: channel.element(RSS.cloud).flatMap { reader.cloud($0) },
      minutesToLive: reader.element(RSS.ttl, in: channel))
    feed.accounts = channel.elements(DocumentName(SourceModule.account)).compactMap { account($0) }
    feed.skippedHours = channel.element(RSS.skipHours).map { reader.elements(RSS.hour, in: $0) } ?? []
    feed.skippedDays = channel.element(RSS.skipDays).map { reader.elements(RSS.day, in: $0) } ?? []
    feed.profiles = links.all("me")
    feed.blogroll = reader.element(SourceModule.blogroll, in: channel)
    feed.logoPixels = image.flatMap { reader.pixels(ofLogo: $0) }
    if channel.elements.contains(where: \.isPodcasting) { feed.podcast = reader.podcast(of: channel) }
    // In RDF, items follow the channel.
    let items = DocumentName(RSS.item)
    feed.entries = root.descendants.filter { $0.kind == .element && $0.name == items }.map { entry($0, feed) }
    var parsed = ParsedFeed(feed: feed, version: version(of: root))
    parsed.url = links["self"]
    parsed.history = reader.history(of: channel, links)
    parsed.entrySources = sources
    parsed.unreadableValues = reader.unreadable
    return parsed
  }

  private func version(of root: Node) -> String {
    if let version = root.attribute(RSS.version)?.string { return "RSS \(version)" }
    switch root.name?.local {
    case "Channel": return "RSS 1.1"
    case "RDF":
      let isOld = root.document.namespaceDeclarations.contains { $0.uri.contains("netscape.com") }
      return isOld ? "RSS 0.90" : "RSS 1.0"
    default: return "RSS"
    }
  }

  private mutating func entry(_ node: Node, _ feed: Feed) -> Entry {
    let links = reader.links(of: node)
    let guid = node.element(RSS.guid)
    let id = reader.id(RSS.guid, of: node) ?? node.attribute("about", in: Namespace.rdf.uri).map { $0.string.iri }
    let language = reader.element(DublinCore.language, in: node)
    var entry = Entry(
      id: id ?? IRI(unchecked: ""),
      title: text(RSS.itemTitle, in: node) ?? text(DublinCore.title, in: node) ?? "",
      url: reader.element(RSS.itemLink, in: node) ?? links.page, authors: authors(of: node),
      contributors: names(DublinCore.contributor, in: node),
      published: reader.element(RSS.itemPubDate, in: node) ?? date(in: node),
      updated: reader.element(Atom.updated, in: node) ?? w3cDate(DublinCoreTerms.modified, in: node),
      categories: categories(of: node), rights: text(DublinCore.rights, in: node),
      license: reader.element(CreativeCommons.license, in: node) ?? links["license"],
      language: language == feed.language ? nil : language, inReplyTo: reader.inReplyTo(of: node))
    if entry.url == nil, let guid, guid.attribute(RSS.isPermaLink)?.string != "false" {
      entry.url = try? IRI(guid.text.string.withCollapsedSpace)
    }
    entry.translations = links.translations(besides: entry.url)
    entry.externalURL = links.related(besides: entry.inReplyTo?.url)
    readContent(of: node, into: &entry)
    entry.enclosures = node.elements(DocumentName(RSS.enclosure)).compactMap { enclosure($0) }
    entry.enclosures += reader.enclosures(links).filter { link in !entry.enclosures.contains { $0.url == link.url } }
    reader.media(of: node, into: &entry)
    entry.replies = replies(to: node, links)
    entry.discussions = links.discussions(
      besides: entry.replies?.url, and: reader.element(RSS.comments, in: node))
    if node.elements.contains(where: \.isPodcasting) { reader.readEpisode(of: node, into: &entry) }
    entry.updated = entry.updated ?? entry.published
    if id == nil { entry.id = entry.derivedID }
    sources.append(EntrySource(location: node.location, hasID: id != nil))
    return entry
  }

  /// Reads the content and the summary.
  ///
  /// If there is a full text, the description is its summary; otherwise it is the content.
  private mutating func readContent(of node: Node, into entry: inout Entry) {
    let description = reader.element(RSS.itemDescription, in: node)
    let full =
      node.element(ContentModule.encoded).map { Markup(html: $0.readableText) }
      ?? node.element(XHTML.body).map { Markup(html: XHTMLSerializer.html(in: $0)) }
    if let full {
      entry.content = full
      entry.summary = description.map { PlainText.of($0).withCollapsedSpace }
    } else if let element = node.element(RSS.itemDescription), element.elements.contains(where: { _ in true }) {
      entry.content = Markup(html: XHTMLSerializer.html(in: element))
    } else if let description, !description.trimmingSpace().isEmpty {
      entry.content = Markup(html: description)
    } else {
      entry.summary = text(ITunes.summary, in: node) ?? text(DublinCore.description, in: node)
    }
    if entry.summary?.isEmpty == true { entry.summary = nil }
    entry.markdown = reader.element(SourceModule.markdown, in: node)
  }

  // MARK: Parts

  private mutating func text(_ term: Term<String>, in parent: Node) -> String? {
    guard let text = reader.element(term, in: parent)?.plainOfRSS, !text.isEmpty else { return nil }
    return text
  }

  private mutating func names(_ term: Term<String>, in parent: Node) -> [Person] {
    reader.elements(term, in: parent).map { Person(name: $0.plainOfRSS) }.filter { !$0.name.isEmpty }
  }

  /// Returns the authors of the first kind of element that has any: `dc:creator`, `author`, `itunes:author`.
  private mutating func authors(of item: Node) -> [Person] {
    let creators = creators(of: item)
    if !creators.isEmpty { return creators }
    let authors = contacts(RSS.author, in: item)
    return authors.isEmpty ? names(ITunes.author, in: item) : authors
  }

  /// Returns the Dublin Core creators, which some feeds write as contacts: `Ada (mailto:ada@bread.example)`.
  private mutating func creators(of parent: Node) -> [Person] {
    names(DublinCore.creator, in: parent).compactMap { person in
      person.name.hasSuffix(")") && person.name.contains("@") ? Person(contact: person.name) : person
    }
  }

  /// Returns people with e-mail addresses: `ada@bread.example (Ada)`, `Ada <ada@bread.example>`, or only a name.
  private func contacts(_ term: Term<String>, in parent: Node) -> [Person] {
    parent.elements(DocumentName(term)).compactMap { element in
      let name = element.element(DocumentName("", "name")) ?? element
      return Person(contact: String(utf8: name.readableText).plainOfRSS)
    }
  }

  private mutating func date(in parent: Node) -> Timestamp? {
    for term in [DublinCore.date, DublinCoreTerms.issued, DublinCoreTerms.created, DublinCoreTerms.modified] {
      if let date = w3cDate(term, in: parent) { return date }
    }
    return nil
  }

  private func w3cDate(_ term: Term<W3CDate>, in parent: Node) -> Timestamp? {
    parent.element(term).flatMap { LenientDate.timestamp($0.text.string.withCollapsedSpace) }
  }

  private mutating func categories(of item: Node) -> [Category] {
    let categories = item.elements(DocumentName(RSS.category)).compactMap { element -> Category? in
      guard let term = reader.value(RSS.category, of: element)?.plainOfRSS, !term.isEmpty else { return nil }
      return Category(term: term, scheme: element.attribute(RSS.categoryDomain).flatMap { try? IRI($0.string) })
    }
    return categories + reader.elements(DublinCore.subject, in: item).map { Category(term: $0.plainOfRSS) }
  }

  private mutating func account(_ element: Node) -> Account? {
    guard let name = reader.value(SourceModule.account, of: element)?.plainOfRSS, !name.isEmpty,
      let service = reader.attribute(SourceModule.service, of: element)
    else { return nil }
    return Account(service: service, name: name)
  }

  private mutating func enclosure(_ element: Node) -> Enclosure? {
    guard let url = reader.attribute(RSS.enclosureURL, of: element) else { return nil }
    return Enclosure(
      url: url, type: reader.attribute(RSS.enclosureType, of: element),
      length: reader.attribute(RSS.enclosureLength, of: element))
  }

  private mutating func replies(to item: Node, _ links: [Link]) -> Replies? {
    reader.replies(
      of: item, links, url: reader.element(RSS.comments, in: item), count: reader.element(Slash.comments, in: item),
      feed: reader.element(WellFormedWeb.commentRSS, in: item)
        ?? reader.element(WellFormedWeb.commentRSSMisspelled, in: item))
  }
}

extension TermReader {
  /// Returns the dimensions of a channel’s image, or `nil` if one of them is missing.
  fileprivate mutating func pixels(ofLogo image: Node) -> PixelSize? {
    guard let width = element(RSS.imageWidth, in: image), let height = element(RSS.imageHeight, in: image) else {
      return nil
    }
    return PixelSize(width: width, height: height)
  }

  /// Returns the URL of the rssCloud server that a `cloud` element describes, or `nil` if it is incomplete.
  fileprivate mutating func cloud(_ element: Node) -> IRI? {
    guard let domain = attribute(RSS.cloudDomain, of: element), let path = attribute(RSS.cloudPath, of: element) else {
      return nil
    }
    let scheme = attribute(RSS.cloudProtocol, of: element)?.hasPrefix("https") == true ? "https" : "http"
    let port = attribute(RSS.cloudPort, of: element).flatMap { $0 == (scheme == "https" ? 443 : 80) ? nil : ":\($0)" }
    let folder = path.hasSuffix("/pleaseNotify") ? String(path.dropLast(12)) : path
    return try? IRI("\(scheme)://\(domain)\(port ?? "")\(folder.hasPrefix("/") ? "" : "/")\(folder)")
  }
}

extension Node {
  fileprivate var isPodcasting: Bool {
    name.map { $0.namespace == Namespace.itunes.uri || $0.namespace == Namespace.podcast.uri } ?? false
  }
}

extension String {
  fileprivate var iri: IRI { IRI(unchecked: withCollapsedSpace) }
}

extension Person {
  /// Reads a contact, or returns `nil` if it contains neither a name nor an e-mail address.
  init?(contact: String) {
    guard contact.contains("@") else {
      guard !contact.isEmpty else { return nil }
      self.init(name: contact)
      return
    }
    let words = contact.split { " <>()".contains($0) }
    let email = words.first { $0.contains("@") }.map { $0.hasPrefix("mailto:") ? $0.dropFirst(7) : $0 }
    let name = words.filter { !$0.contains("@") }.joined(separator: " ")
    guard let shown = name.isEmpty ? email.map(String.init) : name else { return nil }
    self.init(name: shown, email: email.map(String.init))
  }
}
