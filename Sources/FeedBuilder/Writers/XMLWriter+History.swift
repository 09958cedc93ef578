import FeedCore
import FeedVocabulary

/// A feed's history, which Atom feeds and RSS channels write in the same way.
extension XMLWriter {
  mutating func history(_ history: DocumentHistory, type: MediaType) {
    if history.isComplete { empty(FeedHistory.complete) { _ in } }
    if history.isArchive { empty(FeedHistory.archive) { _ in } }
    let links = [
      ("current", history.current), ("prev-archive", history.previousArchive), ("next-archive", history.nextArchive),
    ]
    for (rel, url) in links {
      if let url { link(rel, url, type: type) }
    }
  }

  /// The hubs that tell subscribers of changes (WebSub, section 4).
  mutating func hubs(_ hubs: [IRI]) {
    for hub in hubs {
      empty(Atom.link) { xml in
        xml.attribute(Atom.rel, "hub")
        xml.attribute(Atom.href, hub)
      }
    }
  }

  /// Names a style sheet in CSS, by which a browser shows the document (Associating Style Sheets with XML, section 2).
  mutating func styleSheet(_ url: IRI?) {
    guard let url else { return }
    instruction("xml-stylesheet") { xml in
      xml.attribute(Atom.href, url)
      xml.attribute(Atom.mediaType, "text/css")
    }
  }
}

extension DocumentHistory {
  /// The namespaces that its elements need.
  var namespaces: [Namespace] { isComplete || isArchive ? [.history] : [] }
}
