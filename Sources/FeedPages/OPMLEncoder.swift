import FeedBuilder
import FeedCore
import FeedVocabulary

/// Writes a list of feeds as OPML 2.0, which feed readers can import.
package enum OPMLEncoder {
  /// Returns the list as OPML.
  ///
  /// Each feed is listed in one format: RSS or Atom if it has one of them. The same list gives the same bytes.
  package static func encode(_ directory: FeedDirectory) -> [UInt8] {
    var xml = XMLWriter(defaultNamespace: .opml)
    xml.container(OPML.opml) { xml in
      xml.attribute(OPML.version, "2.0")
    } content: { xml in
      xml.container(OPML.head) { xml in
        xml.element(OPML.title, directory.title)
        if let updated = directory.updated { xml.element(OPML.dateModified, updated) }
        xml.element(OPML.ownerId, directory.page)
        xml.element(OPML.docs, IRI("http://opml.org/spec2.opml"))
      }
      xml.container(OPML.body) { xml in
        for group in directory.groups { xml.outline(group) }
      }
    }
    return xml.bytes
  }
}

extension XMLWriter {
  /// Writes a group; a group of one feed has no heading.
  fileprivate mutating func outline(_ group: FeedDirectory.Group) {
    guard group.feeds.count > 1 else {
      for feed in group.feeds { outline(feed) }
      return
    }
    container(OPML.outline) {
      $0.attribute(OPML.text, group.title, isDisarmed: true)
    } content: { xml in
      for feed in group.feeds { xml.outline(feed) }
    }
  }

  private mutating func outline(_ feed: FeedDirectory.Listing) {
    guard let best = feed.formats.first(where: { $0.format != .json }) ?? feed.formats.first else { return }
    empty(OPML.outline) { xml in
      xml.attribute(OPML.type, "rss")
      xml.attribute(OPML.text, feed.title, isDisarmed: true)
      xml.attribute(OPML.feedTitle, feed.title, isDisarmed: true)
      if let description = feed.description { xml.attribute(OPML.description, description, isDisarmed: true) }
      if let language = feed.language { xml.attribute(OPML.language, language) }
      if best.format == .rss { xml.attribute(OPML.feedVersion, "RSS2") }
      xml.attribute(OPML.htmlURL, feed.page)
      xml.attribute(OPML.xmlURL, best.url)
    }
  }
}
