import ContentValues
import FeedCore
import FeedMedia
import FeedSystem
import FeedVocabulary
import FrontMatter
import SiteGenerators
import SiteSettings

/// Reads articles from their files.
///
/// Immutable; a class to avoid copying.
final class ArticleReader: Sendable {
  let site: Site
  let options: ContentOptions
  let generator: any Generator
  /// Whether the articles follow Feedkiln’s own rules.
  private let isOwn: Bool
  let enclosures: EnclosureReader
  let files: SiteFiles
  private let episodes: EpisodeReader
  /// The keys that conditions of feeds name.
  private let conditionKeys: Set<String>
  private let cache: ParsedFileCache
  private let parser: ParsedFileCache.Reader

  init(site: Site, options: ContentOptions, generator: any Generator, cache: ParsedFileCache = .off) {
    self.site = site
    self.options = options
    self.generator = generator
    isOwn = generator is NativeGenerator
    self.cache = cache
    parser = ParsedFileCache.Reader(
      site.content.generator?.rawValue ?? "native",
      settings: (options.limits.articleBytes, generator.parserSettings, generator.dialect))
    enclosures = EnclosureReader(site: site)
    files = SiteFiles(site: site)
    episodes = EpisodeReader(site: site)
    conditionKeys = site.conditionKeys
  }

  /// Reads an article; an article with errors has no result but its diagnostics.
  ///
  /// `url` is the URL of the article’s page, or `nil` if it follows from the rules of the generator.
  func read(_ file: ArticleFile, at url: IRI? = nil) -> ArticleReaderState {
    let path = site.filePath(file.file)
    let parsed = cache.value(of: [path], reader: parser) { parse(file, at: path, &$0) }
    let reading = read(file, parsed, at: url)
    if reading.outcome.isHidden { cache.remove(of: [path], reader: parser) }
    guard parsed.source == nil, !reading.diagnostics.isEmpty || reading.urlProblem != nil, parsed.failure == nil
    else { return reading }
    // Cached values have no positions, so the file is parsed again to report problems.
    var files = FileReads()
    return read(file, parse(file, at: path, &files), at: url)
  }

  private func parse(_ file: ArticleFile, at path: String, _ files: inout FileReads) -> ParsedArticle {
    do {
      return parse(
        file, generator.source(named: path, try files.bytes(of: path, upTo: options.limits.articleBytes)))
    } catch {
      return .failed(.unreadable(error))
    }
  }

  func parse(_ file: ArticleFile, _ source: Source) -> ParsedArticle {
    do throws(ValueError) {
      try source.checkUTF8()
      var parsed = try generator.parse(source, of: file)
      parsed.readBody(
        of: source, markup: file.markup, dialect: generator.dialect, templates: generator.templates)
      return parsed
    } catch {
      return .failed(Diagnostic(error, at: source.location(error.range ?? 0..<0)))
    }
  }

  func read(_ file: ArticleFile, _ parsed: ParsedArticle, at url: IRI? = nil) -> ArticleReaderState {
    if let failure = parsed.failure { return ArticleReaderState(outcome: .failed, diagnostics: [failure]) }
    do {
      guard let text = try generator.text(of: file, parsed) else { return ArticleReaderState(outcome: .noArticle) }
      guard parsed.isArticle else { return ArticleReaderState(outcome: .noArticle, diagnostics: parsed.notes) }
      var shown = text.fields
      if isOwn { shown.value = .map((shown.entries ?? []).filter { !isOther($0.key) }) }
      var fields = FieldReader<ArticleKey>(
        shown.entries == nil ? text.fields : shown, named: "front matter", in: parsed.text,
        strictness: isOwn ? .own : .frontMatter)
      let marks = PublicationMarks(parsed.fields, isOwn: isOwn)
      // A draft may be unfinished, so its other values are not validated.
      if marks.isUnpublished || fields.boolean(.draft) == true, !options.includeDrafts {
        var unfinished = fields
        var problem: Diagnostic?
        let outcome = read(file, fields: &unfinished, text: text, parsed: parsed, at: url, urlProblem: &problem)
        return ArticleReaderState(outcome: .draft(outcome.article), diagnostics: fields.diagnostics)
      }
      var urlProblem: Diagnostic?
      var outcome = read(file, fields: &fields, text: text, parsed: parsed, at: url, urlProblem: &urlProblem)
      if marks.isUnlisted, case .published(var article) = outcome {
        article.isListed = false
        outcome = .published(article)
      }
      fields.report(parsed.notes + text.notes)
      return ArticleReaderState(
        outcome: fields.hasErrors ? .failed : outcome, diagnostics: fields.diagnostics, urlProblem: urlProblem)
    } catch {
      return ArticleReaderState(
        outcome: .failed, diagnostics: [Diagnostic(error, at: parsed.text.location(error.range ?? 0..<0))])
    }
  }

