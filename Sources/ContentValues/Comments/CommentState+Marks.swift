package import FrontMatter

/// The marks with which systems and authors keep a comment back, in any case of letters.
extension CommentState {
  /// Reads the marks of a record, such as `approved: false`, `status: spam` or `hidden: true`.
  ///
  /// A record without a mark is approved. Of several marks, one that keeps the comment back counts.
  package init(marksOf node: DataNode) {
    self.init(marks: (node.entries ?? []).lazy.compactMap { entry in entry.value.string.map { (entry.key, $0) } })
  }

  /// Reads the marks among names and values.
  package init(marks: some Sequence<(String, String)>) {
    self = marks.lazy.compactMap { CommentState(mark: $0, $1) }.first { $0 != .approved } ?? .approved
  }

  /// Reads a mark; returns `nil` for any other member.
  private init?(mark key: String, _ text: String) {
    let key = CommentState.plain(key)
    let isFalse = ["false", "no", "0", "off", "n"].contains(text.lowercased())
    if CommentState.words.contains(key) {
      self = CommentState(word: text)
    } else if let state = CommentState.negative[key] {
      self = isFalse ? .approved : state
    } else if CommentState.positive.contains(key) {
      self = isFalse ? .pending : CommentState(word: text)
    } else if key == "published", isFalse {
      self = .pending
    } else {
      return nil
    }
  }

  /// Whether a member is a mark.
  package static func isMark(_ key: String) -> Bool {
    let key = plain(key)
    return words.contains(key) || negative[key] != nil || positive.contains(key) || key == "published"
  }

  /// Reads the word for a state in any system; an unknown word keeps the comment back.
  package init(word: String) { self = CommentState(known: word) ?? .pending }

  /// Reads the word for a state in any system, or returns `nil` if it is unknown.
  package init?(known word: String) {
    switch CommentState.plain(word) {
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

  /// The members that contain the word for a state.
  private static let words: Set<String> = [
    "state", "status", "visibility", "moderation", "moderationstatus", "moderationstate", "commentapproved",
    "commentstatus",
  ]

  /// The members whose value is true for a comment that is kept back.
  private static let negative: [String: CommentState] = [
    "draft": .pending, "private": .pending, "isprivate": .pending, "hidden": .pending, "ishidden": .pending,
    "pending": .pending, "ispending": .pending, "unpublished": .pending, "unapproved": .pending, "inreview": .pending,
    "isminimized": .pending, "minimized": .pending, "wmprivate": .pending, "isdraft": .pending,
    "spam": .spam, "isspam": .spam, "flagged": .spam, "isflagged": .spam, "offtopic": .spam, "isofftopic": .spam,
    "deleted": .deleted, "isdeleted": .deleted, "delete": .deleted, "trash": .deleted, "trashed": .deleted,
    "istrashed": .deleted, "removed": .deleted, "isremoved": .deleted, "softdeleted": .deleted,
    "deletedat": .deleted, "deleteddate": .deleted, "deletedtime": .deleted,
  ]

  /// The members whose value is false for a comment that is kept back.
  private static let positive: Set<String> = [
    "approved", "isapproved", "visible", "isvisible", "public", "ispublic", "ispublished",
  ]

  /// A name without capitals, spaces, hyphens and underscores.
  private static func plain(_ name: String) -> String {
    String(name.lowercased().filter { !" -_".contains($0) })
  }
}
