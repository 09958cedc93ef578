import FeedCore
import FeedDocument
import FeedPages
import Feedkiln

/// What subscribers will see when the feeds are published, of all feeds together.
struct ChangesView {
  /// The maximum number of feeds that are named.
  private static let feedsShown = 12

  let feeds: [FeedSummary]
  /// The text after “since” that describes the comparison.
  let since: String

  func write(_ html: inout HTMLWriter) {
    let changed = feeds.filter { $0.difference?.items.isEmpty == false }
    let new = feeds.count(where: \.isNew)
    let uncompared = feeds.count { $0.difference == nil && !$0.isNew }
    guard !feeds.isEmpty else { return }
    html.section("changes", heading: "What subscribers will see", attributes: []) { html in
      if uncompared > 0 { html.element(.p, [.class("quiet")], "\(uncompared.counted("feed")) not compared.") }
      guard !changed.isEmpty || new > 0 else {
        return html.element(.p, [.class("quiet")], "No changes since \(since).")
      }
      if new > 0 { html.element(.p, [.class("quiet")], "\(new.counted("new feed")) since \(since).") }
      guard !changed.isEmpty else { return }
      html.element(.ul, [.class("rows")]) { html in
        for feed in changed.prefix(Self.feedsShown) {
          html.element(.li) { html in
            html.element(.a, [.path("\(feed.page)#changes")], feed.title)
            let isUnread = feed.difference.map { $0.count(.unreadAgain) > 0 } ?? false
            html.element(
              .span, [.class(isUnread ? "status error" : "badge")],
              "\(feed.difference.map(Statistics.changes) ?? "") since \(since)")
          }
        }
      }
      let left = changed.count - Self.feedsShown
      if left > 0 { html.element(.p, [.class("quiet")], "and changes in \(left.counted("other feed"))") }
    }
  }
}
