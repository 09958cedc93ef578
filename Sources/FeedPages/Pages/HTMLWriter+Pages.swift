package import FeedCore
import FeedVocabulary

/// What our pages share.
extension HTMLWriter {
  mutating func page(
    _ title: String, _ language: LanguageTag, links: (inout HTMLWriter) -> Void, body: (inout HTMLWriter) -> Void
  ) {
    element(.html, [.lang(language), .direction(PageTexts.direction(of: language))]) { html in
      html.element(.head) { html in
        html.void(.meta, [.charset])
        html.void(.meta, [.viewport])
        html.element(.title, title)
        links(&html)
        html.style(PageStyle.sheet)
      }
      html.element(.body, content: body)
    }
  }

  /// The way to the site, and to one more page.
  mutating func header(_ title: String, page: IRI, also: (String, IRI)?, language: LanguageTag) {
    element(.header) { html in
      html.element(.p) { $0.element(.a, [.href(page)], title) }
      guard let (text, address) = also else { return }
      html.element(.p, .words(of: language)) { $0.element(.a, [.href(address)], text) }
    }
  }

  /// A part of a page with a heading that names it.
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
  /// The language of our own words, where they are not in the page's.
  static func words(of language: LanguageTag) -> [HTMLAttribute] {
    let own = PageTexts.language(for: language)
    let primary = language.string.lowercased().prefix { $0 != "-" }
    guard own != primary, let tag = try? LanguageTag(own) else { return [] }
    return [.lang(tag), .direction("ltr")]
  }
}

extension Timestamp {
  /// The day on the author's clock, as all languages write it in numbers.
  package var day: String { String(rfc3339.prefix(10)) }
}
