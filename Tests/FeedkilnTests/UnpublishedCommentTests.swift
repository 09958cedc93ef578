import FeedContent
import FeedCore
import Foundation
import Testing

@testable import Feedkiln

/// Comments that a system does not publish are in no feed, page, ledger or message.
@Suite struct UnpublishedCommentTests {
  /// A store whose comments all have a mark.
  struct States: Sendable, CustomStringConvertible {
    let kind: String
    let path: String
    /// The marks that keep a comment back, as the store writes them.
    let marks: [String]
    /// The marks with which a comment is published.
    var shown: [String] = [""]
    /// A file with one comment per mark, with `MARK`, `ID` and `WORD` replaced.
    let record: String
    var frame = "LIST"
    var separator = ",\n"

    var description: String { "\(kind) \(path)" }

    func text(_ marks: [(mark: String, word: String)]) -> String {
      let records = marks.enumerated().map { index, mark in
        record.replacing("MARK", with: mark.mark).replacing("ID", with: "c\(index)").replacing("WORD", with: mark.word)
      }
      return frame.replacing("LIST", with: records.joined(separator: separator))
    }
  }

  private static let words = [
    "draft", "pending", "private", "hidden", "spam", "deleted", "trash", "flagged", "off-topic", "off_topic",
    "in review", "In_Review", "soft-deleted", "SPAM", "Pending", "DELETED", "unapproved", "hold", "rejected",
    "unpublished", "something new",
  ]

  private static let flags = [
    "approved|false", "Approved|FALSE", "isApproved|false", "published|false", "draft|true", "hidden|true",
    "private|true", "deleted|true", "isDeleted|true", "spam|true", "flagged|true", "off_topic|true", "visible|false",
    "trashed|true", "pending|true", "deletedAt|\"2024-03-05T00:00:00Z\"",
  ]

  private static func json(_ marks: [String]) -> [String] {
    marks.map { mark in
      let parts = mark.split(separator: "|")
      return ", \"\(parts[0])\": \(parts[1].lowercased())"
    }
  }

  private static func yaml(_ marks: [String]) -> [String] {
    marks.map { $0.replacing("|", with: ": ") + "\n" }
  }

  private static let jsonWords = words.flatMap { [", \"status\": \"\($0)\"", ", \"state\": \"\($0)\""] }

