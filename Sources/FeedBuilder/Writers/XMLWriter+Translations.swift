import FeedCore
import FeedVocabulary

/// Writes the translations of an entry as alternate links with a language (RFC 4287, section 4.2.7.4).
extension XMLWriter {
  /// Writes one link for each language, and last the entry’s own page.
  ///
  /// Feed readers that keep one alternate link keep the first, which has no language, or the last.
  mutating func translations(of entry: Entry, in feed: Feed) {
    guard !entry.translations.isEmpty else { return }
    let own = entry.language ?? feed.language
    var languages: Set = [own]
    for translation in entry.translations where languages.insert(translation.language).inserted {
      alternate(translation.url, translation.language)
    }
    if let url = entry.url, let own { alternate(url, own) }
  }

  private mutating func alternate(_ url: IRI, _ language: LanguageTag) {
    link("alternate", url, type: .html) { $0.attribute(Atom.hreflang, language) }
  }
}
