public import FeedContent
public import FeedCore

/// Takes over the ids of feeds that people are subscribed to, so that no entry is unread again.
public struct IDAdoption: Sendable {
  public struct Adopted: Sendable {
    public var article: Article
    public var entry: PublishedEntry
    public var id: IRI
  }

  public private(set) var adopted: [Adopted] = []
  /// Entries whose article has the id already.
  public private(set) var unchanged = 0
  public private(set) var diagnostics: [Diagnostic] = []

  private let articles: [Article]
  private let byPage: [String: Int]
  private let byTitle: [String: [Int]]
  private var ids: [Int: PublishedEntry] = [:]

  public init(_ feeds: [PublishedFeed], by articles: [Article]) {
    self.articles = articles
    byPage = Dictionary(
      articles.enumerated().flatMap { index, article in
        ([article.url.string] + article.aliases).map { (Self.page($0), index) }
      }, uniquingKeysWith: { first, _ in first })
    byTitle = Dictionary(grouping: articles.indices) { articles[$0].title.lowercased() }
    for feed in feeds {
      diagnostics += feed.problems
      for entry in feed.entries { adopt(entry) }
    }
  }

  /// The ledger with the ids that were adopted.
  public func ledger(from ledger: IDLedger) -> IDLedger {
    ledger.replacing(Dictionary(adopted.map { ($0.article.path, $0.id) }) { first, _ in first })
  }

  private mutating func adopt(_ entry: PublishedEntry) {
    guard let id = entry.id else { return diagnostics.append(.withoutID(entry)) }
    guard let iri = try? IRI(id) else { return diagnostics.append(.notAnIRI(id, entry)) }
    guard let index = article(of: entry) else { return diagnostics.append(.noArticle(entry, near: articles)) }
    if let other = ids.updateValue(entry, forKey: index) {
      ids[index] = other
      if other.id != entry.id { diagnostics.append(.twoIDs(entry, other: other)) }
      return
    }
    if articles[index].id == iri {
      unchanged += 1
    } else if articles[index].hasOwnID {
      diagnostics.append(.hasOwnID(articles[index], entry))
    } else {
      adopted.append(Adopted(article: articles[index], entry: entry, id: iri))
    }
  }

  /// By the page's address, or the id where it is one, or by a title that one article has.
  private func article(of entry: PublishedEntry) -> Int? {
    for address in [entry.page, entry.id].compactMap(\.self) {
      if let index = byPage[Self.page(address)] { return index }
    }
    let titled = byTitle[entry.title.lowercased()] ?? []
    return titled.count == 1 ? titled[0] : nil
  }

  /// An address without what changes when a site moves: scheme, host, `index.html` and the last slash.
  private static func page(_ address: String) -> String {
    let parts = IRIReference(IRI.percentEncoding(address))
    var path = Substring(IRI.percentDecoding(parts.path))
    if path.hasSuffix("/index.html") { path = path.dropLast(10) }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path) + (parts.query.map { "?" + $0 } ?? "")
  }
}

extension Diagnostic {
  fileprivate static func withoutID(_ entry: PublishedEntry) -> Diagnostic {
    Diagnostic(
      "ids/entry-without-id", .warning, "the entry “\(entry.title)” has no id to adopt", at: entry.location,
      help: "readers know it by its address: nothing is to be done unless that changes")
  }

  fileprivate static func notAnIRI(_ id: String, _ entry: PublishedEntry) -> Diagnostic {
    Diagnostic(
      "ids/not-an-iri", .warning, "the id “\(id)” of “\(entry.title)” cannot be an id in Atom", at: entry.location,
      help: "ids are absolute IRIs; this entry will be unread again")
  }

  fileprivate static func noArticle(_ entry: PublishedEntry, near articles: [Article]) -> Diagnostic {
    let near = NearMiss.of(entry.title, in: articles.lazy.map(\.title))
    return Diagnostic(
      "ids/no-article", .warning, "no article is the entry “\(entry.title)”", at: entry.location,
      help: (near.map { "is it “\($0)”? " } ?? "")
        + "give the article the entry’s page as an alias, or write id: \(entry.id ?? "") into its front matter")
  }

  fileprivate static func twoIDs(_ entry: PublishedEntry, other: PublishedEntry) -> Diagnostic {
    Diagnostic(
      "ids/two-ids", .warning, "the article of “\(entry.title)” has another id in these feeds", at: entry.location,
      help: "the first one is adopted; name only the feed that most people read",
      related: [Related("the first one stands here", at: other.location)])
  }

  fileprivate static func hasOwnID(_ article: Article, _ entry: PublishedEntry) -> Diagnostic {
    Diagnostic(
      "ids/own-id", .warning, "the article “\(article.title)” has an id of its own, not “\(entry.id ?? "")”",
      at: article.location, help: "write the id of the old feed into its front matter, or leave it as it is",
      related: [Related("the old entry is this", at: entry.location)])
  }
}
