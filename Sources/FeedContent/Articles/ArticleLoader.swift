import ContentValues
import FeedCore
import FeedSystem
import SiteGenerators
import SiteSettings

/// Collects the articles of a site from the results of reading their files.
struct ArticleLoader {
  let files: [ArticleFile]
  private var content = Content()
  /// The first file without a date.
  private var firstUndated: SourceLocation?
  /// The articles that are not published, to which comments may belong.
  private var hidden: [Article] = []

  init(_ listing: ArticleListing) {
    files = listing.files.withUniquePaths()
    content.diagnostics = listing.diagnostics
    content.counts.read = files.count
  }

  mutating func add(_ reading: ArticleReaderState) {
    content.diagnostics += reading.diagnostics
    if reading.outcome.isHidden, let article = reading.outcome.article { hidden.append(article) }
    switch reading.outcome {
    case .noArticle:
      content.counts.read -= 1
      content.counts.noArticles += 1
    case .undated(let file):
      content.counts.undated += 1
      firstUndated = firstUndated ?? file
    case .draft: content.counts.drafts += 1
    case .future: content.counts.future += 1
    case .expired: content.counts.expired += 1
    case .failed: content.counts.failed += 1
    case .published(let article):
      content.counts.published += 1
      content.articles.append(article)
    }
  }

  /// Returns the articles, newest first, with their permanent ids.
  consuming func finish(with ids: KeptIDs, site: Site) -> (content: Content, files: [ArticleFile], hidden: [Article]) {
    removeDuplicates(ids.ledger)
    var unrendered = UnrenderedMarkups()
    for article in content.articles { unrendered.add(article.body) }
    content.diagnostics += unrendered.diagnostics
    if let missing = MissingArticles(content.counts, firstUndated: firstUndated).diagnostic(
      in: site)
    {
      content.diagnostics.append(missing)
    }
    keepIDs(ids)
    // Articles are large, so their indexes are sorted and each article is moved once.
    let newestFirst = content.articles.indices.sorted { one, other in
      (content.articles[other].published.secondsSinceEpoch, content.articles[one].id)
        < (content.articles[one].published.secondsSinceEpoch, content.articles[other].id)
    }
    content.articles.order(as: newestFirst)
    return (content, files, hidden)
  }

  /// Assigns the ids in the ledger to the articles.
  ///
  /// If the ledger file has errors, no new ledger is written until they are fixed. An article with the id of another is
  /// removed and reported.
  private mutating func keepIDs(_ ids: KeptIDs) {
    content.diagnostics += ids.diagnostics
    let kept = IDAssigner(ids.ledger, files: files).keep(&content.articles)
    if ids.diagnostics.isEmpty { content.ids = kept }
    removeDuplicates(of: "id", ids.ledger) { ($0.id, $0.id.string) }
  }

  /// Removes and reports articles with the URL or the path of another.
  private mutating func removeDuplicates(_ ledger: IDLedger) {
    removeDuplicates(of: "URL", ledger) { ($0.url, $0.url.string) }
    removeDuplicates(of: "path", ledger) { ($0.path, $0.path) }
  }

  /// Removes and reports articles that have a name of another.
  ///
  /// The article that the ledger has stays, or else the first one.
  private mutating func removeDuplicates<Name: Hashable>(
    of kind: String, _ ledger: IDLedger, _ name: (Article) -> (Name, String)
  ) {
    let groups = Dictionary(grouping: content.articles.indices) { name(content.articles[$0]).0 }
    guard groups.count < content.articles.count else { return }
    let known = Dictionary(uniqueKeysWithValues: ledger.entries.map { ($0.path, $0) })
    var removed: [Int: Int] = [:]
    for group in groups.values where group.count > 1 {
      let stays = group.first { index in
        let article = content.articles[index]
        return known[article.path].map { !$0.isGone && ($0.page == article.url.path || $0.id == article.id) } ?? false
      }
      for index in group where index != stays ?? group[0] { removed[index] = stays ?? group[0] }
    }
    for (index, other) in removed.sorted(by: { $0.key < $1.key }) {
      let article = content.articles[index]
      content.diagnostics.append(
        .sharedName(kind, name(article).1, of: article, with: content.articles[other].location))
    }
    content.counts.published -= removed.count
    content.counts.failed += removed.count
    let remaining = content.articles.indices.filter { removed[$0] == nil }
    content.articles = remaining.map { content.articles[$0] }
  }
}

extension Array {
  /// Reorders the array in place, so that the element at each index is the one at the given old index.
  fileprivate mutating func order(as indexes: [Int]) {
    var indexes = indexes
    for start in indexes.indices {
      var place = start
      while indexes[place] != start {
        let next = indexes[place]
        swapAt(place, next)
        indexes[place] = place
        place = next
      }
      indexes[place] = place
    }
  }
}

/// The ids of articles from earlier builds, as far as the ledger file can be read.
struct KeptIDs: Sendable {
  private(set) var ledger = IDLedger()
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: String) {
    do throws(FileError) {
      (ledger, diagnostics) = try IDLedger.read(file)
    } catch {
      diagnostics = [.idsUnreadable(error)]
    }
  }
}

extension Diagnostic {
  fileprivate static func sharedName(
    _ kind: String, _ name: String, of article: Article, with other: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .contentDuplicateArticle, "duplicate article \(kind) “\(name)”", at: article.location,
      related: [Related("first used here", at: other)])
  }
}

extension RuleDescription {
  static let contentDuplicateArticle = RuleDescription(
    "content/duplicate-article", .error, "the URL, path and id of an article must be unique",
    why: "Feed readers show only one of two entries with the same id or link.",
    help: "change the slug, path or id of one of the two; this article is skipped",
    wrong: "a.md: permalink: /rye/, b.md: permalink: /rye/",
    right: "a.md: permalink: /rye/, b.md: permalink: /rye-2/")
}
