package import FeedCore
import FeedDocument
package import FrontMatter
package import SiteSettings

/// Recognizes article pages, and reads their metadata.
package struct PageArticleReader {
  private let page: Page
  private let site: Site
  private let dates: PageDateReader
  private let linked: LinkedData
  private let meta: MetaTags
  private let plain: PlainMarkup
  private let entries: [Int]
  private let form: PageDateForm?
  private let pathDate: Timestamp?

  /// Prepares a page of a site; without a form, dates in numbers and dates near the title are not read.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - site: The site.
  ///   - form: The form of dates as text, or `nil` if they are not read.
  ///   - pathDate: The date in the path of the page, or `nil` if there is none.
  package init(_ page: Page, site: Site, dates form: PageDateForm? = nil, pathDate: Timestamp? = nil) {
    self.page = page
    self.site = site
    self.form = form
    self.pathDate = pathDate
    dates = PageDateReader(timeZone: site.timeZone, form: form)
    linked = LinkedData(page)
    meta = MetaTags(page)
    plain = PlainMarkup(page)
    entries = Microformats.roots(of: page)
  }

  package enum ReadingResult {
    /// The metadata in the form of front matter.
    case article(DataNode)
    /// The page is marked as an article, but has no date.
    case undated
    case other
  }

  /// Returns the metadata of the article, or the reason why the page is not an article.
  ///
  /// A canonical URL on the site becomes the permalink.
  package func read() -> ReadingResult {
    guard !isSomethingElse else { return .other }
    let claims = claimsToBeArticle
    if claims || plain.isArticle, let published = date(.published) { return .article(fields(published)) }
    if form != nil, let shown = shownDate, let time = dates.read(shown.text) {
      return .article(fields((time, PageValue(text: shown.text, node: shown.node))))
    }
    if let pathDate, let title = values(.title).first ?? plain.beginning {
      return .article(fields((pathDate, PageValue(text: title.text, node: title.node))))
    }
    return claims ? .undated : .other
  }

  /// Whether the page is an article with a date for machines.
  package var isDated: Bool {
    !isSomethingElse && (claimsToBeArticle || plain.isArticle) && date(.published) != nil
  }

  /// The date that a page without one for machines shows, or `nil` if it shows none or is not an article.
  package var shownDate: ShownDate? {
    isSomethingElse || values(.title).isEmpty ? nil : ShownDate(page)
  }

  /// The errors in the page’s JSON-LD.
  package var diagnostics: [Diagnostic] {
    linked.unreadable.map { node, problem in
      Diagnostic(
        .pageBrokenJsonLd, "JSON-LD is read only up to its first error: \(problem.message)",
        at: page.location(node), help: problem.help)
    }
  }

  /// The canonical URL, or `nil` if there is none on the site.
  package var canonical: IRI? {
    let selector: HTMLSelector = "link[rel=canonical]"
    let url = selector.first(in: page.tree).flatMap { page.url("href", of: $0) }
    return (url ?? meta.content("og:url").flatMap(page.webURL)).map { IRI(unchecked: $0) }
      .flatMap { $0.string.hasPrefix(site.baseURL.string) ? $0 : nil }
  }

  // MARK: Recognizing articles

  private var claimsToBeArticle: Bool {
    entries.count == 1 || linked.articles.count == 1 || meta.isArticle
  }

  /// Whether the page is a redirect, or a list of articles such as an archive, tag or search page.
  private var isSomethingElse: Bool {
    let redirection: HTMLSelector = "meta[http-equiv=refresh]"
    let list: HTMLSelector = """
      body.archive, body.blog, body.home, body.search, body.error404, body.paged, body.tag, body.category, \
      body.product, body.feed, body.list, body.taxonomy, body.term, body.attachment
      """
    if redirection.first(in: page.tree) != nil || isOtherPageOfWordPress { return true }
    if linked.articles.count == 1, entries.count < 2 { return false }
    if linked.articles.count > 1 || linked.isOther || meta.content("og:type")?.lowercased() == "website" { return true }
    if entries.count > 1 || entries.contains(where: { Microformats.isInFeed($0, of: page) }) { return !meta.isArticle }
    return list.first(in: page.tree) != nil
  }

  /// Whether WordPress says that the page is not a post: it gives every page a date, and plug-ins call all of them
  /// articles.
  private var isOtherPageOfWordPress: Bool {
    let body: HTMLSelector = "body[class]"
    guard let text = body.first(in: page.tree).flatMap({ page.tree.value("class", of: $0) }) else { return false }
    let names = text.lowercased().split(whereSeparator: \.isWhitespace)
    guard !names.contains("single-post") else { return false }
    let isPage = names.contains {
      $0.hasPrefix("page-id-") || $0.hasPrefix("page-template") || $0 == "attachment" || $0 == "post-type-archive"
    }
    return isPage
      || names.contains("single") && names.contains { $0.hasPrefix("single-") && !$0.hasPrefix("single-format-") }
  }

  // MARK: Reading metadata

  /// The vocabularies, most precise first.
  private var vocabularies: [any PageVocabulary] {
    entries.prefix(1).map { Microformats(page: page, root: $0) } + [linked, meta, plain]
  }

  /// Returns the values of the first vocabulary that has any.
  private func values(_ property: PageProperty) -> [PageValue] {
    vocabularies.lazy.map { $0.values(of: property) }.first { !$0.isEmpty } ?? []
  }

  private func date(_ property: PageProperty) -> (time: Timestamp, value: PageValue)? {
    for value in vocabularies.lazy.flatMap({ $0.values(of: property) }) {
      if let time = dates.read(value.text) { return (time, value) }
    }
    return nil
  }

  private func fields(_ published: (time: Timestamp, value: PageValue)) -> DataNode {
    var entries = [entry("date", text: published.time.rfc3339, at: published.value)]
    if let updated = date(.updated), updated.time.secondsSinceEpoch > published.time.secondsSinceEpoch {
      entries.append(entry("updated", text: updated.time.rfc3339, at: updated.value))
    }
    if let title = values(.title).first ?? plain.beginning {
      entries.append(entry("title", text: PageTitle(title, page: page, meta: meta, site: site).text, at: title))
    }
    if let summary = values(.summary).first, summary.text != site.description {
      entries.append(entry("summary", text: summary.text, at: summary))
    }
    if let image = values(.image).first { entries.append(entry("image", text: image.text, at: image)) }
    entries += list("authors", values: values(.author), node: author)
    entries += list("tags", values: tags) { scalar($0.text, $0) }
    entries += list("categories", values: values(.category)) { scalar($0.text, $0) }
    if let canonical { entries.append(entry("permalink", text: canonical.string, at: published.value)) }
    if let language { entries.append(entry("language", text: language, at: published.value)) }
    return DataNode(value: .map(entries), range: 0..<0)
  }

  /// The tags; a value in `meta` elements or JSON-LD may contain several, separated by commas.
  private var tags: [PageValue] {
    values(.tag).flatMap { value in
      value.text.split(separator: ",").map { word in
        PageValue(text: String(Substring(word.utf8.trimmingSpace()).drop { $0 == "#" }), node: value.node)
      }
    }.filter { !$0.text.isEmpty }
  }

  /// The language of the page, or `nil` if it is that of the site.
  private var language: String? {
    let root: HTMLSelector = "html[lang]"
    guard let text = root.first(in: page.tree).flatMap({ page.tree.value("lang", of: $0) }),
      let tag = try? LanguageTag(text), tag.string.lowercased() != site.language.string.lowercased()
    else { return nil }
    return tag.string
  }

  private func author(_ value: PageValue) -> DataNode {
    let words = value.text.split(whereSeparator: \.isWhitespace)
    let signed = words.first?.lowercased() == "by" ? words.dropFirst().joined(separator: " ") : value.text
    let name = CommenterName(signed).text ?? signed
    guard let url = value.url else { return scalar(name, value) }
    return DataNode(
      value: .map([entry("name", text: name, at: value), entry("url", text: url, at: value)]), range: range(value))
  }

  private func list(_ key: String, values: [PageValue], node: (PageValue) -> DataNode) -> [DataNode.Entry] {
    guard let first = values.first else { return [] }
    let items = DataNode(value: .list(values.map(node)), range: range(first))
    return [DataNode.Entry(key: key, keyRange: range(first), value: items)]
  }

  private func entry(_ key: String, text: String, at value: PageValue) -> DataNode.Entry {
    DataNode.Entry(key: key, keyRange: range(value), value: scalar(text, value))
  }

  private func scalar(_ text: String, _ value: PageValue) -> DataNode { .scalar(text, .text, range(value)) }

  private func range(_ value: PageValue) -> Range<Int> {
    let offset = page.tree.nodes[value.node].offset
    return offset..<offset
  }
}

extension RuleDescription {
  static let pageBrokenJsonLd = RuleDescription(
    "page/broken-json-ld", .warning, "JSON-LD on a page should be valid JSON",
    why: "What follows the error, such as authors and dates, is not used.",
    help: "check the quotes and brackets",
    wrong: "{\"headline\": \"Rye\", }",
    right: "{\"headline\": \"Rye\"}")
}
