import ContentValues
import FeedCore
import SiteSettings

/// Finds the article of a comment thread by its URLs, names, identifiers or title.
package struct ArticleMatcher {
  /// The result of matching a thread.
  package enum Match: Hashable, Sendable {
    /// The path of the article, and the kind of key that matched.
    case article(String, by: String)
    /// The comment map excludes the thread.
    case excluded
  }

  private let map: CommentMap
  private var names = UniqueIndex()
  private var slugs = UniqueIndex()
  /// The slugs in the spelling that all generators’ slugs of a name have in common.
  private var looseSlugs = UniqueIndex()
  private var identifiers = UniqueIndex()
  private var wordPress = UniqueIndex()
  private var exact = UniqueIndex()
  private var aliases = UniqueIndex()
  private var loose = UniqueIndex()
  private var titles = UniqueIndex()
  private let paths: [String]

  /// Indexes all article files, published or not, and the URLs, aliases and identifiers of the published articles.
  ///
  /// Unpublished articles are found only by keys that no published article has.
  init(
    files: [ArticleFile], articles: [Article], hidden: [Article] = [], base: IRI, map: CommentMap = CommentMap()
  ) {
    self.map = map
    paths = files.map(\.path)
    let root = NormalizedURL(base.reference.path).path
    let published = Set(articles.lazy.map(\.path))
    for file in files { names.addCertain(file.path) }
    for file in files where published.contains(file.path) { add(file) }
    for article in articles { add(article, below: root) }
    for article in articles {
      for place in article.former {
        names.addIfFree(place.path, article.path)
        slugs.addIfFree(place.slug.lowercased(), article.path)
        let page = NormalizedURL(place.page)
        aliases.addIfFree(page.exact, article.path)
        loose.addIfFree(page.loose, article.path)
      }
    }
    settleAll()
    for file in files where !published.contains(file.path) { add(file) }
    for article in hidden { add(article, below: root) }
  }

  private mutating func settleAll() {
    names.settle()
    exact.settle()
    slugs.settle()
    looseSlugs.settle()
    aliases.settle()
    loose.settle()
    identifiers.settle()
    wordPress.settle()
    titles.settle()
  }

  private mutating func add(_ file: ArticleFile) {
    names.add(file.fullPath, file.path)
    names.add(file.undatedPath, file.path)
    slugs.add(file.slug.lowercased(), file.path)
    looseSlugs.add(ArticleMatcher.looseSlug(file.slug), file.path)
  }

  private mutating func add(_ article: Article, below root: String) {
    let key = NormalizedURL(article.url.string)
    exact.add(key.exact, article.path)
    loose.add(key.loose, article.path)
    slugs.add(article.slug.lowercased(), article.path)
    slugs.add(key.slug, article.path)
    for slug in [article.slug, key.slug] { looseSlugs.add(ArticleMatcher.looseSlug(slug), article.path) }
    if root != "/", key.path.hasPrefix(root + "/") {
      aliases.add(String(key.path.dropFirst(root.count)), article.path)
    }
    for alias in article.aliases {
      let alias = NormalizedURL(alias)
      aliases.add(alias.exact, article.path)
      loose.add(alias.loose, article.path)
    }
    for name in article.threadIdentifiers.names {
      identifiers.add(name, article.path)
      if name.hasPrefix("http") { identifiers.add(NormalizedURL(name).slug, article.path) }
    }
    if let number = article.threadIdentifiers.wordPress { wordPress.add(number, article.path) }
    if !article.title.isEmpty { titles.add(article.title, article.path) }
  }

  /// Returns the match of a thread, or `nil` if no article is found.
  ///
  /// The comment map is tried first, then identifiers, names, URLs, slugs and the title. A key that several articles
  /// share matches none of them.
  func match(_ keys: ThreadKeys) -> Match? {
    for key in keys.all {
      guard let article = map.articles[key] else { continue }
      if article.isEmpty { return .excluded }
      if let path = names[article] ?? found(at: NormalizedURL(article)) { return .article(path, by: "map") }
    }
    if let path = keys.identifiers.firstResult({ identifiers[$0] }) { return .article(path, by: "id") }
    if let path = keys.names.firstResult({ names[$0] }) { return .article(path, by: "name") }
    let urls = keys.urls.map { map.moved($0) ?? $0 }.map { NormalizedURL($0) }
    if let path = urls.firstResult(found) { return .article(path, by: "URL") }
    if let path = keys.identifiers.firstResult(found(by:)) { return .article(path, by: "id") }
    let lastWords = urls.map(\.slug) + keys.names.map { $0.lowercased() }
    if let path = lastWords.firstResult(found(bySlug:)) { return .article(path, by: "slug") }
    return keys.title.flatMap { titles[$0] }.map { .article($0, by: "title") }
  }

  /// The articles whose names and slugs are suggested for threads without an article.
  var suggestions: ArticleSuggestions { ArticleSuggestions(paths: paths, slugs: slugs.articlesByName) }

  private func found(at key: NormalizedURL) -> String? {
    if let path = exact[key.exact] ?? exact[key.path] ?? aliases[key.exact] ?? aliases[key.path] { return path }
    if let number = key.wordPressID, let path = wordPress[number] { return path }
    return key.path == "/" ? nil : loose[key.loose] ?? names[String(key.path.dropFirst())]
  }

  /// Returns the article with an identifier.
  ///
  /// The identifier may also be a path, a URL, or a WordPress number with a URL: `198 https://example.com/?p=198`.
  private func found(by identifier: String) -> String? {
    let words = identifier.split(separator: " ")
    guard let last = words.last else { return nil }
    if let path = identifiers[String(last)] ?? names[String(last)] { return path }
    if last.utf8.contains(UInt8(ascii: "/")), let path = found(at: NormalizedURL(String(last))) { return path }
    let number = words[0].hasPrefix("wp_id=") ? words[0].dropFirst(6) : words[0]
    return wordPress[String(number)]
  }

  private func found(bySlug slug: String) -> String? {
    if slug.isEmpty { return nil }
    if let path = slugs[slug] { return path }
    let undated = ArticleFile(slug + ".md").flatMap { $0.date == nil ? nil : $0.slug }
    return undated.flatMap { slugs[$0] ?? looseSlugs[ArticleMatcher.looseSlug($0)] }
      ?? looseSlugs[ArticleMatcher.looseSlug(slug)]
  }

  /// Returns a name as lowercase words between hyphens: `A_B.NET.aspx` and its slug `a-b-net-aspx` are equal.
  private static func looseSlug(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    var isBetweenWords = false
    for scalar in name.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if isBetweenWords, !result.isEmpty { result.append("-") }
        isBetweenWords = false
        result.append(scalar)
      } else {
        isBetweenWords = true
      }
    }
    return String(result)
  }
}

