import ContentValues
import FeedContent
import FeedCore
import FeedTesting
import Foundation
import FrontMatter
import SiteSamples
import SiteSettings
import Testing

@testable import CommentStores

/// The rarer forms of the comments of each system, and what a file says that it lacks.
@Suite struct StoreFormTests {
  private struct Loaded {
    /// Comments on hello.md as `parent > id name, date: text`.
    var comments: [String]
    var formats: [CommentFormat]
    var messages: [String]
    var doubts: Int
  }

  private func load(_ kind: CommentStoreKind, _ files: [String: String], at path: String? = nil) throws -> Loaded {
    let folder = try SampleFolder.withStore(files)
    let content = try folder.load([(kind, path ?? files.keys.sorted()[0])])
    let comments = folder.comments(of: "hello", in: content)
    return Loaded(
      comments: comments.map { $0.replacing("\(kind.rawValue)-", with: "") },
      formats: content.threads["hello"]?.nodes.map(\.comment.format) ?? [],
      messages: content.diagnostics.map(\.message), doubts: content.unread.doubts.count)
  }

  // MARK: States

  @Test(arguments: [
    ([("approved", "true"), ("spam", "true")], CommentState.spam),
    ([("published", "true"), ("hidden", "1")], .pending),
    ([("status", "approved"), ("deleted", "yes")], .deleted), ([("visible", "no"), ("status", "publish")], .pending),
    ([("isDraft", "false"), ("state", "approved")], .approved), ([("published", "2024-03-01")], .approved),
    ([("published", "false")], .pending), ([("approved", "spam")], .spam), ([("approved", "0")], .pending),
    ([("Moderation-Status", "In Review")], .pending), ([("status", "something else")], .pending), ([], .approved),
    ([("deleted", "")], .deleted), ([("deleted_at", "2024-03-01")], .deleted), ([("name", "spam")], .approved),
  ])
  func `one mark against a comment is enough`(marks: [(String, String)], state: CommentState) {
    #expect(CommentState(marks: marks) == state)
    #expect(CommentState(marks: marks.reversed()) == state)
  }

