import ContentValues
import FeedContent
import FeedCore
import Foundation
import SiteSamples
import SiteSettings
import Testing

@testable import CommentStores

/// A minimal store of each kind.
@Suite struct StoreTests {
  @Test func `commenter URLs that are not on the web are omitted and counted`() throws {
    let people = ["ftp://a.example/", "mailto:planted@example.com", "https://b.example/", "http://", ""]
    let comments = people.enumerated().map {
      "{\"id\": \($0 + 1), \"created\": \"2020-01-02\", \"website\": \"\($1)\", \"text\": \"x\"}"
    }
    let folder = try SampleFolder.withStore([
      "talk.json": "[{\"id\": \"/hello/\", \"comments\": [\(comments.joined(separator: ", "))]}]"
    ])
    let content = try folder.load([(.isso, "talk.json")])
    #expect(content.threads["hello"]?.nodes.compactMap(\.comment.authorURL?.string) == ["https://b.example/"])
    #expect(
      content.diagnostics.map(\.message) == [
        "2 commenter URLs are not web URLs and are omitted"
      ])
  }

  private func comments(
    _ files: [String: String], _ path: String, on article: String = "hello", kind: CommentStoreKind? = nil,
    reactions: Bool = false
  ) throws -> [String] {
    let folder = try SampleFolder.withStore(files)
    let content = try folder.load([(kind, path)]) { $0.listsReactions = reactions }
    return folder.comments(of: article, in: content) + folder.report(content)
  }

  @Test func `Staticman gives parents by id, by number, and by the beginning of a file name`() throws {
    let files = [
      "_data/comments/hello/comment-1600000000000.yml": "_id: a\nname: A\nmessage: one\ndate: 1600000000\n",
      "_data/comments/hello/comment-1600000001000.yml":
        "_id: 64713113\nname: B\nemail: planted@example.com\nmessage: \"two\\r\\nlines\"\nreplying_to: '1'\ndate: 1600000001000\n",
      "_data/comments/hello/comment-1600000002000.json":
        #"{"_id": "c", "name": "C", "body": "three", "reply_to": 64713113, "date": "2020-09-13T12:26:42Z"}"#,
      "_data/comments/hello/comment-1600000003000.yml":
        "name: D\nmessage: four\nreplyto: comment-1600000000\ndate: '2020-09-13T12:26:43.1234567Z'\n",
    ]
    #expect(
      try comments(files, "_data/comments") == [
        "staticman-a A, 2020-09-13: one",
        "staticman-a > staticman-64713113 B, 2020-09-13: two\r\nlines",
        "staticman-64713113 > staticman-c C, 2020-09-13: three",
        "staticman-a > staticman-comment-1600000003000 D, 2020-09-13: four",
      ])
  }

  @Test func `jekyll-static-comments and wp2hugo give the article in each comment`() throws {
    let jekyll = ["_comments/1.yml": "post_id: /2021/frost\nname: J\ncomment: brr\ndate: 2021-01-02 10:00:00\n"]
    #expect(try comments(jekyll, "_comments", on: "2021/frost") == ["staticman-1 J, 2021-01-02: brr"])
    let hugo = """
      - post_url: https://www.old.example/hello
        id: '5'
        parent_id: '0'
        author: "A &amp; B"
        author_email: planted@example.com
        content: "one\\n\\ntwo"
        published: 2020-02-01T00:00:00Z
      - post_url: https://www.old.example/hello
        id: '6'
        parent_id: '5'
        author: C
        content: never
        published: null
      """
    #expect(
      try comments(["data/comments.yaml": hugo], "data/comments.yaml") == [
        "staticman-5 > staticman-6 C, 2020-01-01: never", "staticman-5 A & B, 2020-02-01: one\n\ntwo",
        "data/comments.yaml:8:3: warning: 1 comment has no valid date, and gets that of the article "
          + "(write a date such as 2024-03-01T09:30:00Z)",
      ])
  }

  @Test func `giscus: several documents, replies, hidden and deleted comments`() throws {
    func page(_ title: String, _ comments: String) -> String {
      #"{"data": {"repository": {"discussions": {"nodes": [{"number": 7, "title": "\#(title)", "comments": {"nodes": [\#(comments)]}}]}}}}"#
    }
    let text =
      page(
        "hello/",
        #"{"id": "DC_1", "author": {"login": "ada", "url": "https://github.com/ada"}, "createdAt": "2022-01-02T00:00:00Z", "bodyHTML": "<p>one</p>", "url": "https://github.com/a/b/discussions/7#1", "replies": {"nodes": [{"id": "DC_2", "author": null, "createdAt": "2022-01-03T00:00:00Z", "body": "two", "replyTo": {"id": "DC_1"}}]}}, {"id": "DC_3", "createdAt": "2022-01-04T00:00:00Z", "isMinimized": true, "minimizedReason": "spam", "body": "buy"}"#
      )
      + page("2021/frost", #"{"id": "DC_4", "createdAt": "2022-01-05T00:00:00Z", "body": "four"}"#)
    let folder = try SampleFolder.withStore(["giscus.json": text])
    let content = try folder.load([(nil, "giscus.json")])
    #expect(
      folder.comments(of: "hello", in: content) == [
        "giscus-DC_1 ada, 2022-01-02: <p>one</p>", "giscus-DC_1 > giscus-DC_2 -, 2022-01-03: two",
      ])
    #expect(folder.comments(of: "2021/frost", in: content) == ["giscus-DC_4 -, 2022-01-05: four"])
    #expect(content.stores.last?.counts == "4 + 0, 0 skipped")
    #expect(content.threads["hello"]?.nodes.first?.comment.link == "https://github.com/a/b/discussions/7#1")
  }

  @Test func `utterances: the lists of the API, and the output of gh`() throws {
    let files = [
      "gh/comments.json": """
      [{"id": 1, "issue_url": "https://api.github.com/repos/a/b/issues/12", "user": {"login": "ada"},
        "created_at": "2021-03-01T10:05:00Z", "body": "nice"},
       {"id": 2, "issue_url": "https://api.github.com/repos/a/b/issues/13", "user": null,
        "created_at": "2021-03-01T10:05:00Z", "body": "on a pull request"}]
      """,
      "gh/issues.json": """
      [{"number": 12, "title": "hello/"}, {"number": 13, "title": "x", "pull_request": {"url": "y"}}]
      """,
    ]
    #expect(try comments(files, "gh", kind: .utterances) == ["utterances-1 ada, 2021-03-01: nice"])
    let listed = """
      [{"number": 1, "title": "https://example.com/hello/", "comments": [
        {"id": "IC_1", "author": {"login": "bob"}, "body": "hi", "createdAt": "2021-03-01T10:05:00Z"}]}]
      """
    #expect(try comments(["issues.json": listed], "issues.json") == ["utterances-IC_1 bob, 2021-03-01: hi"])
  }

  @Test func `webmentions in JF2: dates without a time zone are ignored, reactions are counted`() throws {
    let jf2 = """
      {"type": "feed", "children": [
        {"type": "entry", "wm-id": 1, "wm-property": "in-reply-to", "wm-target": "http://www.example.com/hello?utm_source=x",
         "wm-received": "2021-05-02T00:00:00Z", "published": "2002-01-01T00:00:00", "url": "https://b.example/1",
         "author": {"name": "B", "url": "https://b.example/"}, "content": {"text": "text", "html": "<b>html</b>"}},
        {"type": "entry", "wm-id": 2, "wm-property": "like-of", "wm-target": "https://example.com/hello/#top",
         "wm-received": "2021-05-03T00:00:00Z", "published": null, "author": {"name": "L"}}]}
      """
    let files = ["_cache/webmentions.json": jf2]
    #expect(try comments(files, "_cache/webmentions.json") == ["webmention-1 B, 2021-05-02: <b>html</b>"])
    #expect(
      try comments(files, "_cache/webmentions.json", reactions: true).last == "webmention-2 L, 2021-05-03: ♥")
  }

  @Test func `webmentions of the older API, of go-jamming and of Jekyll`() throws {
    let legacy = """
      {"links": [{"id": 5, "source": "https://c.example/1", "target": "https://example.com/hello/",
        "verified_date": "2020-01-02T00:00:00Z", "activity": {"type": "link"},
        "data": {"author": {"name": "C"}, "content": "linked", "published": "2020-01-01T00:00:00Z"}}]}
      """
    #expect(try comments(["w.json": legacy], "w.json", kind: .webmention) == ["webmention-5 C, 2020-01-01: linked"])
    let jamming = """
      [{"author": {"name": "D"}, "content": "seen", "published": "2021-03-08T18:35:24",
        "source": "https://brid.gy/comment/1", "target": "/hello/"}]
      """
    #expect(try comments(["w.json": jamming], "w.json").first?.hasSuffix(" D, 2021-03-08: seen") == true)
    let jekyll =
      "/hello:\n  '99':\n    source: https://e.example/\n    pubdate: 2020-03-04 05:06:07 +0100\n    author: {name: E}\n    type: reply\n    content: <p>hey</p>\n"
    #expect(
      try comments(["webmentions.yml": jekyll], "webmentions.yml") == ["webmention-99 E, 2020-03-04: <p>hey</p>"])
  }

  @Test func `Remark42: one line per comment, and an invalid line does not affect others`() throws {
    let lines = """
      {"version":1,"users":[{"id":"u"}],"posts":[{"url":"https://example.com/hello/","read_only":true}]}
      {"id":"a","pid":"","text":"<p>one</p>","user":{"name":"A","ip":"planted-hash"},"locator":{"site":"s","url":"https://example.com/hello/"},"time":"2017-12-20T15:18:22-06:00"}
      {"id":"b","pid":"a","text":"broken
      {"id":"c","pid":"a","text":"","delete":true,"user":{"name":"C"},"locator":{"url":"https://example.com/hello/"},"time":"2017-12-21T00:00:00Z"}
      {"id":"d","pid":"c","text":"four","user":{"name":"D"},"locator":{"url":"https://example.com/hello/"},"time":"2017-12-22T00:00:00Z"}
      """
    #expect(
      try comments(["backup.jsonl": lines], "backup.jsonl") == [
        "remark42-a A, 2017-12-20: <p>one</p>", "remark42-a > remark42-d D, 2017-12-22: four",
        "backup.jsonl:3:1: error: record is cut off at the end of the line "
          + "(get the file again; feeds keep the comments of the last build)",
      ])
  }

  @Test func `Commento and Comentario: the commenters are listed after the comments`() throws {
    let one = """
      {"version": 1, "comments": [
        {"commentHex": "c2", "domain": "example.com", "url": "/hello/", "commenterHex": "anonymous", "markdown": "two",
         "html": "", "parentHex": "c1", "state": "approved", "creationDate": "2021-03-13T00:00:00Z"},
        {"commentHex": "c1", "domain": "example.com", "url": "/hello/", "commenterHex": "p1", "markdown": "one",
         "html": "", "parentHex": "root", "state": "approved", "creationDate": "2021-03-12T00:00:00Z"}],
       "commenters": [{"commenterHex": "p1", "email": "planted@example.com", "name": "Ada", "link": "undefined"}]}
      """
    #expect(
      try comments(["c.json": one], "c.json") == [
        "commento-c1 Ada, 2021-03-12: one", "commento-c1 > commento-c2 -, 2021-03-13: two",
      ])
    let three = """
      {"version": 3, "pages": [{"id": "p", "path": "/hello/"}], "comments": [
        {"id": "c", "pageId": "p", "html": "<p>x</p>", "markdown": "x", "isApproved": true, "isDeleted": false,
         "createdTime": "2023-11-14T20:15:12.000Z", "userCreated": "u"}],
       "commenters": [{"id": "u", "email": "planted@example.com", "name": "Bea"}]}
      """
    #expect(try comments(["c.json": three], "c.json") == ["comentario-c Bea, 2023-11-14: <p>x</p>"])
  }

  @Test func `Mastodon: public replies, without the leading mentions`() throws {
    let context = """
      {"ancestors": [], "descendants": [
        {"id": "2", "in_reply_to_id": "1234", "visibility": "public", "created_at": "2021-06-01T00:00:00.000Z",
         "url": "https://social.example/@bob/2", "spoiler_text": "cold",
         "content": "<p><span class=\\"h-card\\"><a href=\\"https://social.example/@ada\\" class=\\"u-url mention\\">@<span>ada</span></a></span> brr</p>",
         "account": {"display_name": "Bob", "url": "https://social.example/@bob"}},
        {"id": "3", "in_reply_to_id": "2", "visibility": "private", "created_at": "2021-06-02T00:00:00.000Z",
         "content": "<p>for you only</p>", "account": {"display_name": "", "username": "eve"}}]}
      """
    #expect(
      try comments(["data/mastodon/toot.json": context], "data/mastodon", on: "2021/frost") == [
        "mastodon-2 Bob, 2021-06-01: <p>cold</p>\n<p>brr</p>"
      ])
  }

  @Test func `Pelican and Nikola comments are text below lines of fields`() throws {
    let pelican = [
      "content/comments/hello/1.md": "email: planted@example.com\nauthor: P\ndate: 2020-05-05 12:00\n\nfirst *one*\n",
      "content/comments/hello/2.rst": ":author: Q\n:date: 2020-05-06 12:00\n:replyto: 1md\n\nsecond\n",
    ]
    #expect(
      try comments(pelican, "content/comments", kind: .pelican) == [
        "pelican-1md P, 2020-05-05: first *one*\n", "pelican-1md > pelican-2rst Q, 2020-05-06: second\n",
      ])
    let nikola = [
      "posts/hello.7.wpcomment":
        ".. id: 7\n.. approved: True\n.. author: N\n.. author_email: planted@example.com\n.. author_IP: 192.0.2.77\n.. date_utc: 2020-06-06 10:00:00\n\nhey\nthere\n"
    ]
    #expect(try comments(nikola, "posts") == ["nikola-7 N, 2020-06-06: hey\nthere\n"])
  }

  @Test func `two stores are merged, and two stores of one kind keep their ids separate`() throws {
    let text =
      #"[{"id": "/hello/", "comments": [{"id": 1, "author": "A", "created": "2020-01-02 00:00:00", "text": "x"}]}]"#
    let folder = try SampleFolder.withStore([
      "a.json": text, "b.json": text, "comments/hello/1.md": "---\ndate: 2020-01-01\n---\nown",
    ])
    let content = try folder.load([(.isso, "a.json"), (.isso, "b.json")])
    #expect(
      folder.comments(of: "hello", in: content) == [
        "1 -, 2020-01-01: own", "isso-1 A, 2020-01-02: x", "isso2-1 A, 2020-01-02: x",
      ])
    #expect(folder.report(content) == [])
  }

  @Test func `an unreadable store is reported, and the rest is read`() throws {
    let cut =
      #"{"version": 1, "comments": [{"commentHex": "a", "path": "/hello/", "markdown": "x", "creationDate": "2020-01-02T00:00:00Z"}, {"commentHex": "b", "path": "/he"#
    #expect(
      try comments(["c.json": cut], "c.json") == [
        "commento-a -, 2020-01-02: x",
        "c.json:1:1: error: record is cut off at the end of the file "
          + "(get the file again; feeds keep the comments of the last build)",
      ])
    #expect(
      try comments([:], "none.db", kind: .isso) == [
        "site.toml:1:1: error: comment store “none.db” does not exist "
          + "(write a path relative to the folder of site.toml, or remove the store)"
      ])
    let zero = #"[{"id": "/hello/", "comments": [{"id": 1, "created": "0000-00-00 00:00:00", "text": "x"}]}]"#
    #expect(
      try comments(["a.json": zero], "a.json", kind: .isso) == [
        "isso-1 -, 2020-01-01: x",
        "a.json:1:1: warning: 1 comment has no valid date, and gets that of the article "
          + "(write a date such as 2024-03-01T09:30:00Z)",
      ])
  }
}
