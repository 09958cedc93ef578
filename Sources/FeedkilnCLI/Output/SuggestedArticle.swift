import FeedCore

/// The article that a comment thread without an article may belong to.
struct SuggestedArticle {
  private let thread: [String]
  private let article: [String]

  /// Creates a suggestion.
  ///
  /// - Parameters:
  ///   - path: The path of the article.
  ///   - key: The key of the thread.
  init(_ path: String, thread key: String) {
    thread = Self.words(of: key)
    article = Self.words(of: path)
  }

  /// Whether the names differ by a number or a whole word and not by a typo, as those of different articles do.
  var isDoubtful: Bool {
    guard thread.count == article.count else { return true }
    return zip(thread, article).contains { one, other in
      guard one != other else { return false }
      return (one + other).contains(where: \.isNumber) || SpellingSuggestion.of(one, in: [other]) == nil
    }
  }

  private static let extensions: Set = ["html", "htm", "aspx", "asp", "php", "md", "index"]

  /// Returns the words of the last part of a path in lowercase, without extensions; a capital begins a word.
  private static func words(of path: String) -> [String] {
    var words: [String] = []
    var last: Character = " "
    for letter in path.split(separator: "/").last ?? "" {
      if letter.isLetter || letter.isNumber {
        let continues = (last.isLetter || last.isNumber) && !(letter.isUppercase && last.isLowercase)
        if !continues { words.append("") }
        words[words.count - 1] += letter.lowercased()
      }
      last = letter
    }
    return words.filter { !extensions.contains($0) }
  }
}
