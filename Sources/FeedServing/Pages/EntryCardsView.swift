import FeedBuilder
import FeedCore
import FeedDocument
import FeedMedia
import FeedPages
import Feedkiln

/// Entries as cards with images, as podcast apps and magazines show them.
struct EntryCardsView {
  private static let excerptLength = 160

  let preview: SitePreview
  /// The cover of the podcast, for episodes without an image.
  let cover: IRI?

  func write(_ entries: ArraySlice<Entry>, _ html: inout HTMLWriter) {
    html.element(.ul, [.class("cards")]) { html in
      for entry in entries { html.element(.li, entry.languageAttributes) { card(entry, &$0) } }
    }
  }

  private func card(_ entry: Entry, _ html: inout HTMLWriter) {
    if let image = entry.episode?.image?.url ?? entry.image?.url ?? cover {
      html.void(.img, [.source(local(image)), .alternative("")])
    } else {
      html.element(.div, [.class("blank")], entry.displayTitle.first.map { String($0) } ?? "")
    }
    html.element(.p, [.class("quiet")]) { html in
      html.date(entry.published)
      if let duration = entry.enclosures.lazy.compactMap(\.duration).first {
        html.text(" · \(Self.minutes(duration))")
      }
    }
    html.heading(.h3, of: entry)
    let text = entry.summary ?? entry.content.map { PlainText.of($0.html) } ?? ""
    let line = text.onOneLine
    html.element(.p, [.class("excerpt")], PlainText.cut(line, at: Self.excerptLength))
  }

  /// Returns a URL of the site as a path, because its file may not be published yet.
  private func local(_ url: IRI) -> IRI { url.withoutHost(of: preview.site.baseURL) }

  private static func minutes(_ duration: Duration) -> String {
    let minutes = max(1, Int((duration / .seconds(60)).rounded()))
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }
}
