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
  /// - Returns: The URL with the fragment of the reference.
  package func url(of reference: String, from file: String, language: LanguageTag? = nil) -> IRI? {
    let path = reference.prefix { $0 != "#" && $0 != "?" }
    let parts = Self.parts(String(path))
    guard let last = parts.last else { return nil }
    let found = index.withLock { index in
      if index == nil {
        index = Dictionary(grouping: articles.indices) { Self.parts(articles[$0].location.file).last ?? "" }
      }
      return index?[last] ?? []
    }.filter { Self.parts(articles[$0].location.file).suffix(parts.count).elementsEqual(parts) }
    let candidates = Self.narrowed(Self.narrowed(found) { articles[$0].language == language }) {
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

  private static func folder(of file: String) -> Substring { file[..<(file.lastIndex(of: "/") ?? file.startIndex)] }

  /// Returns the parts of a path without `index`, the file extension and the language before it.
  private static func parts(_ path: String) -> [String] {
    var parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }.map { $0.lowercased() }
    guard let last = parts.popLast() else { return [] }
    var name = last[...]
    for ending in [".md", ".markdown", ".html", ".htm", ".rst", ".mkd"] where name.hasSuffix(ending) {
      name = name.dropLast(ending.count)
      if let dot = name.lastIndex(of: "."), (try? LanguageTag(String(name[name.index(after: dot)...]))) != nil {
        name = name[..<dot]
      }
    }
    if name != "index" || parts.isEmpty { parts.append(String(name)) }
    return parts
  }
}
