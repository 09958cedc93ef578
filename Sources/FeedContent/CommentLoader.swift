import CommentStores
import ContentValues
import FeedCore
import FeedSystem
import FrontMatter
import SiteSettings

/// Reads all comment stores of a site and assigns the comments to articles.
struct CommentLoader {
  /// The store of Feedkiln’s own comment files.
  let store: NativeCommentStore
  private let shard: Shard?
  private let cache: ParsedFileCache
  private var articles: StoreArticles
  private var content: Content
  private var threads = CommentThreads()
  /// The comments by article path, in order of precedence: if two have the same id, the first is used.
  private var parts: [String: [StoredThread.Part]] = [:]
  private let spool = SpoolFile()

  /// The dates of the articles, which comments without a date get.
  private var dates: [String: Timestamp] = [:]
  private var readCount = 0
  private let progress: (Int) -> Void

  /// Creates a loader, and adds the comments found on pages.
  ///
  /// `progress` receives the number of comments read so far.
  init(
    _ site: Site, content: Content, files: [ArticleFile], hidden: [Article], store: NativeCommentStore,
    options: ContentOptions,
    cache: ParsedFileCache, progress: @escaping (Int) -> Void
  ) {
    self.progress = progress
    self.store = store
    self.cache = cache
    shard = options.shard
    self.content = content
    var map = site.comments.map
    if let file = site.comments.mapFile.map(site.filePath) {
      do {
        let bytes = try FileSystem.readPlain(file, upTo: options.limits.fileBytes)
        self.content.diagnostics += map.add(csv: Source(name: file, file: bytes))
      } catch {
        self.content.diagnostics.append(.unreadable(error))
        self.content.unread.isGeneral = true
      }
    }
    let errors = Set(content.diagnostics.filter { $0.severity == .error }.compactMap(\.location?.file))
    let failed = files.filter { errors.contains(site.filePath($0.file)) }
    articles = StoreArticles(
      site, articles: content.articles, hidden: hidden, files: files, map: map,
      findsCandidates: options.findsCandidates, failed: Set(failed.map(\.path))
    ) { options.shard?.contains($0) != false }
    for index in content.articles.indices where !content.articles[index].commentsOnPage.isEmpty {
      takeComments(on: index)
    }
    self.content.stores = [StoreReport(kind: "files", path: store.folder)]
    // On a site of HTML pages, the folder can also have pages, such as WordPress’s comments/feed.
    let isOfPages = site.content.generator == .html
    add(store.diagnostics.filter { !isOfPages || $0.rule != RuleDescription.contentNotAComment.id })
    if store.diagnostics.contains(where: \.isMissingComments) { self.content.unread.isGeneral = true }
    if store.files.isEmpty, content.articles.indices.allSatisfy({ content.articles[$0].commentsOnPage.isEmpty }) {
      let reason = Diagnostic.Related("folder contains no comments", at: SourceLocation(file: store.folder))
      self.content.unread.doubts.append(UnreadComments.Doubt(prefix: "", reason: reason))
    }
  }

  /// Adds the comments found on a built page, and removes them from the article.
  private mutating func takeComments(on index: Int) {
    let article = content.articles[index]
    content.articles[index].commentsOnPage = []
    guard articles.open.contains(article.path) else { return }
    let comments = CommentSource.memory(article.commentsOnPage)
    parts[article.path] = [StoredThread.Part(comments: threads.keep(comments, in: spool, or: comments))]
  }

  /// Returns the names of the threads to read; for a shard, only those that can belong to its articles.
  mutating func namesToRead() -> [String] {
    guard shard != nil else { return store.names }
    return store.names.filter { name in
      guard case .article(let path, _)? = articles.match(ThreadKeys(names: [name])) else { return true }
      return articles.open.contains(path)
    }
  }

  /// Adds the thread with a name.
  ///
  /// Comments are added only if the article is published and accepts comments.
  mutating func add(_ found: StoredThreads, of name: String) {
    guard let stored = found.threads.first else { return }
    readCount += stored.commentCount
    progress(readCount)
    var thread = StoreThread(key: stored.keys.label)
    (thread.comments, thread.reactions) = (stored.commentCount, stored.reactionCount)
    switch articles.match(stored.keys) {
    case .article(let path, let reason): (thread.article, thread.foundBy) = (path, reason)
    case .excluded: thread.isExcluded = true
    case nil:
      thread.candidate = articles.suggestion(for: stored.keys)
      add([.unknown(name, folder: store.path(of: name), candidate: thread.candidate)])
    }
    thread.barrier = thread.article.flatMap(articles.barrier)
    if let article = thread.article, articles.open.contains(article) {
      content.stores[0].skipped += found.skipped
      add(found.diagnostics)
      if found.diagnostics.contains(where: \.isMissingComments) { content.unread.articles.insert(article) }
      for var part in stored.parts {
        part.comments = threads.keep(part.comments, in: spool, or: store.comments(under: name))
        parts[article, default: []].append(part)
      }
    }
    content.stores[0].threads.append(thread)
  }

