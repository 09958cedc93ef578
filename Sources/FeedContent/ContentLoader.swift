import CommentStores
import ContentValues
package import FeedCore
package import FeedSystem
import SiteGenerators
import SiteSettings

/// The progress of reading a site.
public enum ContentProgress: Sendable {
  /// The number of articles read, and their total number.
  case articles(Int, of: Int)
  /// The number of comments read; their total number is not known in advance.
  case comments(Int)
}

/// Reads a site’s articles and comments.
///
/// Errors are reported as diagnostics and do not stop the reading of other files. A cache affects only the time that
/// reading takes.
public struct ContentLoader: Sendable {
  private let site: Site
  private let options: ContentOptions
  private let cache: ParsedFileCache

  /// Creates a loader without a cache.
  ///
  /// - Parameters:
  ///   - site: The settings in site.toml.
  ///   - options: The options of the build, such as its time.
  public init(_ site: Site, options: ContentOptions) { self.init(site, options: options, cache: .off) }

  /// Creates a loader that reads unchanged files from a cache.
  package init(_ site: Site, options: ContentOptions, cache: ParsedFileCache) {
    self.site = site
    self.options = options
    self.cache = cache
  }

  /// Reads the content on the current thread.
  ///
  /// - Parameter progress: Receives the number of comments read.
  /// - Returns: The articles, the comments and the diagnostics.
  public func load(progress: @escaping (ContentProgress) -> Void = { _ in }) -> Content {
    let generator = site.generator()
    let listing: ArticleListing
    do { listing = try files(of: generator) } catch { return Content(diagnostics: [.noArticles(error)]) }
    var articles = ArticleLoader(listing)
    let reader = ArticleReader(site: site, options: options, generator: generator, cache: cache)
    for file in articles.files { articles.add(reader.read(file)) }
    var pages = articles.pages(of: site, cache: cache)
    if let built = pages?.built {
      for file in pages?.filesToRead ?? [] { pages?.add(built.claims(of: file, cache: cache), of: file) }
    }
    articles.settle(pages, with: reader)
    var comments = commentLoader(
      articles.finish(with: ids, site: site), store: commentStore, progress: progress)
    for name in comments.namesToRead() {
      comments.add(comments.store.thread(name, cache), of: name)
    }
    var content = comments.finish(site)
    content.termPages = TermPages(generator)
    content.learnTextElements(of: site)
    return content
  }

  /// Reads the content on all cores.
  ///
  /// - Parameter progress: Receives the numbers of articles and comments read.
  /// - Returns: The articles, the comments and the diagnostics.
  public func load(progress: @escaping (ContentProgress) -> Void = { _ in }) async -> Content {
    async let (ids, store) = (ids, commentStore)
    let generator = site.generator()
    let listing: ArticleListing
    do { listing = try files(of: generator) } catch { return Content(diagnostics: [.noArticles(error)]) }
    var articles = ArticleLoader(listing)
    let reader = ArticleReader(site: site, options: options, generator: generator, cache: cache)
    let files = articles.files
    var done = 0
    await parallelMap(files) {
      reader.read($0)
    } consume: {
      articles.add($0)
      done += 1
      progress(.articles(done, of: files.count))
    }
    var pages = articles.pages(of: site, cache: cache)
    if let built = pages?.built {
      await parallelMap(pages?.filesToRead ?? []) { [cache] in
        ($0, built.claims(of: $0, cache: cache))
      } consume: {
        pages?.add($1, of: $0)
      }
    }
    articles.settle(pages, with: reader)
    var comments = await commentLoader(
      articles.finish(with: ids, site: site), store: store, progress: progress)
    let native = comments.store
    await parallelMap(comments.namesToRead()) { [cache] in
      ($0, native.thread($0, cache))
    } consume: {
      comments.add($1, of: $0)
    }
    var content = comments.finish(site)
    content.termPages = TermPages(generator)
    content.learnTextElements(of: site)
    return content
  }

  /// Returns the files of the articles.
  ///
  /// The folder of comments can be in the folder of articles, such as in Hugo’s content folder.
  private func files(of generator: any Generator) throws(FileError) -> ArticleListing {
    var listing = try generator.listing()
    let comments = site.content.comments + "/"
    listing.files.removeAll { file in
      file.file.hasPrefix(comments)
        && (file.root.isEmpty || comments.hasPrefix(file.root + "/") && comments != file.root + "/")
    }
    listing.skipComments(of: site)
    return listing
  }

  /// The ids of articles from earlier builds.
  private var ids: KeptIDs { KeptIDs(site.filePath(site.ids)) }

  private var commentStore: NativeCommentStore {
    NativeCommentStore(
      folder: site.filePath(site.content.comments), timeZone: site.timeZone, limits: options.limits,
      listsReactions: site.comments.listsReactions)
  }

  private func commentLoader(
    _ found: (content: Content, files: [ArticleFile], hidden: [Article]), store: NativeCommentStore,
    progress: @escaping (ContentProgress) -> Void
  ) -> CommentLoader {
    var content = found.content
    // In this case, pages that are marked as articles have already been reported.
    if site.content.generator == .html, content.counts.read == 0, content.counts.noArticles > 0,
      !content.diagnostics.contains(where: { $0.rule == RuleDescription.pageNoDate.id })
    {
      content.diagnostics.append(.onlyPages(content.counts.noArticles, in: site))
    }
    return CommentLoader(
      site, content: content, files: found.files, hidden: found.hidden, store: store, options: options, cache: cache
    ) { progress(.comments($0)) }
  }
}

extension Diagnostic {
  fileprivate static func onlyPages(_ count: Int, in site: Site) -> Diagnostic {
    var diagnostic = Diagnostic(
      .pageNoArticles,
      count.agreeing("the only page is not an article", plural: "none of the \(count) pages is an article"),
      at: SourceLocation(file: site.file))
    diagnostic.quotesSource = false
    return diagnostic
  }

  static func noArticles(_ error: FileError) -> Diagnostic {
    var help: String?
    if error.isNotFolder {
      help = "set “articles” in [content] of site.toml to the folder of the articles"
    } else if !error.isMissing {
      help = "check its name and permissions"
    }
    return Diagnostic(
      .contentNoArticles, "articles cannot be read: \(error)", at: SourceLocation(file: error.path), help: help)
  }
}

extension RuleDescription {
  package static let contentNoArticles = RuleDescription(
    "content/no-articles", .error, "the folder of the articles must exist",
    why: "Without articles, the feeds are empty.",
    help: "create the folder, or set “articles” in [content] of site.toml",
    wrong: "[content]\narticles = \"artikel\"",
    right: "[content]\narticles = \"content/articles\"")

  static let pageNoArticles = RuleDescription(
    "page/no-articles", .warning, "a site of HTML pages should contain articles",
    why: "Pages without the marks of an article are not published, so the feeds are empty.",
    help: "add <article> with <time datetime=\"2024-03-01\"> to the pages of articles",
    wrong: "<main><h1>Rye</h1>…</main>",
    right: "<article><h1>Rye</h1><time datetime=\"2024-03-01\">…</time>…</article>")
}
