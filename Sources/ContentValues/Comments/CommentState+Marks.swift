package import FrontMatter

/// The marks with which systems and authors keep a comment back, in any case of letters.
extension CommentState {
  /// Reads the marks of a record, such as `approved: false`, `status: spam` or `hidden: true`.
  ///
  /// A record without a mark is approved. Of several marks, one that keeps the comment back counts.
  package init(marksOf node: DataNode) {
    self.init(
      marks: (node.entries ?? []).lazy.filter { CommentState.isMark($0.key) }.compactMap { entry in
        entry.value.string.map { (entry.key, $0) }
      })
  }

  /// Reads the marks of a record and those of its author, such as `suspended: true`.
  package init(marksOf node: DataNode, by author: DataNode?) {
    self.init(marksOf: node)
    if self == .approved, let author { self.init(marksOf: author) }
  }

  /// Reads the marks among names and values.
  package init(marks: some Sequence<(String, String)>) {
    self = marks.lazy.compactMap { CommentState(mark: $0, $1) }.first { $0 != .approved } ?? .approved
  }

  /// Reads a mark; returns `nil` for any other member.
  private init?(mark key: String, _ text: String) {
    guard let mark = CommentState.marks[MarkName.plain(key)] else { return nil }
    let isFalse = ["false", "no", "0", "off", "n"].contains(text.lowercased())
    switch mark {
    case .word: self = CommentState(word: text)
    case .negative(let state): self = isFalse ? .approved : state
    case .positive: self = isFalse ? .pending : CommentState(word: text)
    case .published:
      guard isFalse else { return nil }
      self = .pending
    }
  }

  /// Whether a member is a mark.
  package static func isMark(_ key: String) -> Bool { marks[MarkName.plain(key)] != nil }

  /// Reads the word for a state in any system; an unknown word keeps the comment back.
  package init(word: String) { self = CommentState(known: word) ?? .pending }

  /// Reads the word for a state in any system, or returns `nil` if it is unknown.
  package init?(known word: String) {
    switch MarkName.plain(word) {
    case "approved", "approve", "accepted", "published", "publish", "public", "unlisted", "visible", "shown", "active",
      "live", "ok", "valid", "verified", "open", "none", "1", "true", "yes", "on", "y":
      self = .approved
    case "spam", "junk", "abuse", "abusive", "flagged", "offtopic", "lowquality", "reported":
      self = .spam
    case "deleted", "delete", "trash", "trashed", "posttrashed", "removed", "softdeleted", "2":
      self = .deleted
    case "pending", "hold", "held", "unapproved", "inreview", "review", "moderation", "moderated", "queued", "waiting",
      "awaitingmoderation", "draft", "private", "hidden", "unpublished", "direct", "followers", "rejected", "0",
      "false", "no", "off", "n":
      self = .pending
    default: return nil
    }
  }

  /// The meaning of a member’s value.
  private enum Mark {
    /// The word for a state.
    case word
    /// True for an unpublished comment.
    case negative(CommentState)
    /// False for an unpublished comment; otherwise a word.
    case positive
    /// False for an unpublished comment; otherwise often a date.
    case published
  }

  private static let marks: [String: Mark] = {
    var marks: [String: Mark] = ["published": .published]
    for name in [
      "state", "status", "visibility", "moderation", "moderationstatus", "moderationstate", "commentapproved",
      "commentstatus",
    ] { marks[name] = .word }
    for name in [
      "draft", "private", "isprivate", "hidden", "ishidden", "pending", "ispending", "unpublished", "unapproved",
      "inreview", "isminimized", "minimized", "wmprivate", "isdraft", "blocked", "isblocked", "banned", "isbanned",
      "suspended", "limited",
    ] { marks[name] = .negative(.pending) }
    for name in ["spam", "isspam", "flagged", "isflagged", "offtopic", "isofftopic"] {
      marks[name] = .negative(.spam)
    }
    for name in [
      "deleted", "isdeleted", "delete", "trash", "trashed", "istrashed", "removed", "isremoved", "softdeleted",
      "deletedat", "deleteddate", "deletedtime",
    ] { marks[name] = .negative(.deleted) }
    for name in ["approved", "isapproved", "visible", "isvisible", "public", "ispublic", "ispublished"] {
      marks[name] = .positive
    }
    return marks
  }()
}
