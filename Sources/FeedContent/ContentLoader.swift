import FeedCore

/// Reads a site's articles and comments; what is wrong with one never stops the others.
public struct ContentLoader: Sendable {
  private let site: Site
  private let options: ContentOptions
  private let known: KnownContent?

  /// A loader that need not read what is known already, and tells the next one what it knows.
  public init(_ site: Site, options: ContentOptions, known: KnownContent? = nil) {
    self.site = site
    self.options = options
    self.known = known
  }

  /// Reads everything, on one thread.
  public func load() -> Content {
    let listing: ArticleListing
    do { listing = try site.generator().listing() } catch { return Content(diagnostics: [.noArticles(error)]) }
    var articles = ArticleLoader(listing, known: known)
    let reader = ArticleReader(site: site, options: options, generator: site.generator())
    for file in articles.files { articles.add(reader.read(file, known: known)) }
    var comments = commentLoader(articles.finish(site))
    for name in comments.store.names { comments.add(read(name, in: comments.store), of: name) }
    return comments.finish(site)
  }

  /// Reads everything, on all cores; `progress` is told how many of how many articles are read.
  public func load(progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }) async -> Content {
    let listing: ArticleListing
    do { listing = try site.generator().listing() } catch { return Content(diagnostics: [.noArticles(error)]) }
    var articles = ArticleLoader(listing, known: known)
    let reader = ArticleReader(site: site, options: options, generator: site.generator())
    let files = articles.files
    var done = 0
    await parallelMap(files) { [known] in
      reader.read($0, known: known)
    } consume: {
      articles.add($0)
      done += 1
      progress(done, files.count)
    }
    var comments = commentLoader(articles.finish(site))
    let store = comments.store
    await parallelMap(store.names) {
      ($0, read($0, in: store))
    } consume: {
      comments.add($1, of: $0)
    }
    return comments.finish(site)
  }

  private func read(_ name: String, in store: NativeCommentStore) -> NativeThread {
    known.map { store.read(name, known: $0) } ?? store.read(name)
  }

  private func commentLoader(_ found: (content: Content, files: [ArticleFile])) -> CommentLoader {
    let store = NativeCommentStore(
      folder: site.filePath(site.content.comments), timeZone: site.timeZone, limits: options.limits,
      listsReactions: site.comments.listsReactions)
    return CommentLoader(site, found.content, found.files, store, findsCandidates: options.findsCandidates)
  }
}

extension Diagnostic {
  fileprivate static func noArticles(_ error: FileError) -> Diagnostic {
    Diagnostic(
      "content/no-articles", .error, "the articles cannot be read: \(error)", at: SourceLocation(file: error.path),
      help: "make the folder, or name another as “articles” below [content] in site.toml")
  }
}
