import FeedCore

/// The comments of one article or page.
struct ImportedThread {
  /// By what the article is found, where it is not in the export.
  struct Key {
    var url: String?
    var id: String?
    var title: String?
  }

  var key: Key?
  var comments: [ImportedComment]
  /// What comments without a date are dated by.
  var date: ImportedDate?

  /// What came of the comments: those to be written, oldest first, and those that are left out for each reason.
  struct Selection {
    var comments: [ImportedComment] = []
    var skipped: [String: Int] = [:]
    var diagnostics: [Diagnostic] = []
  }

  /// Chooses the comments to be written: an answer to one that is left out answers what that one answered.
  func selection() -> Selection {
    var result = Selection()
    let all = distinct(&result)
    let indexes = Dictionary(all.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for comment in all {
      if let reason = comment.reasonToSkip {
        result.skipped[reason, default: 0] += 1
        continue
      }
      var comment = comment
      comment.replyTo = ancestor(of: comment, among: all, indexes: indexes, diagnostics: &result.diagnostics)
      if comment.date == nil {
        guard let date else {
          result.skipped["without a date", default: 0] += 1
          result.diagnostics.append(.commentWithoutDate(comment, isLeftOut: true))
          continue
        }
        comment.date = date
        result.diagnostics.append(.commentWithoutDate(comment, isLeftOut: false))
      }
      if comment.lacksPage { result.diagnostics.append(.pageLeftOut(comment)) }
      result.comments.append(comment)
    }
    result.comments.sort { ($0.date?.order ?? 0, $0.id) < ($1.date?.order ?? 0, $1.id) }
    return result
  }

  /// The comments with an id each: of two that are the same the second is left out, of two that are not it gets another.
  private func distinct(_ result: inout Selection) -> [ImportedComment] {
    var seen: [String: ImportedComment] = [:]
    return comments.compactMap { comment in
      guard let first = seen[comment.id] else {
        seen[comment.id] = comment
        return comment
      }
      if comment.reasonToSkip == nil, first.body == comment.body, first.date == comment.date {
        result.skipped["there twice", default: 0] += 1
        return nil
      }
      var other = comment
      var number = 2
      while seen["\(comment.id)-\(number)"] != nil { number += 1 }
      other.id = "\(comment.id)-\(number)"
      seen[other.id] = other
      if other.reasonToSkip == nil { result.diagnostics.append(.duplicateID(comment, id: other.id, first: first)) }
      return other
    }
  }

  /// The nearest comment above one that comes along.
  private func ancestor(
    of comment: ImportedComment, among all: [ImportedComment], indexes: [String: Int], diagnostics: inout [Diagnostic]
  ) -> String? {
    var parent = comment.replyTo
    var passed: Set<String> = [comment.id]
    while let id = parent {
      guard passed.insert(id).inserted else { return nil }
      guard let index = indexes[id] else {
        diagnostics.append(.parentMissing(comment))
        return nil
      }
      if all[index].reasonToSkip == nil { return id }
      parent = all[index].replyTo
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func commentWithoutDate(_ comment: ImportedComment, isLeftOut: Bool) -> Diagnostic {
    Diagnostic(
      "import/comment-without-date", .warning, "the comment “\(comment.id)” has no date that the calendar has",
      at: comment.location, help: isLeftOut ? "it is left out" : "it gets the date of its article")
  }

  fileprivate static func pageLeftOut(_ comment: ImportedComment) -> Diagnostic {
    Diagnostic(
      "import/author-url", .info, "the address of the author of the comment “\(comment.id)” is not one on the web",
      at: comment.location, help: "it is left out; the name and the comment come along")
  }

  fileprivate static func duplicateID(_ comment: ImportedComment, id: String, first: ImportedComment) -> Diagnostic {
    Diagnostic(
      "import/duplicate-comment", .warning, "a comment with the id “\(comment.id)” was there before",
      at: comment.location, help: "this one gets the id “\(id)”",
      related: [Diagnostic.Related("it stands here first", at: first.location)])
  }

  fileprivate static func parentMissing(_ comment: ImportedComment) -> Diagnostic {
    Diagnostic(
      "import/parent-missing", .warning, "the comment that “\(comment.id)” answers is not in the export",
      at: comment.location, help: "it becomes an answer to the article")
  }
}
