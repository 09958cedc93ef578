import FeedCore

/// The numbers of comments without an id, and of those without a date or a name.
struct UnmarkedCommentCounts {
  var comments: Int
  var undated: Int
  var nameless: Int

  init(comments: Int, undated: Int, nameless: Int) {
    (self.comments, self.undated, self.nameless) = (comments, undated, nameless)
  }

  /// Reads the numbers in the context of a diagnostic.
  init?(text: String) {
    let numbers = text.split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    self.init(comments: numbers[0], undated: numbers[1], nameless: numbers[2])
  }

  /// The numbers for the context of a diagnostic.
  var text: String { "\(comments) \(undated) \(nameless)" }

  mutating func add(_ other: UnmarkedCommentCounts) {
    comments += other.comments
    undated += other.undated
    nameless += other.nameless
  }

  var message: String {
    let ids =
      comments == 1
      ? "1 comment has no id and is identified by its position"
      : "\(comments) comments have no ids and are identified by their positions"
    let dates =
      undated == 0
      ? nil
      : undated == 1
        ? "1 has no date and gets that of the article" : "\(undated) have no dates and get that of the article"
    let names = nameless == 0 ? nil : nameless == 1 ? "1 has no name" : "\(nameless) have no names"
    return [ids, dates, names].compactMap(\.self).joined(separator: "; ")
  }
}
