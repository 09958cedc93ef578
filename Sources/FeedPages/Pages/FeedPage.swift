package import FeedBuilder
package import FeedCore
package import FeedDocument
package import FeedVocabulary

/// An HTML page that shows the entries of a feed and the URLs to subscribe to.
package struct FeedPage: Sendable {
  /// The maximum number of entries on a page.
  package static let entriesShown = 10

  private let feed: Feed
  private let formats: [(format: FeedFormat, url: IRI)]
  private let frame: PageFrame
  private let subscribePage: IRI?

  /// Creates the page of a feed.
  ///
  /// - Parameters:
  ///   - feed: The feed.
  ///   - formats: The URLs of the feed by format.
  ///   - frame: What all pages of the site have in common.
  ///   - subscribePage: The page with all feeds of the site, or `nil` if there is none.
  package init(
    _ feed: Feed, formats: [(format: FeedFormat, url: IRI)], in frame: PageFrame, subscribePage: IRI? = nil
  ) {
    self.feed = feed
    self.formats = formats
    self.frame = frame
    self.subscribePage = subscribePage
  }

  /// Returns the page as HTML.
  ///
  /// The same feed gives the same bytes.
  package func encode(language: LanguageTag) -> [UInt8] {
    let language = feed.language ?? language
    let texts = PageTexts.of(language)
    var html = HTMLWriter()
    html.page(feed.title, language, in: frame) { html in
      for (format, url) in formats {
        html.void(
          .link,
          [
            .rel("alternate"), .type(format.mediaType.string), .title("\(feed.title) (\(format.title))"),
            .href(url),
          ])
      }
    } body: { html in
      html.header(frame, also: subscribePage.map { (texts.allFeeds, $0) }, language: language)
      html.element(.main) { html in
        html.element(.h1, feed.title)
        if let subtitle = feed.subtitle { html.element(.p, [.class("subtitle")], subtitle) }
        urls(&html, texts: texts, language: language)
        entries(&html, texts: texts, language: language)
      }
    }
    return html.bytes
  }

  private func urls(_ html: inout HTMLWriter, texts: PageTexts, language: LanguageTag) {
    html.section("subscribe", heading: texts.subscribe, attributes: .words(of: language)) { html in
      html.explanation(texts, readers: frame.readers, language: language)
      for (format, url) in formats {
        html.element(.div, [.class("feed-url")]) { html in
          html.element(.a, [.href(url), .type(format.mediaType.string)], format.title)
          html.copyField(url.string, label: format.title, texts: texts, words: .words(of: language))
          html.element(.p, [.class("quiet")] + .words(of: language), texts.hint(format))
        }
      }
    }
  }

  private func entries(_ html: inout HTMLWriter, texts: PageTexts, language: LanguageTag) {
    html.section("entries", heading: texts.recentEntries, attributes: .words(of: language)) { html in
      if feed.entries.isEmpty { html.element(.p, .words(of: language), texts.nothingYet) }
      for entry in feed.entries.prefix(Self.entriesShown) {
        let own = entry.language.flatMap { $0 == language ? nil : $0 }
        html.element(.article, own.map { [.lang($0), .direction(PageTexts.direction(of: $0))] } ?? []) { html in
          html.heading(.h3, of: entry)
          if let published = entry.published {
            html.element(.p) { $0.element(.time, [.dateTime(published)], published.day) }
          }
          if let summary = entry.summary { html.element(.p, summary) }
        }
      }
    }
  }
}

extension HTMLWriter {
  /// Writes the title of an entry as a heading, which links to the entry’s page if it has one.
  package mutating func heading(_ level: HTMLElement, of entry: Entry, _ attributes: [HTMLAttribute] = []) {
    element(level, attributes) { html in
      if let url = entry.url {
        html.element(.a, [.href(url)], entry.displayTitle)
      } else {
        html.text(entry.displayTitle)
      }
    }
  }
}
