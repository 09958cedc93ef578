import FeedCore
import FeedVocabulary

/// Writes links and threading, which are the same in Atom and RSS.
extension XMLWriter {
  /// Writes a link to a document of a type, or of any type (RFC 4287, section 4.2.7).
  mutating func link(
    _ rel: String, _ href: IRI, type: MediaType? = nil, attributes: (inout XMLWriter) -> Void = { _ in }
  ) {
    empty(Atom.link) { xml in
      xml.attribute(Atom.rel, rel)
      if let type { xml.attribute(Atom.mediaType, type) }
      xml.attribute(Atom.href, href)
      attributes(&xml)
    }
  }

  /// Writes the entry that an entry replies to, also as a `related` link for readers without support for threading.
  mutating func inReplyTo(_ inReplyTo: InReplyTo) {
    empty(Threading.inReplyTo) { xml in
      xml.attribute(Threading.ref, inReplyTo.id)
      if let url = inReplyTo.url {
        xml.attribute(Threading.type, .html)
        xml.attribute(Threading.href, url)
      }
      if let source = inReplyTo.source { xml.attribute(Threading.source, source) }
    }
    if let url = inReplyTo.url { link("related", url, type: .html) }
  }

  /// Writes the page of the replies, which most readers open, their feed and their number.
  mutating func replies(_ replies: Replies, preferring format: FeedFormat) {
    let counts = { (xml: inout XMLWriter) in
      xml.attribute(Threading.count, replies.count)
      if let updated = replies.updated { xml.attribute(Threading.updated, updated) }
    }
    link("replies", replies.url, type: .html, attributes: counts)
    if let feed = replies.feed(preferring: format) {
      link("replies", feed.url, type: feed.format.mediaType, attributes: counts)
    }
    element(Threading.total, replies.count)
  }
}
