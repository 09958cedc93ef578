import FeedCore
import FeedMedia
import FeedVocabulary

/// Writes a feed as Atom 1.0 (RFC 4287).
struct AtomEncoder {
  private var xml: XMLWriter

  static func encode(_ feed: Feed, _ context: DocumentContext) throws(FeedEncodingError) -> [UInt8] {
    var encoder = AtomEncoder(xml: XMLWriter(defaultNamespace: .atom, checksValues: context.checksValues))
    encoder.write(feed, context)
    try encoder.xml.invalidValue.throwIfPresent()
    return encoder.xml.bytes
  }

  private mutating func write(_ feed: Feed, _ context: DocumentContext) {
    xml.styleSheet(context.styleSheet)
    xml.container(Atom.feed) { xml in
      xml.declare(
        [.atom] + (feed.isThreaded ? [.threading] : []) + context.history.namespaces + feed.mediaNamespaces(in: .atom)
          + feed.extensionNamespaces(feed: AtomContentModels.feed, entry: AtomContentModels.entry))
      if let language = feed.language { xml.attribute(XMLAttribute.language, language) }
    } content: { xml in
      xml.element(Atom.id, feed.id ?? context.url)
      xml.text(Atom.title, feed.title)
      if let subtitle = feed.subtitle { xml.text(Atom.subtitle, subtitle) }
      if let updated = feed.lastChange { xml.element(Atom.updated, updated) }
      for author in feed.authors { xml.person(Atom.author, author) }
      for contributor in feed.contributors { xml.person(Atom.contributor, contributor) }
      xml.link("self", context.url, type: FeedFormat.atom.mediaType)
      if let url = feed.url { xml.link("alternate", url, type: .html) }
      xml.hubs(feed.hubs)
      for profile in feed.profiles { xml.link("me", profile) }
      if let license = feed.license { xml.link("license", license) }
      xml.history(context.history, type: FeedFormat.atom.mediaType)
      if let rights = feed.rights { xml.text(Atom.rights, rights) }
      if let icon = feed.icon { xml.element(Atom.icon, icon) }
      if let logo = feed.logo { xml.element(Atom.logo, logo) }
      xml.element(Atom.generator, Feed.generatorName)
      xml.extensions(feed.extensions, in: AtomContentModels.feed)
      for entry in feed.entries { xml.entry(entry, feed: feed) }
    }
  }
}

extension Entry {
  /// The authors of the entry, or else those of the feed, which some feed readers do not inherit, or else its title.
  fileprivate func writtenAuthors(in feed: Feed) -> [Person] {
    if !authors.isEmpty { return authors }
    return feed.authors.isEmpty ? [Person(name: feed.title)] : feed.authors
  }
}

extension XMLWriter {
  fileprivate mutating func entry(_ entry: Entry, feed: Feed) {
    container(Atom.entry) { xml in
      if let language = entry.language, language != feed.language { xml.attribute(XMLAttribute.language, language) }
    } content: { xml in
      xml.element(Atom.id, entry.id)
      xml.text(Atom.title, entry.displayTitle)
      if let published = entry.published { xml.element(Atom.published, published) }
      if let updated = entry.lastChange { xml.element(Atom.updated, updated) }
      for author in entry.writtenAuthors(in: feed) { xml.person(Atom.author, author) }
      for contributor in entry.contributors { xml.person(Atom.contributor, contributor) }
      for category in entry.categories { xml.category(category) }
      if let url = entry.url { xml.link("alternate", url, type: .html) }
      xml.translations(of: entry, in: feed)
      if let url = entry.externalURL { xml.link("related", url) }
      if let license = entry.license { xml.link("license", license) }
      for group in entry.enclosures.groupedByTitle { xml.enclosure(group[0]) }
      xml.media(entry)
      if let inReplyTo = entry.inReplyTo { xml.inReplyTo(inReplyTo) }
      if let replies = entry.replies { xml.replies(replies, preferring: .atom) }
      for url in entry.discussions { xml.link("replies", url, type: .html) }
      if let rights = entry.rights { xml.text(Atom.rights, rights) }
      // An entry without any text would get a warning from the W3C’s validator.
      if let summary = entry.summary ?? (entry.content == nil ? entry.displayTitle : nil) {
        xml.text(Atom.summary, summary)
      }
      if let content = entry.content {
        xml.element(Atom.content, content) { $0.attribute(Atom.contentType, "html") }
      }
      xml.extensions(entry.extensions, in: AtomContentModels.entry)
    }
  }

  /// Writes a text construct (RFC 4287, section 3.1).
  ///
  /// Text that feed readers could read as markup is written with `type="html"` and escaped.
  fileprivate mutating func text(_ term: Term<String>, _ text: String) {
    if CleanText(text).looksLikeMarkup {
      element(term, Markup(text: text)) { $0.attribute(Atom.textType, "html") }
    } else {
      element(term, text)
    }
  }

  fileprivate mutating func person(_ role: Term<Void>, _ person: Person) {
    container(role) { xml in
      xml.element(Atom.name, person.name)
      if let uri = person.uri { xml.element(Atom.uri, uri) }
      if let email = person.email { xml.element(Atom.email, email) }
    }
  }

  private mutating func category(_ category: Category) {
    empty(Atom.category) { xml in
      xml.attribute(Atom.term, category.term)
      if let scheme = category.scheme { xml.attribute(Atom.scheme, scheme) }
      if let label = category.label { xml.attribute(Atom.label, label) }
    }
  }

  private mutating func enclosure(_ enclosure: Enclosure) {
    link("enclosure", enclosure.url, type: enclosure.type) { xml in
      if let title = enclosure.title { xml.attribute(Atom.linkTitle, title) }
      xml.attribute(Atom.length, enclosure.length)
    }
  }
}
