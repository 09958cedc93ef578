extension StateTable {
  /// The states of comments in each comment store.
  package static let comments: [StateTable] = [
    StateTable(
      title: "giscus (GitHub Discussions)", name: "giscus",
      states: [
        State("visible", .published, "", #""isMinimized": false, "minimizedReason": null, "deletedAt": null"#),
        State("hidden", .unpublished, #""isMinimized": true"#),
      ] + gitHubReasons + [State("deleted", .unpublished, #""deletedAt": "2024-03-05T00:00:00Z""#)]),
    StateTable(
      title: "utterances (GitHub issues)", name: "utterances",
      states: [
        State("visible", .published, "", #""isMinimized": false"#),
        State("hidden", .unpublished, #""isMinimized": true"#, #""isMinimized": "True""#),
      ] + gitHubReasons),
    StateTable(
      title: "Webmentions", name: "webmention",
      states: [
        State("public", .published, "", #""wm-private": false"#, #""private": false"#),
        State("private", .unpublished, #""wm-private": true"#, #""wm-private": "true""#, #""private": true"#),
      ] + words.map(\.asJSON)),
    StateTable(
      title: "Remark42", name: "remark42",
      states: [
        State("visible", .published, "", #""delete": false"#, #""user": {"block": false}"#),
        State("deleted", .unpublished, #""delete": true"#, #""deleted": true"#),
        State("by a blocked user", .unpublished, #""user": {"block": true}"#, #""user": {"blocked": true}"#),
      ]),
    StateTable(
      title: "Commento", name: "commento",
      states: [
        State("approved", .published, "", #""state": "approved""#, #""deleted": false"#),
        State("not approved", .unpublished, #""state": "unapproved""#, #""state": "new""#),
        State("flagged", .unpublished, #""state": "flagged""#, #""state": "Flagged""#),
        State("spam", .unpublished, #""state": "spam""#),
        State("deleted", .unpublished, #""deleted": true"#),
      ]),
    StateTable(
      title: "Comentario", name: "comentario",
      states: [
        State("approved", .published, #""isApproved": true, "isPending": false, "isDeleted": false"#),
        State("rejected", .unpublished, #""isApproved": false"#, #""isApproved": false, "isPending": false"#),
        State("pending", .unpublished, #""isPending": true"#, #""isApproved": true, "isPending": true"#),
        State(
          "deleted", .unpublished, #""isDeleted": true"#, #""isApproved": true, "isDeleted": true"#,
          #""deletedTime": "2024-03-05T00:00:00Z""#),
      ]),
    StateTable(
      title: "Mastodon", name: "mastodon",
      states: [
        State("public", .published, "", #""visibility": "public""#),
        State("not listed in timelines", .published, #""visibility": "unlisted""#),
        State("for followers", .unpublished, #""visibility": "private""#, #""visibility": "Private""#),
        State("direct", .unpublished, #""visibility": "direct""#),
        State(
          "for a circle, a list or one server", .unpublished,
          #""visibility": "limited""#, #""visibility": "list""#, #""visibility": "local""#),
        State("by a suspended account", .unpublished, #""account": {"suspended": true}"#),
        State("by a limited account", .unpublished, #""account": {"limited": true}"#),
      ]),
    StateTable(
      title: "Isso", name: "isso",
      states: [
        State("accepted", .published, "", #""mode": 1"#),
        State("pending", .unpublished, #""mode": 2"#),
        State("deleted", .unpublished, #""mode": 4"#),
        State("unknown", .unpublished, #""mode": 3"#, #""mode": 5"#),
      ]),
    StateTable(
      title: "Staticman and similar tools", name: "staticman",
      states: [
        State(
          "approved", .published, "", "approved: true", "status: Approved", "hidden: false", "published: true",
          "published: 2024-03-01", "state: published")
      ] + flags + words.map(\.asYAML)),
    StateTable(
      title: "Pelican comment system", name: "pelican",
      states: [State("approved", .published, "", "status: approved", "approved: yes")] + flags + words.map(\.asYAML)),
    StateTable(
      title: "Nikola static comments", name: "nikola",
      states: [
        State("approved", .published, "", ".. approved: True"),
        State("not approved", .unpublished, ".. approved: False", ".. approved: no"),
        State("pending", .unpublished, ".. status: hold", ".. status: pending"),
        State("spam", .unpublished, ".. status: spam"),
        State("in the trash", .unpublished, ".. status: trash", ".. status: Trash"),
      ]),
    StateTable(
      title: "Feedkiln’s own files", name: "files",
      states: [State("approved", .published, "", "state: approved", "status: published", "hidden: false")]
        + flags + words.map(\.asYAML)),
  ]

  /// The reasons for which GitHub hides a comment.
  private static let gitHubReasons = ["abuse", "duplicate", "low-quality", "off-topic", "outdated", "resolved", "spam"]
    .map { reason in
      let constant = reason.uppercased().replacing("-", with: "_")
      return State(
        "hidden as \(reason)", .unpublished, #""isMinimized": true, "minimizedReason": "\#(reason)""#,
        #""isMinimized": true, "minimizedReason": "\#(constant)""#)
    }

  /// The words for a state in `status` and `state`.
  private static let words: [State] = [
    State("draft", .unpublished, "draft"), State("pending", .unpublished, "pending", "Pending", "hold"),
    State("in review", .unpublished, "in review", "In_Review"), State("private", .unpublished, "private"),
    State("hidden", .unpublished, "hidden"), State("not approved", .unpublished, "unapproved", "rejected"),
    State("not published", .unpublished, "unpublished"), State("spam", .unpublished, "spam", "SPAM"),
    State("flagged", .unpublished, "flagged"), State("off-topic", .unpublished, "off-topic", "off_topic"),
    State("deleted", .unpublished, "deleted", "DELETED", "soft-deleted"), State("in the trash", .unpublished, "trash"),
    State("any other word", .unpublished, "something new"),
  ]

  /// The members with which a comment is marked as true or false.
  private static let flags: [State] = [
    State("not approved", .unpublished, "approved: false", "Approved: FALSE", "isApproved: no"),
    State("not published", .unpublished, "published: false", "unpublished: true"),
    State("draft", .unpublished, "draft: true"),
    State("hidden", .unpublished, "hidden: true", "Hidden: yes", "visible: false"),
    State("private", .unpublished, "private: true", "visibility: private", "public: false"),
    State("pending", .unpublished, "pending: true"),
    State("spam", .unpublished, "spam: true"), State("flagged", .unpublished, "flagged: true"),
    State("off-topic", .unpublished, "off_topic: true", "off-topic: true"),
    State("in review", .unpublished, "in_review: true"),
    State("deleted", .unpublished, "deleted: true", "isDeleted: true", "deletedAt: 2024-03-05"),
    State("in the trash", .unpublished, "trashed: true"),
  ]
}

extension StateTable.State {
  /// The words as values of two members in JSON.
  fileprivate var asJSON: Self {
    with { word in [#""status": "\#(word)""#, #""state": "\#(word)""#] }
  }

  /// The words as values of two keys in YAML.
  fileprivate var asYAML: Self { with { word in ["status: \(word)", "state: \(word)"] } }

  private func with(_ texts: (String) -> [String]) -> Self {
    Self(
      name, outcome,
      forms.flatMap { form -> [StateTable.Form] in
        guard case .text(let word) = form else { return [form] }
        return texts(word).map { .text($0) }
      })
  }
}
