public import FeedContent
public import FeedCore

/// Adopts the ids of feeds with subscribers, so that no entry is unread again.
public struct IDAdoption: Sendable {
  /// An article and the id that it adopts.
  public struct Adopted: Sendable {
    /// The article.
    public var article: Article
    /// The entry of the old feed.
    public var entry: PublishedEntry
    /// The id of the entry, which becomes that of the article.
    public var id: IRI
  }

  /// The articles whose ids change.
  public private(set) var adopted: [Adopted] = []
  /// The number of entries whose article already has the id.
  public private(set) var unchanged = 0
  /// The problems of the feeds, and the entries whose ids cannot be adopted.
  public private(set) var diagnostics: [Diagnostic] = []

  private let articles: [Article]
  private let byPage: [String: Int]
  private let byTitle: [String: [Int]]
  private lazy var titles = SpellingIndex(articles.map(\.title))
  private var ids: [Int: PublishedEntry] = [:]

  /// Matches the entries of published feeds to articles.
  ///
  /// - Parameters:
  ///   - feeds: The published feeds. If two have different ids for an article, the first is adopted.
  ///   - articles: The articles of the site.
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

  /// Returns the ledger with the adopted ids.
  public func ledger(from ledger: IDLedger) -> IDLedger {
    ledger.replacing(Dictionary(adopted.map { ($0.article.path, $0.id) }) { first, _ in first })
  }

  private mutating func adopt(_ entry: PublishedEntry) {
    guard let id = entry.id else { return diagnostics.append(.withoutID(entry)) }
    guard let iri = try? IRI(id) else { return diagnostics.append(.notAnIRI(id, entry)) }
    guard let index = article(of: entry) else {
      return diagnostics.append(.noArticle(entry, near: titles.closest(to: entry.title)))
    }
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

  /// Returns the article with the entry’s page or id as URL, or else the only article with its title, or `nil`.
  private func article(of entry: PublishedEntry) -> Int? {
    for url in [entry.page, entry.id].compactMap(\.self) {
      if let index = byPage[Self.page(url)] { return index }
    }
    let titled = entry.title.isEmpty ? [] : byTitle[entry.title.lowercased()] ?? []
    return titled.count == 1 ? titled[0] : nil
  }

  /// Returns a URL without the parts that change if a site moves: scheme, host, `index.html` and the trailing slash.
  private static func page(_ url: String) -> String {
    let parts = IRIReference(IRI.percentEncoding(url))
    var path = Substring(IRI.percentDecoding(parts.path))
    if path.hasSuffix("/index.html") { path = path.dropLast(10) }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path) + (parts.query.map { "?" + $0 } ?? "")
  }
}

extension Diagnostic {
  fileprivate static func withoutID(_ entry: PublishedEntry) -> Diagnostic {
    Diagnostic(.idsEntryWithoutId, "entry “\(entry.title)” has no id to adopt", at: entry.location)
  }

  fileprivate static func notAnIRI(_ id: String, _ entry: PublishedEntry) -> Diagnostic {
    Diagnostic(.idsNotAnIri, "id “\(id)” of “\(entry.title)” is not a valid Atom id", at: entry.location)
  }

  fileprivate static func noArticle(_ entry: PublishedEntry, near title: String?) -> Diagnostic {
    Diagnostic(
      .idsNoArticle, "no article matches the entry “\(entry.title)”", at: entry.location,
      help: (title.map { "did you mean “\($0)”? " } ?? "")
        + "add the URL of the entry to aliases, or add id: \(entry.id ?? "") to the front matter")
  }

  fileprivate static func twoIDs(_ entry: PublishedEntry, other: PublishedEntry) -> Diagnostic {
    Diagnostic(
      .idsTwoIds, "article of “\(entry.title)” has two ids in these feeds", at: entry.location,
      related: [Related("first used here", at: other.location)])
  }

  fileprivate static func hasOwnID(_ article: Article, _ entry: PublishedEntry) -> Diagnostic {
    Diagnostic(
      .idsOwnId, "article “\(article.name)” has its own id, not “\(entry.id ?? "")”",
      at: article.location,
      related: [Related("the entry of the old feed", at: entry.location)])
  }
}

extension RuleDescription {
  static let idsEntryWithoutId = RuleDescription(
    "ids/entry-without-id", .warning, "an entry of an old feed should have an id",
    why: "Feed readers identify such entries by their URL.",
    help: "keep its URL: feed readers identify the entry by it",
    wrong: "<item><link>https://example.com/rye/</link></item>",
    right: "<item><guid>https://example.com/?p=7</guid></item>")

  static let idsNotAnIri = RuleDescription(
    "ids/not-an-iri", .warning, "an id to adopt should be an absolute IRI",
    why: "Atom requires it, so the entry gets another id.",
    help: "write an absolute IRI as id; this entry will be unread again",
    wrong: "<guid isPermaLink=\"false\">12</guid>",
    right: "<guid>https://example.com/?p=12</guid>")

  static let idsNoArticle = RuleDescription(
    "ids/no-article", .warning, "an entry of an old feed should match an article",
    why: "The id of an entry without an article cannot be adopted, so the entry will be unread again.",
    help: "add the URL of the entry to aliases, or add its id to the front matter",
    wrong: "permalink: /new/rye/",
    right: "permalink: /new/rye/\naliases: [/old/rye.html]")

  static let idsTwoIds = RuleDescription(
    "ids/two-ids", .warning, "old feeds should have one id per article",
    why: "Subscribers of one of the feeds see the article as unread again.",
    help: "name only the feed that most people read; the first id is adopted",
    wrong: "feedkiln ids adopt old.rss old.atom",
    right: "feedkiln ids adopt old.rss")

  static let idsOwnId = RuleDescription(
    "ids/own-id", .warning, "the id in front matter should be the id in the old feed",
    why: "The id in the front matter is kept, so subscribers of the old feed see the article as unread again.",
    help: "write the id of the old feed into its front matter, or keep its own",
    wrong: "id: tag:example.com,2024:rye",
    right: "id: https://example.com/?p=7")
}
