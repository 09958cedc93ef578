import FeedCore

/// The comments of one article or page.
struct ImportedThread {
  /// The keys that identify an article that is not in the export.
  struct Key {
    var url: String?
    var id: String?
    var title: String?
  }

  var key: Key?
  var comments: [ImportedComment]
  /// The date of comments without a date.
  var date: ImportedDate?

  /// The comments to write, oldest first, and the numbers of skipped comments by reason.
  struct Selection {
    var comments: [ImportedComment] = []
    var skipped: [String: Int] = [:]
    var diagnostics: [Diagnostic] = []
  }

  /// Selects the comments to write.
  ///
  /// A reply to a skipped comment becomes a reply to that comment’s parent.
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
          result.diagnostics.append(.commentWithoutDate(comment, isSkipped: true))
          continue
        }
        comment.date = date
        result.diagnostics.append(.commentWithoutDate(comment, isSkipped: false))
      }
      if comment.lacksPage { result.diagnostics.append(.skippedPage(comment)) }
      result.comments.append(comment)
    }
    result.comments.sort { ($0.date?.order ?? 0, $0.id) < ($1.date?.order ?? 0, $1.id) }
    return result
  }

  /// Returns the comments with unique ids: duplicates are skipped, and a different comment with the same id gets a new
  /// one.
  private func distinct(_ result: inout Selection) -> [ImportedComment] {
    var seen: [String: ImportedComment] = [:]
    return comments.compactMap { comment in
      guard let first = seen[comment.id] else {
        seen[comment.id] = comment
        return comment
      }
      if comment.reasonToSkip == nil, first.body == comment.body, first.date == comment.date {
        result.skipped["duplicate", default: 0] += 1
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

  /// Returns the id of the nearest ancestor that is imported, or `nil` if there is none.
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
  fileprivate static func commentWithoutDate(_ comment: ImportedComment, isSkipped: Bool) -> Diagnostic {
    Diagnostic(
      .importCommentWithoutDate, "comment “\(comment.id)” has no valid date",
      at: comment.location,
      help: isSkipped ? "write its date in the export; it is skipped" : "write its date; it has the date of its article"
    )
  }

  fileprivate static func skippedPage(_ comment: ImportedComment) -> Diagnostic {
    Diagnostic(
      .importAuthorUrl, "author URL of comment “\(comment.id)” is not a web URL and is omitted",
      at: comment.location)
  }

  fileprivate static func duplicateID(_ comment: ImportedComment, id: String, first: ImportedComment) -> Diagnostic {
    Diagnostic(
      .importDuplicateComment, "duplicate comment id “\(comment.id)”",
      at: comment.location, help: "use the new id “\(id)” for this comment",
      related: [Diagnostic.Related("first used here", at: first.location)])
  }

  fileprivate static func parentMissing(_ comment: ImportedComment) -> Diagnostic {
    Diagnostic(
      .importParentMissing, "comment “\(comment.id)” replies to a comment that is not in the export",
      at: comment.location)
  }
}

extension RuleDescription {
  static let importCommentWithoutDate = RuleDescription(
    "import/comment-without-date", .warning, "an imported comment should have a date",
    why: "Without a date, the comment cannot be sorted.",
    help: "write its date",
    wrong: "<wp:comment_date>0000-00-00 00:00:00</wp:comment_date>",
    right: "<wp:comment_date>2024-03-01 09:30:00</wp:comment_date>")

  static let importAuthorUrl = RuleDescription(
    "import/author-url", .info, "prefer a web URL as the URL of a commenter",
    why: "Other URLs are not published, since they can contain scripts or e-mail addresses.",
    help: "add a URL that begins with https://; the name and comment are kept",
    wrong: "<wp:comment_author_url>javascript:…</wp:comment_author_url>",
    right: "<wp:comment_author_url>https://ada.example/</wp:comment_author_url>")

  static let importDuplicateComment = RuleDescription(
    "import/duplicate-comment", .warning, "the id of an imported comment should be unique in its thread",
    why: "Feed readers show only one of two entries with the same id, so one gets a new id.",
    help: "use the new id for this comment",
    wrong: "<wp:comment_id>7</wp:comment_id> twice",
    right: "<wp:comment_id>7</wp:comment_id> and <wp:comment_id>8</wp:comment_id>")

  static let importParentMissing = RuleDescription(
    "import/parent-missing", .warning, "the comment that an imported comment replies to should be in the export",
    why: "The reply becomes a reply to the article, so the thread is lost.",
    help: "export all comments; this one becomes a reply to the article",
    wrong: "<wp:comment_parent>99</wp:comment_parent>",
    right: "<wp:comment_parent>7</wp:comment_parent>")
}