  @Test func `a deleted comment needs neither a date nor a text`() throws {
    func comments(_ more: String) throws -> Loaded {
      let comment = #"{"id": "1", "text": "", "user": {"name": "A"}, "locator": {"url": "/hello/"}\#(more)}"#
      return try load(.remark42, ["a.jsonl": comment + "\n"])
    }
    #expect(try comments("").messages == ["comment “1” has neither a date nor a text"])
    #expect(try comments(#", "delete": true"#).messages == [])
    let dated = try comments(#", "time": "2024-03-01T00:00:00Z""#)
    #expect(dated.messages == [] && dated.comments == ["1 A, 2024-03-01: "])
  }

  @Test(arguments: [
    ("2024-03-02T00:00:00Z", "2024-03-02T00:00:00Z"), ("2024-03-01T00:00:00Z", nil), ("2024-02-29T00:00:00Z", nil),
    ("2024-03-01T00:00:01Z", "2024-03-01T00:00:01Z"), ("", nil),
  ])
  func `a comment was edited only after its date`(edited: String, expected: String?) throws {
    let folder = try SampleFolder.withStore([
      "a.jsonl":
        #"{"id": "1", "text": "x", "locator": {"url": "/hello/"}, "time": "2024-03-01T00:00:00Z", "edit": {"time": "\#(edited)"}}"#
        + "\n"
    ])
    let comment = try folder.load([(.remark42, "a.jsonl")]).threads["hello"]?.nodes.first?.comment
    #expect(comment != nil && comment?.updated?.rfc3339 == expected)
  }

  @Test(arguments: [
    ("https://a.example/", true), ("HTTP://a.example/", true), ("https://ada@a.example/", false),
    ("https://a.example/@ada", true), ("mailto:a@a.example", false), ("//a.example/", false), ("a.example", false),
    ("https://", false),
  ])
  func `a URL of a store is on the web and has no user`(url: String, isKept: Bool) {
    #expect((CommentURL.web(url) != nil) == isKept)
  }

  // MARK: GitHub

  private func discussion(_ number: Int, _ comments: String) -> String {
    #"{"number": \#(number), "title": "hello/", "comments": \#(comments)}"#
  }

  private func discussions(_ nodes: [String], _ more: String = "") -> String {
    #"{"data": {"repository": {"discussions": {\#(more)"nodes": [\#(nodes.joined(separator: ", "))]}}}}"#
  }

  private func note(_ id: Int, _ more: String = "") -> String {
    #"{"id": "\#(id)", "createdAt": "2024-03-0\#(id)T00:00:00Z", "body": "x", "author": {"login": "a"}\#(more)}"#
  }

  @Test func `what a file of discussions lacks is said`() throws {
    func list(_ count: Int?, _ nodes: String, more: Bool = false) -> String {
      let total = count.map { "\"totalCount\": \($0), " } ?? ""
      return #"{\#(total)"pageInfo": {"hasNextPage": \#(more)}, "nodes": [\#(nodes)]}"#
    }
    let reply = note(2)
    let cases: [(String, [String])] = [
      (discussions([discussion(1, list(1, note(1)))]), []),
      (discussions([discussion(1, list(2, note(1)))]), ["file contains 1 of 2 comments"]),
      (discussions([discussion(1, list(0, note(1)))]), []), (discussions([discussion(1, list(nil, note(1)))]), []),
      (
        discussions([discussion(1, list(1, note(1, #", "replies": \#(list(2, reply))"#)))]),
        ["file contains 2 of 3 comments"]
      ),
      (discussions([discussion(1, list(1, note(1, #", "replies": \#(list(1, reply))"#)))]), []),
      (
        discussions([discussion(1, list(nil, note(1), more: true))]),
        ["file contains only the first comments of a discussion"]
      ),
      (discussions([discussion(1, list(1, note(1)))], #""totalCount": 1, "#), []),
      (
        discussions([discussion(1, list(1, note(1)))], #""totalCount": 2, "#), ["file contains 1 of 2 discussions"]
      ),
      (
        discussions([discussion(1, list(1, note(1)))], #""pageInfo": {"hasNextPage": true}, "#),
        ["file contains only the first discussions"]
      ),
      (discussions([discussion(1, list(1, note(1)))], #""pageInfo": {"hasNextPage": false}, "#), []),
      // Pages of one discussion, of which only some have the total.
      (discussions([discussion(1, list(2, note(1))), discussion(1, list(nil, note(2)))]), []),
      (discussions([discussion(1, list(nil, note(1))), discussion(1, list(2, note(2)))]), []),
      (
        discussions([discussion(1, list(3, note(1))), discussion(1, list(2, note(2)))]),
        ["file contains 2 of 3 comments"]
      ),
      // Pages of the discussions: the largest total counts, and the last page says whether there are more.
      (
        discussions([discussion(1, list(1, note(1)))], #""totalCount": 3, "#)
          + discussions([discussion(1, list(1, note(2)))], #""totalCount": 1, "#), ["file contains 2 of 3 discussions"]
      ),
      (
        discussions([discussion(1, list(1, note(1)))], #""pageInfo": {"hasNextPage": true}, "#)
          + discussions([discussion(1, list(1, note(2)))], #""pageInfo": {"hasNextPage": false}, "#), []
      ),
      (
        discussions([discussion(1, list(1, note(1)))], #""pageInfo": {"hasNextPage": false}, "#)
          + discussions([discussion(1, list(1, note(2)))], #""pageInfo": {"hasNextPage": true}, "#),
        ["file contains only the first discussions"]
      ),
    ]
    for (text, messages) in cases { #expect(try load(.giscus, ["a.json": text]).messages == messages, "\(text)") }
  }

  @Test func `the versions of exports are known`() throws {
    let record = #"{"commentHex": "1", "path": "/hello/", "creationDate": "2024-03-01T00:00:00Z", "markdown": "x"}"#
    try expectBounds(1...3) { version in
      let text = #"{"version": \#(version), "comments": [\#(record)], "commenters": []}"#
      return try load(.commento, ["a.json": text]).messages.isEmpty
    }
    let line = #"{"id": "1", "text": "x", "locator": {"url": "/hello/"}, "time": "2024-03-01T00:00:00Z"}"#
    try expectBounds(1...1) { version in
      let text = "{\"version\": \(version), \"users\": [], \"posts\": []}\n\(line)\n"
      return try load(.remark42, ["a.jsonl": text]).messages.isEmpty
    }
  }

  // MARK: Other systems

  @Test(arguments: [
    (#""domain": "example.com", "path": "/hello/""#, true), (#""domain": "example.com", "path": "hello/""#, true),
    (#""path": "/hello/""#, true), (#""url": "/hello/", "host": "old.example""#, true), (#""domain": "hello""#, false),
  ])
  func `the page of a comment of Commento`(fields: String, isFound: Bool) throws {
    let text = """
      {"version": 1, "commenters": [], "comments": [
       {"commentHex": "1", "parentHex": "root", "creationDate": "2024-03-01T00:00:00Z", "markdown": "x", \(fields)},
       {"commentHex": "2", "parentHex": "1", "creationDate": "2024-03-02T00:00:00Z", "markdown": "y", \(fields)}]}
      """
    let found = try load(.commento, ["a.json": text])
    #expect(found.comments == (isFound ? ["1 -, 2024-03-01: x", "1 > 2 -, 2024-03-02: y"] : []))
    #expect(found.messages.isEmpty == isFound)
  }

  @Test(
    arguments: [
      (#""pageId": "p""#, true), (#""pageId": "q", "url": "https://example.com/hello/""#, true),
      (#""pageId": "p", "url": "https://example.com/2021/frost/""#, true), (#""pageId": "q""#, false),
    ])
  func `a page that an export does not list is known by the URL of the comment`(fields: String, isFound: Bool) throws {
    let text = """
      {"version": 3, "pages": [{"id": "p", "path": "/hello/"}], "commenters": [], "comments": [
       {"id": "1", "createdTime": "2024-03-01T00:00:00Z", "markdown": "x", \(fields)}]}
      """
    #expect(try load(.comentario, ["a.json": text]).comments == (isFound ? ["1 -, 2024-03-01: x"] : []))
  }

  @Test func `more than sixty replies can be missing without a token`() throws {
    func reply(_ id: Int, count: Int) -> String {
      #"{"id": "\#(id)", "in_reply_to_id": "0", "created_at": "2024-03-01T00:00:00Z", "content": "x", "replies_count": \#(count), "visibility": "public"}"#
    }
    for (count, missing) in [(59, 1), (60, 0), (60, 1), (61, 1)] {
      let replies = (1...count).map { reply($0, count: $0 == 1 ? missing : 0) }
      let text = #"{"ancestors": [], "descendants": [\#(replies.joined(separator: ", "))]}"#
      #expect(
        try load(.mastodon, ["toots/hello.json": text], at: "toots").messages
          == (count >= 60 && missing > 0 ? ["file contains \(count) of \(count + 1) replies"] : []),
        "\(count), \(missing)")
    }
  }

  @Test func `a reply with more replies than it counts does not hide what another lacks`() throws {
    let replies = (1...60).map { id in
      #"{"id": "\#(id)", "in_reply_to_id": "\#(id == 2 ? 1 : 0)", "created_at": "2024-03-01T00:00:00Z", "content": "x", "replies_count": \#(id == 3 ? 1 : 0)}"#
    }
    let text = #"{"ancestors": [], "descendants": [\#(replies.joined(separator: ", "))]}"#
    #expect(
      try load(.mastodon, ["toots/hello.json": text], at: "toots").messages == ["file contains 60 of 61 replies"])
  }

  @Test(
    arguments: [
      (#"<a href="https://a.example/" class="u-url mention">@<span>ada</span></a> x"#, "x"),
      (#"<span class="h-card"><a href="https://a.example/" class="u-url mention">@ada</a></span> x"#, "x"),
      (
        #"<a href="https://a.example/" class="mention">@a</a> <a href="https://b.example/" class="mention">@b</a> x"#,
        "x"
      ),
      (#"<a href="https://a.example/">a.example</a> x"#, nil), (#"<a href="https://a.example/" rel="tag">#a</a>"#, nil),
      (#"x <a href="https://a.example/" class="u-url mention">@ada</a>"#, nil), ("<span>x</span>", nil),
    ] as [(String, String?)])
  func `only mentions at the start of a reply are removed`(html: String, rest: String?) throws {
    for (start, end) in [("<p>", "</p>"), ("", "")] {
      let content = (start + html + end).replacing("\"", with: "\\\"")
      let text =
        #"{"descendants": [{"id": "1", "in_reply_to_id": "0", "created_at": "2024-03-01T00:00:00Z", "content": "\#(content)"}]}"#
      #expect(
        try load(.mastodon, ["toots/hello.json": text], at: "toots").comments
          == ["1 -, 2024-03-01: \(start)\(rest ?? html)\(end)"])
    }
  }

  @Test func `a post of Mastodon has a warning, and the name that is shown`() throws {
    func text(_ more: String, account: String) -> String {
      #"{"descendants": [{"id": "1", "in_reply_to_id": "0", "created_at": "2024-03-01T00:00:00Z", "content": "<p>x</p>", "account": {\#(account)}\#(more)}]}"#
    }
    func comments(_ more: String, _ account: String = #""username": "ada""#) throws -> [String] {
      try load(.mastodon, ["toots/hello.json": text(more, account: account)], at: "toots").comments
    }
    #expect(try comments("") == ["1 ada, 2024-03-01: <p>x</p>"])
    #expect(try comments("", #""username": "ada", "display_name": "Ada L.""#) == ["1 Ada L., 2024-03-01: <p>x</p>"])
    #expect(try comments("", #""username": "ada", "display_name": """#) == ["1 ada, 2024-03-01: <p>x</p>"])
    let warned = try comments(#", "spoiler_text": "a < b""#)[0]
    #expect(warned.hasPrefix("1 ada, 2024-03-01: <p>a &lt; b</p>") && warned.hasSuffix("<p>x</p>"), "\(warned)")
    #expect(try comments(#", "spoiler_text": " ""#) == ["1 ada, 2024-03-01: <p>x</p>"])
    #expect(try comments("", #""username": "ada", "suspended": true"#) == [])
  }

  @Test(arguments: [
    (#""content": {"html": "<b>x</b>", "text": "y"}"#, CommentFormat.html, "<b>x</b>"),
    (#""content": {"text": "x <b>"}"#, .text, "x <b>"), (#""content": "x""#, .text, "x"),
    (#""content": {"content-type": "text/html", "value": "<b>x</b>"}"#, .html, "<b>x</b>"),
    (#""content": {"content-type": "text/plain", "value": "<b>x</b>"}"#, .text, "<b>x</b>"),
    (#""content": "undefined...", "name": "Title""#, .text, "Title"),
    (#""summary": {"value": "short"}, "name": "Title""#, .text, "short"), (#""name": "Title""#, .text, "Title"),
  ])
  func `the text of a mention is in one of several members`(fields: String, format: CommentFormat, text: String) throws
  {
    let mention =
      #"{"wm-id": 1, "wm-target": "/hello/", "url": "https://a.example/", "published": "2024-03-01T00:00:00Z", \#(fields)}"#
    let found = try load(.webmention, ["a.json": #"{"children": [\#(mention)]}"#])
    #expect(found.comments == ["1 -, 2024-03-01: \(text)"])
    #expect(found.formats == [format])
  }

  @Test func `comments of Nikola and Pelican have a head of fields`() throws {
    let nikola = [
      "posts/hello.1.wpcomment":
        "\n\n.. id: 7\n.. author: Ada\n.. parent_id: 0\n.. date_utc: 2024-03-01 10:00\n\nOne\n",
      "posts/hello.2.wpcomment":
        ".. author: Ben\n.. parent_id: 7\n.. date_utc: 2024-03-02T10:00:00Z\n\n.. author: no\n",
    ]
    #expect(
      try load(.nikola, nikola, at: "posts").comments
        == ["7 Ada, 2024-03-01: One\n", "7 > 2 Ben, 2024-03-02: .. author: no\n"])
    let pelican = [
      "data/hello/A B-1.md": "author: Ada\ndate: 2024-03-01 10:00\n\n*One*\n",
      "data/hello/2_x.rst": "author: Ben\ndate: 2024-03-02 10:00\nreplyto: ab-1md\n\n*Two*\n",
    ]
    let found = try load(.pelican, pelican, at: "data")
    #expect(found.comments == ["ab-1md Ada, 2024-03-01: *One*\n", "ab-1md > 2_xrst Ben, 2024-03-02: *Two*\n"])
    #expect(found.formats == [.markdown, .text])
  }

  @Test func `only names of WordPress have references`() throws {
    let fields = "date: 2024-03-01\nname: A &amp; B\nmessage: x\n"
    #expect(try load(.staticman, ["data/hello/1.yml": fields], at: "data").comments == ["1 A &amp; B, 2024-03-01: x"])
    #expect(
      try load(.staticman, ["data/x/1.yml": fields + "post_url: https://example.com/hello/\n"], at: "data").comments
        == ["1 A & B, 2024-03-01: x"])
  }

  @Test(arguments: ["", "slug: frost\n", "_parent: /2021/frost/\n", "post_slug: quiet\n"])
  func `a comment in a folder belongs to the article that the folder is named after`(field: String) throws {
    let comment = "\(field)date: 2024-03-01\nname: A\nmessage: x\n"
    let expected = ["1 A, 2024-03-01: x"]
    #expect(try load(.staticman, ["data/hello/1.yml": comment], at: "data").comments == expected)
    // Without a folder, it belongs to the page that it names.
    let alone = "slug: hello\ndate: 2024-03-01\nname: A\nmessage: x\n"
    #expect(try load(.staticman, ["data/1.yml": alone], at: "data").comments == expected)
  }

  @Test(arguments: ["slug: hello\n", "post_slug: hello\n", "_parent: /hello/\n"])
  func `comments in a folder that names no article belong to the page that one of them names`(field: String) throws {
    let comment = "date: 2024-03-01\nname: A\nmessage: x\n"
    let files = ["data/17/1.yml": field + comment, "data/17/2.yml": comment]
    #expect(
      try load(.staticman, files, at: "data").comments == ["1 A, 2024-03-01: x", "2 A, 2024-03-01: x"])
  }

  @Test(arguments: [("", 1), ("\n", 1), (" \n\t\n", 1), ("x", 0), (" x\n", 0)])
  func `a comment without a date and a text is skipped`(text: String, count: Int) throws {
    let found = try load(.staticman, ["data/hello/1.md": "---\nname: A\n---\n\(text)"], at: "data")
    #expect(found.comments.count == 1 - count)
    #expect(found.messages.contains("comment “1” has neither a date nor a text") == (count > 0))
  }

  @Test func `a mention of the Jekyll cache can have only simple members`() throws {
    let members = "source: https://a.example/, pubdate: 2024-03-01, type: reply, content: x"
    #expect(
      try load(.webmention, ["a.yml": "/hello:\n  '99': {\(members)}\n"]).comments == ["99 -, 2024-03-01: x"])
    let old = "/hello:\n  '1709251200':\n    '99': '<b class=\"p-name\">A</b>'\n"
    #expect(try load(.webmention, ["a.yml": old]).comments == ["99 A, 2024-03-01: "])
  }

  @Test func `a list of comments can be empty, and ends with a line end`() throws {
    let item = "hello:\n- _id: 1\n  name: A\n  date: 2024-03-01\n  message: x"
    for (text, doubts) in [("other:\n" + item + "\n", 0), (item, 1), (item + "\n", 0), ("other: ~\n" + item + "\n", 0)]
    {
      let found = try load(.staticman, ["a.yml": text])
      // The folder of Feedkiln’s own comments, which does not exist, is always in doubt.
      #expect(found.comments == ["1 A, 2024-03-01: x"] && found.doubts == doubts + 1, "\(text)")
      #expect(found.messages == [], "\(text)")
    }
  }

  @Test func `comments of a list without ids have ones of their own, in any order`() throws {
    let one = "- author: Ann\n  date: 2024-03-01 08:31\n  content: one\n"
    let two = "- author: Bob\n  date: 2024-03-02 08:31\n  content: two\n"
    func ids(_ list: String) throws -> [String] {
      let found = try load(.staticman, ["a.yml": "hello:\n" + list])
      #expect(found.messages == [])
      return found.comments.map { String($0.prefix { $0 != " " }) }
    }
    let both = try ids(one + two)
    #expect(Set(both).count == 2)
    #expect(try ids(two + one) == both)
    #expect(try ids(two) == [both[1]])
    #expect(try ids(one.replacing("content: one", with: "content: One!") + two) == both)
    #expect(try ids(one + one + two) == [both[0], "\(both[0])-2", both[1]])
    #expect(Set(try ids("- content: one\n  date: 2024-03-01\n- content: two\n  date: 2024-03-01\n")).count == 2)
  }

  @Test func `replies of a list without ids are found by number`() throws {
    let list = """
      hello:
      - {author: Ann, date: 2024-03-02, content: one}
      - {author: Bob, date: 2024-03-01, content: two}
      - {author: Cy, date: 2024-03-03, content: three, replying_to: 2}

      """
    let comments = try load(.staticman, ["a.yml": list]).comments
    let bob = try #require(comments.first { $0.contains("Bob") })
    #expect(comments.contains { $0.hasPrefix("\(bob.prefix { $0 != " " }) > ") && $0.contains("Cy") })
  }

  @Test func `only the first line of a file can name its thread`() throws {
    let line = #"{"id": "1", "name": "A", "date": "2024-03-01", "body": "x"}"#
    let thread = #"{"thread": {"url": "/hello/"}}"#
    for (text, count) in [("\(thread)\n\(line)\n", 0), ("\(line)\n\(thread)\n", 1)] {
      let folder = try SampleFolder.withStore(["comments/hello.jsonl": text])
      let content = try folder.load([])
      #expect(content.threads["hello"]?.nodes.count == 1, "\(text)")
      #expect(content.diagnostics.contains { $0.severity == .error } == (count > 0), "\(text)")
    }
  }

  @Test(arguments: [nil, .isso, .giscus, .remark42, .staticman, .webmention] as [CommentStoreKind?])
  func `a pipe is no store, and is not waited for`(kind: CommentStoreKind?) throws {
    let folder = try SampleFolder.withStore([:])
    #expect(mkfifo("\(folder.path)/a.json", 0o644) == 0)
    let content = try folder.load([(kind, "a.json")])
    #expect(
      folder.report(content) == [
        "site.toml:1:1: error: comment store “a.json” is not a file or a folder "
          + "(get the file again; feeds keep the comments of the last build)"
      ])
    #expect(CommentStoreFinder.store(at: "a.json", in: folder.path) == nil)
  }

  @Test func `a file that is read as a whole is limited`() throws {
    let folder = try SampleFolder.withStore(["a.yml": "- name: Ada\n"])
    #expect(truncate("\(folder.path)/a.yml", 1 << 40) == 0)
    #expect(
      folder.report(try folder.load([(.staticman, "a.yml")])) == [
        "a.yml:1:1: error: cannot read “a.yml”: file exceeds 268435456 bytes (check its name and permissions)"
      ])
  }

  @Test(
    arguments: [
      (#""source" "target""#, CommentStoreKind.webmention), (#""source""#, nil), (#""target""#, nil),
      (#""wm-id""#, .webmention), (#""wm-target""#, .webmention), (#""wm-property""#, .webmention),
      (#""number" "title""#, .utterances), (#""number""#, nil), (#""title""#, nil), (#""issue_url""#, .utterances),
      (#""pages" "commenters""#, .comentario), (#""pages""#, nil), (#""commenters""#, nil), (#""pageId""#, .comentario),
      (#""users" "posts""#, .remark42), (#""users""#, nil), (#""posts""#, nil), (#""locator""#, .remark42),
      (#""comments" "text" "id""#, .isso), (#""comments" "text""#, nil), (#""comments" "id""#, nil),
      (#""text" "id""#, nil), (#""descendants""#, .mastodon), (#""commentHex""#, .commento), (#""bodyHTML""#, .giscus),
      (#""discussions" "number" "title""#, .giscus), ("SQLite format 3\0", .isso), ("", nil), ("comments text id", nil),
    ] as [(String, CommentStoreKind?)])
  func `a file is recognized by its members`(text: String, kind: CommentStoreKind?) throws {
    let folder = try SampleFolder(["a.json": text])
    #expect(FileSignature("\(folder.path)/a.json").kind == kind)
    withExtendedLifetime(folder) {}
  }

  @Test(arguments: [
    (#"{"errors": [{"locations": [{"message": "deep"}], "message": "outer"}]}"#, "outer"),
    (#"{"errors": [{"extensions": {"message": "deep"}, "message": "outer"}]}"#, "outer"),
    (#"{"data": {"message": "deep"}, "message": "outer"}"#, "outer"), (#"{"errors": ["outer"]}"#, "outer"),
    (#"{"error": {"message": "outer"}}"#, "outer"), (#"{"errors": {"a": "b", "message": "outer"}}"#, "outer"),
  ])
  func `an error is quoted with the words of its own level`(text: String, words: String) throws {
    #expect(
      try load(.giscus, ["a.json": text]).messages == ["file contains an error instead of comments: “\(words)”"])
  }

  @Test func `a store is found once, and with the kind of its place`() throws {
    let issue = #"[{"number": 1, "title": "x"}]"#
    let folder = try SampleFolder([
      "_data/comments/hello/1.yml": "name: A\n", "_data/comments.yml": "- name: A\n", "giscus.json": issue,
      "data/webmentions.json": issue, "data/comments.json": issue, "issues.json": #"{"commentHex": 1}"#,
    ])
    #expect(
      CommentStoreFinder.stores(in: folder.path).map { "\($0.kind?.rawValue ?? "") \($0.path)" } == [
        "staticman _data/comments", "utterances data/comments.json",
      ])
  }
}
