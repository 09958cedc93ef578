import FeedCore
import FeedDocument
import FeedVocabulary

extension FeedFacts {
  /// Creates the facts of a feed, or `nil` if the document is not a feed or is incomplete.
  init?(_ document: Document, _ format: DetectedFormat) {
    guard document.isComplete, let root = document.root else { return nil }
    self.init(file: document.source.name, format: format, location: root.location)
    switch format {
    case .atom: readAtom(root)
    case .rss: readRSS(root)
    case .jsonFeed: readJSON(root)
    case .rdf, .opml, .html, .unknown: return nil
    }
    resolveURLs()
  }

  private mutating func readAtom(_ root: Node) {
    if root.isElement(Atom.entry) {
      entries = [EntryFacts(atom: root)]
      return
    }
    id = root.child(Atom.id).map { $0.trimmedText }
    links = root.children(Atom.link).compactMap { FeedLink($0) }
    entries = root.children(Atom.entry).map { EntryFacts(atom: $0) }
  }

  private mutating func readRSS(_ root: Node) {
    guard let channel = root.child(RSS.channel) else { return }
    links = channel.children(Atom.link).compactMap { FeedLink($0) }
    if let link = channel.child(RSS.link) { links.append(FeedLink(.alternate, textOf: link)) }
    entries = channel.children(RSS.item).map { EntryFacts(rss: $0) }
  }

  private mutating func readJSON(_ root: Node) {
    links = [
      FeedLink(.itself, in: root, JSONFeed.feedURL), FeedLink(.alternate, in: root, JSONFeed.homePageURL),
      FeedLink(.next, in: root, JSONFeed.nextURL),
    ].compactMap(\.self)
    for hub in root.member(JSONFeed.hubs.name.local)?.children.map(\.self) ?? [] {
      if let link = FeedLink(.hub, in: hub, JSONFeed.hubURL) { links.append(link) }
    }
    entries = root.member(JSONFeed.items.name.local)?.children.map { EntryFacts(json: $0) } ?? []
  }

  /// Resolves URLs relative to the feed’s own.
  private mutating func resolveURLs() {
    guard let selfURL, selfURL.reference.scheme != nil else { return }
    for index in links.indices { links[index].resolve(at: selfURL) }
    for entry in entries.indices {
      for index in entries[entry].links.indices { entries[entry].links[index].resolve(at: selfURL) }
    }
  }
}

extension EntryFacts {
  private init(_ entry: Node, id: Node?, title: Node?) {
    self.init(
      id: id?.trimmedText, title: title?.trimmedText, range: entry.range,
      location: id.map { $0.document.location($0.kind == .element ? $0.text.trimmedSourceRange : $0.range) }
        ?? entry.location)
  }

  init(atom entry: Node) {
    let title = entry.child(Atom.title)
    self.init(entry, id: entry.child(Atom.id), title: title)
    if title?.attribute("type")?.string == "html" {
      self.title = self.title.map { PlainText.of(Array($0.utf8)) }
    }
    links = entry.children(Atom.link).compactMap { FeedLink($0) }
    readThreading(entry)
  }

  init(rss item: Node) {
    self.init(item, id: item.child(RSS.guid), title: item.child(RSS.itemTitle))
    // Atom links may lead to the page in other languages.
    links = item.child(RSS.itemLink).map { [FeedLink(.alternate, textOf: $0)] } ?? []
    links += item.children(Atom.link).compactMap { FeedLink($0) }
    if let comments = item.child(RSS.comments) { links.append(FeedLink(.comments, textOf: comments)) }
    if let feed = item.child(WellFormedWeb.commentRSS) { links.append(FeedLink(.commentFeed, textOf: feed)) }
    links += item.children(RSS.enclosure).compactMap { FeedLink(enclosure: $0) }
    readCount(item, Slash.comments)
    readThreading(item)
  }

  init(json item: Node) {
    self.init(item, id: item.member(JSONFeed.id.name.local), title: item.member(JSONFeed.title.name.local))
    links = [FeedLink(.alternate, in: item, JSONFeed.url)].compactMap(\.self)
    for attachment in item.member(JSONFeed.attachments.name.local)?.children.map(\.self) ?? [] {
      guard var link = FeedLink(.enclosure, in: attachment, JSONFeed.attachmentURL) else { continue }
      link.type = attachment.value(JSONFeed.mimeType).map { FeedLink.bare($0.string) }
      link.length = attachment.value(JSONFeed.sizeInBytes)
      links.append(link)
    }
    guard let threading = item.member("_feedkiln") else { return }
    links += [
      FeedLink(.comments, in: threading, JSONFeedThreading.commentsURL),
      FeedLink(.commentFeed, in: threading, JSONFeedThreading.commentsFeedURL),
    ].compactMap(\.self)
    readCount(threading, JSONFeedThreading.commentsCount)
    if let ref = threading.member(JSONFeedThreading.inReplyTo.name.local) {
      replies = [
        Reply(
          ref: ref.trimmedText, page: threading.value(JSONFeedThreading.inReplyToURL),
          location: ref.document.location(ref.range))
      ]
    }
  }

  private mutating func readThreading(_ entry: Node) {
    readCount(entry, Threading.total)
    for node in entry.children(Threading.inReplyTo) {
      guard let ref = node.attribute(Threading.ref) else { continue }
      let page = node.attribute(Threading.href).map { node.url(of: $0.string) }
      replies.append(
        Reply(ref: ref.string, page: page, location: node.document.location(ref.valueRange)))
    }
  }

  private mutating func readCount(_ node: Node, _ term: Term<Int>) {
    guard let count = node.value(term) else { return }
    guard let found = term.kind == .member ? node.member(term.name.local) : node.child(term) else { return }
    let range = found.kind == .element ? found.text.trimmedSourceRange : found.range
    counts.append(
      ReplyCount(name: term.name.description, count: count, location: found.document.location(range)))
  }
}