  /// Whether a key is read elsewhere: a mark that keeps an article back, an id in another system, or a condition.
  private func isOther(_ key: String) -> Bool {
    PublicationMarks.isMark(key) || ThreadIdentifiers.isIdentifier(key) || key == "keywords"
      || ArticleKey(rawValue: key) == nil && conditionKeys.contains { $0 == key || $0.hasPrefix(key + ".") }
  }

  private func read(
    _ file: ArticleFile, fields: inout FieldReader<ArticleKey>, text: ArticleText, parsed: ParsedArticle,
    at known: IRI?, urlProblem: inout Diagnostic?
  ) -> ArticleReaderState.ReadingResult {
    if site.content.generator != nil, fields.node([.date]) == nil, file.date == nil {
      return .undated(SourceLocation(file: site.filePath(file.file)))
    }
    let title = title(&fields, text.heading ?? "")
    let dates = dates(&fields, file)
    let slug = fields.value([.slug]) { (node, name) throws(ValueError) in
      try node.text(name).map { text throws(ValueError) in try generator.slug(checking: text) }
    }
    let comments = comments(&fields)
    let authors = (fields.authors([.authors, .author]) ?? []).map(siteAuthor)
    let contributors = (fields.authors([.contributors]) ?? []).map(siteAuthor)
    let rights = fields.text(.rights)
    let tags = fields.texts(.tags) ?? []
    let categories = fields.texts(.categories) ?? []
    let summary = fields.text(.summary, .description)
    let language = fields.language(.language, .lang)
    let explicitID = fields.value(.id, of: Atom.id)
    let extensions =
      fields.node([.feed])?.node.entries == nil
      ? nil : fields.extensions(.feed, in: .entry, namespaces: site.feeds.namespaces)
    let isListed = extensions != nil || fields.boolean(.feed) ?? true
    let coordinates = fields.coordinates(.geo, .location)
    let aliases = fields.texts(.aliases) ?? []
    guard let title, let dates else { return .failed }

    let facts = ArticleFacts(
      file: file, title: title, slug: slug, permalink: fields.text(.permalink), date: dates.published,
      categories: categories, authors: authors, language: language ?? file.language)
    guard let url = known ?? url(of: facts, in: file, &fields, problem: &urlProblem) else {
      return fields.hasErrors ? .failed : .noArticle
    }
    let tag = TagURI(
      authority: site.tagAuthority, date: dates.published.local.date,
      segments: file.undatedPath.segments.lazy.map(String.init))
    let image = fields.url(.image, from: url)
    let banner = fields.url(.bannerImage, from: url)
    fields.report(
      [(image, .image), (banner, .bannerImage)].compactMap { url, key in
        url.flatMap { files.problem(of: $0, at: fields.location(key)) }
      })
    let enclosures = enclosures.read(.enclosures, of: &fields, articleURL: url)
    let (episode, podcasts) = episodes.read(
      &fields, articleURL: url, language: facts.language, enclosures: enclosures)
    fields.report(parsed.controlCharacters)

    var article = Article(
      id: explicitID ?? IRI(tag), hasOwnID: explicitID != nil, url: url, path: file.path,
      templatePath: isOwn ? file.path(endingIn: slug) : file.path,
      slug: slug.flatMap { try? Permalink.slug(checking: $0) } ?? file.slug,
      title: title, aliases: aliases, authors: authors, contributors: contributors, rights: rights,
      published: dates.published, updated: dates.updated, tags: tags, categories: categories, summary: summary,
      language: facts.language, image: image.map(files.picture), banner: banner.map(files.picture),
      enclosures: enclosures, episode: episode, comments: comments, body: text.body,
      location: SourceLocation(file: site.filePath(file.file)))
    if title.isEmpty { article.firstWords = parsed.firstWords }
    article.commentsOnPage = text.comments
    article.translationName =
      fields.identifier(.translationKey).map { "key:\($0)" } ?? generator.translationName(of: facts)
    article.discussions = fields.urls(.discussion, from: url)
    article.threadIdentifiers = ThreadIdentifiers(parsed.fields)
    // The replies to a post are comments on the article.
    article.threadIdentifiers.names += article.discussions.filter { FediversePost($0) != nil }.map(\.string)
    article.isListed = isListed
    article.podcasts = podcasts
    article.coordinates = coordinates
    article.extensions = extensions ?? Extensions()
    article.conditionValues = Dictionary(uniqueKeysWithValues: conditionKeys.map { ($0, parsed.fields.values(of: $0)) })
    article.license = fields.license(.license, from: url)
    article.externalURL = fields.url(.externalURL, .link, from: url)
    (article.notBefore, article.expires) = (dates.notBefore, dates.expires)
    return ArticleReaderState.ReadingResult(article, at: options.now)
  }

