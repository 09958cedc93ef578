package import FeedCore
import Synchronization

/// Finds articles by the names of their files, as links in template code refer to them.
package final class ArticleLinks: Sendable {
  private let articles: [Article]
  /// The indexes of the articles by the last part of their names, or `nil` until a link is resolved.
  private let index = Mutex<[String: [Int]]?>(nil)

  package init(_ articles: [Article]) { self.articles = articles }

  /// Returns the URL of an article, or `nil` if no article or more than one matches.
  ///
  /// - Parameters:
  ///   - reference: A path, also without its first folders or the file extension, such as `posts/rye.md` or `rye`. It
  ///     may end in a fragment.
  ///   - file: The file that contains the link.
  ///   - language: The language of that file; its articles take precedence.
  ///   - isExact: Whether a file with exactly this name takes precedence over those of the language.
  /// - Returns: The URL with the fragment of the reference.
  package func url(of reference: String, from file: String, language: LanguageTag? = nil, isExact: Bool = false) -> IRI?
  {
    let path = reference.prefix { $0 != "#" && $0 != "?" }
    let parts = Self.parts(String(path))
    guard let last = parts.last else { return nil }
    let found = index.withLock { index in
      if index == nil {
        index = Dictionary(grouping: articles.indices) { Self.parts(articles[$0].location.file).last ?? "" }
      }
      return index?[last] ?? []
    }.filter { Self.parts(articles[$0].location.file).suffix(parts.count).elementsEqual(parts) }
    func isNamed(_ index: Int) -> Bool {
      Self.names(articles[index].location.file, path.drop { $0 == "/" })
    }
    let ofLanguage = isExact ? found : Self.narrowed(found) { articles[$0].language == language }
    let exact = Self.narrowed(ofLanguage, isNamed)
    let candidates = Self.narrowed(exact) {
      path.hasPrefix("/") ? false : Self.folder(of: articles[$0].location.file) == Self.folder(of: file)
    }
    guard candidates.count == 1, let article = candidates.first else { return nil }
    return IRI(unchecked: articles[article].url.string + reference.dropFirst(path.count))
  }

  /// Returns the items that fulfill a condition, or all if none does.
  private static func narrowed(_ items: [Int], _ condition: (Int) -> Bool) -> [Int] {
    let some = items.filter(condition)
    return items.count > 1 && !some.isEmpty ? some : items
  }

  /// Whether a path names exactly this file, also without its first folders.
  private static func names(_ file: String, _ path: Substring) -> Bool {
    file.hasSuffix(path) && (file.utf8.count == path.utf8.count || file.dropLast(path.count).last == "/")
  }

  private static func folder(of file: String) -> Substring { file[..<(file.lastIndex(of: "/") ?? file.startIndex)] }

  private static let extensions = [".md", ".markdown", ".html", ".htm", ".rst", ".mkd"]

  /// Whether a path, which may end in a fragment, has the extension of an article or none.
  static func isArticle(_ path: String) -> Bool {
    let name = path.prefix { $0 != "#" && $0 != "?" }.split(separator: "/").last ?? ""
    return !name.contains(".") || extensions.contains(where: name.lowercased().hasSuffix)
  }

  /// Returns the parts of a path without `index`, the file extension and the language before it.
  private static func parts(_ path: String) -> [String] {
    var parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }.map { $0.lowercased() }
    guard let last = parts.popLast() else { return [] }
    var name = last[...]
    for ending in extensions where name.hasSuffix(ending) {
      name = name.dropLast(ending.count)
      if let dot = name.lastIndex(of: "."), (try? LanguageTag(String(name[name.index(after: dot)...]))) != nil {
        name = name[..<dot]
      }
    }
    if name != "index" || parts.isEmpty { parts.append(String(name)) }
    return parts
  }
}
