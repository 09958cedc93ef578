import FeedBuilder
import FeedCore
import FeedDocument
import FeedPages
import Feedkiln

/// Entries as readers in a terminal list them: one line each, new ones marked, the text as plain text.
struct EntryListView {
  let preview: SitePreview
  let difference: FeedDifference?

  func write(_ entries: ArraySlice<Entry>, _ html: inout HTMLWriter) {
    let new = Set((difference?.items ?? []).filter { $0.change != .edited }.map(\.entry.title))
    html.element(.div, [.class("terminal")]) { html in
      for (index, entry) in entries.enumerated() {
        html.element(.details, [.data("key", "line \(entry.id.string)")]) { html in
          html.element(.summary) { html in
            let mark = difference == nil || new.contains(entry.displayTitle) ? "N" : " "
            let number = String(index + 1)
            html.text("\(String(repeating: " ", count: max(0, 4 - number.count)))\(number) \(mark) ")
            html.date(entry.published)
            html.text("  ")
            html.element(.span, entry.languageAttributes, entry.displayTitle)
          }
          let text = entry.content.map { PlainText.of($0.html) } ?? entry.summary ?? ""
          html.element(.div, [.class("text")] + entry.languageAttributes, text)
        }
      }
    }
  }
}
