import FeedCore
import FeedSystem

/// How far the reading of a site is.
public enum ContentProgress: Sendable {
  case articles(Int, of: Int)
  /// Nobody knows how many there will be.
  case comments(Int)
}

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

  /// Reads everything, on one thread; `progress` is told how many comments are read.
  public func load(progress: @escaping (ContentProgress) -> Void = { _ in }) -> Content {
    let listing: ArticleListing
    do { listing = try site.generator().listing() } catch { return Content(diagnostics: [.noArticles(error)]) }
    var articles = ArticleLoader(listing, known: known)
    let reader = ArticleReader(site: site, options: options, generator: site.generator())
    for file in articles.files { articles.add(reader.read(file, known: known)) }
    var comments = commentLoader(articles.finish(with: ids), store: commentStore, progress: progress)
    for name in comments.namesToRead() { comments.add(read(name, in: comments.store), of: name) }
    return comments.finish(site)
  }

  /// Reads everything, on all cores; `progress` is told how far that is.
  public func load(progress: @escaping (ContentProgress) -> Void = { _ in }) async -> Content {
    async let (ids, store) = (ids, commentStore)
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
      progress(.articles(done, of: files.count))
    }
    var comments = await commentLoader(articles.finish(with: ids), store: store, progress: progress)
    let native = comments.store
    await parallelMap(comments.namesToRead()) {
      ($0, read($0, in: native))
    } consume: {
      comments.add($1, of: $0)
    }
    return comments.finish(site)
  }

  private func read(_ name: String, in store: NativeCommentStore) -> NativeThread {
    known.map { store.read(name, known: $0) } ?? store.read(name)
  }

  /// The ids that articles had before.
  private var ids: KeptIDs { KeptIDs(site.filePath(site.ids)) }

  private var commentStore: NativeCommentStore {
    NativeCommentStore(
      folder: site.filePath(site.content.comments), timeZone: site.timeZone, limits: options.limits,
      listsReactions: site.comments.listsReactions)
  }

  private func commentLoader(
    _ found: (content: Content, files: [ArticleFile]), store: NativeCommentStore,
    progress: @escaping (ContentProgress) -> Void
  ) -> CommentLoader {
    var content = found.content
    // A page that calls itself an article has been named.
    if site.content.generator == .html, content.counts.read == 0, content.counts.noArticles > 0,
      !content.diagnostics.contains(where: { $0.rule == "page/no-date" })
    {
      content.diagnostics.append(.onlyPages(content.counts.noArticles, in: site))
    }
    return CommentLoader(site, content: content, files: found.files, store: store, options: options) {
      progress(.comments($0))
    }
  }
}

extension Diagnostic {
  fileprivate static func onlyPages(_ count: Int, in site: Site) -> Diagnostic {
    var diagnostic = Diagnostic(
      "page/no-articles", .warning,
      count == 1 ? "the only page is no article" : "none of the \(count) pages is an article",
      at: SourceLocation(file: site.file),
      help: "give an article’s page one <article> with a <time datetime=\"2024-03-01\"> in it, or what else "
        + "Documentation/html-pages.md names")
    diagnostic.quotesSource = false
    return diagnostic
  }

  fileprivate static func noArticles(_ error: FileError) -> Diagnostic {
    Diagnostic(
      "content/no-articles", .error, "the articles cannot be read: \(error)", at: SourceLocation(file: error.path),
      help: "make the folder, or name another as “articles” below [content] in site.toml")
  }
}