/// An index of articles by name; a name that two articles share finds neither.
private struct UniqueIndex {
  private var articles: [String: String?] = [:]
  private var certain: Set<String> = []
  /// The names that were added after the index was settled.
  private var added: Set<String> = []
  /// Whether names that are taken are kept.
  private var isSettled = false

  mutating func settle() { isSettled = true }

  /// Adds an article’s own name, which takes precedence over equal names of other articles.
  mutating func addCertain(_ name: String) {
    articles[name] = name
    certain.insert(name)
  }

  mutating func add(_ name: String, _ article: String) {
    guard !certain.contains(name), !isSettled || articles[name] == nil || added.contains(name) else { return }
    if isSettled { added.insert(name) }
    let isTaken = articles[name].map { $0 != article } ?? false
    articles[name] = .some(isTaken ? nil : article)
  }

  /// Adds a former name, which is worth less than any current one.
  mutating func addIfFree(_ name: String, _ article: String) {
    if articles[name] == nil { articles[name] = .some(article) }
  }

  subscript(name: String) -> String? { name.isEmpty ? nil : articles[name] ?? nil }

  /// The articles by the names that find one.
  var articlesByName: [String: String] { articles.compactMapValues(\.self) }
}

extension Sequence {
  /// Returns the first result of `transform` that is not `nil`.
  func firstResult<Value>(_ transform: (Element) -> Value?) -> Value? {
    for element in self { if let value = transform(element) { return value } }
    return nil
  }
}
