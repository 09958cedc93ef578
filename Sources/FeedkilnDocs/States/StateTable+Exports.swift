extension StateTable {
  /// The states of comments in each export format.
  package static let exportedComments: [StateTable] = [
    StateTable(
      title: "WordPress", name: "wordpress",
      states: [
        State(
          "approved", .published, "", approved("1"), approved("approve"),
          approved("1") + "<wp:comment_type>pingback</wp:comment_type>"),
        State("pending", .unpublished, approved("0"), approved("hold"), approved("pending"), approved("unapproved")),
        State("spam", .unpublished, approved("spam"), approved("SPAM")),
        State("in the trash", .unpublished, approved("trash"), approved("post-trashed")),
        State("any other word", .unpublished, approved("in review"), approved("flagged"), approved("2")),
        State(
          "a note of editors or of a shop", .unpublished, type("note"), type("editorial-comment"), type("order_note"),
          type("action_log")),
      ]),
    StateTable(
      title: "Disqus", name: "disqus",
      states: [
        State(
          "approved", .published, "", "<isApproved>true</isApproved>",
          "<isDeleted>false</isDeleted><isSpam>false</isSpam>"),
        State("pending", .unpublished, "<isApproved>false</isApproved>", "<isApproved>0</isApproved>"),
        State("spam", .unpublished, "<isSpam>true</isSpam>", "<isSpam>1</isSpam>"),
        State("flagged", .unpublished, "<isFlagged>true</isFlagged>"),
        State("deleted", .unpublished, "<isDeleted>true</isDeleted>", "<isDeleted>True</isDeleted>"),
      ]),
    StateTable(
      title: "Blogger", name: "blogger",
      states: [
        State("live", .published, "", status("LIVE")),
        State("pending", .unpublished, status("PENDING"), status("PENDING_COMMENT"), status("DRAFT")),
        State("spam", .unpublished, status("SPAM"), status("SPAM_COMMENT")),
        State(
          "in the trash", .unpublished, status("TRASHED"), status("SOFT_TRASHED"),
          "<blogger:trashed>2024-03-05T00:00:00Z</blogger:trashed>"),
        State("deleted", .unpublished, status("EMPTIED"), status("GHOSTED")),
        State("a draft", .unpublished, "<app:control><app:draft>yes</app:draft></app:control>"),
      ]),
  ]

  /// The states of articles in each export format; unpublished ones are imported as drafts, or not at all.
  package static let exportedArticles: [StateTable] = [
    StateTable(
      title: "WordPress", name: "wordpress",
      states: [
        State("published", .published, "", post("publish")),
        State("draft", .unpublished, post("draft"), post("Draft")),
        State("pending", .unpublished, post("pending")),
        State("private", .unpublished, post("private")),
        State("with a password", .unpublished, "<wp:post_password>secret</wp:post_password>"),
        State("in the trash", .unpublished, post("trash")),
        State("never saved", .unpublished, post("auto-draft"), post("inherit")),
        State("state of a plugin", .unpublished, post("in-progress"), post("archive"), post("hidden")),
      ]),
    StateTable(
      title: "Blogger", name: "blogger",
      states: [
        State("live", .published, "", status("LIVE")),
        State("draft", .unpublished, status("DRAFT"), "<app:control><app:draft>yes</app:draft></app:control>"),
        State("scheduled", .unpublished, status("SCHEDULED")),
        State(
          "in the trash", .unpublished, status("TRASHED"), status("SOFT_TRASHED"),
          "<blogger:trashed>2024-03-05T00:00:00Z</blogger:trashed>"),
      ]),
    StateTable(
      title: "Movable Type", name: "movable-type",
      states: [
        State("published", .published, "", "STATUS: Publish", "STATUS: publish"),
        State("draft", .unpublished, "STATUS: Draft", "STATUS: DRAFT"),
        State("in review", .unpublished, "STATUS: Review"),
        State("unpublished", .unpublished, "STATUS: Unpublish"),
        State("spam", .unpublished, "STATUS: Spam", "STATUS: Junk"),
      ]),
  ]

  private static func approved(_ word: String) -> String { "<wp:comment_approved>\(word)</wp:comment_approved>" }
  private static func type(_ word: String) -> String { "<wp:comment_type>\(word)</wp:comment_type>" }
  private static func post(_ word: String) -> String { "<wp:status>\(word)</wp:status>" }
  private static func status(_ word: String) -> String { "<blogger:status>\(word)</blogger:status>" }
}
