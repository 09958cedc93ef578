import FeedBuilder
import FeedContent
import FeedCore
import FeedValidator
import FeedVocabulary
import Feedkiln

/// The page of all feeds of a site.
struct OverviewPage {
  let build: LiveBuild
  let feeds: [FeedSummary]
  let since: String

  func body(_ page: inout PreviewPage) {
    let site = build.preview?.site
    page.title = site.map { "Feeds of \($0.title)" } ?? "Feeds"
    page.leadsBack = false
    page.content = { html in
      html.element(.h1, site.map { "Feeds of \($0.title)" } ?? "Feeds")
      problems(&html)
      section(&html, "feeds", "Feeds") { $0.isOfSite }
      section(&html, "comments", "Comments on articles") { !$0.isOfSite }
      let left = (build.preview?.plan.feeds.count ?? 0) - feeds.count
      if left > 0 { html.element(.p, [.class("quiet")], "\(Figures.count(left, "more feed")) of this site not shown here") }
    }
  }

  /// What is to be mended before anything else.
  private func problems(_ html: inout HTMLWriter) {
    guard build.failure != nil || !build.diagnostics.isEmpty else { return }
    html.section("problems", "To be mended", []) { html in
      if let failure = build.failure { html.element(.p, [.role("alert")], failure) }
      var source: Source?
      for diagnostic in build.diagnostics {
        if let file = diagnostic.location?.file, file != source?.name {
          source = (try? FileSystem.read(file)).map { Source(name: file, bytes: $0) }
        }
        html.markup(Array(FindingMarkup.html(diagnostic, source, showsFile: true).utf8))
      }
    }
  }

  private func section(
    _ html: inout HTMLWriter, _ id: String, _ heading: String, of isMember: (FeedSummary) -> Bool
  ) {
    let members = feeds.filter(isMember)
    guard !members.isEmpty else { return }
    html.section(id, heading, []) { html in
      html.element(.ul) { html in
        for feed in members { item(&html, feed) }
      }
    }
  }

  private func item(_ html: inout HTMLWriter, _ feed: FeedSummary) {
    html.element(.li) { html in
      html.element(.p) { $0.element(.a, [.path(feed.page)], feed.title) }
      html.element(.p, [.class("quiet")]) { html in
        html.text(Figures.entries(feed.entryCount))
        if let newest = feed.newest {
          html.text(", the newest of ")
          html.element(.time, [.moment(newest)], newest.day)
        }
        for (format, bytes) in feed.sizes { html.text(" · \(format.title) \(bytes.map(Figures.size) ?? "held back")") }
      }
      html.element(.p) { html in
        html.element(.span, [.class(feed.badge)], Figures.findings(feed.findings))
        if let difference = feed.difference, !difference.items.isEmpty {
          html.text(" ")
          html.element(.span, [.class("badge")], "\(Figures.changes(difference)) since \(since)")
        }
      }
    }
  }
}

extension FeedSummary {
  fileprivate var isOfSite: Bool {
    if case .article = planned.subject { false } else { true }
  }

  fileprivate var badge: String {
    for severity in [Severity.error, .warning, .info] where findings[severity] ?? 0 > 0 { return "badge \(severity.rawValue)" }
    return "badge clean"
  }
}
