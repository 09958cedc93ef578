import FeedCore
import FeedSystem

/// Brings comments and articles together, from however many stores there are.
struct CommentLoader {
  /// Feedkiln's own files.
  let store: NativeCommentStore
  private let share: Share?
  private var articles: StoreArticles
  private var content: Content
  private var threads: CommentThreads
  /// Names of the native store, by the paths of their articles.
  private var names: [String: [String]] = [:]
  /// What was gathered under the only name of an article, without the comments.
  private var gathered: [String: GatheredComments] = [:]
  /// What comes from elsewhere.
  private let spool = SpoolFile()
  private var onPages: [String: [SpooledComments.Place]] = [:]
  private var stored: [String: [SpooledComments.Place]] = [:]

  private var readCount = 0
  private let progress: (Int) -> Void

  /// `progress` is told how many comments have been read.
  init(
    _ site: Site, content: Content, files: [ArticleFile], store: NativeCommentStore, options: ContentOptions,
    progress: @escaping (Int) -> Void
  ) {
    self.progress = progress
    self.store = store
    share = options.share
    self.content = content
    threads = CommentThreads(store)
    var map = site.comments.map
    if let file = site.comments.mapFile.map(site.filePath) {
      do {
        self.content.diagnostics += map.add(csv: Source(name: file, file: try FileSystem.read(file)))
      } catch {
        self.content.diagnostics.append(.unreadable(error))
      }
    }
    articles = StoreArticles(site, content: content, files: files, map: map, options: options)
    for index in content.articles.indices where !content.articles[index].commentsOnPage.isEmpty {
      spoolComments(on: index)
    }
    self.content.stores = [StoreReport(kind: "files", path: store.folder)]
    add(store.diagnostics)
  }

  /// Takes the comments from a page.
  private mutating func spoolComments(on index: Int) {
    let article = content.articles[index]
    content.articles[index].commentsOnPage = []
    if articles.open.contains(article.path) { onPages[article.path] = places(of: article.commentsOnPage) }
  }

  /// The names to read: of a share, those that may be of its articles.
  mutating func namesToRead() -> [String] {
    guard share != nil else { return store.names }
    return store.names.filter { name in
      guard case .article(let path, _)? = articles.match(ThreadKeys(names: [name])) else { return true }
      return articles.open.contains(path)
    }
  }

  /// Takes what was read under a name; comments of articles that are to have none are left out.
  mutating func add(_ reading: NativeThread, of name: String) {
    readCount += reading.commentCount
    progress(readCount)
    var thread = StoreThread(key: reading.keys.label)
    switch articles.match(reading.keys) {
    case .article(let path, let reason): (thread.article, thread.foundBy) = (path, reason)
    case .leftOut: thread.isLeftOut = true
    case nil:
      thread.candidate = articles.matcher.candidate(for: reading.keys)
      add([.unknown(name, folder: store.path(of: name), candidate: thread.candidate)])
    }
    if let article = thread.article, articles.open.contains(article) {
      content.stores[0].skipped += reading.diagnostics.count { $0.severity == .error }
      (thread.comments, thread.reactions) = (reading.commentCount, reading.reactionCount)
      add(reading.diagnostics)
      names[article, default: []].append(name)
      gathered[article] = reading.gathered
      gathered[article]?.thread = CommentThread()
      threads.add(reading, of: article, name: name, spool: spool)
    }
    if let known = reading.known { content.known?.threads[name] = known }
    content.stores[0].threads.append(thread)
  }

  /// Reads a store of some other system.
  private mutating func load(_ settings: CommentStoreSettings, at path: String) {
    guard let kind = settings.kind ?? CommentStoreKind(recognizing: path) else {
      return add([.unknownKind(path, at: settings.location)])
    }
    let number = content.stores.count { $0.kind == kind.rawValue } + 1
    let prefix = number == 1 ? "\(kind.rawValue)-" : "\(kind.rawValue)\(number)-"
    let (before, progress) = (readCount, progress)
    var reading = StoreReading(articles, kind: kind, path: path, prefix: prefix, spool: spool) {
      progress(before + $0)
    }
    if FileSystem.kind(of: path) == nil {
      reading.sayMissing(at: settings.location)
    } else {
      kind.store(at: path).read(into: &reading)
    }
    reading.finish()
    readCount += reading.report.comments + reading.report.reactions + reading.report.skipped
    stored.merge(reading.places) { $0 + $1 }
    add(reading.diagnostics)
    content.stores.append(reading.report)
  }

  /// All that was read: the articles, each with its thread.
  consuming func finish(_ site: Site) -> Content {
    for store in site.comments.stores { load(store, at: site.filePath(store.path)) }
    for report in content.stores {
      content.counts.comments.add(report, open: articles.open, listsReactions: articles.listsReactions)
    }
    for article in Set(names.keys).union(onPages.keys).union(stored.keys).sorted() { gather(article) }
    threads.read(from: SpooledComments(spool))
    content.threads = threads
    content.diagnostics = content.diagnostics.sortedByPlace()
    return content
  }

  /// Counts the comments of an article; those that come from several places become one thread.
  private mutating func gather(_ article: String) {
    let names = names[article] ?? []
    let found: GatheredComments
    if let only = gathered[article], names.count == 1, onPages[article] == nil, stored[article] == nil {
      found = only
    } else {
      let own = names.flatMap { store.read($0).comments }
      let (first, last) = (onPages[article] ?? [], stored[article] ?? [])
      found = GatheredComments(comments(at: first) + own + comments(at: last))
      threads.add(found, of: article, at: first + places(of: own) + last)
    }
    content.counts.comments.published += threads.outline(of: article)?.count ?? 0
    content.counts.comments.failed += found.duplicates
    content.counts.comments.read += found.count
    add(found.diagnostics)
  }

  private mutating func places(of comments: [Comment]) -> [SpooledComments.Place] {
    do throws(FileError) {
      return try spool.append(comments)
    } catch {
      content.counts.comments.failed += comments.count
      content.diagnostics.append(.unreadable(error))
      return []
    }
  }

  private mutating func comments(at places: [SpooledComments.Place]) -> [Comment] {
    do {
      return try SpooledComments(spool).comments(at: places)
    } catch {
      content.counts.comments.failed += places.count
      content.diagnostics.append(.unreadable(error))
      return []
    }
  }

  /// Whoever comments has a right that the line in the file with an e-mail address beside it is not shown, and that no
  /// message repeats an address that stands where something else belongs.
  private mutating func add(_ diagnostics: [Diagnostic]) {
    for var diagnostic in diagnostics {
      diagnostic.quotesSource = false
      diagnostic.message = PrivateWords.hidden(in: diagnostic.message)
      diagnostic.help = diagnostic.help.map(PrivateWords.hidden)
      content.diagnostics.append(diagnostic)
    }
  }
}

extension Diagnostic {
  fileprivate static func unknown(_ name: String, folder path: String, candidate: String?) -> Diagnostic {
    Diagnostic(
      "content/comments-without-article", .warning, "there is no article “\(name)” that these comments belong to",
      at: SourceLocation(file: path),
      help: candidate.map { "did you mean “\($0)”?" }
        ?? "name the folder or the JSONL file after the article's file, without its extension")
  }

  fileprivate static func unknownKind(_ path: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "comments/unknown-store", .error, "“\(path)” is not a comment store that is known by itself", at: location,
      help: "say what it is: kind = \"\(CommentStoreKind.allCases.map(\.rawValue).joined(separator: "\", or \""))\"")
  }
}