  /// Returns the title, which is empty for a note without one, or `nil` if it is not text.
  private func title(_ fields: inout FieldReader<ArticleKey>, _ heading: String) -> String? {
    let problems = fields.diagnostics.count
    let written = fields.text(.title)
    if fields.diagnostics.count > problems { return nil }
    let title = written ?? heading
    let clean = ControlCharacter.removed(from: title)
    if clean != title {
      fields.report([ControlCharacter.diagnostic("the title", at: fields.location(.title))])
    }
    return clean
  }

  private func dates(
    _ fields: inout FieldReader<ArticleKey>, _ file: ArticleFile
  ) -> (published: Timestamp, updated: Timestamp?, notBefore: Timestamp?, expires: Timestamp?)? {
    // An article is never lost over a date that it can do without.
    func date(_ text: String) throws(ValueError) -> Timestamp { try generator.date(text, of: file) }
    let written = fields.date(.date, severity: file.date == nil ? .error : .warning, date)
    var updated = fields.date(.updated, severity: .warning, date)
    let notBefore = fields.date(.notBefore, severity: .warning, date)
    let expires = fields.date(.expires, severity: .warning, date)
    if written == nil, fields.node([.date]) != nil, file.date == nil { return nil }
    guard let published = written ?? file.date.map({ site.timeZone.timestamp(LocalTime(date: $0)) })
    else {
      fields.reportMissing(
        .date, help: "add date: 2024-03-01 to the front matter, or begin the file name with 2024-03-01-")
      return nil
    }
    if let time = updated, time.secondsSinceEpoch < published.secondsSinceEpoch {
      fields.report([
        Diagnostic(
          .contentUpdatedBeforeDate, "“updated” is earlier than “date” and is ignored",
          at: fields.location(.updated), help: "write a date after \(published.rfc3339), or remove “updated”")
      ])
      updated = nil
    }
    return (published, updated, notBefore, expires)
  }

  /// Returns the URL of the article’s page; an error is reported at the key that determines the URL.
  ///
  /// If the built page can show the URL, the error is the `problem` of a provisional URL.
  private func url(
    of facts: ArticleFacts, in file: ArticleFile, _ fields: inout FieldReader<ArticleKey>,
    problem: inout Diagnostic?
  ) -> IRI? {
    do {
      return try generator.url(of: facts)
    } catch {
      let node = fields.node([.permalink, .slug, .title])?.node ?? DataNode(value: .map([]), range: fields.range)
      var error = error
      guard site.content.built != nil else {
        error.help = site.helpWithPages(or: error.help)
        fields.report(error, at: node)
        return nil
      }
      var reported = fields
      reported.report(error, at: node)
      problem = reported.diagnostics.last
      return IRI(unchecked: site.baseURL.string + IRI.percentEncodingPath(file.path) + "/")
    }
  }

  private func comments(_ fields: inout FieldReader<ArticleKey>) -> CommentStatus {
    let status: CommentStatus? = fields.value([.comments]) { (node, name) throws(ValueError) in
      switch node.scalar?.text.lowercased() {
      // In the front matter of a generator, it says that the theme shows comments, wherever they are.
      case "true", "yes": isOwn ? .open : site.comments.articles
      case "false", "no": .off
      default: try node.choice(name)
      }
    }
    return status ?? site.comments.articles
  }

  /// Returns the site’s author with the same name, if the article gives only the name.
  private func siteAuthor(_ author: Author) -> Author {
    guard author.url == nil, author.email == nil else { return author }
    return site.authors.first { $0.name == author.name } ?? author
  }
}

extension RuleDescription {
  static let contentUpdatedBeforeDate = RuleDescription(
    "content/updated-before-date", .warning, "an article should not be updated before its date",
    why: "Feed readers sort by these dates.",
    help: "write a later date, or remove “updated”",
    wrong: "date: 2024-03-02\nupdated: 2024-03-01",
    right: "date: 2024-03-01\nupdated: 2024-03-02")
}
