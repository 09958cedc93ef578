import FeedCore
import FeedDocument
import FeedVocabulary

/// The HTML page with all feeds of a site.
package struct SubscribePage: Sendable {
  private let directory: FeedDirectory

  package init(_ directory: FeedDirectory) { self.directory = directory }

  /// Returns the page as HTML.
  ///
  /// The same list gives the same bytes.
  package func encode() -> [UInt8] {
    let language = directory.language
    let texts = PageTexts.of(language)
    var html = HTMLWriter()
    html.page("\(texts.subscribe): \(directory.title)", language) { html in
      for (format, url) in directory.groups.first?.feeds.first?.formats ?? [] {
        html.void(
          .link,
          [
            .rel("alternate"), .type(format.mediaType.string), .title("\(directory.title) (\(format.title))"),
            .href(url),
          ])
      }
    } body: { html in
      html.header(directory.title, page: directory.page, also: nil, language: language)
      html.element(.main) { html in
        html.element(.h1, .words(of: language), texts.subscribe)
        html.section("about", heading: texts.whatIsAFeed, attributes: .words(of: language)) { html in
          html.element(.p, .words(of: language), texts.explanation)
        }
        for (index, group) in directory.groups.enumerated() {
          html.section("group-\(index + 1)", heading: group.title, attributes: .words(of: language)) { html in
            html.element(.ul) { html in
              for feed in group.feeds { html.item(feed, language: directory.language.string) }
            }
          }
        }
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
}

extension HTMLWriter {
  fileprivate mutating func item(_ feed: FeedDirectory.Listing, language: String) {
    let own = feed.language.flatMap { $0.string == language ? nil : $0 }
    element(.li, own.map { [.lang($0), .direction(PageTexts.direction(of: $0))] } ?? []) { html in
      html.element(.p) { html in
        if let page = feed.reading {
          html.element(.a, [.href(page)], feed.title)
        } else {
          html.text(feed.title)
        }
      }
      if let description = feed.description { html.element(.p, [.class("quiet")], description) }
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
