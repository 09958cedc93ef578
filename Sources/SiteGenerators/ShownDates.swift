import ContentValues
import FeedCore
import FeedSystem
import SiteSettings

/// The form of the dates of a site whose pages show them only as text.
struct ShownDates {
  /// The form, or `nil` if dates as text are not read.
  private(set) var form: PageDateForm?
  private(set) var diagnostics: [Diagnostic] = []
  private let files: Set<String>
  private static let manyPages = 10

  /// Compares the dates of all pages; stops at the first article with a date for machines.
  init(of pages: [ArticleFile], site: Site, _ read: (ArticleFile) -> Page?) {
    files = Set(pages.map(\.name))
    var texts: [(text: String, file: String)] = []
    for file in pages {
      guard let page = read(file) else { continue }
      let article = PageArticleReader(page, site: site)
      if article.isDated { return }
      if let shown = article.shownDate { texts.append((shown.text, site.filePath(file.file))) }
    }
    // One date among many pages is not the form of a site.
    guard let first = texts.first, texts.count > 1 || pages.count < Self.manyPages else { return }
    switch PageDateForm.decide(texts.map(\.text)) {
    case nil: return
    case .form(let form):
      let reader = PageDateReader(timeZone: site.timeZone, form: form)
      guard texts.contains(where: { reader.read($0.text) != nil }) else { return }
      self.form = form
      diagnostics = [.read(texts.count, first, as: form, in: site)]
    case .ambiguous: diagnostics = [.ambiguous(texts.count, first, in: site)]
    case .several(let other): diagnostics = [.several(texts.count, first, and: other, in: site)]
    }
    // The first line of a page shows nothing of its date.
    for index in diagnostics.indices { diagnostics[index].quotesSource = false }
  }
}

extension ShownDates {
  /// Returns the form of the dates of a page, or `nil` if it has not been compared with the others.
  func form(of file: ArticleFile) -> PageDateForm? { files.contains(file.name) ? form : nil }
}

extension Diagnostic {
  fileprivate static func read(
    _ count: Int, _ first: (text: String, file: String), as form: PageDateForm, in site: Site
  ) -> Diagnostic {
    Diagnostic(
      .pageShownDate, "\(dates(count)), such as “\(first.text)”, \(verb(count)) read as text: \(form.name)",
      at: SourceLocation(file: first.file), severity: .info)
  }

  fileprivate static func ambiguous(
    _ count: Int, _ first: (text: String, file: String), in site: Site
  ) -> Diagnostic {
    Diagnostic(
      .pageShownDate,
      "\(dates(count)), such as “\(first.text)”, \(verb(count)) ignored: the day or the month can be first",
      at: SourceLocation(file: first.file))
  }

  fileprivate static func several(
    _ count: Int, _ first: (text: String, file: String), and other: String, in site: Site
  ) -> Diagnostic {
    Diagnostic(
      .pageShownDate,
      "\(dates(count)) \(verb(count)) ignored: “\(first.text)” and “\(other)” have different forms",
      at: SourceLocation(file: first.file))
  }

  private static func dates(_ count: Int) -> String {
    count == 1 ? "the date of 1 page" : "the dates of \(count) pages"
  }

  private static func verb(_ count: Int) -> String { count == 1 ? "is" : "are" }
}

extension RuleDescription {
  static let pageShownDate = RuleDescription(
    "page/shown-date", .warning, "a page should have a date for machines",
    why: "Dates as text are read only if all pages have them in one form.",
    help: "add <time class=\"dt-published\" datetime=\"2024-03-01\"> to the template",
    wrong: "<p class=\"date\">10/07/20</p>",
    right: "<time datetime=\"2020-07-10\">10/07/20</time>")
}
