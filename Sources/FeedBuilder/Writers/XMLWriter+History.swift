import FeedCore
import FeedVocabulary

/// Writes a feed's history, hubs and style sheet, which are the same in Atom and RSS.
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

  /// Writes the hubs, which notify subscribers of changes (WebSub, section 4).
  mutating func hubs(_ hubs: [IRI]) {
    for hub in hubs { link("hub", hub) }
  }

  /// Writes the instruction that links a CSS style sheet for browsers (Associating Style Sheets with XML, section 2).
  mutating func styleSheet(_ url: IRI?) {
    guard let url else { return }
    instruction("xml-stylesheet") { xml in
      xml.attribute(Atom.href, url)
      xml.attribute(Atom.mediaType, "text/css")
    }
  }
}

extension DocumentHistory {
  /// The namespaces of the elements that the history needs.
  var namespaces: [Namespace] { isComplete || isArchive ? [.history] : [] }
}
