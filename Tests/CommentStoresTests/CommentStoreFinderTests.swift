import SiteSamples
import SiteSettings
import Testing

@testable import CommentStores

@Suite struct CommentStoreFinderTests {
  @Test func `stores are found in the default locations of their systems`() throws {
    let folder = try SampleFolder([
      "_data/comments/hello/1.yml": "name: A\n",
      "_data/webmentions.json": #"[{"wm-id": 1, "wm-target": "x"}]"#,
      "_cache/webmentions.json": #"{"children": [{"wm-id": 1}]}"#,
      "data/giscus.json": #"{"data": {"repository": {"discussions": {"nodes": []}}}}"#,
      "data/comments.json": #"{"commentHex": 1}"#,
      "issues.json": #"[{"number": 1, "title": "x"}]"#,
      "comments.db": "SQLite format 3\0",
      "posts/a.1.wpcomment": "",
      "content/comments/hello/1.md": "---\nid: 1\n---\n",
      "data/mastodon/hello.json": #"{"ancestors": [], "descendants": []}"#,
      "webmentions.json": "nothing that is known",
    ])
    #expect(
      CommentStoreFinder.stores(in: folder.path).map { "\($0.kind?.rawValue ?? "") \($0.path)" } == [
        "webmention _cache/webmentions.json", "staticman _data/comments", "webmention _data/webmentions.json",
        "isso comments.db", "commento data/comments.json", "giscus data/giscus.json", "mastodon data/mastodon",
        "utterances issues.json", "nikola posts",
      ])
  }

  @Test(arguments: [
    ("rye/1.md", "---\nname: A\n---\nB\n", false), ("rye.jsonl", "{\"id\": \"1\"}\n", false),
    ("rye.yml", "- name: A\n", true), ("1.md", "---\n_id: a\nmessage: B\n---\n", true),
  ])
  func `comments of Feedkiln’s own format are no other store`(file: String, text: String, isStore: Bool) throws {
    let folder = try SampleFolder(["_comments/\(file)": text, "_comments/1.yml": "name: A\nmessage: x\n"])
    #expect(CommentStoreFinder.stores(in: folder.path).map(\.path) == (isStore ? ["_comments"] : []))
  }

  @Test func `no store is found if there is none`() throws {
    let folder = try SampleFolder(["posts/a.md": "# A", "data/other.json": "{}"])
    #expect(CommentStoreFinder.stores(in: folder.path).isEmpty)
  }
}
