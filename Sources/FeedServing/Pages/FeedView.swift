import FeedBuilder
import FeedContent
import FeedCore
import FeedDocument
import FeedPages
import FeedValidator
import FeedVocabulary
import Feedkiln

/// The page of one feed, as feed readers show it.
struct FeedView {
  /// A way to show the entries.
  enum Look: String, CaseIterable {
    case reader, list, cards, source

    /// Reads the field `view` of a query.
    init(_ query: String) {
      self = QueryFields(query)["view"].flatMap(Look.init(rawValue:)) ?? .reader
    }

    var title: String {
      switch self {
      case .reader: "Reader"
      case .list: "List"
      case .cards: "Cards"
      case .source: "With source"
      }
    }
  }

  /// The maximum number of entries on a page.
  private static let entriesShown = 100

  let summary: FeedSummary
  let preview: SitePreview
  let now: Timestamp
  let since: String
  let look: Look
  let editor: EditorLinks

  func body(_ page: inout PreviewPage) {
    let feed = preview.feed(summary.planned)
    let findings = PreviewFindings(summary.planned, in: preview, now: now, editor: editor)
    page.title = summary.title
    page.content = { html in
      html.element(.h1, feed.attributes, summary.title)
      if let subtitle = feed.subtitle { html.element(.p, [.class("subtitle")] + feed.attributes, subtitle) }
      html.element(.p, [.class("quiet")]) { html in
        StatusView.write(summary, to: &html)
        html.text(" \(summary.entryCount.counted("entry"))")
      }
      documents(&html)
      if !findings.ofFeed.isEmpty {
        html.section("feed-findings", heading: "Problems in the feed", attributes: []) {
          findings.write(findings.ofFeed, heading: .h3, to: &$0)
        }
      }
      if case .article(let index) = summary.planned.subject, !feed.entries.isEmpty {
        thread(on: preview.content.articles[index], feed, findings, &html)
        changes(&html)
        TimelineView(entries: feed.entries).write(&html)
      } else {
        changes(&html)
        TimelineView(entries: feed.entries).write(&html)
        html.section("entries", heading: "Entries", attributes: []) { entries(of: feed, findings, &$0) }
      }
    }
  }

  /// Writes the thread as an open tree, and its comments as entries in a list that is closed at first.
  private func thread(
    on article: Article, _ feed: Feed, _ findings: PreviewFindings, _ html: inout HTMLWriter
  ) {
    html.section("thread", heading: "Thread", attributes: []) { html in
      ThreadView(comments: preview.comments(on: article), editor: editor).write(&html)
    }
    let hasProblems = feed.entries.contains { !findings.of($0).isEmpty }
    let isChosen = look != .reader
    html.element(.details, [.id("entries"), .data("key", "entries")] + (hasProblems || isChosen ? [.open] : [])) {
      html in
      html.element(.summary, "The same comments as entries of the feed")
      entries(of: feed, findings, &html)
    }
  }

  private func entries(of feed: Feed, _ findings: PreviewFindings, _ html: inout HTMLWriter) {
    guard !feed.entries.isEmpty else { return html.element(.p, "There are no entries yet.") }
    html.element(.nav, [.label("View"), .class("views")]) { html in
      for other in Look.allCases {
        let path = "\(summary.page)?view=\(other.rawValue)#entries"
        html.element(.a, [.path(path)] + (other == look ? [.current] : []), other.title)
      }
    }
    let shown = feed.entries.prefix(Self.entriesShown)
    switch look {
    case .reader:
      let view = EntryView(preview: preview, findings: findings, editor: editor)
      for (index, entry) in shown.enumerated() { view.write(entry, number: index + 1, &html) }
    case .list: EntryListView(preview: preview, difference: summary.difference).write(shown, &html)
    case .cards: EntryCardsView(preview: preview, cover: feed.podcast == nil ? nil : feed.logo).write(shown, &html)
    case .source:
      let view = EntryView(preview: preview, findings: findings, editor: editor)
      EntrySourceView(entries: view, report: findings.first, editor: editor).write(shown, &html)
    }
    let left = feed.entries.count - Self.entriesShown
    if left > 0 { html.element(.p, [.class("quiet")], "\(left.counted("older entry")) not shown") }
  }

  /// Writes the links to the feed’s documents and their sources, with their sizes.
  private func documents(_ html: inout HTMLWriter) {
    html.element(.ul, [.class("documents")]) { html in
      for (document, size) in zip(summary.planned.documents, summary.sizes) {
        html.element(.li) { html in
          html.element(.a, [.path(document.url.reference.path)], document.format.title)
          guard let bytes = size.bytes else { return html.text(" not published") }
          html.text(" \(Statistics.size(bytes)), \(SizeLimit.percent(bytes)) % of what FeedBurner accepts · ")
          html.element(.a, [.path(SourcePage.path(of: document))], "Source")
        }
      }
    }
  }

  /// Writes the changes that subscribers would see.
  private func changes(_ html: inout HTMLWriter) {
    html.section("changes", heading: "Changes for subscribers", attributes: []) { html in
      guard let difference = summary.difference else {
        let limit = PublishedVersion.feedsKept
        return html.element(
          .p, summary.isNew ? "A new feed since \(since)." : "Not compared: only the first \(limit) files are.")
      }
      html.element(.p, "\(difference.items.isEmpty ? "No changes" : Statistics.changes(difference)) since \(since)")
      guard !difference.items.isEmpty else { return }
      html.element(.ul) { html in
        for item in difference.items {
          html.element(.li) { html in
            html.element(.span, [.class(item.change == .unreadAgain ? "badge error" : "badge")], item.change.rawValue)
            html.text(" \(item.entry.title)")
          }
        }
      }
    }
  }
}

extension Feed {
  /// The language attributes of a feed’s text, if it has a language.
  fileprivate var attributes: [HTMLAttribute] {
    language.map { [.lang($0), .direction(PageTexts.direction(of: $0))] } ?? []
  }
}
