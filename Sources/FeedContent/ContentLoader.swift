import FeedCore

/// Reads a site's articles and comments; what is wrong with one never stops the others.
public struct ContentLoader: Sendable {
  private let site: Site
  private let options: ContentOptions

  public init(_ site: Site, options: ContentOptions) {
    self.site = site
    self.options = options
  }

  public func load() -> Content {
    var content = Content()
    let generator = site.generator()
    let files: [ArticleFile]
    do {
      let listing = try generator.listing()
      content.diagnostics = listing.diagnostics
      files = listing.files.withUniquePaths()
    } catch {
      content.diagnostics = [.noArticles(error)]
      return content
    }
    readArticles(files, of: generator, into: &content)
    keepIDs(of: files, in: &content)
    loadComments(of: files, into: &content)

    content.articles.sort {
      ($1.published.secondsSinceEpoch, $0.id) < ($0.published.secondsSinceEpoch, $1.id)
    }
    content.diagnostics = content.diagnostics.sortedByPlace()
    return content
  }

  private func loadComments(of files: [ArticleFile], into content: inout Content) {
    var map = site.comments.map
    if let file = site.comments.mapFile.map(site.filePath) {
      do {
        content.diagnostics += map.add(csv: Source(name: file, file: try FileSystem.read(file)))
      } catch {
        content.diagnostics.append(.unreadable(error))
      }
    }
    let articles = StoreArticles(
      matcher: ArticleMatcher(files: files, articles: content.articles, base: site.baseURL, map: map),
      open: Set(content.articles.lazy.filter { $0.comments != .off }.map(\.path)), timeZone: site.timeZone,
      listsReactions: site.comments.listsReactions, findsCandidates: options.findsCandidates)
    var comments = CommentLoader(articles)
    comments.addCommentsOnPages(of: content.articles)
    comments.load(
      NativeCommentStore(
        folder: site.filePath(site.content.comments), timeZone: site.timeZone, limits: options.limits))
    for store in site.comments.stores { comments.load(store, at: site.filePath(store.path)) }
    content.threads = comments.threads()
    content.counts.comments = comments.counts
    content.stores = comments.reports
    content.diagnostics += comments.diagnostics
  }

  private func readArticles(_ files: [ArticleFile], of generator: any Generator, into content: inout Content) {
    let reader = ArticleReader(site: site, options: options, generator: generator)
    var taken = ArticleNames()
    var unrun = UnrunTexts()
    content.counts.read = files.count
    for file in files {
      let path = site.filePath(file.file)
      let outcome: ArticleReader.Outcome
      do {
        let reading = reader.read(
          file, generator.source(named: path, try FileSystem.read(path, upTo: options.limits.articleBytes)))
        outcome = reading.outcome
        content.diagnostics += reading.diagnostics
      } catch {
        outcome = .failed
        content.diagnostics.append(.unreadable(error))
      }
      switch outcome {
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
          unrun.add(article.body)
        }
      }
    }
    content.diagnostics += unrun.diagnostics
  }
}

/// Texts that only the site's generator can make pages of: said once for all articles, at the first of them.
private struct UnrunTexts {
  private var code: (count: Int, first: SourceLocation)?
  private var markup: (count: Int, first: SourceLocation)?

  /// Takes an article's text, unless its page was made already, which has the text as it is to be.
  mutating func add(_ body: ArticleBody) {
    guard body.page?.file == nil else { return }
    if body.markup == .unreadable {
      markup = ((markup?.count ?? 0) + 1, markup?.first ?? body.source.location(body.startOffset))
    } else if let range = body.code?.firstRange(in: body.bytes) {
      code = ((code?.count ?? 0) + 1, code?.first ?? body.source.location(range))
    }
  }

  var diagnostics: [Diagnostic] {
    let help = "name the folder of the built site as “built” below [content], and texts are taken from its pages"
    func articles(_ count: Int) -> String { count == 1 ? "one article has" : "\(count) articles have" }
    return [
      code.map {
        Diagnostic(
          "content/template-code", .warning,
          "\(articles($0.count)) template code in the text, which is not run: it is left out, and what it makes is missing",
          at: $0.first, help: help)
      },
      markup.map {
        Diagnostic(
          "content/unrendered-markup", .warning,
          "\(articles($0.count)) a text in a markup that is not rendered here, so their entries are without it",
          at: $0.first, help: help)
      },
    ].compactMap { $0 }
  }
}

extension ContentLoader {
  /// Gives the articles the ids that they had; where the file that keeps them is broken, it is to be mended first.
  private func keepIDs(of files: [ArticleFile], in content: inout Content) {
    var known: (ledger: IDLedger, diagnostics: [Diagnostic]) = (IDLedger(), [])
    do throws(FileError) {
      known = try IDLedger.read(site.filePath(site.ids))
    } catch {
      known.diagnostics = [.unreadable(error)]
    }
    content.diagnostics += known.diagnostics
    let kept = IDKeeper(known.ledger, paths: Set(files.map(\.path))).keep(&content.articles)
    if known.diagnostics.isEmpty { content.ids = kept }
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

/// The addresses and paths that articles have taken so far.
private struct ArticleNames {
  private var places: [String: SourceLocation] = [:]

  /// Takes an article's names, unless one of them is taken already.
  mutating func add(_ article: Article) -> Diagnostic? {
    let names = [
      ("address", article.url.string), ("path", article.path),
    ]
    for (kind, name) in names {
      guard let place = places[kind + " " + name] else { continue }
      return .sharedName(kind, name, of: article, with: place)
    }
    for (kind, name) in names { places[kind + " " + name] = article.location }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func sharedName(
    _ kind: String, _ name: String, of article: Article, with other: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      "content/duplicate-article", .error, "another article has the \(kind) “\(name)”", at: article.location,
      help: "give one of the two another name; this one is left out",
      related: [Related("the other article is this one", at: other)])
  }

  fileprivate static func noArticles(_ error: FileError) -> Diagnostic {
    Diagnostic(
      "content/no-articles", .error, "the articles cannot be read: \(error)", at: SourceLocation(file: error.path),
      help: "make the folder, or name another as “articles” below [content] in site.toml")
  }
}
