package import FeedCore
package import FeedDocument
import FeedVocabulary

/// Writes the common parts of the pages.
extension HTMLWriter {
  mutating func page(
    _ title: String, _ language: LanguageTag, links: (inout HTMLWriter) -> Void, body: (inout HTMLWriter) -> Void
  ) {
    element(.html, [.lang(language), .direction(PageTexts.direction(of: language))]) { html in
      html.element(.head) { html in
        html.void(.meta, [.charset])
        html.void(.meta, [.viewport])
        html.void(.meta, [.contentSecurityPolicy(PageStyle.policy)])
        html.element(.title, title)
        links(&html)
        html.style(PageStyle.sheet)
      }
      html.element(.body, content: body)
    }
  }

  /// Writes a link to the site and an optional link to another page.
  mutating func header(_ title: String, page: IRI, also: (String, IRI)?, language: LanguageTag) {
    element(.header) { html in
      html.element(.p) { $0.element(.a, [.href(page)], title) }
      guard let (text, url) = also else { return }
      html.element(.p, .words(of: language)) { $0.element(.a, [.href(url)], text) }
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

extension Timestamp {
  /// The day in the time’s own offset, such as `2024-03-01`.
  package var day: String { String(rfc3339.prefix(10)) }
}
