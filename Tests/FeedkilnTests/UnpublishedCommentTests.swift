import FeedContent
import FeedCore
import FeedkilnDocs
import Foundation
import Testing

@testable import Feedkiln

/// Comments that a system does not publish are in no feed, page, ledger or message.
@Suite struct UnpublishedCommentTests {
  /// A store with one comment per form of a state.
  struct Frame: Sendable, CustomStringConvertible {
    /// A comment: its form of a state, its id, and the word in its text, name and URL.
    typealias Comment = (form: String, id: String, word: String)

    /// The name of the table.
    let name: String
    /// The path in site.toml, or `nil` for Feedkiln’s own files.
    let path: String?
    /// The files of the store by path.
    let files: @Sendable ([Comment]) -> [String: String]

    var description: String { "\(name) \(path ?? "")" }

    var table: StateTable? { StateTable.comments.first { $0.name == name } }

    /// A store of one file.
    ///
    /// - Parameters:
    ///   - name: The name of the table.
    ///   - path: The path of the file.
    ///   - record: A comment, with `FORM`, `AUTHOR`, `ID` and `WORD` replaced. `AUTHOR` is for forms such as
    ///     `"user": {"blocked": true}`.
    ///   - frame: The file, with `LIST` replaced.
    ///   - separator: The text between comments.
    /// - Returns: The store.
    static func file(
      _ name: String, path: String, record: String, frame: String, separator: String = ",\n"
    ) -> Frame {
      Frame(name: name, path: path) { comments in
        let records = comments.map { form, id, word in
          let author = form.firstMatch(of: /^"(?:user|account)": \{(.*)\}$/).map { ", \($0.1)" }
          return record.replacing("FORM", with: author != nil || form.isEmpty ? "" : ", \(form)")
            .replacing("AUTHOR", with: author ?? "").replacing("ID", with: id).replacing("WORD", with: word)
        }
        return [path: frame.replacing("LIST", with: records.joined(separator: separator))]
      }
    }

    /// A member of a JSON object, from a line of YAML.
    static func json(_ line: String) -> String {
      guard let colon = line.firstIndex(of: ":") else { return "" }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      return ", \"\(line[..<colon])\": "
        + (["true", "false"].contains(value.lowercased()) ? value.lowercased() : "\"\(value)\"")
    }
  }

