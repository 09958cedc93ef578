import Foundation
import Testing

@Suite struct CommentsTests {
  private func folder() throws -> TestFolder {
    try TestFolder([
      "site.toml": """
      [site]
      title = "S"
      base_url = "https://bread.example/"
      language = "en"

      [comments.map]
      "/guestbook/" = ""

      [[comments.stores]]
      path = "comments.json"
      """,
      "content/articles/hello.md": "---\ntitle: Hello\ndate: 2020-01-01\n---\n",
      "comments.json": """
      [{"id": "/hello/", "comments": [{"id": 1, "created": "2020-01-02", "text": "x", "email": "planted@example.com"}]},
       {"id": "/helo/", "comments": [{"id": 2, "created": "2020-01-02", "text": "x"}, {"id": 3, "text": "x"}]},
       {"id": "/guestbook/", "comments": [{"id": 4, "created": "2020-01-02", "text": "x"}]}]
      """,
    ])
  }

  @Test func `threads without an article are listed with the line to write`() throws {
    let run = try CommandLineRun.feedkiln("comments", in: try folder())
    #expect(
      run.output == """
        comments.json (isso): 4 comments in 3 threads, 0 skipped of 4
          /helo/: 2 comments, no article; did you mean “hello”?
          /guestbook/: 1 comment, skipped by [comments.map]

        To map threads to articles, add to site.toml ("" skips a thread):

        [comments.map]
        "/helo/" = "hello"

        """)
    #expect(!run.errors.contains("planted"))
    #expect(run.exitCode == 0)
  }

  @Test func `with strict, a comment without an article fails the run`() throws {
    #expect(try CommandLineRun.feedkiln("comments", "--strict", in: try folder()).exitCode == 1)
  }

  @Test func `all threads are listed if requested`() throws {
    let run = try CommandLineRun.feedkiln("comments", "--all", in: try folder())
    #expect(run.output.contains("\n  /hello/: 1 comment, on hello (by URL)\n"))
  }

  @Test func `the result can be printed as JSON`() throws {
    let run = try CommandLineRun.feedkiln("comments", "--json", in: try folder())
    let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let store = try #require((report["stores"] as? [[String: Any]])?.last)
    #expect(store["comments"] as? Int == 4)
    #expect(store["skipped"] as? Int == 0)
    let threads = try #require(store["threads"] as? [[String: Any]])
    #expect(threads.compactMap { $0["article"] as? String } == ["hello"])
    #expect(threads.compactMap { $0["candidate"] as? String } == ["hello"])
  }

  @Test func `an additional store needs one line of settings`() throws {
    let folder = try folder()
    let build = try CommandLineRun.feedkiln("build", in: folder)
    #expect(build.exitCode == 0)
    #expect(
      build.output.hasPrefix(
        "Articles  1\nComments  1  skipped: 2 without an article, 1 on articles without comments\n"))
    let feed = try folder.text("feeds/comments/hello.atom")
    #expect(feed.contains("https://bread.example/hello/#isso-1") == false)
    #expect(feed.contains("/comments/isso-1</id>"))
    #expect(!feed.contains("planted"))
  }
}
