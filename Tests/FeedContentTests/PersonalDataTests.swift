import FeedCore
import FeedSystem
import SiteSamples
import SiteSettings
import Testing

@testable import FeedContent

/// What is private stays private: in messages, and on pages that take no comments.
@Suite struct PersonalDataTests {
  @Test(arguments: [
    ("ada@example.com", "…"), ("a@b", "…"), ("“ada@example.com” is not valid", "“…” is not valid"),
    ("<ada@example.com>, (ben@example.com)", "<…>, (…)"), ("https://ada@example.com/", "…"),
    ("https://social.example/@ada", "https://social.example/@ada"), ("@ada", "@ada"), ("@", "@"),
    ("10.0.0.1", "…"), ("from 255.255.255.255;", "from …;"), ("0.0.0.0", "…"),
    ("10.0.0.256", "10.0.0.256"), ("10.0.0", "10.0.0"), ("10.0.0.1.2", "10.0.0.1.2"), ("a.b.c.d", "a.b.c.d"),
    ("10.0..1", "10.0..1"), ("rye.md", "rye.md"), ("no marks", "no marks"), ("", ""),
  ])
  func `a message shows neither e-mail nor IP addresses`(text: String, shown: String) {
    #expect(PersonalDataRedactor.hidden(in: text) == shown)
  }

  @Test func `the help of a problem shows no e-mail address`() throws {
    let folder = try SampleFolder([
      "articles/ada@bread.example.md": "---\ntitle: A\ndate: 2024-03-01\n---\n",
      "comments/ada@bread.exampl.jsonl": #"{"id": "1", "date": "2024-03-02", "body": "x"}"# + "\n",
    ])
    #expect(
      try folder.load().diagnostics.map { [$0.message, $0.help] } == [
        ["comments belong to article “…”, which does not exist", "did you mean “…”?"]
      ])
  }

  @Test(arguments: CommentStatus.allCases)
  func `comments on a page are published unless the site has none`(status: CommentStatus) throws {
    let folder = try SampleFolder([
      "public/a.html": """
      <html><body><article class=h-entry><h1 class=p-name>A</h1><time class=dt-published datetime="2024-03-01">then</time>
      <div class=e-content>Text.</div></article><div class=u-comment id=comment-1><b class=p-author>Zoë</b>
      <time datetime=2024-04-01></time><p class=e-content>Nice.</p></div></body></html>
      """
    ])
    let path = folder.path
    let site = try Site.sample {
      $0.folder = path
      $0.content.generator = .html
      $0.content.articles = "public"
      $0.comments.articles = status
    }
    let now = try Timestamp(rfc3339: "2030-01-01T00:00:00Z")
    let content = ContentLoader(site, options: ContentOptions(now: now)).load()
    #expect(content.articles.count == 1 && content.articles.allSatisfy(\.commentsOnPage.isEmpty))
    #expect(content.threads[content.articles[0].path]?.nodes.count == (status == .off ? nil : 1))
    withExtendedLifetime(folder) {}
  }

  @Test(arguments: [
    "draft: true", "is_draft: yes", "published: false", "private: true", "status: pending", "visibility: hidden",
    "password: rye", "draft: false\nprivate: true", "published: 2024-03-01\nstatus: draft",
  ])
  func `a marked article is only in previews`(mark: String) throws {
    let folder = try SampleFolder(["articles/a.md": "---\ntitle: A\ndate: 2024-03-01\n\(mark)\n---\n"])
    #expect(try folder.load().articles.isEmpty && folder.load().counts.drafts == 1)
    #expect(try folder.load(drafts: true).articles.map(\.isListed) == [true])
  }

  @Test(arguments: [
    ("unlisted: true", false), ("status: unlisted", false), ("feed: false", false), ("feed: true", true),
  ])
  func `an unlisted article is published, but not listed`(mark: String, isListed: Bool) throws {
    let folder = try SampleFolder(["articles/a.md": "---\ntitle: A\ndate: 2024-03-01\n\(mark)\n---\n"])
    #expect(try folder.load().articles.map(\.isListed) == [isListed])
  }
}