  static let frames: [Frame] = [
    .file(
      "giscus", path: "giscus.json",
      record:
        #"{"id": "ID", "url": "https://github.com/WORD", "createdAt": "2024-03-02T00:00:00Z", "bodyHTML": "<p>WORD</p>", "author": {"login": "WORD", "url": "https://github.com/WORD"}FORM}"#,
      frame: #"{"data": {"discussions": {"nodes": [{"number": 1, "title": "hello/", "comments": {"nodes": [LIST]}}]}}}"#
    ),
    .file(
      "giscus", path: "replies.json",
      record:
        #"{"id": "ID", "createdAt": "2024-03-02T00:00:00Z", "body": "WORD", "author": {"login": "WORD"}FORM}"#,
      frame:
        #"{"data": {"node": {"nodes": [{"number": 1, "title": "hello/", "comments": {"nodes": [{"id": "top", "isMinimized": true, "createdAt": "2024-03-01T00:00:00Z", "body": "hidden", "replies": {"nodes": [LIST]}}]}}]}}}"#
    ),
    .file(
      "utterances", path: "issues.json",
      record:
        #"{"id": "ID", "createdAt": "2024-03-02T00:00:00Z", "body": "WORD", "author": {"login": "WORD", "url": "https://github.com/WORD"}FORM}"#,
      frame: #"[{"number": 1, "title": "hello/", "comments": [LIST]}]"#),
    .file(
      "utterances", path: "rest.json",
      record:
        #"{"id": "ID", "issue_url": "https://api.github.com/repos/a/b/issues/1", "created_at": "2024-03-02T00:00:00Z", "body": "WORD", "user": {"login": "WORD", "html_url": "https://github.com/WORD"}FORM}"#,
      frame: #"[{"number": 1, "title": "hello/", "comments": 0}, LIST]"#),
    .file(
      "webmention", path: "mentions.json",
      record:
        #"{"wm-id": "ID", "wm-received": "2024-03-02T00:00:00Z", "wm-target": "https://bread.example/hello/", "url": "https://WORD.example/1", "author": {"name": "WORD", "url": "https://WORD.example/"}, "content": {"text": "WORD"}FORM}"#,
      frame: #"{"type": "feed", "children": [LIST]}"#),
    .file(
      "webmention", path: "links.json",
      record:
        #"{"id": "ID", "source": "https://WORD.example/1", "target": "https://bread.example/hello/", "verified_date": "2024-03-02T00:00:00Z", "data": {"url": "https://WORD.example/1", "author": {"name": "WORD"}, "content": "WORD"FORM}}"#,
      frame: #"{"links": [LIST]}"#),
    Frame(name: "webmention", path: "webmentions.yml") { comments in
      [
        "webmentions.yml": "/hello/:\n"
          + comments.map { form, id, word in
            "  '\(id)':\n    source: https://\(word).example/1\n    pubdate: 2024-03-02 00:00:00 +0000\n"
              + "    author: {name: \(word), url: 'https://\(word).example/'}\n    content: \(word)\n"
              + "    raw: {content: \(word)\(form.isEmpty ? "" : ", \(form)")}\n"
          }.joined()
      ]
    },
    .file(
      "remark42", path: "backup.jsonl",
      record:
        #"{"id": "ID", "text": "WORD", "user": {"id": "ID", "name": "WORD"AUTHOR}, "locator": {"url": "/hello/"}, "time": "2024-03-02T00:00:00Z"FORM}"#,
      frame: "{\"version\": 1, \"users\": [], \"posts\": []}\nLIST\n", separator: "\n"),
    .file(
      "remark42", path: "tree.json",
      record:
        #"{"comment": {"id": "ID", "text": "WORD", "user": {"name": "WORD"AUTHOR}, "locator": {"url": "/hello/"}, "time": "2024-03-02T00:00:00Z"FORM}, "replies": []}"#,
      frame: #"{"comments": [LIST]}"#),
    .file(
      "commento", path: "commento.json",
      record:
        #"{"commentHex": "ID", "path": "/hello/", "authorName": "WORD", "markdown": "WORD", "creationDate": "2024-03-02T00:00:00Z"FORM}"#,
      frame: #"{"version": 1, "comments": [LIST], "commenters": []}"#),
    .file(
      "comentario", path: "comentario.json",
      record:
        #"{"id": "ID", "url": "/hello/", "authorName": "WORD", "html": "WORD", "createdTime": "2024-03-02T00:00:00Z"FORM}"#,
      frame: #"{"version": 3, "pages": [], "comments": [LIST], "commenters": []}"#),
    .file(
      "mastodon", path: "hello.json",
      record:
        #"{"id": "ID", "in_reply_to_id": "1", "created_at": "2024-03-02T00:00:00Z", "content": "WORD", "url": "https://WORD.example/1", "account": {"username": "WORD", "url": "https://WORD.example/"AUTHOR}FORM}"#,
      frame: #"{"ancestors": [], "descendants": [LIST]}"#),
    .file(
      "isso", path: "isso.json",
      record:
        #"{"id": "ID", "author": "WORD", "website": "https://WORD.example/", "created": "2024-03-02 00:00:00", "text": "WORD"FORM}"#,
      frame: #"[{"id": "/hello/", "comments": [LIST]}]"#),
    Frame(name: "staticman", path: "talk") { comments in
      files(comments) {
        (
          "talk/hello/\($0.id).yml",
          "_id: \($0.id)\nname: \($0.word)\nurl: https://\($0.word).example/\ndate: 2024-03-02\n\($0.form)\nmessage: \($0.word)\n"
        )
      }
    },
    Frame(name: "staticman", path: "talk.yml") { comments in
      [
        "talk.yml": "hello:\n"
          + comments.map { form, id, word in
            "  - _id: \(id)\n    name: \(word)\n    date: 2024-03-02\n    message: \(word)\n"
              + (form.isEmpty ? "" : "    \(form)\n")
          }.joined()
      ]
    },
    Frame(name: "staticman", path: "talk.json") { comments in
      [
        "talk.json": "{\"hello\": ["
          + comments.map { form, id, word in
            #"{"_id": "\#(id)", "name": "\#(word)", "url": "https://\#(word).example/", "date": "2024-03-02", "message": "\#(word)"\#(Frame.json(form))}"#
          }.joined(separator: ",\n") + "]}"
      ]
    },
    Frame(name: "pelican", path: "talk") { comments in
      files(comments) {
        (
          "talk/hello/\($0.id).md",
          "author: \($0.word)\nwebsite: https://\($0.word).example/\ndate: 2024-03-02 12:00\n\($0.form.isEmpty ? "" : $0.form + "\n")\n\($0.word)\n"
        )
      }
    },
    Frame(name: "nikola", path: "talk") { comments in
      files(comments) {
        (
          "talk/hello.\($0.id).wpcomment",
          ".. id: \($0.id)\n.. author: \($0.word)\n.. author_url: https://\($0.word).example/\n.. date_utc: 2024-03-02 10:00:00\n\($0.form.isEmpty ? "" : $0.form + "\n")\n\($0.word)\n"
        )
      }
    },
    Frame(name: "files", path: nil) { comments in
      files(comments) {
        // The URL of an unpublished comment is not quoted in messages either.
        (
          "content/comments/hello/\($0.id).md",
          "---\nname: \($0.word)\nurl: \($0.word == "shown" ? "https://" : "javascript:")\($0.word)\ndate: 2024-03-02\n\($0.form)\n---\n\n\($0.word)\n"
        )
      }
    },
    Frame(name: "files", path: nil) { comments in
      [
        "content/comments/hello.jsonl": comments.map { form, id, word in
          #"{"id": "\#(id)", "name": "\#(word)", "date": "2024-03-02", "body": "\#(word)"\#(Frame.json(form))}"# + "\n"
        }.joined()
      ]
    },
  ]

  private static func files(
    _ comments: [Frame.Comment], _ file: (Frame.Comment) -> (path: String, text: String)
  ) -> [String: String] {
    Dictionary(uniqueKeysWithValues: comments.map { file($0) }.map { ($0.path, $0.text) })
  }

  @Test(arguments: frames) func `an unpublished comment appears nowhere`(frame: Frame) async throws {
    let table = try #require(frame.table)
    let (hidden, shown) = (table.texts(.unpublished), table.texts(.published))
    let comments =
      hidden.enumerated().map { (form: $1, id: "c\($0)", word: "planted\($0)x") }
      + shown.enumerated().map { (form: $1, id: "s\($0)", word: "shown") }
    var files = frame.files(comments)
    files["site.toml"] =
      SampleStore.settings(kind: frame.name, path: frame.path)
      + "[feeds]\nformats = [\"atom\"]\ncommenters = true\npages = \"all\"\nopml = true\n"
    if frame.path == nil { files["site.toml"] = files["site.toml"]?.replacing("kind = \"files\"\n", with: "") }
    files["content/articles/hello.md"] = "---\ntitle: Hello\ndate: 2024-03-01\n---\n\nLoaves.\n"
    let site = try TestSite(files)
    let report = try await site.build()
    #expect(report.content.comments.published == shown.count, "\(report.diagnostics.map(\.message))")
    try Self.expectNothingPlanted(in: site, report, of: hidden)
    // A word that is not there could not be found.
    #expect(try site.text("comments.atom").contains("shown"))
  }

  @Test func `each comment store has a table and a test`() {
    let tables = StateTable.comments.map(\.name)
    #expect(Set(tables) == Set(CommentStoreKind.allCases.map(\.rawValue)).union(["files"]))
    #expect(Set(tables).count == tables.count)
    #expect(Set(Self.frames.map(\.name)) == Set(tables))
    for table in StateTable.comments {
      #expect(!table.texts(.published).isEmpty && !table.texts(.unpublished).isEmpty, "\(table)")
    }
  }

  @Test func `the comments of users that a Remark42 backup lists as blocked appear nowhere`() async throws {
    let site = try TestSite([
      "site.toml": SampleStore.settings(kind: "remark42", path: "backup.jsonl"),
      "content/articles/hello.md": "---\ntitle: Hello\ndate: 2024-03-01\n---\n\nLoaves.\n",
      "backup.jsonl": """
      {"version": 1, "users": [{"id": "u1", "blocked": {"status": true}}, {"id": "u2", "blocked": {"status": false}}], "posts": []}
      {"id": "a", "text": "planted0x", "user": {"id": "u1", "name": "planted0x"}, "locator": {"url": "/hello/"}, "time": "2024-03-02T00:00:00Z"}
      {"id": "b", "text": "shown", "user": {"id": "u2", "name": "Zoë"}, "locator": {"url": "/hello/"}, "time": "2024-03-02T00:00:00Z"}

      """,
    ])
    let report = try await site.build()
    #expect(report.content.comments.published == 1)
    try Self.expectNothingPlanted(in: site, report, of: ["blocked"])
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
    where path.hasPrefix("feeds") || path.hasPrefix("feedkiln") || path == ".feedkiln/manifest" {
      let bytes = (try? Data(contentsOf: site.folder.appending(path: path))) ?? Data()
      look(in: path + String(decoding: bytes, as: UTF8.self))
    }
    for diagnostic in report.diagnostics { look(in: "\(diagnostic)") }
    #expect(found.sorted().map { marks[$0] } == [], sourceLocation: location)
  }
}
