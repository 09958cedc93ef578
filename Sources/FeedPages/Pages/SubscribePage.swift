import FeedCore
import FeedDocument
import FeedVocabulary

/// The HTML page with all feeds of a site.
package struct SubscribePage: Sendable {
  private let directory: FeedDirectory
  private let frame: PageFrame

  package init(_ directory: FeedDirectory, in frame: PageFrame) {
    self.directory = directory
    self.frame = frame
  }

  /// Returns the page as HTML.
  ///
  /// The same list gives the same bytes.
  package func encode() -> [UInt8] {
    let language = directory.language
    let texts = PageTexts.of(language)
    var html = HTMLWriter()
    html.page("\(texts.subscribe): \(directory.title)", language, in: frame) { html in
      for (format, url) in directory.groups.first?.feeds.first?.formats ?? [] {
        html.void(
          .link,
          [
            .rel("alternate"), .type(format.mediaType.string), .title("\(directory.title) (\(format.title))"),
            .href(url),
          ])
      }
    } body: { html in
      html.header(frame, also: nil, language: language)
      html.element(.main) { html in
        html.element(.h1, .words(of: language), texts.subscribe)
        html.section("about", heading: texts.whatIsAFeed, attributes: .words(of: language)) { html in
          html.explanation(texts, readers: frame.readers, language: language)
        }
        for (index, group) in directory.groups.enumerated() {
          html.section("group-\(index + 1)", heading: group.title, attributes: .words(of: language)) { html in
            html.element(.ul) { html in
              for feed in group.feeds { html.item(feed, language: language, hasField: index == 0, texts: texts) }
            }
          }
        }
        commentFeeds(&html, texts: texts)
        if let opml = directory.opml {
          html.section("all", heading: texts.allFeeds, attributes: .words(of: language)) { html in
            html.element(.p, .words(of: language)) {
              $0.element(.a, [.href(opml), .type("text/x-opml")], texts.asOneFile)
            }
          }
        }
      }
    }
    return html.bytes
  }

  /// Writes the comment feeds of single articles, which may be many, as a list that is closed at first.
  private func commentFeeds(_ html: inout HTMLWriter, texts: PageTexts) {
    guard !directory.commentFeeds.isEmpty else { return }
    let language = directory.language
    html.element(.details) { html in
      html.element(.summary, .words(of: language), "\(texts.commentsByArticle) (\(directory.commentFeeds.count))")
      html.element(.ul) { html in
        for feed in directory.commentFeeds { html.item(feed, language: language, hasField: false, texts: texts) }
      }
    }
  }
}

extension HTMLWriter {
  fileprivate mutating func item(
    _ feed: FeedDirectory.Listing, language: LanguageTag, hasField: Bool, texts: PageTexts
  ) {
    let own = feed.language.flatMap { $0 == language ? nil : $0 }
    element(.li, own.map { [.lang($0), .direction(PageTexts.direction(of: $0))] } ?? []) { html in
      html.element(.p, [.class("name")]) { html in
        if let page = feed.reading {
          html.element(.a, [.href(page)], feed.title)
        } else {
          html.text(feed.title)
        }
      }
      if let description = feed.description { html.element(.p, [.class("quiet")], description) }
      if hasField, let first = feed.formats.first {
        html.element(.div, [.class("feed-url")]) { html in
          html.element(.span, first.format.title)
          html.copyField(
            first.url.string, label: "\(feed.title) (\(first.format.title))", texts: texts, words: .words(of: language))
        }
      }
      html.element(.p, [.class("formats"), .direction("ltr")]) { html in
        for (format, url) in feed.formats {
          html.element(
            .a, [.href(url), .type(format.mediaType.string), .title("\(feed.title) (\(format.title))")],
            format.title)
          html.text(" ")
        }
      }
    }
  }
}
