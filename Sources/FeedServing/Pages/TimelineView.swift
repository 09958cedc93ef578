import FeedBuilder
import FeedCore
import FeedDocument
import FeedPages

/// A feed’s publication dates as a drawing and as a table.
struct TimelineView {
  private static let width = 1000
  private static let height = 40
  private static let margin = 12

  let entries: [Entry]

  func write(_ html: inout HTMLWriter) {
    let dates = entries.compactMap(\.published)
    let times = dates.map(\.secondsSinceEpoch)
    guard let first = times.min(), let last = times.max(), first < last, let oldest = dates.min(),
      let newest = dates.max()
    else { return }
    html.section("timeline", heading: "Timeline", attributes: []) { html in
      html.element(
        .svg,
        [
          .class("timeline"), .viewBox(width: Self.width, height: Self.height), .role("img"),
          .label("\(entries.count.counted("entry")) from \(oldest.day) to \(newest.day)"),
        ]
      ) { html in
        let middle = Self.height / 2
        html.element(
          .line, [.number("x1", 0), .number("x2", Self.width), .number("y1", middle), .number("y2", middle)]
        ) { _ in }
        for time in times {
          let room = Int64(Self.width - 2 * Self.margin)
          let place = Self.margin + Int((time - first) * room / (last - first))
          html.element(.circle, [.number("cx", place), .number("cy", middle), .number("r", 8)]) { _ in }
        }
      }
      html.element(.p, [.class("quiet ends")]) { html in
        html.element(.time, [.dateTime(oldest)], oldest.day)
        html.element(.time, [.dateTime(newest)], newest.day)
      }
      table(&html)
    }
  }

  private func table(_ html: inout HTMLWriter) {
    html.element(.details) { html in
      html.element(.summary, "Dates as a table")
      html.element(.table) { html in
        html.element(.thead) { html in
          html.element(.tr) { html in
            for name in ["Date", "Entry"] { html.element(.th, [.scope("col")], name) }
          }
        }
        html.element(.tbody) { html in
          for entry in entries {
            html.element(.tr) { html in
              html.element(.td) { $0.date(entry.published) }
              html.element(.td, entry.displayTitle)
            }
          }
        }
      }
    }
  }
}
