package import FeedCore

/// The problems of comment stores of every kind.
extension RuleDescription {
  static let commentsSkipped = RuleDescription(
    "comments/skipped", .warning, "a record of a comment store should be a complete comment",
    why: "Without an id or a page, the comment cannot be published.",
    help: "export the comments again, or remove the record",
    wrong: "{\"text\": \"Thanks!\"}",
    right: "{\"id\": 7, \"created\": 1709283000, \"text\": \"Thanks!\"}")

  static let commentsUnreadStore = RuleDescription(
    "comments/unread-store", .error, "a comment store must be readable",
    why: "Comments of the store are missing. Feeds keep those that are already published.",
    help: "get the file again; feeds keep the comments of the last build",
    wrong: "{\"message\": \"Bad credentials\"}",
    right: "[{\"number\": 1, \"title\": \"hello/\", \"comments\": []}]")

  static let commentsIncomplete = RuleDescription(
    "comments/incomplete", .warning, "a comment store should contain all comments",
    why: "The rest of the comments are missing. Feeds keep those that are already published.",
    help: "request all pages; the guide to comments shows how",
    wrong: "{\"comments\": {\"totalCount\": 120, \"nodes\": [{}]}}",
    right: "{\"comments\": {\"totalCount\": 1, \"nodes\": [{}]}}")

  static let commentsNoStore = RuleDescription(
    "comments/no-store", .error, "a comment store must exist",
    why: "All comments of the store are missing from the feeds.",
    help: "write a path relative to the folder of site.toml, or remove the store",
    wrong: "path = \"comment.db\"",
    right: "path = \"comments.db\"")

  static let commentsNoRoom = RuleDescription(
    "comments/no-room", .error, "temporary storage must have room for the comments",
    why: "Comments that do not fit are missing from the feeds.",
    help: "free disk space, or set TMPDIR to another folder",
    wrong: "TMPDIR=/full feedkiln build",
    right: "TMPDIR=/var/tmp feedkiln build")

  static let commentsAuthorUrl = RuleDescription(
    "comments/author-url", .info, "prefer web URLs as the URLs of commenters",
    why: "Other URLs are not published, since they can contain scripts or e-mail addresses.",
    help: "write URLs that begin with https://; names and comments are kept",
    wrong: "\"website\": \"javascript:alert(1)\"",
    right: "\"website\": \"https://ada.example/\"")

  static let commentsUndated = RuleDescription(
    "comments/undated", .warning, "the comments of a store should have dates",
    why: "A comment without a date gets that of its article, so it is out of order.",
    help: "write a date such as 2024-03-01T09:30:00Z",
    wrong: "date: null",
    right: "date: 2024-03-01T09:30:00Z")

  package static let commentsWithoutArticle = RuleDescription(
    "comments/without-article", .warning, "the comments of a store should belong to articles",
    why: "Comments without an article are missing from the feeds.",
    help: "run feedkiln comments to list them, and map the threads in [comments.map]",
    wrong: "# no [comments.map]",
    right: "[comments.map]\n\"/old-page/\" = \"rye\"")
}
