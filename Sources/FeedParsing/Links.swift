import FeedBuilder
import FeedCore
import FeedDocument
import FeedMedia
import FeedVocabulary

/// An Atom link, which RSS channels and items may also contain (RFC 4287, section 4.2.7).
struct Link {
  var relation: String
  var url: IRI
  var type: MediaType?
  var language: LanguageTag?
  var title: String?
  var length: Int?
  var count: Int?
  var updated: Timestamp?

  var isHTML: Bool { type.map { $0.string.contains("html") } ?? true }

  /// The format of the linked feed, or `nil` if the link does not lead to a feed.
  var format: FeedFormat? {
    guard let type else { return nil }
    return FeedFormat.allCases.first { type.string.hasPrefix($0.mediaType.string) }
  }
}

extension TermReader {
  /// Returns the links of a feed or an entry, in document order.
  mutating func links(of node: Node) -> [Link] {
    node.elements(DocumentName(Atom.link)).compactMap { element in
      guard let url = attribute(Atom.href, of: element) else { return nil }
      let relation = attribute(Atom.rel, of: element) ?? "alternate"
      return Link(
        relation: relation.replacing("http://www.iana.org/assignments/relation/", with: "").lowercased(), url: url,
        type: attribute(Atom.mediaType, of: element),
        language: attribute(Atom.hreflang, of: element), title: attribute(Atom.linkTitle, of: element),
        length: attribute(Atom.length, of: element), count: attribute(Threading.count, of: element),
        updated: attribute(Threading.updated, of: element))
    }
  }

  /// Returns the position of a document in its feed’s history (RFC 5005).
  func history(of node: Node, _ links: [Link]) -> DocumentHistory {
    DocumentHistory(
      isComplete: node.element(FeedHistory.complete) != nil, isArchive: node.element(FeedHistory.archive) != nil,
      current: links["current"], previousArchive: links["prev-archive"], nextArchive: links["next-archive"])
  }

  /// Returns the replies to an entry, or `nil` if there is no page with replies.
  ///
  /// Pages without a number of replies and without a feed are discussions elsewhere.
  mutating func replies(
    of node: Node, _ links: [Link], url: IRI? = nil, count: Int? = nil, feed: IRI? = nil
  ) -> Replies? {
    let page = url ?? links.pagesOfReplies.first
    let links = links.filter { $0.relation == "replies" }
    let count = links.compactMap(\.count).first ?? element(Threading.total, in: node) ?? count
    var feeds = Dictionary(links.compactMap { link in link.format.map { ($0, link.url) } }) { first, _ in first }
    if feeds.isEmpty, let feed { feeds[.rss] = feed }
    guard let page, count != nil || !feeds.isEmpty else { return nil }
    return Replies(url: page, feeds: feeds, count: count ?? 0, updated: links.compactMap(\.updated).first)
  }

  /// Returns the entry that an entry replies to, or `nil` if it is not a reply (RFC 4685, section 3).
  mutating func inReplyTo(of node: Node) -> InReplyTo? {
    guard let element = node.element(Threading.inReplyTo), let id = element.attribute(Threading.ref) else { return nil }
    return InReplyTo(
      id: IRI(unchecked: id.string.withCollapsedSpace), url: attribute(Threading.href, of: element),
      source: attribute(Threading.source, of: element))
  }

  /// Returns the files of the links with the relation `enclosure`.
  func enclosures(_ links: [Link]) -> [Enclosure] {
    links.filter { $0.relation == "enclosure" }.map {
      Enclosure(url: $0.url, type: $0.type, length: $0.length, title: $0.title)
    }
  }
}

extension [Link] {
  /// The URL of the first link with a relation, or `nil` if there is none.
  subscript(relation: String) -> IRI? { first { $0.relation == relation }?.url }

  /// Returns the first related page, other than the page of the entry that is replied to.
  func related(besides parent: IRI?) -> IRI? { all("related").first { $0 != parent } }

  /// The URLs of the pages that show replies.
  var pagesOfReplies: [IRI] { filter { $0.relation == "replies" && $0.format == nil && $0.isHTML }.map(\.url) }

  /// Returns the pages on other sites where an entry is discussed, other than the page of its replies.
  func discussions(besides page: IRI?, and comments: IRI? = nil) -> [IRI] {
    var urls: [IRI] = []
    for url in [comments].compactMap(\.self) + pagesOfReplies where url != page && !urls.contains(url) {
      urls.append(url)
    }
    return urls
  }

  /// Returns the pages of an entry in other languages, one for each language.
  func translations(besides page: IRI?) -> [Translation] {
    var translations: [Translation] = []
    for link in self where link.relation == "alternate" && link.isHTML && link.url != page {
      guard let language = link.language, !translations.contains(where: { $0.language == language }) else { continue }
      translations.append(Translation(url: link.url, language: language))
    }
    return translations
  }

  /// Returns the URLs of all links with a relation.
  func all(_ relation: String) -> [IRI] { filter { $0.relation == relation }.map(\.url) }

  /// The URL of the page that a feed or an entry is about, or `nil` if there is none; HTML pages are preferred.
  var page: IRI? {
    let pages = filter { $0.relation == "alternate" }
    return (pages.first { $0.isHTML } ?? pages.first)?.url
  }
}
