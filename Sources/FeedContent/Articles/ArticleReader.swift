import FeedCore

/// Reads one article from the bytes of its file.
struct ArticleReader {
  let site: Site
  let options: ContentOptions
  let enclosures: EnclosureReader

  enum Outcome {
    case published(Article)
    case draft, future, expired, failed
  }

  init(site: Site, options: ContentOptions) {
    self.site = site
    self.options = options
    enclosures = EnclosureReader(site: site)
  }

  /// Reads an article; an article with an error is left out.
  func read(_ file: ArticleFile, _ source: Source) -> (outcome: Outcome, diagnostics: [Diagnostic]) {
    do {
      try source.checkUTF8()
      let frontMatter = try FrontMatter.read(source)
      var fields = FieldReader<ArticleKey>(frontMatter.node, named: "front matter", source, .frontMatter)
      let body = ArticleBody(markup: file.markup, source: source, startOffset: frontMatter.bodyStart)
      let outcome = read(file, &fields, body)
      return (fields.hasErrors ? .failed : outcome, fields.diagnostics)
    } catch {
      return (.failed, [Diagnostic(error, at: source.location(error.range ?? 0..<0))])
    }
  }

  private func read(_ file: ArticleFile, _ fields: inout FieldReader<ArticleKey>, _ body: ArticleBody) -> Outcome {
    // An unfinished draft is nobody's mistake: what else it says is not looked at.
    if fields.boolean(.draft) == true, !options.includeDrafts { return .draft }

    let title = title(&fields, body)
    let dates = dates(&fields, file)
    let slug = fields.value([.slug]) { (node, name) throws(ValueError) in
      try node.text(name).map { text throws(ValueError) in try Permalink.slug(checking: text) }
    }
    let comments = comments(&fields)
    let authors = (fields.authors([.authors, .author]) ?? []).map(known)
    let tags = fields.texts(.tags) ?? []
    let categories = fields.texts(.categories) ?? []
    let summary = fields.text(.summary, .description)
    let language = fields.language(.language, .lang)
    let explicitID = fields.iri(.id)
    guard let title, let dates else { return .failed }

    let links = Permalink(site: site)
    let explicitURL = fields.value([.permalink]) { (node, name) throws(ValueError) in
      guard let text = try node.text(name) else { return nil as IRI? }
      return try links.url(explicit: text)
    }
    let url = explicitURL ?? links.url(path: file.path, slug: slug ?? file.slug, date: dates.published.local.date)
    let tag = TagURI(
      authority: site.tagAuthority, date: dates.published.local.date,
      segments: file.path.split(separator: "/").map(String.init))
    let image = fields.address(.image, from: url)
    let enclosures = enclosures.read(&fields, articleURL: url)
    fields.report(ControlCharacter.diagnostics(in: body))

    let now = options.now.secondsSinceEpoch
    if dates.published.secondsSinceEpoch > now { return .future }
    if let expires = dates.expires, expires.secondsSinceEpoch <= now { return .expired }
    return .published(
      Article(
        id: explicitID ?? IRI(tag.description), url: url, path: file.path, slug: slug ?? file.slug, title: title,
        authors: authors, published: dates.published, updated: dates.updated, tags: tags, categories: categories,
        summary: summary, language: language, image: image, enclosures: enclosures, comments: comments, body: body,
        location: body.source.location(0)))
  }

  private func title(_ fields: inout FieldReader<ArticleKey>, _ body: ArticleBody) -> String? {
    let problems = fields.diagnostics.count
    var written = fields.text(.title)
    if fields.diagnostics.count > problems { return nil }
    if written == nil, body.markup == .markdown { written = MarkdownRenderer.heading(of: body.bytes) }
    guard let title = written else {
      fields.reportMissing(.title, help: "write a title into the front matter, or begin the text with “# My title”")
      return nil
    }
    let clean = ControlCharacter.removed(from: title)
    if clean != title {
      fields.report([ControlCharacter.diagnostic("the title", at: fields.location(.title))])
    }
    return clean
  }

  private func dates(
    _ fields: inout FieldReader<ArticleKey>, _ file: ArticleFile
  ) -> (published: Timestamp, updated: Timestamp?, expires: Timestamp?)? {
    let written = fields.date(.date, zone: site.timeZone)
    var updated = fields.date(.updated, zone: site.timeZone)
    let expires = fields.date(.expires, zone: site.timeZone)
    if written == nil, fields.node([.date]) != nil { return nil }
    guard let published = written ?? file.date.map({ site.timeZone.timestamp(LocalTime(date: $0)) }) else {
      fields.reportMissing(
        .date, help: "write date: 2024-03-01 into the front matter, or begin the file's name with 2024-03-01-")
      return nil
    }
    if let moment = updated, moment.secondsSinceEpoch < published.secondsSinceEpoch {
      fields.report([
        Diagnostic(
          "content/updated-before-date", .warning, "“updated” lies before “date”, so it is not used",
          at: fields.location(.updated), help: "write a moment after \(published.rfc3339), or take it out")
      ])
      updated = nil
    }
    return (published, updated, expires)
  }

  private func comments(_ fields: inout FieldReader<ArticleKey>) -> CommentStatus {
    let status: CommentStatus? = fields.value([.comments]) { (node, name) throws(ValueError) in
      switch node.scalar?.text.lowercased() {
      case "true", "yes": .open
      case "false", "no": .off
      default: try node.choice(name)
      }
    }
    return status ?? site.comments.articles
  }

  /// The site's own author of the same name, with address and all.
  private func known(_ author: Author) -> Author {
    guard author.url == nil, author.email == nil else { return author }
    return site.authors.first { $0.name == author.name } ?? author
  }
}
