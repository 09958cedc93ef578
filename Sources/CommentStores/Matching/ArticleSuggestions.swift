import ContentValues
import FeedCore

/// Finds the articles that threads without an article probably belong to.
///
/// The number of comparisons is limited, so that many such threads on a large site take no longer than a build.
struct ArticleSuggestions {
  /// The number of names that are compared for all threads together.
  private static let comparisons = 30_000_000

  private let paths: SpellingIndex
  private let slugs: SpellingIndex
  private let articles: [String: String]
  private var left = comparisons

  /// Prepares the paths of all article files, and the articles by slug.
  init(paths: [String], slugs: [String: String]) {
    self.paths = SpellingIndex(paths)
    self.slugs = SpellingIndex(slugs.keys.sorted())
    articles = slugs
  }

  /// Returns the article with the most similar name or slug, or `nil` if none is similar.
  mutating func closest(to keys: ThreadKeys) -> String? {
    let words = keys.names + keys.urls.map { String(NormalizedURL($0).loose.dropFirst()) }
    for word in words {
      guard take(paths) else { return nil }
      if let path = paths.closest(to: word) { return path }
    }
    for word in words {
      guard take(slugs) else { return nil }
      if let slug = slugs.closest(to: NormalizedURL(word).slug) { return articles[slug] }
    }
    return nil
  }

  /// Whether the names of an index may still be compared.
  private mutating func take(_ index: SpellingIndex) -> Bool {
    left -= index.count
    return left >= 0
  }
}