  static let all: [States] = [
    States(
      kind: "giscus", path: "giscus.json",
      marks: [
        ", \"isMinimized\": true", ", \"deletedAt\": \"2024-03-05T00:00:00Z\"",
        ", \"isMinimized\": true, \"minimizedReason\": \"resolved\"",
        ", \"isMinimized\": true, \"minimizedReason\": \"OFF_TOPIC\"",
        ", \"isMinimized\": true, \"minimizedReason\": \"duplicate\"",
        ", \"isMinimized\": true, \"minimizedReason\": \"outdated\"",
        ", \"isMinimized\": true, \"minimizedReason\": \"abuse\"",
      ], shown: ["", ", \"isMinimized\": false, \"minimizedReason\": null, \"deletedAt\": null"],
      record:
        #"{"id": "ID", "url": "https://github.com/WORD", "createdAt": "2024-03-02T00:00:00Z", "bodyHTML": "<p>WORD</p>", "author": {"login": "WORD", "url": "https://github.com/WORD"}MARK}"#,
      frame: #"{"data": {"discussions": {"nodes": [{"number": 1, "title": "hello/", "comments": {"nodes": [LIST]}}]}}}"#
    ),
    States(
      kind: "utterances", path: "issues.json", marks: [", \"isMinimized\": true", ", \"isMinimized\": \"True\""],
      record:
        #"{"id": "ID", "createdAt": "2024-03-02T00:00:00Z", "body": "WORD", "author": {"login": "WORD", "url": "https://github.com/WORD"}MARK}"#,
      frame: #"[{"number": 1, "title": "hello/", "comments": [LIST]}]"#),
    States(
      kind: "webmention", path: "mentions.json",
      marks: [", \"wm-private\": true", ", \"private\": true", ", \"wm-private\": \"true\""] + jsonWords,
      shown: ["", ", \"wm-private\": false"],
      record:
        #"{"wm-id": "ID", "wm-received": "2024-03-02T00:00:00Z", "wm-target": "https://bread.example/hello/", "url": "https://WORD.example/1", "author": {"name": "WORD", "url": "https://WORD.example/"}, "content": {"text": "WORD"}MARK}"#,
      frame: #"{"type": "feed", "children": [LIST]}"#),
    States(
      kind: "remark42", path: "backup.jsonl", marks: [", \"delete\": true", ", \"deleted\": true"],
      shown: ["", ", \"delete\": false"],
      record:
        #"{"id": "ID", "text": "WORD", "user": {"name": "WORD"}, "locator": {"url": "/hello/"}, "time": "2024-03-02T00:00:00Z"MARK}"#,
      frame: "{\"version\": 1, \"users\": [], \"posts\": []}\nLIST\n", separator: "\n"),
    States(
      kind: "commento", path: "commento.json",
      marks: [
        ", \"state\": \"unapproved\"", ", \"state\": \"flagged\"", ", \"state\": \"spam\"", ", \"deleted\": true",
        ", \"state\": \"Flagged\"", ", \"state\": \"new\"",
      ], shown: ["", ", \"state\": \"approved\"", ", \"deleted\": false"],
      record:
        #"{"commentHex": "ID", "path": "/hello/", "authorName": "WORD", "markdown": "WORD", "creationDate": "2024-03-02T00:00:00Z"MARK}"#,
      frame: #"{"version": 1, "comments": [LIST], "commenters": []}"#),
    States(
      kind: "comentario", path: "comentario.json",
      marks: [
        ", \"isApproved\": false", ", \"isPending\": true", ", \"isDeleted\": true",
        ", \"isApproved\": true, \"isDeleted\": true", ", \"deletedTime\": \"2024-03-05T00:00:00Z\"",
      ], shown: [", \"isApproved\": true, \"isPending\": false, \"isDeleted\": false"],
      record:
        #"{"id": "ID", "url": "/hello/", "authorName": "WORD", "html": "WORD", "createdTime": "2024-03-02T00:00:00Z"MARK}"#,
      frame: #"{"version": 3, "pages": [], "comments": [LIST], "commenters": []}"#),
    States(
      kind: "mastodon", path: "hello.json",
      marks: [", \"visibility\": \"private\"", ", \"visibility\": \"direct\"", ", \"visibility\": \"Private\""],
      shown: [", \"visibility\": \"public\"", ", \"visibility\": \"unlisted\""],
      record:
        #"{"id": "ID", "in_reply_to_id": "1", "created_at": "2024-03-02T00:00:00Z", "content": "WORD", "url": "https://WORD.example/1", "account": {"username": "WORD", "url": "https://WORD.example/"}MARK}"#,
      frame: #"{"ancestors": [], "descendants": [LIST]}"#),
    States(
      kind: "isso", path: "isso.json", marks: [", \"mode\": 2", ", \"mode\": 4"], shown: ["", ", \"mode\": 1"],
      record:
        #"{"id": "ID", "author": "WORD", "website": "https://WORD.example/", "created": "2024-03-02 00:00:00", "text": "WORD"MARK}"#,
      frame: #"[{"id": "/hello/", "comments": [LIST]}]"#),
    States(
      kind: "staticman", path: "comments.json", marks: json(flags) + jsonWords,
      shown: ["", ", \"approved\": true", ", \"status\": \"Approved\"", ", \"hidden\": false"],
      record:
        #"{"_id": "ID", "name": "WORD", "url": "https://WORD.example/", "date": "2024-03-02", "message": "WORD"MARK}"#,
      frame: #"{"hello": [LIST]}"#),
  ]

  @Test(arguments: all) func `an unpublished comment appears nowhere`(states: States) async throws {
    let marks = states.marks.enumerated().map { ($1, "planted\($0)x") } + states.shown.map { ($0, "shown") }
    let site = try TestSite([
      "site.toml": SampleStore.settings(kind: states.kind, path: states.path),
      "content/articles/hello.md": "---\ntitle: Hello\ndate: 2024-03-01\n---\n\nLoaves.\n",
      states.path: states.text(marks),
    ])
    let report = try await site.build()
    #expect(report.content.comments.published == states.shown.count)
    try Self.expectNothingPlanted(in: site, report, of: states.marks)
  }

  @Test func `an unpublished native comment appears nowhere`() async throws {
    let marks =
      Self.yaml(Self.flags) + Self.words.dropLast().map { "status: \($0)\n" }
      + Self.words.dropLast().map { "state: \($0)\n" } + ["visibility: private\n", "hidden: yes\n"]
    var files = [
      "site.toml": SampleStore.settings(),
      "content/articles/hello.md": "---\ntitle: Hello\ndate: 2024-03-01\n---\n\nLoaves.\n",
      "content/comments/hello/shown.md": "---\nname: shown\ndate: 2024-03-02\nstate: approved\n---\n\nshown\n",
    ]
    for (index, mark) in marks.enumerated() {
      files["content/comments/hello/c\(index).md"] =
        "---\nname: planted\(index)x\nurl: javascript:planted\(index)x\ndate: 2024-03-02\n\(mark)---\n\nplanted\(index)x\n"
    }
    let site = try TestSite(files)
    let report = try await site.build()
    #expect(report.content.comments.published == 1)
    #expect(report.diagnostics.map(\.message) == [])
    try Self.expectNothingPlanted(in: site, report, of: marks)
  }

  @Test func `unpublished Pelican and Nikola comments appear nowhere`() async throws {
    let pelican = Self.words.map { "status: \($0)\n" } + ["approved: no\n", "Hidden: True\n"]
    let nikola =
      ["approved: False", "approved: no", "status: hold", "status: spam", "status: trash", "status: Trash"]
      .map { ".. \($0)\n" }
    for (kind, marks) in [("pelican", pelican), ("nikola", nikola)] {
      var files = [
        "site.toml": SampleStore.settings(kind: kind, path: "talk"),
        "content/articles/hello.md": "---\ntitle: Hello\ndate: 2024-03-01\n---\n\nLoaves.\n",
      ]
      for (index, mark) in (marks + [""]).enumerated() {
        let word = mark.isEmpty ? "shown" : "planted\(index)x"
        if kind == "pelican" {
          files["talk/hello/c\(index).md"] =
            "author: \(word)\nwebsite: https://\(word).example/\ndate: 2024-03-02 12:00\n\(mark)\n\(word)\n"
        } else {
          files["talk/hello.\(index).wpcomment"] =
            ".. id: \(index)\n.. author: \(word)\n.. author_url: https://\(word).example/\n.. date_utc: 2024-03-02 10:00:00\n\(mark)\n\(word)\n"
        }
      }
      let site = try TestSite(files)
      let report = try await site.build()
      #expect(report.content.comments.published == 1, "\(kind)")
      try Self.expectNothingPlanted(in: site, report, of: marks)
    }
  }

  /// Expects that no file of the build and no message contains a planted word.
  static func expectNothingPlanted(
    in site: TestSite, _ report: BuildReport, of marks: [String], location: Testing.SourceLocation = #_sourceLocation
  ) throws {
    var found: Set<Int> = []
    func look(in text: String) {
      for match in text.matches(of: /planted(\d+)x/.ignoresCase()) { found.insert(Int(match.1) ?? 0) }
    }
    for path in try FileManager.default.subpathsOfDirectory(atPath: site.folder.path())
    where path.hasPrefix("feeds") || path.hasPrefix("feedkiln") {
      let bytes = (try? Data(contentsOf: site.folder.appending(path: path))) ?? Data()
      look(in: path + String(decoding: bytes, as: UTF8.self))
    }
    for diagnostic in report.diagnostics { look(in: "\(diagnostic)") }
    #expect(found.sorted().map { marks[$0] } == [], sourceLocation: location)
  }
}
