package import FrontMatter

/// The marks with which authors keep an article back, in any case of letters: `published: false`, `status: pending`,
/// `private: true`, `visibility: hidden`, `password: …` and similar ones.
package struct PublicationMarks {
  /// Whether the article must not be published.
  package private(set) var isUnpublished = false
  /// Whether the article is published, but not listed.
  package private(set) var isUnlisted = false

  /// Reads the marks in front matter.
  ///
  /// - Parameters:
  ///   - node: The front matter as it is written.
  ///   - isOwn: Whether the site follows Feedkiln’s own rules; generators and themes give some words another meaning.
  package init(_ node: DataNode, isOwn: Bool) {
    for entry in node.entries ?? [] {
      let key = MarkName.plain(entry.key)
      guard Self.keys.contains(key) else { continue }
      let text = MarkName.plain(entry.value.string ?? "")
      let isTrue = ["true", "yes", "on", "y", "1"].contains(text)
      let isFalse = ["false", "no", "off", "n", "0"].contains(text)
      switch key {
      case "draft", "isdraft", "private", "isprivate", "unpublished": isUnpublished = isUnpublished || isTrue
      case "hidden", "ishidden", "deleted", "trashed": isUnpublished = isUnpublished || isOwn && isTrue
      case "published", "publish", "ispublished", "public", "ispublic": isUnpublished = isUnpublished || isFalse
      case "password", "postpassword": isUnpublished = isUnpublished || !text.isEmpty && !isFalse
      case "status", "state", "poststatus", "visibility":
        if text == "unlisted" { isUnlisted = true }
        if text == "hidden" && !isOwn { continue }
        if Self.unpublished.contains(text) { isUnpublished = true }
      case "unlisted", "isunlisted": isUnlisted = isUnlisted || isTrue
      default: break
      }
    }
  }

  /// The words of systems for articles that are not published.
  private static let unpublished: Set<String> = [
    "draft", "drafts", "autodraft", "pending", "pendingreview", "review", "inreview", "private", "hidden", "trash",
    "trashed", "deleted", "unpublished", "notpublished", "unapproved", "protected", "password", "passwordprotected",
    "internal", "members", "paid", "nopublish", "withdrawn", "future", "scheduled",
  ]

  /// The keys of marks that have no other meaning, in Feedkiln’s own rules.
  package static func isMark(_ key: String) -> Bool { key != "draft" && keys.contains(MarkName.plain(key)) }

  private static let keys: Set<String> = [
    "draft", "isdraft", "private", "isprivate", "unpublished", "hidden", "ishidden", "deleted", "trashed", "published",
    "publish", "ispublished", "public", "ispublic", "password", "postpassword", "status", "state", "poststatus",
    "visibility", "unlisted", "isunlisted",
  ]
}
