import FeedBuilder
import FeedContent
import FeedCore
import FeedDocument
import FeedPages
import FeedValidator
import FeedVocabulary
import Feedkiln

/// The page of one feed, as a feed reader shows it.
struct FeedView {
  /// The maximum number of entries on a page.
  private static let entriesShown = 100

  let summary: FeedSummary
  let preview: SitePreview
  let now: Timestamp
  let since: String

  func body(_ page: inout PreviewPage) {
    let feed = preview.feed(summary.planned)
    let findings = PreviewFindings(summary.planned, in: preview, now: now)
    page.title = summary.title
    page.content = { html in
      html.element(.h1, feed.attributes, summary.title)
      if let subtitle = feed.subtitle { html.element(.p, feed.attributes, subtitle) }
      documents(&html)
      changes(&html)
      TimelineView(entries: feed.entries).write(&html)
      if case .article(let index) = summary.planned.subject, !feed.entries.isEmpty {
        html.section("thread", heading: "Thread", attributes: []) { html in
          ThreadView(comments: preview.comments(on: preview.content.articles[index])).write(&html)
        }
      }
      if !findings.ofFeed.isEmpty {
        html.section("feed-findings", heading: "Problems in the feed", attributes: []) {
          findings.write(findings.ofFeed, heading: .h3, to: &$0)
        }
      }
      html.section("entries", heading: "Entries", attributes: []) { html in
        if feed.entries.isEmpty { html.element(.p, "There are no entries yet.") }
        let view = EntryView(preview: preview, findings: findings)
        for (index, entry) in feed.entries.prefix(Self.entriesShown).enumerated() {
          view.write(entry, number: index + 1, &html)
        }
        let left = feed.entries.count - Self.entriesShown
        if left > 0 { html.element(.p, [.class("quiet")], "\(left.counted("older entry")) not shown") }
      }
    }
  }

  /// Writes the links to the feed’s documents, with their sizes, and the number of entries and problems.
  private func documents(_ html: inout HTMLWriter) {
    html.element(.p, [.class("documents")]) { html in
      for (document, size) in zip(summary.planned.documents, summary.sizes) {
        html.element(.span) { html in
          html.element(.a, [.path(document.url.reference.path)], document.format.title)
          html.text(" \(size.bytes.map(Statistics.size) ?? "not published")")
        }
      }
    }
    let entries = summary.entryCount.counted("entry")
    html.element(.p, [.class("quiet")], "\(entries), \(Statistics.findings(summary.findings))")
  }

  /// Writes the changes that subscribers would see.
  private func changes(_ html: inout HTMLWriter) {
    html.section("changes", heading: "Changes for subscribers", attributes: []) { html in
      guard let difference = summary.difference else {
        return html.element(.p, "A new feed since \(since).")
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