  /// Reads a store of another comment system.
  private mutating func load(_ settings: CommentStoreSettings, of site: Site) {
    let path = site.filePath(settings.path)
    guard let kind = settings.kind ?? CommentStoreKind(recognizing: path), FileSystem.kind(of: path) != .other else {
      content.unread.isGeneral = true
      return add([FailedStore.problem(of: path, at: settings.location) ?? .unknownKind(path, at: settings.location)])
    }
    let number = content.stores.count { $0.kind == kind.rawValue } + 1
    let prefix = number == 1 ? "\(kind.rawValue)-" : "\(kind.rawValue)\(number)-"
    let (before, progress) = (readCount, progress)
    var reading = StoreReaderState(
      StoreContext(kind: kind, prefix: prefix, settings: site.comments, timeZone: site.timeZone), spool: spool,
      cache: cache
    ) { progress(before + $0) }
    if FileSystem.kind(of: path) == nil {
      reading.reportMissing(path, at: settings.location)
    } else {
      kind.store(at: path).read(into: &reading)
    }
    let result = reading.finish(&articles, path: path)
    readCount += result.report.comments + result.report.reactions + result.report.skipped
    parts.merge(result.parts) { $0 + $1 }
    add(result.diagnostics)
    if result.isIncomplete { content.unread.isGeneral = true }
    content.unread.doubts += result.doubts.map { UnreadComments.Doubt(prefix: prefix, reason: $0) }
    content.unread.prefixes.append(prefix)
    content.stores.append(result.report)
  }

  /// Reads the remaining stores, and returns the content with a thread for each article.
  consuming func finish(_ site: Site) -> Content {
    for store in site.comments.stores { load(store, of: site) }
    for report in content.stores {
      content.counts.comments.add(report, listsReactions: articles.listsReactions)
    }
    threads.read(from: spool)
    let spooled = spool.contents
    dates = Dictionary(
      content.articles.indices.lazy.map { [articles = content.articles] in (articles[$0].path, articles[$0].published) }
    ) { first, _ in first }
    for (article, parts) in parts.sorted(by: { $0.key < $1.key }) { add(parts, of: article, spooled) }
    content.threads = threads
    if var ids = content.ids {
      let order = CommentOrder(of: threads, on: content.articles, ledger: ids)
      ids.setComments(order.published, keepingLost: content.unread.isCertain)
      (content.ids, content.lateComments) = (ids, order.late)
    }
    content.diagnostics = content.diagnostics.sortedByPlace()
    return content
  }

  /// Merges an article’s comments into a thread.
  private mutating func add(_ parts: [StoredThread.Part], of article: String, _ spooled: SpooledBytes) {
    let date = dates[article] ?? Timestamp(secondsSinceEpoch: 0)
    let summary: ThreadSummary
    if parts.count == 1, let known = parts[0].summary {
      summary = known
    } else {
      var comments: [Comment] = []
      for part in parts {
        do throws(FileError) {
          comments += try spooled.comments(part.comments)
        } catch {
          if case .spooled(let places) = part.comments { content.counts.comments.failed += places.count }
          content.diagnostics.append(.unreadable(error))
          content.unread.articles.insert(article)
        }
      }
      summary = ThreadSummary(comments.dated(date))
    }
    threads.add(parts.map(\.comments), summary, of: article, date: date)
    content.counts.comments.published += summary.outline?.count ?? 0
    content.counts.comments.failed += summary.duplicates
    content.counts.comments.read += summary.count
    add(summary.diagnostics)
  }

  /// Adds diagnostics without personal data.
  ///
  /// The source line is not shown, because it may contain an e-mail address. E-mail and IP addresses in messages are
  /// redacted.
  private mutating func add(_ diagnostics: [Diagnostic]) {
    for var diagnostic in diagnostics {
      diagnostic.quotesSource = false
      diagnostic.message = PersonalDataRedactor.hidden(in: diagnostic.message)
      diagnostic.help = diagnostic.help.map(PersonalDataRedactor.hidden)
      content.diagnostics.append(diagnostic)
    }
  }
}

extension Diagnostic {
  fileprivate static func unknown(_ name: String, folder path: String, candidate: String?) -> Diagnostic {
    Diagnostic(
      .contentCommentsWithoutArticle, "comments belong to article “\(name)”, which does not exist",
      at: SourceLocation(file: path),
      help: candidate.map { "did you mean “\($0)”?" }
        ?? "name the folder or .jsonl file after the article file, without its extension")
  }

  fileprivate static func unknownKind(_ path: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .commentsUnknownStore, "“\(path)” is not a recognized comment store", at: location,
      help: "set “kind” to one of \(CommentStoreKind.allCases.map(\.rawValue).joined(separator: ", "))")
  }
}

extension RuleDescription {
  static let commentsUnknownStore = RuleDescription(
    "comments/unknown-store", .error, "the system of a comment store must be supported",
    why: "Files of an unknown system cannot be read.",
    help: "set “kind”, such as kind = \"isso\"",
    wrong: "[[comments.stores]]\npath = \"notes.txt\"",
    right: "[[comments.stores]]\npath = \"comments.db\"\nkind = \"isso\"")

  static let contentCommentsWithoutArticle = RuleDescription(
    "content/comments-without-article", .warning, "a comment should belong to an article",
    why: "Comments without an article are missing from the feeds.",
    help: "name the folder or .jsonl file after the article file, without its extension",
    wrong: "content/comments/rey/welcome.md",
    right: "content/comments/rye/welcome.md")
}
