import FeedContent
import FeedCore

/// The terms of one family, each with its articles in the order of the content.
struct ArticleTerms {
  /// The terms in the spelling of the newest article that has each.
  private(set) var terms: [String] = []
  private var articles: [String: [Int]] = [:]

  /// Collects the terms of a family.
  ///
  /// - Parameters:
  ///   - family: The family.
  ///   - site: The site.
  ///   - content: The content of the site.
  ///   - kept: The terms that are kept although no article may have them any longer.
  init(_ family: FeedFamily, of site: Site, _ content: Content, keeping kept: Set<IDLedger.FeedTerm> = []) {
    for (index, article) in content.articles.enumerated() where article.isListed || family.isOfComments {
      var seen: Set<String> = []
      for term in ArticleTerms.terms(family, of: article, site) where seen.insert(term.lowercased()).inserted {
        if articles[term.lowercased()] == nil { terms.append(term) }
        articles[term.lowercased(), default: []].append(index)
      }
    }
    for term in kept where term.family == family.rawValue && articles[term.term.lowercased()] == nil {
      terms.append(term.term)
    }
    terms.sort { $0.lowercased().utf8.lexicographicallyPrecedes($1.lowercased().utf8) }
  }

  func articles(of term: String) -> [Int] { articles[term.lowercased()] ?? [] }

  /// The maximum number of tags, and of categories, of an article that are used.
  ///
  /// Each makes a feed whose entry names all of them, so that the output grows with the square of their number.
  static let limit = 100

  static func terms(_ family: FeedFamily, of article: Article, _ site: Site) -> [String] {
    switch family {
    case .tags: Array(article.tags.prefix(limit))
    case .categories: Array(article.categories.prefix(limit))
    case .sections: [article.section].compactMap(\.self)
    case .authors: (article.authors.isEmpty ? site.authors : article.authors).map(\.name)
    case .languages, .commentLanguages: [(article.language ?? site.language).description]
    case .commenters: []
    }
  }
}

extension ExtraFeed {
  /// Returns the indices of the listed articles that match all conditions.
  func articles(of site: Site, _ content: Content) -> [Int] {
    content.articles.indices.filter { content.articles[$0].isListed && matches(content.articles[$0], site) }
  }

  private func matches(_ article: Article, _ site: Site) -> Bool {
    guard filter.isMetBy(article, of: site), !exclude.isPartlyMetBy(article, of: site) else { return false }
    if let since, article.published.secondsSinceEpoch < since.secondsSinceEpoch { return false }
    if let until, article.published.secondsSinceEpoch > until.secondsSinceEpoch { return false }
    return true
  }
}

extension PodcastSettings {
  /// Whether the podcast contains an episode: the podcasts that the article names, or else those whose conditions it
  /// meets.
  func contains(_ article: Article, of site: Site) -> Bool {
    guard article.podcasts.isEmpty else { return article.podcasts.contains(name) }
    return include.isMetBy(article, of: site) && !exclude.isPartlyMetBy(article, of: site)
  }
}

extension ArticleFilter {
  /// Whether there are no conditions.
  var isEmpty: Bool { terms.isEmpty && keys.isEmpty && not.isEmpty }

  /// Whether an article meets all conditions.
  func isMetBy(_ article: Article, of site: Site) -> Bool {
    terms.allSatisfy { family, accepted in Self.has(article, oneOf: accepted, in: family, of: site) }
      && keys.allSatisfy { $0.isMetBy(article) } && !not.contains { $0.isPartlyMetBy(article, of: site) }
  }

  /// Whether an article meets at least one condition.
  func isPartlyMetBy(_ article: Article, of site: Site) -> Bool {
    terms.contains { family, accepted in Self.has(article, oneOf: accepted, in: family, of: site) }
      || keys.contains { $0.isMetBy(article) } || not.contains { !$0.isPartlyMetBy(article, of: site) }
  }

  private static func has(
    _ article: Article, oneOf accepted: [String], in family: FeedFamily, of site: Site
  ) -> Bool {
    let terms = Set(ArticleTerms.terms(family, of: article, site).map { $0.lowercased() })
    return accepted.contains { terms.contains($0.lowercased()) }
  }
}

extension KeyCondition {
  fileprivate func isMetBy(_ article: Article) -> Bool {
    let found = Set((article.conditionValues[key] ?? []).map { $0.lowercased() })
    return values.contains { found.contains($0.lowercased()) }
  }
}

extension Diagnostic {
  /// Returns a diagnostic for each article with more tags or categories than are used.
  static func tooManyTerms(in articles: [Article]) -> [Diagnostic] {
    articles.indices.flatMap { index in
      [("tags", articles[index].tags.count), ("categories", articles[index].categories.count)]
        .filter { $1 > ArticleTerms.limit }
        .map {
          Diagnostic(
            .feedsTooManyTerms, "article has \($1) \($0), of which the first \(ArticleTerms.limit) are used",
            at: articles[index].location)
        }
    }
  }
}

extension RuleDescription {
  static let feedsTooManyTerms = RuleDescription(
    "feeds/too-many-terms", .warning, "an article should have at most 100 tags and 100 categories",
    why: "Each tag can have a feed, and each entry names all tags, so the feeds would become very large.",
    help: "remove tags from the article",
    wrong: "tags: [a1, a2, …, a2000]",
    right: "tags: [rye, bread]")
}
