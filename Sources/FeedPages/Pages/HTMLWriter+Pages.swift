import FeedCore
package import FeedDocument
import FeedVocabulary

/// Writes the common parts of the pages.
extension HTMLWriter {
  mutating func page(
    _ title: String, _ language: LanguageTag, in frame: PageFrame, links: (inout HTMLWriter) -> Void,
    body: (inout HTMLWriter) -> Void
  ) {
    element(.html, [.lang(language), .direction(PageTexts.direction(of: language))]) { html in
      html.element(.head) { html in
        html.void(.meta, [.charset])
        html.void(.meta, [.viewport])
        html.void(.meta, [.contentSecurityPolicy(frame.policy)])
        html.element(.title, title)
        links(&html)
        if let icon = frame.icon { html.void(.link, [.rel("icon"), .path(icon.string)]) }
        html.style(PageStyle.sheet)
        if let style = frame.accentStyle { html.style(computed: style) }
        if let style = frame.style { html.void(.link, [.rel("stylesheet"), .path(style.string)]) }
      }
      html.element(.body) { html in
        body(&html)
        html.copyScript()
      }
    }
  }

  /// Writes a link to the site with its icon, and an optional link to another page.
  mutating func header(_ frame: PageFrame, also: (String, IRI)?, language: LanguageTag) {
    element(.header) { html in
      html.element(.p) { html in
        html.element(.a, [.class("site"), .href(frame.sitePage)]) { html in
          if let icon = frame.icon { html.void(.img, [.class("icon"), .source(icon), .alternative("")]) }
          html.text(frame.siteTitle)
        }
      }
      guard let (text, url) = also else { return }
      html.element(.p, .words(of: language)) { $0.element(.a, [.href(url)], text) }
    }
  }

  /// Writes what a feed is and what a feed reader is, with links to feed readers.
  mutating func explanation(_ texts: PageTexts, readers: [PageFrame.Reader], language: LanguageTag) {
    element(.p, .words(of: language), texts.explanation)
    guard !readers.isEmpty else { return }
    element(.p, .words(of: language), texts.whatIsAReader)
    element(.ul, [.class("readers"), .direction("ltr")]) { html in
      for reader in readers { html.element(.li) { $0.element(.a, [.href(reader.url)], reader.name) } }
    }
  }

  /// Writes a section of a page with a heading that labels it.
  package mutating func section(
    _ id: String, heading: String, attributes: [HTMLAttribute], content: (inout HTMLWriter) -> Void
  ) {
    element(.section, [.labelledBy(id)]) { html in
      html.element(.h2, [.id(id)] + attributes, heading)
      content(&html)
    }
  }
}

extension [HTMLAttribute] {
  /// Returns the attributes of built-in text if its language differs from that of the page.
  static func words(of language: LanguageTag) -> [HTMLAttribute] {
    let own = PageTexts.language(for: language)
    let primary = language.string.lowercased().prefix { $0 != "-" }
    guard own != primary, let tag = try? LanguageTag(own) else { return [] }
    return [.lang(tag), .direction("ltr")]
  }
}
