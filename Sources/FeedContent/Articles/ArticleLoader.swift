import ContentValues
import FeedCore
import FeedSystem
import SiteGenerators

/// Collects the articles of a site from the results of reading their files.
struct ArticleLoader {
  let files: [ArticleFile]
  private var content = Content()
  private var taken = ArticleNames()
  private var unrendered = UnrenderedMarkups()

  init(_ listing: ArticleListing) {
    files = listing.files.withUniquePaths()
    content.diagnostics = listing.diagnostics
    content.counts.read = files.count
  }

  mutating func add(_ reading: ArticleReaderState) {
    content.diagnostics += reading.diagnostics
    switch reading.outcome {
    case .noArticle:
      content.counts.read -= 1
      content.counts.noArticles += 1
    case .undated: content.counts.undated += 1
    case .draft: content.counts.drafts += 1
    case .future: content.counts.future += 1
    case .expired: content.counts.expired += 1
    case .failed: content.counts.failed += 1
    case .published(let article):
      if let duplicate = taken.add(article) {
        content.counts.failed += 1
        content.diagnostics.append(duplicate)
      } else {
        content.counts.published += 1
        content.articles.append(article)
        if let text = reading.unrendered { unrendered.add(text) }
      }
    }
  }

  /// Returns the articles, newest first, with their permanent ids.
  consuming func finish(with ids: KeptIDs) -> (content: Content, files: [ArticleFile]) {
    content.diagnostics += unrendered.diagnostics
    keepIDs(ids)
    // Articles are large, so their indexes are sorted and each article is moved once.
    let newestFirst = content.articles.indices.sorted { one, other in
      (content.articles[other].published.secondsSinceEpoch, content.articles[one].id)
        < (content.articles[one].published.secondsSinceEpoch, content.articles[other].id)
    }
    content.articles.order(as: newestFirst)
    return (content, files)
  }

  /// Assigns the ids in the ledger to the articles.
  ///
  /// If the ledger file has errors, no new ledger is written until they are fixed. An article with the id of another is
  /// removed and reported.
  private mutating func keepIDs(_ ids: KeptIDs) {
    content.diagnostics += ids.diagnostics
    let kept = IDAssigner(ids.ledger, files: files).keep(&content.articles)
    if ids.diagnostics.isEmpty { content.ids = kept }
    guard Set(content.articles.lazy.map(\.id)).count < content.articles.count else { return }
    var places: [IRI: SourceLocation] = [:]
    content.articles.removeAll { article in
      guard let other = places.updateValue(article.location, forKey: article.id) else { return false }
      places[article.id] = other
      content.diagnostics.append(.sharedName("id", article.id.string, of: article, with: other))
      content.counts.published -= 1
      content.counts.failed += 1
      return true
    }
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
      diagnostics = [.unreadable(error)]
    }
  }
}

/// The URLs and paths of the articles added so far.
private struct ArticleNames {
  private var addresses: [IRI: SourceLocation] = [:]
  private var paths: [String: SourceLocation] = [:]

  /// Adds an article’s URL and path, or returns a diagnostic if one of them is already in use.
  mutating func add(_ article: Article) -> Diagnostic? {
    if let place = addresses[article.url] {
      return .sharedName("URL", article.url.string, of: article, with: place)
    }
    if let place = paths[article.path] { return .sharedName("path", article.path, of: article, with: place) }
    (addresses[article.url], paths[article.path]) = (article.location, article.location)
    return nil
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
