import FeedCore

/// Finds the parents of comments, which are given by id, by the beginning of a file name, or by number.
struct StaticParents {
  private let comments: [StaticComment]
  private var ids: [String: Int] = [:]
  private var stems: [String: Int] = [:]
  /// The replies to the article, in order of their file names.
  private let tops: [Int]

  init(_ comments: [StaticComment]) {
    self.comments = comments
    for (index, comment) in comments.enumerated() {
      if let id = comment.id, ids[id] == nil { ids[id] = index }
      stems[comment.stem] = index
    }
    tops = comments.indices.filter { comments[$0].parent == nil }
      .sorted { comments[$0].stem.utf8.lexicographicallyPrecedes(comments[$1].stem.utf8) }
  }

  /// Returns the id of a comment’s parent, or the value as written if there is no such comment.
  func parent(of index: Int) -> String? {
    guard let name = comments[index].parent else { return nil }
    guard let found = ids[name] ?? stems[name] ?? byBeginning(name) ?? byNumber(name) else { return name }
    return comments[found].usedID
  }

  /// Returns the only comment whose file name begins with `name`, or `nil` if there are several.
  ///
  /// File names contain milliseconds, references only seconds.
  private func byBeginning(_ name: String) -> Int? {
    guard name.utf8.count >= 10 else { return nil }
    let found = comments.indices.filter { comments[$0].stem.hasPrefix(name) }
    return found.count == 1 ? found[0] : nil
  }

  /// Returns the comment with a number: `7` is the seventh reply to the article.
  private func byNumber(_ name: String) -> Int? {
    guard let number = Int(name), tops.indices.contains(number - 1) else { return nil }
    return tops[number - 1]
  }
}
