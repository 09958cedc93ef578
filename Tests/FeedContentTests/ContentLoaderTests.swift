import ContentValues
import FeedCore
import FeedMedia
import SiteSamples
import SiteSettings
import Testing

@testable import FeedContent

@Suite struct ContentLoaderTests {
  private func article(_ title: String, _ date: String = "2024-03-01", _ more: String = "") -> String {
    "---\ntitle: \(title)\ndate: \(date)\n\(more)---\nText\n"
  }

  private func comment(_ date: String = "2024-03-02", _ more: String = "") -> String {
    "---\nname: Bob\ndate: \(date)\n\(more)---\nHello\n"
  }

  @Test func `articles are sorted newest first, and unpublished ones are excluded`() throws {
    let folder = try SampleFolder([
      "articles/a.md": article("A"), "articles/b.html": article("B", "2024-04-01"), "articles/c/d.md": article("C"),
      "articles/draft.md": article("D", "soon", "draft: true\n"), "articles/later.md": article("L", "2031-01-01"),
      "articles/over.md": article("O", "2024-01-01", "expires: 2025-01-01\n"), "articles/bad.md": article("X", "never"),
      "articles/_index.md": "", "articles/.hidden.md": "", "articles/pic.png": "",
    ])
    let content = try folder.load()
    #expect(content.articles.map(\.path) == ["b", "a", "c/d"])
    var counts = ContentCounts()
    (counts.read, counts.published, counts.drafts, counts.future, counts.expired, counts.failed) = (7, 3, 1, 1, 1, 1)
    #expect(content.counts == counts)
    #expect(content.diagnostics.count == 1)
    #expect(content.diagnostics.first?.location?.file.hasSuffix("articles/bad.md") == true)
    #expect(
      try folder.load(drafts: true).diagnostics.map(\.message) == [
        "“never” is not a valid date", "“soon” is not a valid date",
      ])
  }

  @Test func `an article is published from its time on, in any time zone`() throws {
    let folder = try SampleFolder([
      "articles/a.md": article("A", "2024-03-01T10:00:00+02:00"),
      "articles/b.md": article("B", "2024-01-01", "expires: 2024-03-01T10:00:00+02:00\n"),
    ])
    #expect(try folder.load(now: "2024-03-01T07:59:59Z").articles.map(\.path) == ["b"])
    #expect(try folder.load(now: "2024-03-01T08:00:00Z").articles.map(\.path) == ["a"])
  }

  @Test func `the second of two articles with the same URL is skipped`() throws {
    let folder = try SampleFolder([
      "articles/a.md": article("A", "2024-03-01", "permalink: /x/\n"),
      "articles/b.md": article("B", "2024-03-01", "permalink: /x/\n"),
      "articles/c.md": article("C", "2024-03-01", "id: \"tag:x,2024:1\"\n"),
      "articles/d.md": article("D", "2024-03-01", "id: \"tag:x,2024:1\"\n"),
    ])
    let content = try folder.load()
    #expect(content.articles.map(\.path) == ["a", "c"] || content.articles.map(\.path) == ["c", "a"])
    #expect(
      folder.report(content) == [
        "articles/b.md:4:12: error: duplicate article URL “https://example.com/x/” "
          + "(change the slug, path or id of one of the two; this article is skipped)",
        "articles/d.md:4:5: error: duplicate article id “tag:x,2024:1” "
          + "(change the slug, path or id of one of the two; this article is skipped)",
      ])
    #expect(content.diagnostics[0].related.first?.location.file.hasSuffix("articles/a.md") == true)
  }

  @Test func `articles that differ only in their dates get different URLs`() throws {
    let folder = try SampleFolder([
      "articles/2024-01-05-notes.md": "---\ntitle: First\npermalink: /1/\n---\n",
      "articles/2024-02-05-notes.md": "---\ntitle: Second\npermalink: /2/\n---\n",
      "articles/2024-03-05-notes.md": "---\ntitle: Third\npermalink: /3/\naliases: [/old/, /older/]\n---\n",
    ])
    let content = try folder.load()
    #expect(folder.report(content) == [])
    #expect(content.articles.map(\.path) == ["2024-03-05-notes", "2024-02-05-notes", "notes"])
    #expect(content.articles.map(\.templatePath) == ["2024-03-05-notes", "2024-02-05-notes", "notes"])
    #expect(content.articles[0].id == IRI("tag:example.com,2024-03-05:notes"))
    #expect(content.articles[0].aliases == ["/old/", "/older/"])
  }

  @Test func `articles that differ only in case get different names for the paths of their feeds`() throws {
    let folder = try SampleFolder([
      "articles/Rye.md": article("A", "2024-01-05"), "articles/rye.md": article("B", "2024-02-05"),
      "articles/spelt.md": article("C", "2024-03-05"),
    ])
    let content = try folder.load()
    #expect(folder.report(content) == [])
    #expect(content.articles.map(\.path) == ["spelt", "rye", "Rye"])
    #expect(Set(content.articles.map { $0.templatePath.lowercased() }).count == 3)
    #expect(content.articles.map { $0.templatePath.hasPrefix($0.path) } == [true, true, true])
    #expect(content.articles[2].templatePath == "Rye")
  }

  @Test func `an article can be delayed until a time other than its date`() throws {
    let folder = try SampleFolder(["articles/a.md": article("A", "2024-03-01", "not_before: 2024-05-01T00:00:00Z\n")])
    #expect(try folder.load(now: "2024-04-30T23:59:59Z").counts.future == 1)
    #expect(try folder.load(now: "2024-05-01T00:00:00Z").articles.map(\.path) == ["a"])
  }

  @Test func `a missing folder is reported with its key`() throws {
    let folder = try SampleFolder(["x": ""])
    #expect(
      folder.report(try folder.load()) == [
        "articles:1:1: error: articles cannot be read: cannot list the folder “articles”: No such file or directory "
          + "(create the folder, or set “articles” in [content] of site.toml)"
      ])
  }

  @Test func `symbolic links to outside folders are not followed`() throws {
    let folder = try SampleFolder(["articles/a.md": article("A"), "elsewhere/b.md": article("B")])
    try folder.link("articles/b.md", to: "elsewhere/b.md")
    try folder.link("articles/more", to: "elsewhere")
    try folder.link("articles/again.md", to: "articles/a.md")
    let content = try folder.load()
    #expect(content.articles.map(\.path) == ["a", "again"])
    #expect(
      folder.report(content) == [
        "articles/b.md:1:1: warning: link “b.md” points to a folder or outside “articles” (replace the link with the files themselves)",
        "articles/more:1:1: warning: link “more” points to a folder or outside “articles” (replace the link with the files themselves)",
      ])
  }

  @Test func `enclosures are measured in the static folder`() throws {
    let folder = try SampleFolder([
      "articles/a.md": article("A", "2024-03-01", "enclosures:\n  - {url: /au/x%20y.ogg, length: 4}\n"),
      "static/au/x y.ogg": "12345",
    ])
    let content = try folder.load()
    #expect(content.articles.first?.enclosures.map(\.length) == [4])
    #expect(content.articles.first?.enclosures.map(\.type.string) == ["audio/ogg"])
    #expect(
      folder.report(content) == [
        "articles/a.md:5:34: warning: “length” is 4, but “static/au/x y.ogg” has 5 bytes "
          + "(remove “length”: files of the site are measured)"
      ])
  }

  @Test func `comments are found by path, by file name, by slug and in lines`() throws {
    let folder = try SampleFolder([
      "articles/s/2024-03-01-a.md": "---\ntitle: A\nslug: alpha\n---\n",
      "comments/s/a/one.md": comment(), "comments/s/2024-03-01-a/two.md": comment(),
      "comments/alpha/three.md": comment(),
      "comments/s/a.jsonl": """
      {"id": 4, "date": "2024-03-03", "body": "Four\\n*4*"}

      {"id": "five", "date": "2024-03-04", "reply_to": 4, "format": "text", "body": "see https://example.com/."}
      """,
    ])
    let content = try folder.load()
    #expect(folder.report(content) == [])
    let thread = try #require(content.threads["s/a"])
    #expect(thread.nodes.map(\.comment.id) == ["one", "three", "two", "4", "five"])
    #expect(thread.nodes[4].parent == 3)
    #expect(String(utf8: thread.nodes[3].comment.rendered().html) == "<p>Four\n<em>4</em></p>\n")
    #expect(
      String(utf8: thread.nodes[4].comment.rendered().html)
        == "<p>see <a href=\"https://example.com/\">https://example.com/</a>.</p>\n")
  }

  @Test func `the comments of a second store of one kind have ids of their own`() throws {
    func line(_ name: String) -> String { "- _id: 1\n  name: \(name)\n  date: 2024-03-02\n  message: x\n" }
    let folder = try SampleFolder([
      "articles/a.md": article("A"), "one.yml": "a:\n\(line("B"))", "two.yml": "a:\n\(line("C"))",
    ])
    let path = folder.path
    let site = try Site.sample {
      $0.folder = path
      $0.content.articles = "articles"
      $0.comments.stores = ["one.yml", "two.yml"].map { CommentStoreSettings(kind: .staticman, path: $0) }
    }
    let now = try Timestamp(rfc3339: "2030-01-01T00:00:00Z")
    let nodes = ContentLoader(site, options: ContentOptions(now: now)).load().threads["a"]?.nodes ?? []
    #expect(nodes.map { "\($0.comment.id) \($0.comment.authorName ?? "")" } == ["staticman-1 B", "staticman2-1 C"])
    withExtendedLifetime(folder) {}
  }

  @Test(arguments: [(true, ["hello"]), (false, [])])
  func `a thread that cannot be read completely keeps its published comments`(isCut: Bool, articles: [String]) throws {
    let line = #"{"id": "1", "date": "2024-03-02", "body": "x"}"# + "\n"
    let folder = try SampleFolder([
      "articles/hello.md": article("A"), "articles/other.md": article("B"), "comments/other.jsonl": line,
      "comments/hello.jsonl": line + (isCut ? #"{"id": "2", "da"# : line.replacing("1", with: "2", maxReplacements: 1)),
    ])
    let unread = try folder.load().unread
    #expect(unread.isCertain == isCut && unread.articles.sorted() == articles)
    #expect((unread.reasons(toMiss: "2", isUnread: isCut) != nil) == isCut)
  }

  @Test(arguments: [("1", ["own"]), ("isso-1", ["isso"]), ("isso2-1", []), ("giscus-1", [])])
  func `a doubt about one store does not hold for the comments of others`(comment: String, reasons: [String]) {
    var unread = UnreadComments()
    unread.prefixes = ["isso-", "isso2-", "giscus-"]
    unread.doubts = [("", "own"), ("isso-", "isso")].map { prefix, message in
      UnreadComments.Doubt(prefix: prefix, reason: Diagnostic.Related(message, at: SourceLocation(file: "a")))
    }
    #expect(unread.doubts(about: comment).map(\.message) == reasons)
    #expect(unread.reasons(toMiss: comment, isUnread: false)?.map(\.message) == (reasons.isEmpty ? nil : reasons))
  }

  @Test func `invalid comments are skipped and the others are read`() throws {
    let folder = try SampleFolder([
      "articles/a.md": article("A"), "articles/off.md": article("O", "2024-03-01", "comments: off\n"),
      "articles/later.md": article("L", "2031-01-01"),
      "comments/a/one.md": comment("2024-03-02", "email: secret@example.com\nurl: javascript:alert(1)\n"),
      "comments/a/two.md": comment("2024-03-02", "id: one\n"), "comments/a/three.md": comment("then"),
      "comments/a.jsonl": "{\"id\": \"x\", \"date\": \"2024-03-02\", \"IP\": \"192.0.2.1\"}\n{\"id\": \"y\",}\n",
      "comments/off/one.md": comment("never"), "comments/later/one.md": comment("never"),
      "comments/b/one.md": comment(), "comments/stray.txt": "",
    ])
    let content = try folder.load()
    #expect(
      folder.report(content) == [
        "comments/a.jsonl:1:35: warning: “IP” is ignored and never published "
          + "(remove it: anyone who can read the files of the site can read it)",
        "comments/a.jsonl:2:12: error: comma before “}” is not allowed (remove the comma)",
        "comments/a/one.md:4:1: warning: “email” is ignored and never published "
          + "(remove it: anyone who can read the files of the site can read it)",
        "comments/a/one.md:5:6: warning: “javascript:alert(1)” is not a web URL and is omitted "
          + "(write a URL that begins with https://, or remove “url”)",
        "comments/a/three.md:3:7: error: “then” is not a valid date "
          + "(write 2024-03-01, 2024-03-01 09:30 or 2024-03-01T09:30:00+01:00)",
        "comments/a/two.md:4:5: error: duplicate comment id “one” "
          + "(give one of the two another id; this comment is skipped)",
        "comments/b/one.md:1:1: warning: comments belong to article “b”, which does not exist (did you mean “a”?)",
        "comments/stray.txt:1:1: warning: “comments/stray.txt” is not a comment and is ignored "
          + "(name comments <article>/<id>.md, or write them as lines of <article>.jsonl)",
      ])
    #expect(content.threads.articles == ["a"])
    #expect(content.threads["a"]?.nodes.map(\.comment.id) == ["one", "x"])
    #expect(content.threads["a"]?.nodes.first?.comment.authorURL == nil)
  }
}
