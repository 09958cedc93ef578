import ContentValues
package import FeedCore
import FeedDocument
import FeedSystem
import FrontMatter
import SiteSettings

/// A folder of HTML pages from any generator; the metadata of a page decides whether it is an article.
struct HTMLGenerator: Generator {
  let site: Site
  private var dates: ShownDates?

  init(site: Site) {
    self.site = site
    let files = (try? listing().files) ?? []
    // The home page of a site lists its articles.
    let pages = files.count == 1 ? files : files.filter { $0.name.lowercased() != "index.html" }
    dates = ShownDates(of: pages, site: site) { file in
      let path = site.filePath(file.file)
      guard let bytes = try? FileSystem.read(path, upTo: ContentLimits().articleBytes) else { return nil }
      return Page(Source(name: path, page: bytes), url: pageURL(of: file))
    }
  }

  private var folder: String { site.content.articles ?? "." }

  func listing() throws(FileError) -> ArticleListing {
    let found = try FileSystem.files(below: site.filePath(folder))
    let prefix = folder == "." ? "" : folder + "/"
    let others = [site.feeds.output, site.content.comments, "node_modules"].map { $0 + "/" }
    return ArticleListing(
      files: found.files.compactMap { file in
        guard file.lowercased().hasSuffix(".html") || file.lowercased().hasSuffix(".htm"), !isErrorPage(file),
          !others.contains(where: (prefix + file).hasPrefix)
        else { return nil }
        return ArticleFile(file, below: folder == "." ? "" : folder)
      }, diagnostics: Diagnostic.skipped(found, in: site.filePath(folder)) + (dates?.diagnostics ?? []))
  }

  private func isErrorPage(_ file: String) -> Bool {
    ["404.html", "404/index.html", "50x.html", "500.html"].contains(file)
  }

  func source(named name: String, _ bytes: [UInt8]) -> Source { Source(name: name, page: bytes) }

  var parserSettings: Any { (site, dates?.form, dates?.diagnostics.isEmpty) }

  func parse(_ source: Source, of file: ArticleFile) throws(ValueError) -> ParsedArticle {
    let page = Page(source, url: pageURL(of: file))
    let reader = PageArticleReader(page, site: site, dates: dates?.form(of: file), pathDate: pathDate(of: file))
    var parsed: ParsedArticle
    switch reader.read() {
    case .other: return .skipped()
    case .undated:
      // Dates as text are reported once for all pages.
      let isReported = dates?.diagnostics.isEmpty == false && reader.shownDate != nil
      parsed = .skipped(isReported ? [] : [.undatedPage(source)])
    case .article(let fields):
      let date = fields["date"]?.scalar.flatMap { try? Timestamp(rfc3339: $0.text) }
      var comments = PageCommentReader(page, site: site, articleDate: date, dates: dates?.form)
      parsed = ParsedArticle()
      (parsed.fields, parsed.bodyStart) = (fields, source.bytes.count)
      parsed.comments = comments.read()
      parsed.notes = reader.diagnostics + comments.diagnostics
    }
    parsed.canonical = reader.canonical
    return parsed
  }

  func text(of file: ArticleFile, _ parsed: ParsedArticle) throws(ValueError) -> ArticleText? {
    let url = pageURL(of: file)
    guard !isCopy(of: parsed.canonical, url) else { return nil }
    let path = site.filePath(file.file)
    let page = BuiltPage(file: path, url: url, site: site)
    return ArticleText(
      parsed.fields, parsed, body: ArticleBody(markup: .html, text: [], page: page, file: path),
      notes: [])
  }

  func date(_ text: String, of file: ArticleFile) throws(ValueError) -> Timestamp {
    try DateReader.read(text, zone: site.timeZone)
  }

  func url(of article: ArticleFacts) throws(ValueError) -> IRI? {
    article.permalink.map { IRI(unchecked: $0) } ?? pageURL(of: article.file)
  }

  /// Returns the date in a path such as `2024/03/01/first-frost/index.html`, or `nil` if there is none.
  private func pathDate(of file: ArticleFile) -> Timestamp? {
    let parts = file.name.split(separator: "/").map(String.init)
    for start in parts.indices.dropLast(3) {
      let (year, month, day) = (parts[start], parts[start + 1], parts[start + 2])
      guard year.utf8.count == 4, month.utf8.count == 2, day.utf8.count == 2,
        !["index.html", "index.htm", "page"].contains(parts[start + 3]),
        let date = try? DateReader.read("\(year)-\(month)-\(day)", zone: site.timeZone)
      else { continue }
      return date
    }
    return nil
  }

  /// Returns the URL at which a web server serves the file.
  private func pageURL(of file: ArticleFile) -> IRI {
    var path = folder == "." ? file.file[...] : file.file.dropFirst(folder.count + 1)
    if path == "index.html" || path.hasSuffix("/index.html") { path = path.dropLast("index.html".count) }
    return IRI(
      unchecked: site.baseURL.string
        + path.split(separator: "/", omittingEmptySubsequences: false).map { IRI.percentEncodingSegment(String($0)) }
        .joined(separator: "/"))
  }

  /// Whether the canonical URL of a page is that of another existing page of the site.
  private func isCopy(of canonical: IRI?, _ url: IRI) -> Bool {
    guard let canonical else { return false }
    let own = BuiltPage.files(of: url, site: site)
    let others = BuiltPage.files(of: canonical, site: site)
    guard !others.contains(where: own.contains) else { return false }
    return others.contains { FileSystem.kind(of: site.filePath("\(folder)/\($0)")) == .file }
  }
}

extension Diagnostic {
  fileprivate static func undatedPage(_ source: Source) -> Diagnostic {
    Diagnostic(
      .pageNoDate, "page is marked as an article but has no date, so it is ignored",
      at: source.location(0))
  }
}

extension RuleDescription {
  package static let pageNoDate = RuleDescription(
    "page/no-date", .info, "prefer a date on a page that is marked as an article",
    why: "Without a date, the page is not published in feeds.",
    help: "add <time class=\"dt-published\" datetime=\"2024-03-01\"> to the template",
    wrong: "<article><h1>Rye</h1></article>",
    right: "<article><h1>Rye</h1><time datetime=\"2024-03-01\">…</time></article>")
}
