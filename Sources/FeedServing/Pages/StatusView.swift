import FeedCore
import FeedDocument

/// Whether feeds have problems, in words and symbols, so that nothing depends on colors.
enum StatusView {
  static func className(_ status: Severity?) -> String { "status \(status?.rawValue ?? "fine")" }

  /// Writes the status of a feed.
  static func write(_ feed: FeedSummary, to html: inout HTMLWriter) {
    html.element(.span, [.class(className(feed.status))], Statistics.findings(feed.findings))
  }

  /// Writes the numbers of feeds by status.
  static func writeTiles(of feeds: [FeedSummary], to html: inout HTMLWriter) {
    html.element(.ul, [.class("tiles"), .label("Feeds by status")]) { html in
      let groups: [(Severity?, String)] = [
        (nil, "without problems"), (.warning, "with warnings"), (.error, "with errors"),
      ]
      for (status, text) in groups {
        let count = feeds.count { $0.status == status }
        html.element(.li, [.class(count == 0 ? "status none" : className(status))]) { html in
          html.element(.strong, String(count))
          html.text(" \(count == 1 ? "feed" : "feeds") \(text)")
        }
      }
    }
  }
}
