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
  /// The errors in the values that determine URLs, by the paths of the articles.
  private var urlProblems: [String: Diagnostic] = [:]
  /// The paths of the articles without a page in the built site.
  private var unbuilt: Set<String> = []

  init(_ listing: ArticleListing) {
    files = listing.files.withUniquePaths()
    content.diagnostics = listing.diagnostics
    content.counts.read = files.count
  }

  mutating func add(_ reading: ArticleReaderState) {
    content.diagnostics += reading.diagnostics
    if reading.outcome.isHidden, let article = reading.outcome.article { hidden.append(article) }
    if let problem = reading.urlProblem, case .published(let article) = reading.outcome {
      urlProblems[article.path] = problem
    }
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

  /// Returns the search for the pages of the published articles, or `nil` if no folder of built pages is set.
  func pages(of site: Site, cache: ParsedFileCache) -> ArticlePages? {
    ArticlePages(content.articles, site: site, cache: cache)
  }

  /// Gives the articles the URLs of their built pages, and removes those without a page.
  ///
  /// Previews that include drafts keep all articles.
  mutating func settle(_ pages: ArticlePages?, with reader: ArticleReader) {
    guard var pages else { return }
    let published = Set(content.articles.lazy.map(\.path))
    let others = files.filter { !published.contains($0.path) }
    pages.settle(content.articles, names: Set(others.lazy.map { PageMatch.name(of: $0.path) }))
    content.diagnostics += pages.diagnostics(of: content.articles, withoutURL: Set(urlProblems.keys), in: reader.site)
    if pages.showsAll { content.diagnostics.removeAll { $0.rule == RuleDescription.generatorRoute.id } }
    let fileOfPath = Dictionary(files.lazy.map { ($0.path, $0) }) { first, _ in first }
    for index in pages.moved {
      guard let url = pages.found[index]?.url, let file = fileOfPath[content.articles[index].path],
        case .published(let article) = reader.read(file, at: url).outcome
      else { continue }
      content.articles[index] = article
    }
    for (index, page) in pages.found {
      urlProblems[content.articles[index].path] = nil
      content.articles[index].body.page = pages.built.page(page.file, of: page.url)
    }
    if !reader.options.includeDrafts { hide(pages.unbuilt) }
    let failed = content.articles.filter { urlProblems[$0.path] != nil }
    content.diagnostics += failed.compactMap { article in
      guard var problem = urlProblems[article.path] else { return nil }
      if pages.built.isEmpty { problem.help = problem.help.map(reader.site.helpWithPages) }
      return problem
    }
    content.articles.removeAll { urlProblems[$0.path] != nil }
    content.counts.failed += failed.count
    content.counts.published -= failed.count
  }

  /// Hides articles without a page.
  private mutating func hide(_ indices: [Int]) {
    guard !indices.isEmpty else { return }
    let articles = indices.map { content.articles[$0] }
    unbuilt = Set(articles.lazy.map(\.path))
    hidden += articles
    content.articles.removeAll { [unbuilt] in unbuilt.contains($0.path) }
    content.counts.unbuilt += articles.count
    content.counts.published -= articles.count
  }

  /// Returns the articles, newest first, with their permanent ids.
  consuming func finish(with ids: KeptIDs, site: Site) -> (content: Content, files: [ArticleFile], hidden: [Article]) {
    removeDuplicates(ids.ledger)
    separateNamesThatDifferInCase(ids.ledger)
    var unrendered = UnrenderedMarkups()
    for article in content.articles { unrendered.add(article.body) }
    let command = site.content.built.flatMap { _ in site.content.generator?.buildCommand }
    content.diagnostics += unrendered.diagnostics(
      help: command.map { "run “\($0)” before “feedkiln build”, to use the text of the pages" })
    // A folder that cannot be read explains why there are no articles.
    let isExplained = files.isEmpty && content.diagnostics.contains { $0.rule == RuleDescription.contentUnreadable.id }
    if !isExplained,
      let missing = MissingArticles(content.counts, firstUndated: firstUndated).diagnostic(in: site)
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
    content.withdrawn = ids.ledger.entries.count { !$0.isGone && unbuilt.contains($0.path) }
    let kept = IDAssigner(ids.ledger, files: files, unbuilt: unbuilt).keep(&content.articles)
    if ids.diagnostics.isEmpty { content.ids = kept }
    removeDuplicates(of: "id", ids.ledger, { ($0.id, $0.id.string) }, isKnown: { $0.id == $1.id })
  }

  /// Removes and reports articles with the URL or the path of another.
  private mutating func removeDuplicates(_ ledger: IDLedger) {
    removeDuplicates(of: "URL", ledger, { ($0.url, $0.url.string) }, isKnown: { $0.page == $1.url.path })
    removeDuplicates(of: "path", ledger, { ($0.path, $0.path) }, isKnown: { $0.page == $1.url.path })
  }

  /// Adds letters to the names from which paths of feeds are made, if they differ from others only in case.
  ///
  /// Some file systems ignore case. The article that the ledger has with its name keeps it, or else the oldest one.
  private mutating func separateNamesThatDifferInCase(_ ledger: IDLedger) {
    let groups = Dictionary(grouping: content.articles.indices) { content.articles[$0].templatePath.lowercased() }
    guard groups.count < content.articles.count else { return }
    let known = Set(ledger.entries.lazy.filter { !$0.isGone }.map(\.place.templatePath))
    for group in groups.values where group.count > 1 {
      let ordered = group.sorted { one, other in
        let (first, second) = (content.articles[one], content.articles[other])
        let (isKnown, isOtherKnown) = (known.contains(first.templatePath), known.contains(second.templatePath))
        guard isKnown == isOtherKnown else { return isKnown }
        guard first.published == second.published else {
          return first.published.secondsSinceEpoch < second.published.secondsSinceEpoch
        }
        return first.path.utf8.lexicographicallyPrecedes(second.path.utf8)
      }
      for index in ordered.dropFirst() {
        let name = content.articles[index].templatePath
        // Names that are equal except in their date stay as they are.
        guard name != content.articles[ordered[0]].templatePath else { continue }
        let letters = String(Fingerprint(name.utf8).value & 0xFF_FFFF, radix: 16)
        content.articles[index].templatePath = "\(name)-\(letters)"
      }
    }
  }

  /// Removes and reports articles that have a name of another.
  ///
  /// The article that had the name in the last build stays, or else one that was published then, or else the first one.
  private mutating func removeDuplicates<Name: Hashable>(
    of kind: String, _ ledger: IDLedger, _ name: (Article) -> (Name, String), isKnown: (IDLedger.Entry, Article) -> Bool
  ) {
    let groups = Dictionary(grouping: content.articles.indices) { name(content.articles[$0]).0 }
    guard groups.count < content.articles.count else { return }
    let known = Dictionary(uniqueKeysWithValues: ledger.entries.map { ($0.path, $0) })
    var removed: [Int: Int] = [:]
    for group in groups.values where group.count > 1 {
      let published = group.filter { index in known[content.articles[index].path].map { !$0.isGone } ?? false }
      let named = published.first { index in
        let article = content.articles[index]
        return known[article.path].map { isKnown($0, article) } ?? false
      }
      let stays = named ?? published.first ?? group[0]
      for index in group where index != stays { removed[index] = stays }
    }
    for (index, other) in removed.sorted(by: { $0.key < $1.key }) {
      let article = content.articles[index]
      let keys: [ArticleKey] = kind == "URL" ? [.permalink, .slug, .title] : kind == "id" ? [.id] : []
      content.diagnostics.append(
        .sharedName(
          kind, name(article).1, at: article.location(ofFirst: keys),
          with: content.articles[other].location(ofFirst: keys)))
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
    _ kind: String, _ name: String, at location: SourceLocation, with other: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .contentDuplicateArticle, "duplicate article \(kind) “\(name)”", at: location,
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
