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

  func body(_ page: inout PreviewPage) {
    let site = build.preview?.site
    page.title = site.map { "Feeds of \($0.title)" } ?? "Feeds"
    page.leadsBack = false
    page.content = { html in
      html.element(.h1, site.map { "Feeds of \($0.title)" } ?? "Feeds")
      problems(&html)
      section(&html, id: "feeds", heading: "Feeds") { $0.isOfSite }
      section(&html, id: "comments", heading: "Comments on articles") { !$0.isOfSite }
      let left = (build.preview?.plan.feeds.count ?? 0) - feeds.count
      if left > 0 {
        html.element(.p, [.class("quiet")], "\(left.counted("more feed")) not shown")
      }
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
        FindingMarkup.write(diagnostic, in: source, showsFile: true, to: &html)
      }
    }
  }

  private func section(
    _ html: inout HTMLWriter, id: String, heading: String, of isMember: (FeedSummary) -> Bool
  ) {
    let members = feeds.filter(isMember)
    guard !members.isEmpty else { return }
    html.section(id, heading: heading, attributes: []) { html in
      html.element(.ul) { html in
        for feed in members { item(&html, feed) }
      }
    }
  }

  private func item(_ html: inout HTMLWriter, _ feed: FeedSummary) {
    html.element(.li) { html in
      html.element(.p) { $0.element(.a, [.path(feed.page)], feed.title) }
      html.element(.p, [.class("quiet")]) { html in
        html.text(feed.entryCount.counted("entry"))
        if let newest = feed.newest {
          html.text(", the newest of ")
          html.element(.time, [.dateTime(newest)], newest.day)
        }
        for (format, bytes) in feed.sizes {
          html.text(" · \(format.title) \(bytes.map(Statistics.size) ?? "not published")")
        }
        if feed.badge == nil { html.text(" · no problems") }
      }
      badges(of: feed, &html)
    }
  }
}

extension OverviewPage {
  /// Writes a feed’s problems and changes as badges, if it has any.
  private func badges(of feed: FeedSummary, _ html: inout HTMLWriter) {
    let changes = feed.difference.flatMap { $0.items.isEmpty ? nil : Statistics.changes($0) }
    guard feed.badge != nil || changes != nil else { return }
    html.element(.p) { html in
      if let badge = feed.badge { html.element(.span, [.class(badge)], Statistics.findings(feed.findings)) }
      if let changes { html.element(.span, [.class("badge")], "\(changes) since \(since)") }
    }
  }
}

extension FeedSummary {
  fileprivate var isOfSite: Bool {
    if case .article = planned.subject { false } else { true }
  }

  /// The CSS class for the most severe problem, or `nil` if there are no problems.
  fileprivate var badge: String? {
    [Severity.error, .warning, .info].first { findings[$0] ?? 0 > 0 }.map { "badge \($0.rawValue)" }
  }
}
