import FeedBuilder
import FeedContent
import FeedCore
import FeedDocument
import FeedMedia
import FeedPages
import Feedkiln

/// An entry as a feed reader shows it, with its problems and comments.
struct EntryView {
  let preview: SitePreview
  let findings: PreviewFindings
  let editor: EditorLinks
  /// The indexes of the articles by id.
  private let articles: [String: Int]
  /// The number of comments up to which the thread is shown below the entry.
  private static let commentsShown = 100

  init(preview: SitePreview, findings: PreviewFindings, editor: EditorLinks) {
    self.preview = preview
    self.findings = findings
    self.editor = editor
    let ids = preview.content.articles.enumerated().map { ($0.element.id.string, $0.offset) }
    articles = Dictionary(ids) { first, _ in first }
  }

  /// Writes an entry, with its problems unless its source shows them.
  func write(_ entry: Entry, number: Int, showsProblems: Bool = true, _ html: inout HTMLWriter) {
    let id = "entry-\(number)"
    html.element(.article, [.labelledBy(id), .class("entry")]) { html in
      html.heading(.h3, of: entry, [.id(id)] + entry.languageAttributes)
      about(entry, &html)
      enclosures(of: entry, &html)
      if let content = entry.content {
        html.element(.div, [.class("reading")] + entry.languageAttributes) { html in
          html.markup(LocalImages.html(content.html, of: preview.site.baseURL))
        }
      } else if let summary = entry.summary {
        html.element(.p, entry.languageAttributes, summary)
      }
      let found = findings.of(entry)
      if showsProblems, !found.isEmpty {
        html.element(.h4, "Problems in this entry")
        findings.write(found, heading: .h4, to: &html)
      }
      if let index = articles[entry.id.string] { comments(on: index, &html) }
    }
  }

  /// Writes the thread of an article, or a link to it if it is long.
  private func comments(on index: Int, _ html: inout HTMLWriter) {
    let article = preview.content.articles[index]
    let count = preview.content.threads.outline(of: article.path)?.count ?? 0
    if count > Self.commentsShown,
      let feed = preview.plan.feeds.first(where: { $0.subject == .article(index) && $0.archive == nil })
    {
      html.element(.p) { $0.element(.a, [.path(FeedSummary.page(of: feed))], count.counted("comment")) }
    } else {
      ThreadView(comments: preview.comments(on: article), editor: editor).writeClosed(&html)
    }
  }

  /// Writes the authors, the date and the source file of an entry.
  private func about(_ entry: Entry, _ html: inout HTMLWriter) {
    html.element(.p, [.class("quiet")]) { html in
      html.date(entry.published)
      if entry.updated != entry.published {
        html.text(", updated ")
        html.date(entry.updated)
      }
      if !entry.authors.isEmpty { html.text(" · \(entry.authors.map(\.name).joined(separator: ", "))") }
      if let origin = preview.origins.location(ofEntry: entry.id.string) {
        html.text(" · ")
        editor.write(origin, to: &html)
      }
    }
  }

  private func enclosures(of entry: Entry, _ html: inout HTMLWriter) {
    guard !entry.enclosures.isEmpty else { return }
    html.element(.ul, [.label("Enclosures"), .class("enclosures")]) { html in
      for enclosure in entry.enclosures {
        html.element(.li) { html in
          html.element(.a, [.href(enclosure.url)], enclosure.title ?? enclosure.url.string)
          html.text(" \(enclosure.type), \(Statistics.size(enclosure.length))")
        }
      }
    }
  }
}

extension Entry {
  /// The language attributes of an entry’s text, if it has a language.
  var languageAttributes: [HTMLAttribute] {
    language.map { [.lang($0), .direction(PageTexts.direction(of: $0))] } ?? []
  }
}

extension HTMLWriter {
  /// Writes the day of a date, or nothing if there is none.
  mutating func date(_ date: Timestamp?) {
    if let date { element(.time, [.dateTime(date)], date.day) }
  }
}
