import FeedCore

/// Finds the comment that each one answers: sites name it by id, by the beginning of its file's name, or by counting.
struct StaticParents {
  private let comments: [StaticComment]
  private var ids: [String: Int] = [:]
  private var stems: [String: Int] = [:]
  /// The comments that answer the article, in the order of their files' names.
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

  /// The id of the comment that one answers; what it says itself when there is none such.
  func parent(of index: Int) -> String? {
    guard let name = comments[index].parent else { return nil }
    guard let found = ids[name] ?? stems[name] ?? byBeginning(name) ?? byNumber(name) else { return name }
    return comments[found].id ?? comments[found].stem
  }

  /// Names of files hold milliseconds, names of parents seconds only.
  private func byBeginning(_ name: String) -> Int? {
    guard name.utf8.count >= 10 else { return nil }
    return comments.indices.filter { comments[$0].stem.hasPrefix(name) }
      .min { comments[$0].stem.utf8.count < comments[$1].stem.utf8.count }
  }

  /// `7` is the seventh comment that answers the article.
  private func byNumber(_ name: String) -> Int? {
    guard let number = Int(name), tops.indices.contains(number - 1) else { return nil }
    return tops[number - 1]
  }
}
