import ContentValues
import FeedContent
import FeedCore
import SiteSamples
import Testing

@testable import CommentStores
@testable import SiteSettings

@Suite struct ArticleMatcherTests {
  /// Returns the article of a native file with these keys in its first line.
  private func found(_ thread: String, name: String = "x", map: [(String, String)] = []) throws -> String? {
    let line = #"{"id": "1", "date": "2022-01-01", "body": "x"}"#
    let folder = try SampleFolder.withStore(["comments/\(name).jsonl": "{\"thread\": \(thread)}\n\(line)\n"])
    let content = try folder.load([]) { settings in for (key, article) in map { settings.map.add(key, article) } }
    let found = try #require(content.stores.first?.threads.first)
    return found.article.map { "\($0) by \(found.foundBy ?? "")" }
  }

  @Test(arguments: [
    (#"{"url": "https://example.com/hello/"}"#, "hello by URL"),
    (#"{"url": "http://www.example.com:8080/hello/index.html?utm_source=feed&ref=x#comments"}"#, "hello by URL"),
    (#"{"url": "https://old.example//HELLO.php"}"#, "hello by URL"),
    (
      #"{"url": "https://translate.googleusercontent.com/translate_c?u=https://example.com/hello/"}"#,
      "hello by URL"
    ),
    (#"{"url": "https://translate.google.com/translate?u=https%3A%2F%2Fexample.com%2Fhello%2F"}"#, "hello by URL"),
    (#"{"url": "https://example.com/old/frost.html"}"#, "2021/frost by URL"),
    (#"{"url": "https://example.com/?p=12"}"#, "2021/frost by URL"),
    (#"{"id": "frost-1"}"#, "2021/frost by id"),
    (#"{"id": "12 https://example.com/?p=12"}"#, "2021/frost by id"),
    (#"{"id": "/hello.html"}"#, "hello by id"),
    (#"{"url": "https://old.example/2019/05/frost/"}"#, "2021/frost by slug"),
    (#"{"url": "https://old.example/"}"#, nil),
    (#"{"title": "Hello"}"#, nil),
  ])
  func `a thread is matched with its article`(thread: String, expected: String?) throws {
    #expect(try found(thread) == expected)
  }

  @Test func `a draft with the same slug does not make a published article ambiguous`() throws {
    let folder = try SampleFolder.withStore([
      "comments/x.jsonl": """
      {"thread": {"url": "https://old.example/2019/05/frost/"}}
      {"id": "1", "date": "2022-01-01", "body": "x"}

      """,
      "articles/drafts/frost.md": "---\ntitle: Frost\ndate: 2022-01-01\ndraft: true\n---\n",
    ])
    let found = try #require(try folder.load([]).stores.first?.threads.first)
    #expect(found.article == "2021/frost")
  }

  @Test func `the map matches the remaining threads, by key and by prefix`() throws {
    let thread = #"{"url": "https://old.example/blog/greeting"}"#
    #expect(try found(thread) == nil)
    #expect(try found(thread, map: [("https://old.example/blog/greeting", "hello")]) == "hello by map")
    #expect(try found(thread, map: [("x", "/hello/")]) == "hello by map")
    #expect(
      try found(#"{"url": "https://old.example/a/frost.html"}"#, map: [("https://old.example/a/*", "/old/*")])
        == "2021/frost by URL")
  }

  @Test func `the lines of a CSV file are a map`() {
    var map = CommentMap()
    let source = Source(name: "c.csv", text: "thread,article\n\"/a,b\",hello\n# no line\n/c;\nbroken\n")
    #expect(
      report(map.add(csv: source)) == [
        "5:1 error: line must have two cells: a thread key and an article "
          + "(write https://old.example/hello/,articles/hello)"
      ])
    #expect(map.articles == ["/a,b": "hello", "/c": ""])
  }

  @Test func `a thread without an article is reported with the most similar one`() throws {
    let folder = try SampleFolder.withStore([
      "a.json": #"[{"id": "/helo/", "comments": [{"id": 1, "created": "2020-01-02", "text": "x"}]}]"#
    ])
    let content = try folder.load([(.isso, "a.json")])
    #expect(content.stores.last?.unmatched.first?.candidate == "hello")
  }
}
