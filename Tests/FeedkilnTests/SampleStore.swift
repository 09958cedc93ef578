/// A small store of each comment system, with two comments on “hello” and one on “quiet”.
struct SampleStore: Sendable, CustomStringConvertible {
  let kind: String
  /// The path in site.toml, or `nil` for Feedkiln’s own files.
  let path: String?
  let files: [String: String]
  /// The file that a test breaks.
  let broken: String

  var description: String { kind }

  private static func store(_ kind: String, _ path: String, _ text: String) -> SampleStore {
    SampleStore(kind: kind, path: path, files: [path: text], broken: path)
  }

  static let all: [SampleStore] = [
    store(
      "giscus", "giscus.json",
      """
      {"data": {"repository": {"discussions": {"totalCount": 2, "pageInfo": {"hasNextPage": false}, "nodes": [
        {"number": 1, "title": "hello/", "comments": {"totalCount": 2, "nodes": [
          {"id": "a", "createdAt": "2024-03-02T00:00:00Z", "bodyHTML": "<p>one</p>", "author": {"login": "ada"}},
          {"id": "b", "createdAt": "2024-03-03T00:00:00Z", "bodyHTML": "<p>two</p>", "author": null}]}},
        {"number": 2, "title": "quiet/", "comments": {"totalCount": 1, "nodes": [
          {"id": "c", "createdAt": "2024-03-04T00:00:00Z", "bodyHTML": "<p>three</p>", "author": null}]}}]}}}}
      """),
    store(
      "utterances", "issues.json",
      """
      [{"number": 1, "title": "hello/", "comments": [
        {"id": "a", "createdAt": "2024-03-02T00:00:00Z", "body": "one", "author": {"login": "ada"}},
        {"id": "b", "createdAt": "2024-03-03T00:00:00Z", "body": "two", "author": {"login": "bob"}}]},
       {"number": 2, "title": "quiet/", "comments": [
        {"id": "c", "createdAt": "2024-03-04T00:00:00Z", "body": "three", "author": {"login": "bob"}}]}]
      """),
    store(
      "webmention", "webmentions.json",
      """
      {"type": "feed", "children": [
        {"wm-id": 1, "wm-received": "2024-03-02T00:00:00Z", "wm-target": "https://bread.example/hello/",
         "url": "https://a.example/1", "content": {"text": "one"}},
        {"wm-id": 2, "wm-received": "2024-03-03T00:00:00Z", "wm-target": "https://bread.example/hello/",
         "url": "https://a.example/2", "content": {"text": "two"}},
        {"wm-id": 3, "wm-received": "2024-03-04T00:00:00Z", "wm-target": "https://bread.example/quiet/",
         "url": "https://a.example/3", "content": {"text": "three"}}]}
      """),
    store(
      "webmention", "webmentions.yml",
      """
      /hello/:
        '1':
          source: https://a.example/1
          pubdate: 2024-03-02 00:00:00 +0000
          content: one
        '2':
          source: https://a.example/2
          pubdate: 2024-03-03 00:00:00 +0000
          content: two
      /quiet/:
        '3':
          source: https://a.example/3
          pubdate: 2024-03-04 00:00:00 +0000
          content: three

      """),
    store(
      "remark42", "backup.jsonl",
      """
      {"version":1,"users":[{"id":"u"}],"posts":[]}
      {"id":"a","text":"one","user":{"name":"A"},"locator":{"url":"https://bread.example/hello/"},"time":"2024-03-02T00:00:00Z"}
      {"id":"b","text":"two","user":{"name":"B"},"locator":{"url":"https://bread.example/hello/"},"time":"2024-03-03T00:00:00Z"}
      {"id":"c","text":"three","user":{"name":"B"},"locator":{"url":"https://bread.example/quiet/"},"time":"2024-03-04T00:00:00Z"}

      """),
    store(
      "remark42", "tree.json",
      """
      {"comments": [
        {"comment": {"id": "a", "text": "one", "locator": {"url": "/hello/"}, "time": "2024-03-02T00:00:00Z"},
         "replies": [
          {"comment": {"id": "b", "pid": "a", "text": "two", "locator": {"url": "/hello/"}, "time": "2024-03-03T00:00:00Z"}}]},
        {"comment": {"id": "c", "text": "three", "locator": {"url": "/quiet/"}, "time": "2024-03-04T00:00:00Z"},
         "replies": []}], "info": {"count": 3}}
      """),
    store(
      "commento", "commento.json",
      """
      {"version": 1, "comments": [
        {"commentHex": "a", "path": "/hello/", "markdown": "one", "creationDate": "2024-03-02T00:00:00Z"},
        {"commentHex": "b", "path": "/hello/", "markdown": "two", "creationDate": "2024-03-03T00:00:00Z"},
        {"commentHex": "c", "path": "/quiet/", "markdown": "three", "creationDate": "2024-03-04T00:00:00Z"}],
       "commenters": []}
      """),
    store(
      "comentario", "comentario.json",
      """
      {"version": 3, "pages": [{"id": "p", "path": "/hello/"}, {"id": "q", "path": "/quiet/"}], "comments": [
        {"id": "a", "pageId": "p", "html": "one", "isApproved": true, "createdTime": "2024-03-02T00:00:00Z"},
        {"id": "b", "pageId": "p", "html": "two", "isApproved": true, "createdTime": "2024-03-03T00:00:00Z"},
        {"id": "c", "pageId": "q", "html": "three", "isApproved": true, "createdTime": "2024-03-04T00:00:00Z"}],
       "commenters": []}
      """),
    store(
      "isso", "isso.json",
      """
      [{"id": "/hello/", "comments": [
        {"id": 1, "author": "A", "created": "2024-03-02 00:00:00", "text": "one"},
        {"id": 2, "author": "B", "created": "2024-03-03 00:00:00", "text": "two"}]},
       {"id": "/quiet/", "comments": [
        {"id": 3, "author": "B", "created": "2024-03-04 00:00:00", "text": "three"}]}]
      """),
    SampleStore(
      kind: "mastodon", path: "toots",
      files: [
        "toots/hello.json": """
        {"ancestors": [], "descendants": [
          {"id": "2", "in_reply_to_id": "1", "created_at": "2024-03-02T00:00:00Z", "content": "one"},
          {"id": "3", "in_reply_to_id": "1", "created_at": "2024-03-03T00:00:00Z", "content": "two"}]}
        """,
        "toots/quiet.json": """
        {"ancestors": [], "descendants": [
          {"id": "5", "in_reply_to_id": "4", "created_at": "2024-03-04T00:00:00Z", "content": "three"}]}
        """,
      ], broken: "toots/hello.json"),
    store(
      "staticman", "comments.yml",
      """
      hello:
        - {_id: a, name: A, message: one, date: 2024-03-02}
        - {_id: b, name: B, message: two, date: 2024-03-03}
      quiet:
        - {_id: c, name: B, message: three, date: 2024-03-04}

      """),
    store(
      "staticman", "comments.json",
      """
      {"hello": [{"_id": "a", "name": "A", "message": "one", "date": "2024-03-02"},
        {"_id": "b", "name": "B", "message": "two", "date": "2024-03-03"}],
       "quiet": [{"_id": "c", "name": "B", "message": "three", "date": "2024-03-04"}]}
      """),
    SampleStore(
      kind: "staticman", path: "_data",
      files: [
        "_data/hello/a.yml":
          "_id: a\nname: \"A\"\ndate: 2024-03-02\nmessage: \"one, which is long enough to be cut\"\n",
        "_data/hello/b.json": #"{"_id": "b", "name": "B", "date": "2024-03-03", "message": "two"}"#,
        "_data/quiet/c.yml": "_id: c\nname: B\ndate: 2024-03-04\nmessage: three\n",
      ], broken: "_data/hello/b.json"),
    SampleStore(
      kind: "files", path: nil,
      files: [
        "content/comments/hello.jsonl": """
        {"id": "a", "name": "A", "date": "2024-03-02", "body": "one"}
        {"id": "b", "name": "B", "date": "2024-03-03", "body": "two"}

        """,
        "content/comments/quiet/c.md": "---\ndate: 2024-03-04\nname: \"B\"\n---\n\nthree\n",
      ], broken: "content/comments/hello.jsonl"),
  ]

  /// The settings of a site, with a store of a kind if a path is given.
  static func settings(kind: String = "", path: String? = nil) -> String {
    let stores = path.map { "\n[[comments.stores]]\nkind = \"\(kind)\"\npath = \"\($0)\"\n" } ?? ""
    return """
      [site]
      title = "Bread"
      base_url = "https://bread.example/"
      language = "en"
      authors = ["Ada"]
      \(stores)
      """
  }

  /// The site with two articles and the store.
  var site: [String: String] {
    files.merging([
      "site.toml": Self.settings(kind: kind, path: path),
      "content/articles/hello.md": "---\ntitle: Hello\ndate: 2024-03-01\n---\n\nLoaves.\n",
      "content/articles/quiet.md": "---\ntitle: Quiet\ndate: 2024-02-01\ncomments: closed\n---\n\nCrumbs.\n",
    ]) { first, _ in first }
  }
}
