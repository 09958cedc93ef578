import FeedContent
import FeedCore
import FeedDocument
import FeedPages
import FeedSystem
import FeedValidator
import FeedVocabulary
import Feedkiln

/// The page of all feeds of a site.
struct OverviewPage {
  let build: LiveBuild
  let feeds: [FeedSummary]
  let since: String
  let editor: EditorLinks

  func body(_ page: inout PreviewPage) {
    let site = build.preview?.site
    page.title = site.map { "Feeds of \($0.title)" } ?? "Feeds"
    page.content = { html in
      html.element(.h1, site.map { "Feeds of \($0.title)" } ?? "Feeds")
      if !feeds.isEmpty { StatusView.writeTiles(of: feeds, to: &html) }
      problems(&html)
      ChangesView(feeds: feeds, since: since).write(&html)
      siteFeeds(&html)
      if let preview = build.preview { NewestEntriesView(preview: preview, editor: editor).write(&html) }
      commentFeeds(&html)
    }
  }

  /// Writes the problems of the settings and the content.
  private func problems(_ html: inout HTMLWriter) {
    guard build.failure != nil || !build.diagnostics.isEmpty else { return }
    html.section("problems", heading: "To fix", attributes: []) { html in
      if let failure = build.failure { html.element(.p, [.role("alert")], failure) }
      var source: Source?
      for diagnostic in build.diagnostics {
        if let file = diagnostic.location?.file, file != source?.name {
          source = Source(quoted: file)
        }
        FindingMarkup.write(diagnostic, in: source, showsFile: true, link: editor.link, to: &html)
      }
    }
  }

  private func siteFeeds(_ html: inout HTMLWriter) {
    let members = feeds.filter { !$0.isOfArticle }
    guard !members.isEmpty else { return }
    html.section("feeds", heading: "Feeds", attributes: []) { html in
      html.element(.ul, [.class("feeds")]) { html in
        for feed in members { item(&html, feed) }
      }
      html.element(.p, [.class("quiet")], "\(SizeLimit.explanation).")
    }
  }

  private func item(_ html: inout HTMLWriter, _ feed: FeedSummary) {
    html.element(.li, [.class("feed")]) { html in
      html.element(.p, [.class("name")]) { $0.element(.a, [.path(feed.page)], feed.title) }
      html.element(.p) { StatusView.write(feed, to: &$0) }
      html.element(.p, [.class("quiet")]) { html in
        html.text(feed.entryCount.counted("entry"))
        if let newest = feed.newest {
          html.text(", the newest of ")
          html.element(.time, [.dateTime(newest)], newest.day)
        }
      }
      html.element(.p, [.class("quiet")]) { html in
        for (index, (format, bytes)) in feed.sizes.enumerated() {
          if index > 0 { html.text(" · ") }
          html.element(.span, [.class("whole")], "\(format.title) \(bytes.map(Statistics.size) ?? "not published")")
        }
      }
      let largest = feed.sizes.compactMap(\.bytes).max() ?? 0
      let refusing = SizeLimit.exceeded(by: largest)
      if !refusing.isEmpty {
        html.element(.p) { html in
          html.element(
            .span, [.class("status warning")], "too large for \(refusing.joined(separator: ", "))")
        }
      }
    }
  }

  /// Writes the comment feeds of articles, those without comments in a list that is closed at first.
  private func commentFeeds(_ html: inout HTMLWriter) {
    let members = feeds.filter(\.isOfArticle)
    guard !members.isEmpty else { return }
    let discussed = members.filter { $0.entryCount > 0 || $0.status != nil }
    let empty = members.filter { $0.entryCount == 0 && $0.status == nil }
    html.section("comments", heading: "Comments on articles", attributes: []) { html in
      if !discussed.isEmpty { rows(of: discussed, &html) }
      guard !empty.isEmpty else { return }
      html.element(.details, [.data("key", "empty-comment-feeds")]) { html in
        html.element(.summary, "\(empty.count.counted("feed")) without comments")
        rows(of: empty, &html)
      }
    }
  }

  private func rows(of feeds: [FeedSummary], _ html: inout HTMLWriter) {
    html.element(.ul, [.class("rows")]) { html in
      for feed in feeds {
        html.element(.li) { html in
          html.element(.a, [.path(feed.page)], feed.title)
          html.element(.span, [.class("quiet")]) { html in
            html.text(feed.entryCount.counted("comment"))
            if let newest = feed.newest {
              html.text(", ")
              html.element(.time, [.dateTime(newest)], newest.day)
            }
          }
          if feed.status != nil { StatusView.write(feed, to: &html) }
        }
      }
    }
  }
}
