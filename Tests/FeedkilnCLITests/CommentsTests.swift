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

  @Test(arguments: [
    ("/software-development-2/", "software-development-1", true), ("/scoping-context/", "scoping-context-copy", true),
    ("/blogtegrity-aspx/", "BlogtegrityAgain.aspx", true), ("/the-first-bread/", "the-third-bread", true),
    ("/the-frist-bread.html", "the-first-bread", false), ("/BreadAndButer/", "bread-and-butter", false),
  ])
  func `a suggestion that differs by a number or a word is a comment`(
    key: String, article: String, isDoubtful: Bool
  ) throws {
    let folder = try folder()
    try folder.write("content/articles/\(article).md", "---\ntitle: Bread\ndate: 2020-01-01\n---\n")
    try folder.write(
      "comments.json", #"[{"id": "\#(key)", "comments": [{"id": 1, "created": "2020-01-02", "text": "x"}]}]"#)
    let run = try CommandLineRun.feedkiln("comments", in: folder)
    #expect(run.output.contains("; did you mean “\(article)”?"))
    #expect(run.output.hasSuffix("[comments.map]\n\(isDoubtful ? "# " : "")\"\(key)\" = \"\(article)\"\n"))
  }

  @Test func `many threads without an article are counted, or all shown`() throws {
    let threads = (1...30).map {
      #"{"id": "/t\#($0)/", "comments": [{"id": \#($0), "created": "2020-01-02", "text": "x"}]}"#
    }
    let folder = try folder()
    try "[\(threads.joined(separator: ","))]".write(
      toFile: folder.path + "/comments.json", atomically: true, encoding: .utf8)
    let some = try CommandLineRun.feedkiln("comments", in: folder)
    #expect(some.output.contains("  /t20/: 1 comment, no article\n  and 10 more threads (--all shows each)\n"))
    #expect(some.output.hasSuffix("\"/t20/\" = \"\"\n# and 10 more threads (--all shows each)\n"))
    let all = try CommandLineRun.feedkiln("comments", "--all", in: folder)
    #expect(all.output.contains("\"/t30/\" = \"\"\n") && !all.output.contains("more"))
  }

  @Test func `without a folder of articles, no comments are read`() throws {
    let folder = try folder()
    try FileManager.default.removeItem(atPath: "\(folder.path)/content")
    let run = try CommandLineRun.feedkiln("comments", in: folder)
    #expect(
      run.errors == """
        content/articles:1:1: error: articles cannot be read: cannot list the folder “content/articles”: No such \
        file or directory
          help: create the folder, or set “articles” in [content] of site.toml
          rule: content/no-articles

        feedkiln: no comments were read

        """)
    #expect(run.output == "" && run.exitCode == 1)
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
        "Articles  1\nComments  1  skipped: 2 without an article, 1 excluded in [comments.map]\n"))
    let feed = try folder.text("feeds/comments/hello.atom")
    #expect(feed.contains("https://bread.example/hello/#isso-1") == false)
    #expect(feed.contains("/comments/isso-1</id>"))
    #expect(!feed.contains("planted"))
  }

  @Test func `threads on articles that are not published are listed with the reason`() throws {
    let folder = try TestFolder([
      "site.toml": Sample.site + "[[comments.stores]]\npath = \"comments.json\"\n",
      "content/articles/hello.md": "---\ntitle: Hello\ndate: 2020-01-01\n---\n",
      "content/articles/plan.md": "---\ntitle: Plan\ndate: 2020-01-01\ndraft: true\n---\n",
      "content/articles/later.md": "---\ntitle: Later\ndate: 2999-01-01\n---\n",
      "content/articles/sale.md": "---\ntitle: Sale\ndate: 2020-01-01\nexpires: 2020-02-01\n---\n",
      "content/articles/bad.md": "---\ntitle: [\n---\n",
      "content/articles/quiet.md": "---\ntitle: Quiet\ndate: 2020-01-01\ncomments: off\n---\n",
      "comments.json": "["
        + ["plan", "later", "sale", "bad", "quiet"].enumerated().map { index, name in
          "{\"id\": \"/\(name)/\", \"comments\": [{\"id\": \(index), \"created\": \"2020-01-02\", \"text\": \"x\"}]}"
        }.joined(separator: ",") + "]",
    ])
    let run = try CommandLineRun.feedkiln("comments", in: folder)
    #expect(
      run.output == """
        comments.json (isso): 5 comments in 5 threads, 0 skipped of 5
          /plan/: 1 comment, on plan (by URL), which is a draft
          /later/: 1 comment, on later (by URL), which is published later
          /sale/: 1 comment, on sale (by URL), which has expired
          /bad/: 1 comment, on bad (by URL), which has an error
          /quiet/: 1 comment, on quiet (by URL), which has no comments

        """)
    #expect(run.exitCode == 0)
    let build = try CommandLineRun.feedkiln("build", in: folder)
    #expect(
      build.output.contains(
        "skipped: 1 on drafts, 1 on articles in the future, 1 on expired articles, 1 on articles with errors, "
          + "1 on articles without comments\n"))
  }
}
