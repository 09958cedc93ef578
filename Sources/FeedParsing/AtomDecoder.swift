import FeedBuilder
import FeedCore
import FeedDocument
import FeedVocabulary

/// Reads a feed from Atom 1.0 (RFC 4287) or Atom 0.3.
struct AtomDecoder {
  private var reader: TermReader
  private var sources: [EntrySource] = []

  static func decode(_ root: Node, at url: IRI?) -> ParsedFeed {
    var decoder = AtomDecoder(reader: TermReader(at: url))
    return decoder.document(root)
  }

  private mutating func document(_ root: Node) -> ParsedFeed {
    let links = reader.links(of: root)
    var feed = Feed(
      id: reader.id(Atom.id, of: root), title: text(Atom.title, in: root) ?? "", url: links.page,
      subtitle: text(Atom.subtitle, in: root) ?? text("tagline", in: root),
      updated: date(["updated", "modified"], in: root),
      authors: people(Atom.author, in: root), contributors: people(Atom.contributor, in: root),
      language: reader.attribute(XMLAttribute.language, of: root),
      rights: text(Atom.rights, in: root) ?? text("copyright", in: root), license: links["license"],
      icon: reader.element(Atom.icon, in: root),
      logo: reader.element(Atom.logo, in: root), hubs: links.all("hub"))
    feed.profiles = links.all("me")
    feed.entries = root.elements(DocumentName(Atom.entry)).map { entry($0, feed) }
    let isOld = root.attribute("version")?.string == "0.3"
    var parsed = ParsedFeed(feed: feed, version: isOld ? "Atom 0.3" : "Atom 1.0")
    parsed.url = links["self"]
    parsed.history = reader.history(of: root, links)
    parsed.entrySources = sources
    parsed.unreadableValues = reader.unreadable
    return parsed
  }

  private mutating func entry(_ node: Node, _ feed: Feed) -> Entry {
    let links = reader.links(of: node)
    let id = reader.id(Atom.id, of: node)
    var entry = Entry(
      id: id ?? IRI(unchecked: ""), title: text(Atom.title, in: node) ?? "", url: links.page,
      authors: people(Atom.author, in: node), contributors: people(Atom.contributor, in: node),
      published: date(["published", "issued", "created"], in: node), updated: date(["updated", "modified"], in: node),
      categories: categories(of: node),
      summary: text(Atom.summary, in: node), content: node.element(Atom.content).flatMap(TextConstruct.init)?.markup,
      rights: text(Atom.rights, in: node), license: links["license"],
      language: reader.attribute(XMLAttribute.language, of: node),
      enclosures: reader.enclosures(links), replies: reader.replies(of: node, links),
      inReplyTo: reader.inReplyTo(of: node))
    if entry.language == feed.language { entry.language = nil }
    entry.externalURL = links.related(besides: entry.inReplyTo?.url)
    entry.translations = links.translations(besides: entry.url)
    entry.discussions = links.discussions(besides: entry.replies?.url)
    reader.media(of: node, into: &entry)
    if id == nil { entry.id = entry.derivedID }
    sources.append(EntrySource(location: node.location, hasID: id != nil))
    return entry
  }

  // MARK: Parts

  private func text(_ term: Term<String>, in parent: Node) -> String? {
    parent.element(term).flatMap(TextConstruct.init)?.plain
  }

  /// Returns the plain text of an element that exists only in Atom 0.3, or `nil` if it has none.
  private func text(_ name: String, in parent: Node) -> String? {
    parent.element(DocumentName(Namespace.atom.uri, name)).flatMap(TextConstruct.init)?.plain
  }

  /// Returns the date of the first of some elements that has one, or `nil`; the later names belong to Atom 0.3.
  private mutating func date(_ names: [String], in parent: Node) -> Timestamp? {
    for name in names {
      guard let element = parent.element(DocumentName(Namespace.atom.uri, name)) else { continue }
      if let date = reader.value(Atom.updated, of: element) { return date }
    }
    return nil
  }

  private mutating func people(_ role: Term<Void>, in parent: Node) -> [Person] {
    parent.elements(DocumentName(role)).compactMap { element in
      let uri = reader.element(Atom.uri, in: element) ?? element.url.flatMap { reader.resolved($0, at: element) }
      let email = reader.element(Atom.email, in: element)
      let name = reader.element(Atom.name, in: element)?.withoutJoiners ?? email ?? uri?.string
      return name.map { Person(name: $0, uri: uri, email: email) }
    }
  }

  private mutating func categories(of entry: Node) -> [Category] {
    entry.elements(DocumentName(Atom.category)).compactMap { element in
      guard let term = reader.attribute(Atom.term, of: element) else { return nil }
      return Category(
        term: term, scheme: reader.attribute(Atom.scheme, of: element), label: reader.attribute(Atom.label, of: element)
      )
    }
  }
}

extension Node {
  /// The `url` element of a person in Atom 0.3, or `nil` if it has none.
  fileprivate var url: String? {
    element(DocumentName(Namespace.atom.uri, "url"))?.text.string.withCollapsedSpace
  }
}

extension TermReader {
  /// Returns the id of a feed or an entry as written, even if it is not an IRI; `nil` if it is missing or empty.
  func id<Value>(_ term: Term<Value>, of node: Node) -> IRI? {
    guard let text = node.element(term)?.text.string.withCollapsedSpace, !text.isEmpty else { return nil }
    return IRI(unchecked: text)
  }
}

extension Entry {
  /// The id of an entry whose document has none: its URL, or a UUID derived from its text.
  var derivedID: IRI {
    if let url { return url }
    let text = title + "\n" + (summary ?? "") + "\n" + (content.map(\.description) ?? "")
    let namespace: [UInt8] = [
      0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
    ]
    return IRI(unchecked: "urn:uuid:\(NameUUID(namespace: namespace, name: text))")
  }
}
