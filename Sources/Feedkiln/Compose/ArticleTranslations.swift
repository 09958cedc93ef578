import FeedBuilder
import FeedContent
import FeedCore

/// The translations of published articles: the articles of the same name in other languages.
struct ArticleTranslations: Sendable {
  private let language: LanguageTag
  /// The translations by name, sorted by language; empty if all articles are in one language.
  private var groups: [String: [Translation]] = [:]

  init(_ articles: [Article], in site: Site) {
    language = site.language
    guard articles.contains(where: { $0.language != nil && $0.language != site.language }) else { return }
    for article in articles {
      groups[article.translationName, default: []].append(
        Translation(url: article.url, language: article.language ?? site.language))
    }
    groups = groups.filter { $1.count > 1 && Set($1.map(\.language)).count == $1.count }.mapValues { group in
      group.sorted { $0.language.string < $1.language.string }
    }
  }

  /// Returns the translations of an article; none if two articles of its name are in one language.
  func translations(of article: Article) -> [Translation] {
    let own = article.language ?? language
    return (groups[article.translationName] ?? []).filter { $0.language != own }
  }
}
